/** The charter as rules may see it: without wrongly typed values, placeholders and copied texts. */
import type { Lexicon } from "../charter/lexicon.ts";
import type { Path, Plain } from "../finding.ts";
import type { Charter } from "./generated/charter.ts";
import { CHARTER, type SchemaNode, schemaAt } from "./walk.ts";

/** A type whose every part may be missing, because it was not written, not usable or not filled in. */
export type Draft<T> = T extends readonly (infer Item)[]
  ? readonly (Draft<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T as string extends Key ? never : Key]?: Draft<T[Key]> | undefined }
    : T;

/** The usable part of a charter. */
export type CharterDraft = Draft<Charter>;

/** A text that stands in three or more places, and these places in the order of the text. */
export interface Copies {
  readonly text: string;
  readonly paths: readonly Path[];
}

/** The usable part of the charter, and what was left out of it. */
export interface Drafted {
  readonly charter: CharterDraft;
  /** Values that people write when they do not know yet, in the order of the text. */
  readonly placeholders: readonly { readonly path: Path; readonly text: string }[];
  /** Keys without a value. */
  readonly holes: readonly Path[];
  readonly copies: readonly Copies[];
}

/** A text this long, in words, found in so many places, is filler (charter.md 2.5). */
const COPY_WORDS = 6;
const COPY_PLACES = 3;

/** Years outside this range stand for "some day" (charter.md 2.1). */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2098;

/** Drafts a charter from its plain value and the paths whose shape the schema rejected. */
export function draft(
  value: Plain | null,
  rejected: readonly Path[],
  lexicon: Lexicon,
  root: SchemaNode = CHARTER,
): Drafted {
  const sieve: Sieve = { lexicon, root, rejected: trie(rejected), placeholders: [], holes: [], texts: new Map() };
  const kept = isMap(value ?? undefined)
    ? keepSections(value as PlainMap, sieve)
    : keep(value, [], sieve.rejected, sieve);
  const copies = [...sieve.texts.values()].filter((copy) => copy.paths.length >= COPY_PLACES);
  const charter = copies.length === 0 ? kept : keepWithout(kept, new Set(copies.map((copy) => normalised(copy.text))));
  return {
    charter: (isMap(charter) ? charter : {}) as CharterDraft,
    placeholders: sieve.placeholders,
    holes: sieve.holes,
    copies,
  };
}

interface Sieve {
  readonly lexicon: Lexicon;
  readonly root: SchemaNode;
  readonly rejected: Trie | undefined;
  readonly placeholders: { path: Path; text: string }[];
  readonly holes: Path[];
  readonly texts: Map<string, { text: string; paths: Path[] }>;
}

type Kept = Plain | undefined;
type PlainMap = { readonly [key: string]: Plain };

/** One section's share of a draft. */
interface Share extends Omit<Sieve, "rejected" | "texts"> {
  readonly key: string;
  readonly kept: Kept;
  readonly texts: readonly { readonly key: string; readonly text: string; readonly path: Path }[];
}

/** The shares of sections whose shape was right; reading again after an edit keeps the values it did not touch. */
const shares = new WeakMap<object, Share>();

/** The charter section by section; what was drafted before is taken as it was. */
function keepSections(map: PlainMap, sieve: Sieve): Kept {
  if (sieve.rejected?.ends) return undefined;
  return rebuild(map, (value, key) => {
    const name = String(key);
    const rejected = sieve.rejected?.below.get(name);
    if (name.startsWith("x-")) return undefined;
    if (typeof value !== "object" || value === null || rejected) return keep(value, [name], rejected, sieve);
    const share = shareOf(value, name, sieve);
    sieve.placeholders.push(...share.placeholders);
    sieve.holes.push(...share.holes);
    for (const { key: normal, text, path } of share.texts) addText(sieve, normal, text, path);
    return share.kept;
  });
}

function shareOf(value: Plain & object, key: string, { lexicon, root }: Sieve): Share {
  const known = shares.get(value);
  if (known?.key === key && known.lexicon === lexicon && known.root === root) return known;
  const own: Sieve = { lexicon, root, rejected: undefined, placeholders: [], holes: [], texts: new Map() };
  const kept = keep(value, [key], undefined, own);
  const texts = [...own.texts].flatMap(([normal, { text, paths }]) =>
    paths.map((path) => ({ key: normal, text, path })),
  );
  const { placeholders, holes } = own;
  const share: Share = { key, lexicon, root, kept, placeholders, holes, texts };
  shares.set(value, share);
  return share;
}

/** The value without what cannot be used; the same object where nothing was left out. */
function keep(value: Plain, path: Path, rejected: Trie | undefined, sieve: Sieve): Kept {
  if (rejected?.ends) return undefined;
  if (value === null) {
    sieve.holes.push(path);
    return undefined;
  }
  if (typeof value === "string") return keepText(value, path, sieve);
  if (typeof value !== "object") return value;
  return rebuild(value, (part, key) =>
    typeof key === "string" && key.startsWith("x-")
      ? undefined
      : keep(part, [...path, key], rejected?.below.get(key), sieve),
  );
}

function keepText(text: string, path: Path, sieve: Sieve): Kept {
  if (text.trim() === "") {
    sieve.holes.push(path);
    return undefined;
  }
  if (isPlaceholder(text, path, sieve)) {
    sieve.placeholders.push({ path, text });
    return undefined;
  }
  if (text.length >= 2 * COPY_WORDS - 1 && wordCount(text) >= COPY_WORDS) {
    addText(sieve, normalised(text), text, path);
  }
  return text;
}

function addText(sieve: Sieve, key: string, text: string, path: Path): void {
  const known = sieve.texts.get(key);
  if (known) known.paths.push(path);
  else sieve.texts.set(key, { text, paths: [path] });
}

function isPlaceholder(text: string, path: Path, { lexicon, root }: Sieve): boolean {
  const date = /^(\d{4})-\d{2}-\d{2}$/.exec(text);
  if (date) return Number(date[1]) < FIRST_YEAR || Number(date[1]) > LAST_YEAR;
  if (!lexicon.isPlaceholder(text)) return false;
  const values = schemaAt(path, root)?.enum;
  return !values?.includes(text);
}

function keepWithout(value: Kept, texts: ReadonlySet<string>): Kept {
  if (typeof value === "string") return texts.has(normalised(value)) ? undefined : value;
  if (typeof value !== "object" || value === null) return value;
  return rebuild(value, (part) => keepWithout(part, texts));
}

/** A map or list with each part replaced; lists keep their length, so that indexes still mean the same item. */
function rebuild(value: NonNullable<Plain> & object, replace: (part: Plain, key: string | number) => Kept): Kept {
  if (Array.isArray(value)) {
    const items = value.map((item: Plain, index) => replace(item, index));
    return items.every((item, index) => item === value[index]) ? value : (items as Plain[]);
  }
  const map = value as PlainMap;
  const keys = Object.keys(map);
  const kept = keys.map((key) => replace(map[key] ?? null, key));
  if (keys.every((key, index) => kept[index] === map[key])) return map;
  const made: { [key: string]: Plain } = Object.create(null);
  keys.forEach((key, index) => {
    const part = kept[index];
    if (part !== undefined) made[key] = part;
  });
  return made;
}

function isMap(value: Kept): value is PlainMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function normalised(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, " ");
}

function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** Paths as a tree of their parts, so that a walk finds them without comparing. */
interface Trie {
  ends: boolean;
  readonly below: Map<string | number, Trie>;
}

function trie(paths: readonly Path[]): Trie {
  const root: Trie = { ends: false, below: new Map() };
  for (const path of paths) {
    let node = root;
    for (const part of path) {
      let next = node.below.get(part);
      if (!next) {
        next = { ends: false, below: new Map() };
        node.below.set(part, next);
      }
      node = next;
    }
    node.ends = true;
  }
  return root;
}
