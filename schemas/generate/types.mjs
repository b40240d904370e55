/** Writes the TypeScript types of a charter whose values have the right shape. */
import { compile } from "json-schema-to-typescript";
import { kindOf, resolve } from "./walk.mjs";

const simple = {
  flag: "boolean",
  text: "string",
  date: "string",
  person: "Person",
  mixed: "string | number | boolean",
};

/** A schema that json-schema-to-typescript turns into plain types: named maps, no nulls, no patterns. */
function plain(schema, node, named) {
  const at = resolve(schema, node);
  const kind = kindOf(schema, node);
  const description = node.description;
  if (kind === "choice") return { description, enum: node.enum.filter((value) => value !== null) };
  if (kind === "const") return { description, const: node.const };
  if (kind === "list") return { description, type: "array", items: plain(schema, at.items, named) };
  if (kind === "map") {
    named[at["x-type"]] ??= block(schema, at, named, at === node ? description : undefined);
    return { description, tsType: at["x-type"] };
  }
  const allowed = at.type.filter((type) => type !== "null");
  return { description, tsType: kind === "mixed" ? allowed.join(" | ") : (simple[kind] ?? "number") };
}

function block(schema, map, named, description) {
  const properties = Object.fromEntries(
    Object.entries(map.properties).map(([key, child]) => [key, plain(schema, child, named)]),
  );
  return { type: "object", ...(description ? { description } : {}), properties, additionalProperties: false };
}

/** The source of `charter.ts`. */
export async function types(schema) {
  const named = {};
  named.PersonBlock = block(schema, schema.definitions.person, named, "A person, key by key.");
  named.Person = {
    description: "`Name <mail>`, a plain name, a mail address, or a block.",
    tsType: "string | PersonBlock",
  };
  const charter = { ...block(schema, schema, named, schema.description), definitions: named };
  const bannerComment =
    "/** The types of a charter. Generated from schemas/pilot-charter.schema.json: change that instead. */";
  const style = { printWidth: 120, semi: true, singleQuote: false };
  const text = await compile(charter, "Charter", { bannerComment, style, unreachableDefinitions: true, format: true });
  return text
    .replaceAll(/\/\*\*\n( \* This interface was referenced by .*\n.*\n) \*\/\n/g, "")
    .replaceAll(/ \*\n \* This interface was referenced by .*\n.*\n/g, "");
}
