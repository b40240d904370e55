/** Tests over random charters that a change says exactly what was wished and leaves every other line alone. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import type { Change, Path, Plain } from "../../server/src/core/finding.ts";
import { applyEdits, editsFor } from "../../server/src/core/yaml/edit/edits.ts";
import { spanOf } from "../../server/src/core/yaml/locate.ts";
import { parseCharter } from "../../server/src/core/yaml/parse.ts";
import type { Shape } from "../../server/src/core/yaml/skeleton.ts";
import type { Place } from "../../server/src/core/yaml/tree.ts";
import { walk } from "../../server/src/core/yaml/walk.ts";
import { charterText } from "../support/charter-texts.ts";

const skeleton = { kind: "map", entries: [{ key: "fresh", value: { kind: "hole" } }] } as const;
const shape: Shape = { skeleton: () => skeleton, order: () => ["stage", "fresh", "cost", "name", "unit"] };

const scalar = fc.oneof(
  fc.constantFrom(
    "plain",
    "no",
    "NO",
    "24:00",
    "2026-01-01",
    "*x",
    "&x",
    "!x",
    "%x",
    "@x",
    "- x",
    "a: b",
    "a #b",
    "#x",
    "",
    " ",
    "1",
    "1e3",
    "0x1F",
    "~",
    "null",
    "[x",
    "{x}",
    "a, b",
    "'",
    '"',
    "it's",
    "two\nlines\n",
    "two\nlines",
    "\n",
    "\ttab",
    "é ü 李",
    "a:",
    "?",
    "-",
    "---",
    "$1",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const plain: fc.Arbitrary<Plain> = fc.oneof(
  { weight: 3, arbitrary: scalar },
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom("fresh", "name", "no", "a: b", "1"), scalar, { maxKeys: 3 }),
  fc.array(fc.dictionary(fc.constantFrom("name", "unit"), scalar, { maxKeys: 2 }), { maxLength: 2 }),
);

/** A change of some kind at the n-th place of a text, and whether it must succeed. */
interface Trial {
  readonly text: string;
  readonly change: Change;
  readonly place: Place;
}

const trials = fc
  .tuple(
    charterText(),
    fc.nat(),
    plain,
    fc.constantFrom("set", "add", "remove", "rename", "append", "scaffold", "replace"),
  )
  .map(([text, at, value, kind]): Trial | null => {
    const places: Place[] = [];
    walk(parseCharter(text), (_, place) => places.push(place));
    const place = places[at % Math.max(1, places.length)];
    return place === undefined ? null : { text, place, change: changeAt(place.path, kind, value) };
  })
  .filter((trial) => trial !== null);

function changeAt(path: Path, kind: string, value: Plain): Change {
  if (kind === "set") return { kind, path, value };
  if (kind === "add") return { kind: "set", path: [...path, "fresh"], value };
  if (kind === "rename") return { kind, path, to: "renamed" };
  if (kind === "append") return { kind, path, value };
  if (kind === "scaffold") return { kind, path };
  if (kind === "replace") return { kind: "scaffold", path, replace: true };
  return { kind: "remove", path };
}

const json = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, inner) => (Object.is(inner, -0) ? 0 : inner));

/** What the change should make of the value, told in the simplest way. */
function wished(value: unknown, change: Change): unknown {
  const root = json(value) as Record<string, unknown>;
  let parent: unknown = { root };
  let key: string | number = "root";
  for (const part of change.path) {
    const holder = parent as Record<string | number, unknown>;
    holder[key] ??= typeof part === "number" ? [] : {};
    const inner = holder[key];
    if (Array.isArray(inner) && inner.length === 0 && typeof part === "string") holder[key] = {};
    if (typeof inner !== "object" || Array.isArray(holder[key]) !== (typeof part === "number")) return undefined;
    parent = holder[key];
    key = part;
  }
  const holder = parent as Record<string | number, unknown>;
  const old = holder[key];
  const empty = old === undefined || old === null || (typeof old === "object" && Object.keys(old).length === 0);
  if (change.kind === "set") holder[key] = json(change.value);
  if (change.kind === "remove") Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key];
  if (change.kind === "append") {
    if (!(Array.isArray(old) || old === null || old === undefined || typeof old === "object")) return undefined;
    if (!Array.isArray(old) && old !== null && old !== undefined) return undefined;
    holder[key] = [...(Array.isArray(old) ? old : []), json(change.value)];
  }
  if (change.kind === "rename") {
    if (Array.isArray(holder)) return undefined;
    delete holder[key];
    holder[change.to] = old;
  }
  if (change.kind === "scaffold") {
    if (change.replace === true || empty) holder[key] = { fresh: null };
    else if (typeof old === "object" && !Array.isArray(old)) holder[key] = Object.assign({ fresh: null }, old);
  }
  return root;
}

/** The lines of the old text that are not in the new one, as first and last line; null where all are left. */
function lostLines(before: string, after: string): { first: number; last: number } | null {
  const old = before.split("\n");
  const fresh = after.split("\n");
  let first = 0;
  while (first < old.length && old[first] === fresh[first]) first++;
  let kept = 0;
  while (
    kept < old.length - first &&
    kept < fresh.length - first &&
    old[old.length - 1 - kept] === fresh[fresh.length - 1 - kept]
  )
    kept++;
  return first + kept >= old.length ? null : { first, last: old.length - 1 - kept };
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length - 1;

test("a change does what was wished, wherever no anchor is in the way", () => {
  let made = 0;
  fc.assert(
    fc.property(trials, ({ text, change }) => {
      const tree = parseCharter(text);
      const wish = wished(tree.value, change);
      const edits = editsFor(tree, [change], shape);
      const after = parseCharter(applyEdits(text, edits));
      if (edits.length > 0) made++;
      if (wish === undefined) return assert.deepEqual(edits, []);
      if (edits.length === 0 && text.includes("&one")) return;
      assert.deepEqual(json(after.value ?? {}), wish, JSON.stringify(applyEdits(text, edits)));
      assert.deepEqual(after.problems, []);
    }),
    { numRuns: 3000 },
  );
  assert.ok(made > 1000, `only ${made} changes were made`);
});

test("a change leaves all lines alone but those of its target", () => {
  fc.assert(
    fc.property(trials, ({ text, change, place }) => {
      const after = applyEdits(text, editsFor(parseCharter(text), [change], shape));
      const lost = lostLines(text, after);
      if (lost === null) return;
      const adds = change.kind === "append" || (change.kind === "set" && change.path.length > place.path.length);
      const parent = spanOf(parseCharter(text), place.path.slice(0, -1)).start;
      const own = Math.min(place.key.start, place.value.start);
      const from = lineOf(text, change.kind === "remove" ? Math.min(parent, own) : own);
      const to = lineOf(text, place.value.end) + (change.kind === "remove" ? 2 : change.kind === "scaffold" ? 1 : 0);
      assert.ok(lost.first >= from && lost.last <= to, JSON.stringify({ lost, from, to, after }));
      if (adds) assert.ok(lost.last - lost.first <= 1, JSON.stringify({ lost, after }));
    }),
    { numRuns: 2000 },
  );
});

test("the line endings and the byte order mark stay", () => {
  fc.assert(
    fc.property(trials, ({ text, change }) => {
      const after = applyEdits(text, editsFor(parseCharter(text), [change], shape));
      assert.equal(after.startsWith("\uFEFF"), text.startsWith("\uFEFF"));
      if (text.includes("\r\n")) assert.equal(/(?<!\r)\n/.test(after), false, JSON.stringify(after));
      else assert.equal(after.includes("\r"), false);
    }),
    { numRuns: 1000 },
  );
});
