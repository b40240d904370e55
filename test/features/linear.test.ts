/** A hundred thousand characters of any kind, anywhere in a charter, cost every feature time in proportion. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { askAll } from "../support/ask-all.ts";
import { cpuMs } from "../support/cpu.ts";
import { FIELDS, inField, makesEntries, PLACES, UNITS } from "../support/long-texts.ts";

const LONG = 100_000;

/** How much longer the long text is than the one it is compared with, and how much dearer it may be. */
const TIMES = 8;
const MOST = 3 * TIMES;

/** What is quicker than this is quick enough, whatever the other took. */
const QUICK_MS = 1500;

/** The tests draw until they have spent so much; other seeds draw others. */
const BUDGET_MS = 2500;

/** Processor time of all that a person may ask of a text at both ends of its long stretch. */
function costOf(unit: string, length: number, textAround: (long: string) => string): number {
  const long = unit.repeat(Math.ceil(length / unit.length));
  const text = textAround(long);
  const start = Math.max(0, text.indexOf(long));
  const before = cpuMs();
  for (const offset of [start, start + long.length]) askAll(text, offset);
  return cpuMs() - before;
}

function isLinear(unit: string, name: string, textAround: (long: string) => string): void {
  const length = makesEntries(unit) ? LONG / 20 : LONG;
  const small = costOf(unit, length / TIMES, textAround);
  const large = costOf(unit, length, textAround);
  const said = `${JSON.stringify(unit)} × ${length} ${name}: ${Math.round(small)} ms, ${TIMES} times as much ${Math.round(large)} ms`;
  assert.ok(large < QUICK_MS || large < MOST * small, said);
}

/** Draws cases until the budget is spent. */
function drawn<T>(of: readonly T[], check: (unit: string, one: T) => void): void {
  const end = cpuMs() + BUDGET_MS;
  const cases = fc.sample(fc.tuple(fc.constantFrom(...UNITS), fc.constantFrom(...of)), { numRuns: 200 });
  let count = 0;
  for (const [unit, one] of cases) {
    if (cpuMs() > end) break;
    check(unit, one);
    count++;
  }
  assert.ok(count > 0);
}

test("any character, on any place of a line", () => {
  drawn(Object.entries(PLACES), (unit, [name, around]) => isLinear(unit, name, around));
});

test("any character, in any field", () => {
  drawn(FIELDS, (unit, path) => isLinear(unit, `in ${path.join(".")}`, (long) => inField(path, long)));
});

/** What once grew with the square, or did not end. */
const ONCE: readonly (readonly [unit: string, place: string])[] = [
  ["\t", "behind a key"],
  ["\u00a0", "behind a key"],
  [" ", "behind a key"],
  ["\n- ", "on the colon of a section"],
  ["]", "before a key"],
  ["a@b.c ", "in an item"],
  ["EUR 1,000 ", "between brackets"],
  ["\t", "at the end"],
];

for (const [unit, place] of ONCE) {
  test(`${JSON.stringify(unit)} ${place}`, () => isLinear(unit, place, PLACES[place] as (long: string) => string));
}

test("spaces inside a number, a list written as one text, and pasted bullets", () => {
  isLinear(" ", "in a number", (long) => `${PLACES["behind a colon"]?.("a")}cost: { months: "1${long}x1" }\n`);
  isLinear(" ", "in a team", (long) => `${PLACES["behind a colon"]?.("a")}pilot: { team: "Ann${long}Bo" }\n`);
  isLinear("• a ", "in a team", (long) => `${PLACES["behind a colon"]?.("a")}pilot: { team: "${long}" }\n`);
});
