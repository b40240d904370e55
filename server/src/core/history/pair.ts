/** Which entry of one list is which entry of the other: by name, else by likeness; never by place. */
import type { Plain } from "../finding.ts";
import { canonicalText, isMap } from "./canonical.ts";
import type { Identity } from "./field.ts";
import { sameIn } from "./person-order.ts";

/** An entry with its index in its own list. */
export interface Item {
  readonly value: Plain;
  readonly index: number;
}

/** Two entries that are one, or one that is alone. */
export interface Pair {
  readonly old: Item | null;
  readonly new: Item | null;
}

/** How much of two entries must be the same for them to be one under another name. */
const ALIKE = 0.5;
const ALIKE_TEXT = 0.6;

/** Above this many comparisons, what has no partner by name stays alone. */
const MOST_COMPARISONS = 10_000;

/** Pairs the entries of two lists. Swapping the lists swaps the pairs. */
export function pairItems(old: readonly Item[], now: readonly Item[], identity: Identity): readonly Pair[] {
  const byName = pairByKey(old, now, (item) => nameOf(item.value, identity));
  const left = byName.filter((pair) => pair.new === null).flatMap((pair) => (pair.old ? [pair.old] : []));
  const right = byName.filter((pair) => pair.old === null).flatMap((pair) => (pair.new ? [pair.new] : []));
  const matched = byName.filter((pair) => pair.old !== null && pair.new !== null);
  return [...matched, ...pairByLikeness(left, right, identity)];
}

/** What an entry is called, for its path; entries that lack their key are told apart by all they say. */
export function nameOf(value: Plain, identity: Identity): string {
  if (typeof identity === "string" || !isMap(value)) return typeof value === "string" ? value : canonicalText(value);
  const parts = identity.keys.flatMap((key) => (value[key] === undefined ? [] : [asText(value[key] ?? null)]));
  return parts.length === 0 ? canonicalText(value) : parts.join(" ");
}

function asText(value: Plain): string {
  return typeof value === "object" ? canonicalText(value) : String(value);
}

function pairByKey(old: readonly Item[], now: readonly Item[], keyOf: (item: Item) => string): readonly Pair[] {
  const groups = new Map<string, { old: Item[]; now: Item[] }>();
  const groupOf = (item: Item) => {
    const key = keyOf(item).toLowerCase();
    const group = groups.get(key) ?? { old: [], now: [] };
    groups.set(key, group);
    return group;
  };
  for (const item of old) groupOf(item).old.push(item);
  for (const item of now) groupOf(item).now.push(item);
  return [...groups.values()].flatMap((group) => pairWithin(group.old, group.now));
}

/** Entries of one name: equal ones first, the others in the order of what they say. */
function pairWithin(old: readonly Item[], now: readonly Item[]): readonly Pair[] {
  if (old.length <= 1 && now.length <= 1) return [{ old: old[0] ?? null, new: now[0] ?? null }];
  const waiting = new Map<string, Item[]>();
  for (const item of now) {
    const text = canonicalText(item.value);
    const same = waiting.get(text) ?? [];
    same.push(item);
    waiting.set(text, same);
  }
  const pairs: Pair[] = [];
  const restOld: Item[] = [];
  for (const item of old) {
    const equal = waiting.get(canonicalText(item.value))?.pop();
    if (equal) pairs.push({ old: item, new: equal });
    else restOld.push(item);
  }
  const one = sorted(restOld);
  const other = sorted([...waiting.values()].flat());
  for (let at = 0; at < Math.max(one.length, other.length); at++)
    pairs.push({ old: one[at] ?? null, new: other[at] ?? null });
  return pairs;
}

function pairByLikeness(old: readonly Item[], now: readonly Item[], identity: Identity): readonly Pair[] {
  const free = { old: new Set(old), now: new Set(now) };
  const pairs: Pair[] = [];
  const candidates = old.length * now.length > MOST_COMPARISONS ? [] : candidatesOf(old, now, identity);
  for (const { one, other } of candidates) {
    if (!free.old.has(one) || !free.now.has(other)) continue;
    free.old.delete(one);
    free.now.delete(other);
    pairs.push({ old: one, new: other });
  }
  return [
    ...pairs,
    ...[...free.old].map((item) => ({ old: item, new: null })),
    ...[...free.now].map((item) => ({ old: null, new: item })),
  ];
}

/** Every two that are alike enough, the most alike first, in an order that does not depend on which list is which. */
function candidatesOf(old: readonly Item[], now: readonly Item[], identity: Identity) {
  const found = old.flatMap((one) =>
    now.flatMap((other) => {
      const alike = likeness(one.value, other.value, identity);
      const [low = "", high = ""] = [canonicalText(one.value), canonicalText(other.value)].sort();
      return alike === null ? [] : [{ one, other, alike, order: `${low}\0${high}` }];
    }),
  );
  return found.sort((a, b) => b.alike - a.alike || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
}

function likeness(one: Plain, other: Plain, identity: Identity): number | null {
  if (identity === "person") return sameIn(one, other) ? 1 : null;
  if (isMap(one) && isMap(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    const named = typeof identity === "string" ? [] : identity.keys;
    const rest = [...keys].filter((key) => !named.includes(key));
    const equal = rest.filter((key) => canonicalText(one[key]) === canonicalText(other[key])).length;
    const names = likeTexts(nameOf(one, identity), nameOf(other, identity));
    if (names >= ALIKE_TEXT) return names;
    return rest.length > 1 && equal / rest.length > ALIKE ? equal / rest.length : null;
  }
  if (typeof one !== "string" || typeof other !== "string") return null;
  const alike = likeTexts(one, other);
  return alike >= ALIKE_TEXT ? alike : null;
}

/** The share of words that two texts have in common. */
function likeTexts(one: string, other: string): number {
  const words = (text: string) => new Set(text.toLowerCase().split(" "));
  const [a, b] = [words(one), words(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  return (2 * common) / (a.size + b.size);
}

function sorted(items: readonly Item[]): readonly Item[] {
  const texts = new Map(items.map((item) => [item, canonicalText(item.value)]));
  return [...items].sort((a, b) => ((texts.get(a) ?? "") < (texts.get(b) ?? "") ? -1 : 1));
}
