/** The charter as rules may see it: without wrongly typed values, placeholders and copied texts. */

import type { Path, Plain } from "../finding.ts";
import { ofText } from "../memo.ts";
import type { Charter } from "../schema/generated/charter.ts";
import { eachAt, type Found, type Notes, notesOf, repeatedTexts } from "../schema/noted.ts";
import { type Trie, trie } from "../schema/trie.ts";
import { CHARTER, type SchemaNode } from "../schema/walk.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Kept, type PlainMap, rebuildList, rebuildMap } from "./rebuild.ts";
import { isCounted, saysNone } from "./words/placeholder.ts";

/** A type whose every part may be missing, because it was not written, not usable or not filled in. */
export type Draft<T> = T extends readonly (infer Item)[]
  ? readonly (Draft<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T as string extends Key ? never : Key]?: Draft<T[Key]> | undefined }
    : T;

/** The usable part of a charter. */
export type CharterDraft = Draft<Charter>;

/** A text that stands in three or more places, the same or nearly, and these places in the order of the text. */
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

/** Shorter texts, in words, may stand in many places (charter.md 2.5). */
const COPY_WORDS = 6;

/** Years outside this range stand for "some day" (charter.md 2.1). */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2098;

/** What a unit may be. */
const ONE_LETTER = /^\s*\p{L}\s*$/u;

/** Drafts a charter from its plain value and the paths whose shape the schema rejected. */
export function draft(
  value: Plain | null,
  rejected: readonly Path[],
  lexicon: Lexicon,
  root: SchemaNode = CHARTER,
): Drafted {
  const found: Found[] = [];
  const kept = keepWhole(value, root, trie(rejected), { lexicon, found });
  const notes = notesOf(found);
  const repeated = repeatedTexts(notes);
  if (notes.plain && repeated.size === 0) return { charter: charterOf(kept), ...NOTHING_LEFT_OUT };
  const placeholders: { path: Path; text: string }[] = [];
  const holes: Path[] = [];
  const copies = new Map<string, { text: string; paths: Path[] }>();
  eachAt(found, [], (one, base) => {
    if (one.kind === "hole") holes.push([...base, ...one.path]);
    else if (one.kind === "placeholder") placeholders.push({ path: [...base, ...one.path], text: one.text });
    else {
      const group = repeated.get(one.normal);
      if (group === undefined) return;
      const copy = copies.get(group) ?? { text: one.text, paths: [] };
      copy.paths.push([...base, ...one.path]);
      copies.set(group, copy);
    }
  });
  const charter = charterOf(repeated.size > 0 ? keepWithout(kept, repeated) : kept);
  return { charter, placeholders, holes, copies: [...copies.values()] };
}

/** Always the same lists, so that whoever looked at them sees that nothing has changed. */
const NOTHING_LEFT_OUT = { placeholders: [], holes: [], copies: [] } as const;

function charterOf(kept: Kept): CharterDraft {
  return (isMap(kept) ? kept : {}) as CharterDraft;
}

/** What a walk goes along with. */
interface Sieve {
  readonly lexicon: Lexicon;
  readonly found: Found[];
}

/** What was drafted of one value on its own. */
interface Share {
  readonly lexicon: Lexicon;
  readonly node: SchemaNode | null;
  readonly kept: Kept;
  readonly notes: Notes;
}

/** The shares of sections and list entries; reading again after an edit keeps the values that it did not touch. */
const shares = new WeakMap<object, Share>();

function shareOf(value: Plain & object, node: SchemaNode | null, lexicon: Lexicon): Share {
  const known = shares.get(value);
  if (known?.lexicon === lexicon && known.node === node) return known;
  const share: Share = { lexicon, node, ...walked(lexicon, (sieve) => keepParts(value, { path: [], node }, sieve)) };
  shares.set(value, share);
  return share;
}

function keepWhole(value: Plain | null, root: SchemaNode, rejected: Trie, sieve: Sieve): Kept {
  return typeof value === "object" && value !== null && !rejected.ends
    ? keepParts(value, { path: [], node: root, rejected }, sieve, true)
    : keep(value, { path: [], node: root, rejected }, sieve);
}

/** Where a value is: its path, what the schema says of it, and what of it was rejected. */
interface At {
  readonly path: Path;
  readonly node: SchemaNode | null;
  readonly rejected?: Trie | undefined;
}

/** The value without what cannot be used; the same object where nothing was left out. */
function keep(value: Plain, at: At, sieve: Sieve): Kept {
  const { path, node, rejected } = at;
  if (rejected?.ends) return undefined;
  if (value === null) {
    sieve.found.push({ kind: "hole", path });
    return undefined;
  }
  if (typeof value === "string") return keepText(value, path, node, sieve);
  return typeof value === "object" ? keepParts(value, at, sieve) : value;
}

/** A map or list part by part; sections and list items are taken as they were where they are the same as before. */
function keepParts(value: Plain & object, { path, node, rejected }: At, sieve: Sieve, top = false): Kept {
  if (Array.isArray(value)) {
    return path.at(-1) === "tags" ? value : keepItems(value, { path, node: node?.item ?? null, rejected }, sieve);
  }
  return rebuildMap(value as PlainMap, (part, key) => {
    if (key.startsWith("x-")) return undefined;
    const child = node?.child(key) ?? null;
    const wrong = rejected?.below.get(key);
    if (!top || typeof part !== "object" || part === null || wrong) {
      return keep(part, { path: [...path, key], node: child, rejected: wrong }, sieve);
    }
    const { kept, notes } = shareOf(part, child, sieve.lexicon);
    if (notes.found.length > 0) sieve.found.push({ kind: "below", path: [...path, key], notes });
    return kept;
  });
}

/** Lists that ask for objections: there “none” is an answer, which counts where the review is on record. */
const OBJECTIONS: ReadonlySet<string | number | undefined> = new Set(["would_block", "conditions"]);

/** A list item by item; `node` is what the schema says of each. */
function keepItems(list: readonly Plain[], { path, node, rejected }: At, { lexicon, found }: Sieve): Kept {
  const each: Notes[] = [];
  const kept = rebuildList(list, (item, at) => {
    const wrong = rejected?.below.get(at);
    const share =
      typeof item === "object" && item !== null && !wrong
        ? shareOf(item, node, lexicon)
        : typeof item === "string" && OBJECTIONS.has(path.at(-1)) && saysNone(item)
          ? { kept: item, notes: notesOf([]) }
          : walked(lexicon, (sieve) => keep(item, { path: [], node, rejected: wrong }, sieve));
    each.push(share.notes);
    return share.kept;
  });
  if (each.some((notes) => notes.found.length > 0)) found.push({ kind: "items", path, notes: each });
  return kept;
}

/** What a walk of its own keeps and notes. */
function walked(lexicon: Lexicon, walk: (sieve: Sieve) => Kept): Pick<Share, "kept" | "notes"> {
  const found: Found[] = [];
  const kept = walk({ lexicon, found });
  return { kept, notes: notesOf(found) };
}

function keepText(text: string, path: Path, node: SchemaNode | null, { lexicon, found }: Sieve): Kept {
  if (text.trim() === "") {
    found.push({ kind: "hole", path });
    return undefined;
  }
  if (isPlaceholder(text, path.at(-1), node, lexicon)) {
    found.push({ kind: "placeholder", path, text });
    return undefined;
  }
  if (isLong(text)) found.push({ kind: "text", path, text, normal: normalised(text) });
  return text;
}

function isPlaceholder(
  text: string,
  key: string | number | undefined,
  node: SchemaNode | null,
  lexicon: Lexicon,
): boolean {
  const date = /^(\d{4})-\d{2}-\d{2}$/.exec(text);
  if (date) return Number(date[1]) < FIRST_YEAR || Number(date[1]) > LAST_YEAR;
  if (key === "version" || (key === "unit" && (ONE_LETTER.test(text) || isCounted(text)))) return false;
  return lexicon.isPlaceholder(text) && !node?.enum?.includes(text);
}

function keepWithout(value: Kept, texts: ReadonlyMap<string, string>): Kept {
  if (typeof value === "string") return texts.has(normalised(value)) ? undefined : value;
  if (typeof value !== "object" || value === null) return value;
  const without = (part: Plain) => keepWithout(part, texts);
  return Array.isArray(value) ? rebuildList(value, without) : rebuildMap(value as PlainMap, without);
}

function isMap(value: Kept): value is PlainMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text with its spaces and letters made alike. */
const normalised = ofText((text: string) => text.trim().toLowerCase().replace(/\s+/g, " "));

/** Whether a text has so many words that its copies are no answers. */
function isLong(text: string): boolean {
  if (text.length < 2 * COPY_WORDS - 1) return false;
  let count = 0;
  for (let at = 0, inside = false; at < text.length && count < COPY_WORDS; at++) {
    const code = text.charCodeAt(at);
    const word = code > 32 && (code < 128 || !/\s/.test(text.charAt(at)));
    if (word && !inside) count++;
    inside = word;
  }
  return count === COPY_WORDS;
}
