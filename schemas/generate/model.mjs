/** Packs the schema into the small model that the engine reads at run time. */
import { definitionOf, eachOf, kindOf, needed, resolve } from "./walk.mjs";

/** One string for title, description and reason; `|` stands between them. */
function words(node) {
  const parts = [node.title, node.description, node["x-why"]].map((part) => part ?? "");
  if (parts.some((part) => part.includes("|"))) throw new Error(`A text holds "|": ${parts.join(" ")}`);
  return parts.join("|");
}

/** Allowed values with their explanation and the other words people use for them. */
function values(node) {
  const known = node["x-words"] ?? {};
  return node.enum.flatMap((value, at) =>
    value === null ? [] : [[value, node.enumDescriptions[at], ...(known[value] ? [known[value]] : [])]],
  );
}

/** A node as `[kind, words, needed, sources, more]`; `more` holds what only some nodes have. */
function pack(schema, node) {
  const at = resolve(schema, node);
  const kind = kindOf(schema, node);
  const more = {};
  if (node["x-unit"]) more.unit = node["x-unit"];
  if (node["x-names"]) more.names = node["x-names"];
  if (kind !== "map" && kind !== "list") more.examples = node.examples;
  const scaffold = node["x-scaffold"] ?? at["x-scaffold"];
  if (scaffold !== undefined) more[kind === "list" ? "prepared" : kind === "map" ? "usual" : "literal"] = scaffold;
  if (at.pattern && at === node) more.pattern = at.pattern;
  if (at["x-form"]) more.form = at["x-form"];
  if (at.maxItems) more.most = at.maxItems;
  if (at === node && at.minimum !== undefined) more.limits = [at.minimum, at.maximum ?? null];
  if (kind === "choice") more.values = values(node);
  if (kind === "const") more.values = [[node.const, node.description]];
  if (kind === "list") more.item = pack(schema, at.items);
  if (eachOf(at)) more.each = pack(schema, eachOf(at));
  if (at["x-hints"]) more.hints = at["x-hints"];
  if (kind === "map" && at !== node) more.shared = definitionOf(node);
  if (kind === "map" && at === node) more.keys = keys(schema, at);
  return [kind, words(node), needed(node), (node["x-source"] ?? []).join(", "), more];
}

function keys(schema, map) {
  return Object.fromEntries(Object.entries(map.properties ?? {}).map(([key, child]) => [key, pack(schema, child)]));
}

/** The source of a model: the root, and the keys of the maps that stand in more than one place. */
export function model(schema) {
  const maps = Object.entries(schema.definitions).filter(([, node]) => node.properties);
  const shared = Object.fromEntries(maps.map(([name, node]) => [name, keys(schema, node)]));
  const show = (name, value) => `export const ${name} = ${JSON.stringify(value)};\n`;
  const limits = Object.entries(schema.definitions).flatMap(([name, { minimum, maximum }]) =>
    minimum === undefined ? [] : [[name, [minimum, maximum ?? null]]],
  );
  return show("root", pack(schema, schema)) + show("shared", shared) + show("limits", Object.fromEntries(limits));
}
