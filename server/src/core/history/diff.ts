/** Two charters in, every difference of meaning out: read from the usable values, never from lines. */

import type { Stage } from "../charter/stage.ts";
import type { CharterDraft } from "../charter/usable.ts";
import type { Change, Path, Plain } from "../finding.ts";
import { canonical, canonicalText, isMap, mapOf, type PlainMap } from "./canonical.ts";
import { CHANGE_CLASSES, type CharterChange, fingerprintOf } from "./change.ts";
import { type Around, type Field, mirrored, type Said } from "./field.ts";
import { type Item, nameOf, pairItems } from "./pair.ts";
import { below, fieldAt, itemsOf, type Patterns, ROOT } from "./table.ts";

/** One of the two charters, and the stage it is in by its own day. */
export interface DiffSide {
  readonly charter: CharterDraft;
  readonly stage: Stage;
}

/** A place that is compared: what stands there on both sides, and how to get there. */
interface Spot {
  readonly old: Plain | undefined;
  readonly new: Plain | undefined;
  readonly patterns: Patterns;
  /** Keys and names of entries. */
  readonly name: string;
  readonly basePath: Path;
  readonly headPath: Path;
  readonly from: PlainMap;
  readonly to: PlainMap;
  /** The list that holds it, where it is an entry. */
  readonly entryOf?: Field;
}

/** What a walk goes along with. */
interface Walk {
  readonly before: DiffSide;
  readonly after: DiffSide;
  readonly found: CharterChange[];
}

/** Every change from one charter to the other, the weakening ones first. Equal charters give none. */
export function diffCharters(before: DiffSide, after: DiffSide): readonly CharterChange[] {
  const walk: Walk = { before, after, found: [] };
  const old = canonical(before.charter);
  const now = canonical(after.charter);
  visitMap({ old, new: now, patterns: ROOT, name: "", basePath: [], headPath: [], from: {}, to: {} }, walk);
  const rank = (one: CharterChange) => CHANGE_CLASSES.indexOf(one.class);
  return walk.found
    .map((change, at) => ({ change, at }))
    .sort((a, b) => rank(a.change) - rank(b.change) || a.at - b.at)
    .map(({ change }) => change);
}

function visit(spot: Spot, walk: Walk): void {
  const { old, new: now, patterns } = spot;
  const field = spot.entryOf && !isMap(old ?? now) ? spot.entryOf : (fieldAt(patterns) ?? spot.entryOf);
  const alone = old === undefined || now === undefined;
  if (field?.list && !spot.entryOf) visitList(spot, field, walk);
  else if (alone && field && (field.unit || spot.entryOf || field.order)) report(spot, field, walk);
  else if (!field?.order && isMap(old ?? now) && isMap(now ?? old)) visitMap(spot, walk, field);
  else if (field?.order) report(spot, field, walk);
}

/** A map key by key, past what no edit touched; where some of its keys name a person together, these are compared as one. */
function visitMap(spot: Spot, walk: Walk, field?: Field): void {
  const from = mapOf(spot.old);
  const to = mapOf(spot.new);
  const named = field?.person ? PERSON_KEYS : [];
  if (field?.person) comparePerson(spot, field, walk);
  const differs = (key: string) => from[key] !== to[key] && !named.includes(key);
  const keys = new Set([...Object.keys(from), ...Object.keys(to)].filter(differs));
  for (const key of [...keys].sort()) {
    const patterns = below(spot.patterns, key);
    visit(
      {
        old: from[key],
        new: to[key],
        patterns,
        name: spot.name === "" ? key : `${spot.name}.${key}`,
        basePath: [...spot.basePath, key],
        headPath: [...spot.headPath, key],
        from,
        to,
      },
      walk,
    );
  }
}

const PERSON_KEYS = ["name", "email"];

function comparePerson(spot: Spot, field: Field, walk: Walk): void {
  const [from, to] = [mapOf(spot.old), mapOf(spot.new)];
  const person = (map: PlainMap) => canonical(Object.fromEntries(PERSON_KEYS.map((key) => [key, map[key] ?? null])));
  const [old, now] = [person(from), person(to)];
  if (field.person === undefined || canonicalText(old) === canonicalText(now)) return;
  const edits = PERSON_KEYS.flatMap((key): Change[] => {
    const path = [...spot.basePath, key];
    const value = to[key];
    return value === undefined
      ? from[key] === undefined
        ? []
        : [{ kind: "remove", path }]
      : [{ kind: "set", path, value }];
  });
  report({ ...spot, old, new: now }, { ...field, order: field.person }, walk, edits);
}

function visitList(spot: Spot, field: Field, walk: Walk): void {
  const identity = field.list;
  if (identity === undefined) return;
  const items = (value: Plain | undefined): readonly Item[] =>
    (Array.isArray(value) ? value : []).map((one, index) => ({ value: one as Plain, index }));
  const indexes = {
    old: indexesOf(walk.before.charter, spot.basePath),
    new: indexesOf(walk.after.charter, spot.headPath),
  };
  const named = typeof identity !== "string";
  for (const pair of pairItems(items(spot.old), items(spot.new), identity)) {
    if (pair.old?.value === pair.new?.value) continue;
    const name = nameOf(pair.old?.value ?? pair.new?.value ?? null, identity);
    visit(
      {
        ...spot,
        old: pair.old?.value,
        new: pair.new?.value,
        patterns: itemsOf(spot.patterns),
        name: named ? `${spot.name}[${name}]` : spot.name,
        basePath: pair.old ? [...spot.basePath, indexes.old[pair.old.index] ?? pair.old.index] : spot.basePath,
        headPath: pair.new ? [...spot.headPath, indexes.new[pair.new.index] ?? pair.new.index] : spot.headPath,
        entryOf: field,
      },
      walk,
    );
  }
}

/** Where the entries that mean something stand in the list as written. */
function indexesOf(charter: CharterDraft, path: Path): readonly number[] {
  let value: unknown = charter;
  for (const key of path) value = (value as { readonly [key: string]: unknown } | undefined)?.[key];
  return Array.isArray(value) ? value.flatMap((item, index) => (canonical(item) === undefined ? [] : [index])) : [];
}

function report(spot: Spot, field: Field, walk: Walk, edits?: readonly Change[]): void {
  const { old, new: now } = spot;
  if (old !== undefined && now !== undefined && canonicalText(old) === canonicalText(now)) return;
  const said = eased(saidOf(spot, field, walk), walk);
  const rule = `diff/${field.noun}-${said.verb.replaceAll(" ", "-")}` as const;
  const values = { rule, path: spot.name, old: old ?? null, new: now ?? null };
  walk.found.push({
    ...values,
    class: said.class,
    subject: field.noun.replaceAll("-", " "),
    verb: said.verb,
    why: said.why,
    basePath: old === undefined ? null : spot.basePath,
    headPath: now === undefined ? null : spot.headPath,
    edits: edits ?? editsOf(spot),
    fingerprint: fingerprintOf(values),
  });
}

function saidOf(spot: Spot, field: Field, { before, after }: Walk): Said {
  const { old, new: now } = spot;
  const sides = { from: before.charter, to: after.charter };
  if (old === undefined) return { class: field.added ?? "strengthens", verb: "added", why: "it was not there before" };
  if (now === undefined) {
    const one = field.removed?.(sides) ?? mirrored(field.added ?? "strengthens");
    return { class: one, verb: "removed", why: "it was there before" };
  }
  const around = (charter: CharterDraft, parent: PlainMap): Around => ({ charter, parent });
  const step = { old, new: now, from: around(before.charter, spot.from), to: around(after.charter, spot.to) };
  return field.order?.(step) ?? { class: "cannot-tell", verb: "changed", why: "it is another thing than before" };
}

/** At stage idea nothing is weakened: drafts move. */
function eased(said: Said, { before }: Walk): Said {
  if (before.stage !== "idea" || said.class === "neutral") return said;
  return { ...said, class: "neutral", why: "it was still an idea: drafts move" };
}

function editsOf({ old, new: now, basePath, entryOf }: Spot): readonly Change[] {
  if (now === undefined) return [{ kind: "remove", path: basePath }];
  if (old === undefined && entryOf) return [{ kind: "append", path: basePath, value: now }];
  return [{ kind: "set", path: basePath, value: now }];
}
