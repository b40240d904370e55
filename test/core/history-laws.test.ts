/** Laws of the comparison over random charters: itself, its mirror, its application, and the writing that does not matter. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { stringify } from "yaml";
import type { Plain } from "../../server/src/core/finding.ts";
import { applied } from "../../server/src/core/history/apply.ts";
import { canonicalText } from "../../server/src/core/history/canonical.ts";
import type { CharterChange } from "../../server/src/core/history/change.ts";
import { sideOf } from "../../server/src/core/history/compare.ts";
import { diffCharters } from "../../server/src/core/history/diff.ts";
import { mirrored } from "../../server/src/core/history/field.ts";
import { judged, type Loose } from "../support/history.ts";
import { anyCharter, CHARTERS, pathsOf, withValue } from "../support/random-charters.ts";

const RUNS = 60;

function diff(before: Loose, after: Loose): readonly CharterChange[] {
  return diffCharters(sideOf(judged(before)), sideOf(judged(after)));
}

/** A charter and a relative of it: the same with some sections and values of another one. */
const relatives = fc
  .tuple(anyCharter, anyCharter, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }))
  .map(([one, other, take]): [Loose, Loose] => {
    const keys = Object.keys(other);
    const mixed = structuredClone(one);
    keys.forEach((key, at) => {
      if (take[at % take.length]) mixed[key] = structuredClone(other[key]);
    });
    return [one, mixed];
  });

test("a charter differs from itself in nothing", () => {
  for (const { value } of CHARTERS) assert.deepEqual(diff(value, value), []);
  fc.assert(
    fc.property(anyCharter, (value) => assert.deepEqual(diff(value, structuredClone(value)), [])),
    { numRuns: RUNS },
  );
});

/** What is its own mirror: a stage wants an entry in both directions, an excuse lies on one side, an idea promises nothing. */
const ONE_SIDED = [
  "diff/stage-moved",
  "diff/stage-moved-back",
  "diff/pause-added",
  "diff/pause-removed",
  "diff/closure-added",
  "diff/closure-removed",
];

test("the way back has the mirrored classes", () => {
  fc.assert(
    fc.property(relatives, ([before, after]) => {
      const [a, b] = [judged(before), judged(after)];
      if ([a, b].some((one) => one.facts.stage.effective === "idea")) return;
      const classes = (changes: readonly CharterChange[], turn: (one: CharterChange) => string) =>
        changes
          .filter((one) => !ONE_SIDED.includes(one.rule) && !/says why|measured anew/.test(one.why))
          .map((one) => `${turn(one)} ${canonicalText([one.old, one.new].map(canonicalText).sort())}`)
          .sort();
      const there = diffCharters(sideOf(a), sideOf(b));
      const back = diffCharters(sideOf(b), sideOf(a));
      const excused = new Set(
        [...there, ...back]
          .filter((one) => /says why|measured anew/.test(one.why))
          .map((one) => canonicalText([one.old, one.new].map(canonicalText).sort())),
      );
      const kept = (list: readonly string[]) =>
        list.filter((line) => ![...excused].some((values) => line.endsWith(values)));
      assert.deepEqual(kept(classes(there, (one) => mirrored(one.class))), kept(classes(back, (one) => one.class)));
    }),
    { numRuns: RUNS },
  );
});

test("all changes applied to the one make the other", () => {
  fc.assert(
    fc.property(relatives, ([before, after]) => {
      const [a, b] = [sideOf(judged(before)), sideOf(judged(after))];
      const made = applied(
        a.charter as Plain,
        diffCharters(a, b).flatMap((change) => change.edits),
      );
      assert.deepEqual(diffCharters({ ...a, charter: made as typeof a.charter }, b), []);
    }),
    { numRuns: RUNS },
  );
});

test("fingerprints survive quoting, flow style, comments and other indentation", () => {
  const written: readonly ((value: Loose) => string)[] = [
    (value) => stringify(value, { indent: 4, lineWidth: 40 }),
    (value) => JSON.stringify(value),
    (value) =>
      stringify(value, { defaultStringType: "QUOTE_DOUBLE" })
        .replace(/^/gm, "# said before\n")
        .replace(/^# said before\n(?=\s)/gm, ""),
    (value) => stringify(value).replaceAll("\n", "\r\n"),
  ];
  fc.assert(
    fc.property(relatives, fc.nat(written.length - 1), ([before, after], at) => {
      const write = written[at] ?? stringify;
      const plain = diff(before, after).map((one) => [one.fingerprint, one.class]);
      const rewritten = diffCharters(sideOf(judged(write(before))), sideOf(judged(write(after))));
      assert.deepEqual(
        rewritten.map((one) => [one.fingerprint, one.class]),
        plain,
      );
    }),
    { numRuns: RUNS },
  );
});

test("no two changes of a comparison share a fingerprint unless they say the same", () => {
  fc.assert(
    fc.property(relatives, ([before, after]) => {
      const changes = diff(before, after);
      const said = new Set(changes.map((one) => canonicalText([one.rule, one.path, one.old, one.new])));
      assert.equal(new Set(changes.map((one) => one.fingerprint)).size, said.size);
      for (const one of changes) assert.match(one.fingerprint, /^[0-9a-f]{12}$/);
    }),
    { numRuns: RUNS },
  );
});

test("no pair of texts brings the comparison down, and what is no charter is compared with nothing", () => {
  const anything = fc.oneof(
    fc.string(),
    fc.json(),
    anyCharter.chain((value) =>
      fc
        .tuple(fc.constantFrom(...pathsOf(value)), fc.anything())
        .map(([path, other]) => withValue(value, path, plain(other))),
    ),
  );
  fc.assert(
    fc.property(anything, anything, (before, after) => {
      for (const change of diff(before, after)) assert.match(change.rule, /^diff\/[a-z0-9-]+$/);
    }),
    { numRuns: RUNS },
  );
});

/** What YAML can hold of any value. */
function plain(value: unknown): Loose {
  try {
    return JSON.parse(JSON.stringify(value) ?? "null");
  } catch {
    return null;
  }
}
