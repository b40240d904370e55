/** One key of a charter or a policy as its schema knows it, unpacked from the generated model; its words come when asked. */

import type { More, Packed, Prepared } from "./generated/model.js";
import * as charterModel from "./generated/model.js";
import type { Told } from "./told.ts";
import { charterWords } from "./words.ts";

/** What kind of value stands at a key. `mixed` is text, a number or true/false; `choice` one of a few words. */
export type Kind =
  | "text"
  | "mixed"
  | "person"
  | "date"
  | "number"
  | "quantity"
  | "count"
  | "ordinal"
  | "money"
  | "percent"
  | "flag"
  | "choice"
  | "const"
  | "map"
  | "list";

/** An allowed value, what it means, and the words people write instead of it. */
export interface AllowedValue {
  readonly value: string;
  readonly description: string;
  readonly words: readonly string[];
}

/** What the schema says about one place. */
export interface SchemaNode {
  readonly kind: Kind;
  readonly title: string;
  readonly description: string;
  readonly why: string;
  /** `chartered warning, bridging error if …`; empty where no rule asks for it. */
  readonly needed: string;
  readonly sources: readonly string[];
  readonly unit: string | null;
  /** Names that people use for the key instead of its own. */
  readonly names: readonly string[];
  readonly examples: readonly (string | number | boolean)[];
  /** The allowed words of a choice or constant. */
  readonly enum?: readonly string[];
  readonly values: readonly AllowedValue[];
  readonly pattern: RegExp | null;
  /** What a text of the pattern is, such as `three capital letters, such as EUR`. */
  readonly form: string | null;
  /** The smallest and the largest number, where there are such. */
  readonly limits: readonly [minimum: number, maximum: number | null] | null;
  /** The keys a new map is written with. */
  readonly usual: readonly string[];
  /** The entries a new list is written with, where they are prepared; null in a value is for a person to fill. */
  readonly prepared: readonly Prepared[] | null;
  /** What a new key is written with, where that is no statement of a person's. */
  readonly literal: string | boolean | null;
  /** What to say about keys that people write here and that do not exist. */
  readonly hints: { readonly [key: string]: string };
  /** The keys of a map or of a person's block, in the order of the schema. */
  readonly keys: readonly string[];
  /** The node below a key, or null where the schema has no such key. */
  readonly child: (key: string) => SchemaNode | null;
  /** What the entries of a list are; null where this is no list. */
  readonly item: SchemaNode | null;
  /** The largest number of entries of a list. */
  readonly most: number | null;
  /** The key of the schema beside it that a key of a policy is like; none where the schema has the key. */
  readonly like?: string;
  /** What stands at every key of a map whose keys the schema does not list; null elsewhere. */
  readonly each: SchemaNode | null;
}

/** A packed model, and what it tells about the node whose words stand at a place. */
export interface Source {
  readonly model: typeof charterModel;
  readonly words: (at: number) => Told;
}

const unpacked = new WeakMap<Packed, SchemaNode>();
const NO_KEYS: { readonly [key: string]: Packed } = {};

/** The node of a packed one; each is unpacked once. */
export function nodeOf(packed: Packed, source: Source): SchemaNode {
  const known = unpacked.get(packed);
  if (known) return known;
  const node = unpack(packed, source);
  unpacked.set(packed, node);
  return node;
}

const NOTHING: More = {};

function unpack([kindAt, wordsAt, more = NOTHING]: Packed, source: Source): SchemaNode {
  const { model } = source;
  const kind = (model.kinds[kindAt] ?? "text") as Kind;
  let known: Told | null = null;
  const told = (): Told => {
    known ??= source.words(wordsAt);
    return known;
  };
  const below = kind === "person" ? "person" : more.shared;
  const keys = (below === undefined ? more.keys : model.shared[below]) ?? NO_KEYS;
  const all = Object.keys(keys);
  const each = more.each === undefined ? null : nodeOf(more.each, source);
  const values = (more.values ?? []).map(([value, also], at) => ({
    value,
    words: listed(also),
    get description() {
      return told().meanings[at] ?? "";
    },
  }));
  return {
    kind,
    get title() {
      return told().title;
    },
    get description() {
      return told().description;
    },
    get why() {
      return told().why;
    },
    get needed() {
      return told().needed;
    },
    get sources() {
      return told().sources;
    },
    get examples() {
      return told().examples;
    },
    unit: more.unit ?? null,
    names: listed(more.names),
    ...(more.values ? { enum: values.map(({ value }) => value) } : {}),
    values,
    pattern: more.pattern === undefined ? null : new RegExp(more.pattern, "u"),
    form: more.form ?? null,
    limits: more.limits ?? model.limits[kind] ?? null,
    usual: more.usual === undefined ? all : all.filter((_, at) => more.usual?.includes(at)),
    prepared: more.prepared ?? null,
    literal: more.literal ?? null,
    hints: more.hints ?? {},
    keys: all,
    child: (key) => {
      const found = Object.hasOwn(keys, key) ? keys[key] : undefined;
      if (found !== undefined) return nodeOf(found, source);
      return key.startsWith("x-") ? null : each;
    },
    item: more.item === undefined ? null : nodeOf(more.item, source),
    most: more.most ?? null,
    each,
  };
}

function listed(text: string | undefined): readonly string[] {
  return text === undefined || text === "" ? [] : text.split("|");
}

/** The node of a whole charter. */
export const CHARTER: SchemaNode = nodeOf(charterModel.root, { model: charterModel, words: charterWords });
