/** A round of questions: answered ones count, and the number of all grows with what answers bring up. */
import assert from "node:assert/strict";
import test from "node:test";
import { createRound } from "../../client/src/round.ts";

test("three of eleven: answered questions count, new ones are added, and a round begins anew", () => {
  const round = createRound();
  assert.deepEqual(round.at("a", ["a", "b", "c"]), { now: 1, all: 3 });
  assert.deepEqual(round.at("b", ["b", "c"]), { now: 2, all: 3 });
  assert.deepEqual(round.seen(), ["a", "b"]);
  assert.deepEqual(round.at("c", ["b", "c", "d"]), { now: 3, all: 4 });
  assert.deepEqual(round.at("b", ["b", "c", "d"]), { now: 2, all: 4 });
  assert.deepEqual(round.seen(), ["b"]);
});
