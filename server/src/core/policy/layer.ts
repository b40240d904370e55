/** What one policy file sets, and how the files of a chain or a stack are put together. */
import { DEFAULT_POLICY, type Policy, type Thresholds } from "../charter/policy.ts";
import type { WordList } from "../charter/words/policy-words.ts";
import type { Plain } from "../finding.ts";
import { ruleById } from "../rules/index.ts";
import { isMap, type PlainMap } from "../schema/shape-problem.ts";

/** The settings of a policy that is complete. */
export type Settings = Omit<Policy, "fingerprint" | "files" | "loosened">;

/** The settings of one file: a policy in which anything may be missing. */
export type Layer = Omit<Settings, "thresholds"> & { readonly thresholds: Partial<Thresholds> };

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The settings of a file whose shape is right; what has no value is not set. */
export function layerOf(value: PlainMap): Layer {
  return {
    thresholds: thresholdsOf(value.thresholds),
    severities: settingsOf(value.severities, isSeverity),
    weights: settingsOf(value.weights, isNumber),
    reviews: textsOf(value.required_reviews),
    costCategories: textsOf(value.required_cost_categories),
    words: Object.fromEntries(entriesOf(value.words).map(([list, words]) => [list as WordList, textsOf(words)])),
    people: textsOf(value.people),
    units: textsOf(value.units),
  };
}

/** A layer that sets nothing. */
export const NO_LAYER: Layer = layerOf({});

/** Two layers as one: the values of the one above win, lists are added. */
export function joined(below: Layer, above: Layer): Layer {
  return {
    thresholds: { ...below.thresholds, ...above.thresholds },
    severities: { ...below.severities, ...above.severities },
    weights: { ...below.weights, ...above.weights },
    reviews: united(below.reviews, above.reviews),
    costCategories: united(below.costCategories, above.costCategories),
    words: joinedWords(below.words, above.words),
    people: united(below.people, above.people),
    units: united(below.units, above.units),
  };
}

/** A layer completed with the catalogue's own values; weights that repeat the catalogue are left out. */
export function completed(layer: Layer): Settings {
  const weights = Object.entries(layer.weights).filter(([id, weight]) => ruleById(id)?.weight !== weight);
  return {
    ...layer,
    thresholds: { ...DEFAULT_POLICY.thresholds, ...layer.thresholds },
    weights: Object.fromEntries(weights),
  };
}

function thresholdsOf(value: Plain | undefined): Partial<Thresholds> {
  const found: Partial<Writable<Thresholds>> = {};
  for (const [key, limit] of entriesOf(value)) {
    if (key in DEFAULT_POLICY.thresholds && isNumber(limit)) found[key as keyof Thresholds] = limit;
  }
  return found;
}

function settingsOf<T extends Plain>(
  value: Plain | undefined,
  is: (value: Plain) => value is T,
): { readonly [rule: string]: T } {
  return Object.fromEntries(
    entriesOf(value).flatMap(([key, one]): readonly [string, T][] => (is(one) ? [[key, one]] : [])),
  );
}

function isNumber(value: Plain): value is number {
  return typeof value === "number";
}

function isSeverity(value: Plain): value is Policy["severities"][string] {
  return value === "error" || value === "warning" || value === "info" || value === "none";
}

/** The entries of a map that have a value; keys of the reader's own are left out. */
function entriesOf(value: Plain | undefined): readonly [string, Plain][] {
  return isMap(value) ? Object.entries(value).filter(([key, one]) => !key.startsWith("x-") && one !== null) : [];
}

function textsOf(value: Plain | undefined): readonly string[] {
  const texts = Array.isArray(value) ? value.filter((text) => typeof text === "string") : [];
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ""))];
}

function united(below: readonly string[], above: readonly string[]): readonly string[] {
  return [...new Set([...below, ...above])];
}

function joinedWords(below: Policy["words"], above: Policy["words"]): Policy["words"] {
  const lists = united(Object.keys(below), Object.keys(above)) as readonly WordList[];
  const entries = lists.map((list) => [list, united(below[list] ?? [], above[list] ?? [])] as const);
  return Object.fromEntries(entries.filter(([, words]) => words.length > 0));
}
