/** Holds the schema to the draft and to our own keywords, so that a slip in it fails the build. */
import Ajv from "ajv";

const text = { type: "string", minLength: 1 };
const texts = { type: "array", items: text };
const stages = ["idea", "chartered", "piloting", "bridging", "production"];

/** Our own keywords and what may stand in them. */
const vocabulary = {
  "x-why": text,
  "x-unit": text,
  "x-type": { type: "string", pattern: "^[A-Z][A-Za-z]+$" },
  "x-needed": {
    type: "array",
    items: {
      type: "object",
      required: ["stage", "severity"],
      properties: { stage: { enum: stages }, severity: { enum: ["error", "warning", "info"] }, when: text },
      additionalProperties: false,
    },
  },
  "x-source": texts,
  "x-names": texts,
  "x-words": { type: "object", additionalProperties: texts },
  "x-form": text,
  "x-hints": { type: "object", additionalProperties: text },
  "x-scaffold": { type: ["array", "string", "boolean"] },
  patternErrorMessage: text,
  enumDescriptions: texts,
  defaultSnippets: {
    type: "array",
    items: { type: "object", additionalProperties: { type: ["string", "object", "array"] } },
  },
};

/** An Ajv that is strict and knows our own keywords. */
export function ajvFor(options) {
  const ajv = new Ajv({ strict: true, strictRequired: true, allowUnionTypes: true, ...options });
  for (const [keyword, metaSchema] of Object.entries(vocabulary)) ajv.addKeyword({ keyword, metaSchema });
  return ajv;
}

/** Throws when the schema is not a sound one: unknown keywords, wrong contents of ours, patterns that do not compile. */
export function assertSound(schema) {
  ajvFor().compile(schema);
}
