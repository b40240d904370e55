/** A preview's state after a reload: taken where it is whole, refused where it is anything else. */
import assert from "node:assert/strict";
import test from "node:test";
import { remembered } from "../../client/src/preview/remembered.ts";

test("a whole state comes back", () => {
  const state = { uri: "file:///a/b.pilot.yaml", locked: true, scroll: 12 };
  assert.deepEqual(remembered(state), { uri: "file:///a/b.pilot.yaml", locked: true });
  assert.deepEqual(remembered({ uri: "untitled:one" }), { uri: "untitled:one", locked: false });
});

test("anything else is no state", () => {
  for (const state of [undefined, null, 3, "file:///a", {}, { uri: 3 }, { uri: "no uri" }, []]) {
    assert.equal(remembered(state), null);
  }
});
