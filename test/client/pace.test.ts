/** Pacing: the first call at once, the last of a burst after the pause, never more. */
import assert from "node:assert/strict";
import test from "node:test";
import { paced } from "../../client/src/preview/pace.ts";

test("the first call runs at once, a burst once more at the end of the pause", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  let runs = 0;
  const { call } = paced(
    () => runs++,
    () => 250,
    { setTimeout, clearTimeout },
  );
  call();
  assert.equal(runs, 1);
  for (let key = 0; key < 20; key++) call();
  t.mock.timers.tick(249);
  assert.equal(runs, 1);
  t.mock.timers.tick(1);
  assert.equal(runs, 2);
  t.mock.timers.tick(1000);
  assert.equal(runs, 2);
});

test("steady typing is shown once per pause", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  let runs = 0;
  const { call } = paced(
    () => runs++,
    () => 250,
    { setTimeout, clearTimeout },
  );
  for (let key = 0; key < 20; key++) {
    call();
    t.mock.timers.tick(50);
  }
  assert.equal(runs, 1 + 4);
});

test("after a rest the next call runs at once again, and a cancelled one never", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  let runs = 0;
  const { call, cancel } = paced(
    () => runs++,
    () => 250,
    { setTimeout, clearTimeout },
  );
  call();
  t.mock.timers.tick(250);
  call();
  assert.equal(runs, 2);
  call();
  cancel();
  t.mock.timers.tick(1000);
  assert.equal(runs, 2);
});
