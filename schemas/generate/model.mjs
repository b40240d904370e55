/** Packs the schema into the small model that the engine reads at run time. */
import { moduleOf } from "./print.mjs";
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
    value === null ? [] : [[value, node.enumDescriptions[at], ...(known[value] ? [known[value].join("|")] : [])]],
  );
}

/** A table of texts; `at` gives the place of a text in it. */
function table() {
  const texts = [];
  const at = (text) => (texts.includes(text) ? texts.indexOf(text) : texts.push(text) - 1);
  return { texts, at };
}

/** Packs nodes as `[kind, words, needed, sources, more]`, where all but the words are places in tables. */
function packer(schema) {
  const kinds = table();
  const needs = table();
  const sources = table();
  const keysOf = (map) =>
    Object.fromEntries(Object.entries(map.properties ?? {}).map(([key, child]) => [key, pack(child)]));

  const more = (node, at, kind) => {
    const scaffold = node["x-scaffold"] ?? at["x-scaffold"];
    const own = at === node;
    return {
      unit: node["x-unit"],
      names: node["x-names"]?.join("|"),
      examples: kind === "map" || kind === "list" ? undefined : node.examples,
      prepared: kind === "list" ? scaffold : undefined,
      usual: kind === "map" ? usualOf(at, scaffold) : undefined,
      literal: kind === "list" || kind === "map" ? undefined : scaffold,
      pattern: own ? at.pattern : undefined,
      form: at["x-form"],
      most: at.maxItems,
      limits: own && at.minimum !== undefined ? [at.minimum, at.maximum ?? null] : undefined,
      values: kind === "choice" ? values(node) : kind === "const" ? [[node.const, node.description]] : undefined,
      item: kind === "list" ? pack(at.items) : undefined,
      each: eachOf(at) ? pack(eachOf(at)) : undefined,
      hints: at["x-hints"],
      shared: kind === "map" && !own ? definitionOf(node) : undefined,
      keys: kind === "map" && own ? keysOf(at) : undefined,
    };
  };
  const pack = (node) => {
    const at = resolve(schema, node);
    const kind = kindOf(schema, node);
    const about = [
      kinds.at(kind),
      words(node),
      needs.at(needed(node)),
      sources.at((node["x-source"] ?? []).join(", ")),
    ];
    const rest = JSON.parse(JSON.stringify(more(node, at, kind)));
    return Object.keys(rest).length === 0 ? about : [...about, rest];
  };
  return { pack, keysOf, tables: { kinds: kinds.texts, needs: needs.texts, sources: sources.texts } };
}

/** The usual keys of a map as places among all of them; left out where these are all. */
function usualOf(map, scaffold) {
  const all = Object.keys(map.properties ?? {});
  const places = scaffold?.map((key) => all.indexOf(key));
  if (places?.includes(-1)) throw new Error(`A usual key does not exist: ${scaffold.join(", ")}`);
  return places?.length === all.length ? undefined : places;
}

/** The source of a model: the root, the keys of the maps that stand in more than one place, and the tables. */
export function model(schema) {
  const { pack, keysOf, tables } = packer(schema);
  const definitions = Object.entries(schema.definitions);
  const maps = definitions.filter(([, node]) => node.properties);
  const limits = definitions.flatMap(([name, { minimum, maximum }]) =>
    minimum === undefined ? [] : [[name, [minimum, maximum ?? null]]],
  );
  const root = pack(schema);
  const shared = Object.fromEntries(maps.map(([name, node]) => [name, keysOf(node)]));
  return moduleOf({ root, shared, limits: Object.fromEntries(limits), ...tables });
}
