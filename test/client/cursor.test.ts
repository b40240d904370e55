/** The cursor's keys: those above a line with less indentation, up to the margin. */
import assert from "node:assert/strict";
import test from "node:test";
import { keysAt } from "../../client/src/preview/cursor.ts";

const lines = [
  "# head",
  "stage: piloting",
  "cost:",
  "  lines:",
  "    - item: a",
  "      amount: 3",
  "",
  "x-own: 3",
  "pilot:",
  "  team:",
  "    - Ravi",
];
const at = (line: number) => keysAt((one) => lines[one] ?? "", line).join(".");

test("a line stands under the keys above it with less indentation", () => {
  assert.equal(at(1), "stage");
  assert.equal(at(3), "cost.lines");
  assert.equal(at(4), "cost.lines.item");
  assert.equal(at(5), "cost.lines.amount");
  assert.equal(at(10), "pilot.team");
});

test("an empty line belongs to what is above it, the head to nothing", () => {
  assert.equal(at(6), "cost.lines.amount");
  assert.equal(at(0), "");
});

test("text that only looks like a key in a sentence is none", () => {
  assert.deepEqual(
    keysAt((line) => ["  note: a", "    and then: b"][line] ?? "", 1),
    [],
  );
});
