/** Packs the schema into the small model that the engine reads at run time, and its words into a file beside it. */
import { moduleOf } from "./print.mjs";
import { definitionOf, eachOf, kindOf, needed, resolve } from "./walk.mjs";

/** One string for title, description and reason; `|` stands between them. */
function words(node) {
  const parts = [node.title, node.description, node["x-why"]].map((part) => part ?? "");
  if (parts.some((part) => part.includes("|"))) throw new Error(`A text holds "|": ${parts.join(" ")}`);
  return parts.join("|");
}

/** Allowed values with the other words people use for them. */
function values(node) {
  const known = node["x-words"] ?? {};
  return node.enum.flatMap((value) =>
    value === null ? [] : [[value, ...(known[value] ? [known[value].join("|")] : [])]],
  );
}

/** What the allowed values mean, in the same order. */
function meanings(node) {
  return node.enumDescriptions.filter((_, at) => node.enum[at] !== null);
}

/** A table of entries; `at` gives the place of an entry in it. */
function table() {
  const entries = [];
  const known = new Map();
  const at = (entry) => {
    const text = JSON.stringify(entry);
    if (!known.has(text)) known.set(text, entries.push(entry) - 1);
    return known.get(text);
  };
  return { entries, at };
}

/** The same without what is undefined. */
function tidy(value) {
  return JSON.parse(JSON.stringify(value));
}

/** The list with the record behind it, if that holds anything. */
function followed(list, record) {
  const rest = tidy(record);
  return Object.keys(rest).length === 0 ? list : [...list, rest];
}

/** Packs nodes as `[kind, words, more]`, and words as `[text, needed, sources, more]`; numbers are places in tables. */
function packer(schema) {
  const kinds = table();
  const needs = table();
  const sources = table();
  const told = table();
  const keysOf = (map) =>
    Object.fromEntries(Object.entries(map.properties ?? {}).map(([key, child]) => [key, pack(child)]));

  const more = (node, at, kind) => {
    const scaffold = node["x-scaffold"] ?? at["x-scaffold"];
    const own = at === node;
    return {
      unit: node["x-unit"],
      names: node["x-names"]?.join("|"),
      prepared: kind === "list" ? scaffold : undefined,
      usual: kind === "map" ? usualOf(at, scaffold) : undefined,
      literal: kind === "list" || kind === "map" ? undefined : scaffold,
      pattern: own ? at.pattern : undefined,
      form: at["x-form"],
      most: at.maxItems,
      limits: own ? limitsOf(at) : undefined,
      values: kind === "choice" ? values(node) : kind === "const" ? [[node.const]] : undefined,
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
    const about = [words(node), needs.at(needed(node)), sources.at((node["x-source"] ?? []).join(", "))];
    const moreAbout = {
      examples: kind === "map" || kind === "list" ? undefined : node.examples,
      meanings: kind === "choice" ? meanings(node) : kind === "const" ? [node.description] : undefined,
    };
    return followed([kinds.at(kind), told.at(followed(about, moreAbout))], more(node, at, kind));
  };
  return { pack, keysOf, kinds, words: { words: told, needs, sources } };
}

/** The usual keys of a map as places among all of them; left out where these are all. */
function usualOf(map, scaffold) {
  const all = Object.keys(map.properties ?? {});
  const places = scaffold?.map((key) => all.indexOf(key));
  if (places?.includes(-1)) throw new Error(`A usual key does not exist: ${scaffold.join(", ")}`);
  return places?.length === all.length ? undefined : places;
}

/** No number that anybody means is larger; this limit has words of its own. */
const LARGEST = 1e15;

/** The smallest and the largest number that make sense at a node; none where any number does. */
function limitsOf({ minimum = -LARGEST, maximum = LARGEST }) {
  return minimum === -LARGEST ? undefined : [minimum, maximum === LARGEST ? null : maximum];
}

/**
 * The sources of a model, which holds the root, the keys of the maps that stand in more than one place and the kinds, and
 * of its words.
 */
export function model(schema) {
  const { pack, keysOf, kinds, words: tables } = packer(schema);
  const definitions = Object.entries(schema.definitions);
  const maps = definitions.filter(([, node]) => node.properties);
  const limits = definitions.flatMap(([name, node]) => {
    const own = limitsOf(node);
    return own === undefined ? [] : [[name, own]];
  });
  const root = pack(schema);
  const shared = Object.fromEntries(maps.map(([name, node]) => [name, keysOf(node)]));
  const entries = Object.entries(tables).map(([name, one]) => [name, one.entries]);
  return {
    shape: moduleOf({ root, shared, limits: Object.fromEntries(limits), kinds: kinds.entries }),
    words: moduleOf(Object.fromEntries(entries)),
  };
}
