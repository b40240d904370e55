/** The part of a hover that comes from the schema: what, why, kind of value, allowed values, when needed, an example. */
import type { Path, Plain } from "../../../core/finding.ts";
import { formatPath } from "../../../core/finding.ts";
import { ofObject } from "../../../core/memo.ts";
import { describe, type KeyDoc } from "../../../core/schema/describe.ts";
import type { SchemaNode } from "../../../core/schema/walk.ts";
import type { Pointed } from "../place-at.ts";
import { code, escaped } from "./markdown.ts";

const STRENGTH = { error: "must be there", warning: "should be there", info: "is asked for" } as const;

/** What the schema says about a key, in paragraphs; nothing for `x-` keys and unknown ones. */
export function aboutKey(
  path: Path,
  pointed: Pick<Pointed, "on" | "place"> | null,
  schema: SchemaNode | undefined,
): readonly string[] {
  const doc = describe(path, schema);
  if (doc === null) return [];
  const chosen = pointed?.on === "value" ? meaningOf(doc, pointed.place.node) : null;
  const { title, meaning, values, needed } = wordsOf(doc);
  return [
    `**${title}** — ${code(formatPath(path))}`,
    ...(chosen === null ? [] : [chosen]),
    ...meaning,
    ...(chosen === null ? values : []),
    needed,
    ...exampleOf(path, doc),
  ];
}

/** What is said of a key wherever it stands. */
const wordsOf = ofObject((doc: KeyDoc) => ({
  title: escaped(doc.title),
  meaning: [
    escaped(doc.description),
    ...(doc.why === "" ? [] : [`**Why:** ${escaped(doc.why)}`]),
    `**Value:** ${escaped(doc.type)}${doc.unit === null ? "" : `, in ${escaped(doc.unit)}`}`,
  ],
  values: valuesOf(doc),
  needed: neededText(doc),
}));

/** What the word that is written there means. */
function meaningOf(doc: KeyDoc, node: Pointed["place"]["node"]): string | null {
  const written = node?.kind === "scalar" ? String(node.value) : null;
  const found = doc.values.find(({ value }) => value === written);
  return found === undefined || found.description === "" ? null : `${code(found.value)}: ${escaped(found.description)}`;
}

function valuesOf(doc: KeyDoc): readonly string[] {
  if (doc.values.length === 0) return [];
  return [
    doc.values
      .map(({ value, description }) => `- ${code(value)}${description === "" ? "" : `: ${escaped(description)}`}`)
      .join("\n"),
  ];
}

/** When a key becomes due and how severe it is to leave it out. */
export function neededText(doc: KeyDoc): string {
  if (doc.needed.length === 0) return "**Needed:** never; it is optional.";
  const needs = doc.needed.map(
    ({ stage, severity, when }) =>
      `${STRENGTH[severity]} from ${code(stage)} on${when === null ? "" : ` if ${escaped(when)}`}`,
  );
  return `**Needed:** ${needs.join("; ")}.`;
}

/** A short example as it would stand in the file. */
function exampleOf(path: Path, doc: KeyDoc): readonly string[] {
  const key = path.findLast((part) => typeof part === "string");
  const [example] = doc.examples;
  if (key === undefined || example === undefined) return [];
  const item = typeof path.at(-1) === "number";
  return [
    `\`\`\`yaml\n${item ? `${key}:\n  - ${yaml(example, 2)}` : `${key}:${space(example)}${yaml(example, 1)}`}\n\`\`\``,
  ];
}

function space(value: Plain): string {
  return typeof value === "object" && value !== null ? "" : " ";
}

/** A value in the block style of a charter. */
function yaml(value: Plain, depth: number): string {
  if (typeof value !== "object" || value === null) return scalar(value);
  const pad = "  ".repeat(depth);
  if (Array.isArray(value)) return value.map((item: Plain) => `\n${pad}- ${flow(item)}`).join("");
  const lines = Object.entries(value).map(([key, one]) => `${key}: ${flow(one)}`);
  return depth === 1 ? lines.map((line) => `\n${pad}${line}`).join("") : lines.join(`\n${pad}`.padEnd(depth + 3));
}

function flow(value: Plain): string {
  if (typeof value !== "object" || value === null) return scalar(value);
  if (Array.isArray(value)) return `[${value.map((item: Plain) => flow(item)).join(", ")}]`;
  return `{ ${Object.entries(value)
    .map(([key, one]) => `${key}: ${flow(one)}`)
    .join(", ")} }`;
}

function scalar(value: Plain): string {
  return typeof value === "string" && /^[\s\-?:,[\]{}#&*!|>'"%@`]|: | #|^$/.test(value)
    ? JSON.stringify(value)
    : String(value);
}
