/** Hints at line ends. */
import assert from "node:assert/strict";
import test from "node:test";
import { inlayHints } from "../../server/src/lsp/features/inlay-hints.ts";
import type { OpenCharter } from "../../server/src/lsp/features/open-charter.ts";
import { HEAD, openText, sample } from "../support/check.ts";

/** The lines that carry hints, each with its hint. */
function hinted(charter: OpenCharter, from = 0, to = 999): readonly string[] {
  const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
  const lines = charter.text.split(/\r?\n/);
  return inlayHints(charter, range).map(({ position, label }) => {
    const line = lines[position.line] ?? "";
    assert.equal(position.character, line.length, "at the end of the line");
    return `${line.trim()} <- ${label}`;
  });
}

test("cost, metric, benefit, bridge and days are worked out, at most eight of them", () => {
  const hints = hinted(openText(sample("06-claims-handling")));
  assert.ok(hints.length <= 8);
  assert.deepEqual(hints.slice(0, 5), [
    "lines: <- EUR 510,426 a year at full scale",
    "target: 9 <- -35.7 %",
    "benefit: { basis: per_unit, minutes_saved: 5, loaded_hourly_cost: 41, realisation_pct: 60 } <- EUR 934,800 a year, return 83.1 %",
    "effort_days: 340 <- 2.8 × the pilot",
    "end: 2027-04-02 <- 130 days left",
  ]);
});

test("only the lines that are shown get hints", () => {
  const charter = openText(
    `${HEAD}stage: piloting\npilot:\n  end: 2026-11-03 # late\nbridge:\n  go_live: 2026-11-23\n`,
  );
  assert.deepEqual(hinted(charter), ["end: 2026-11-03 # late <- over for 20 days", "go_live: 2026-11-23 <- today"]);
  assert.deepEqual(hinted(charter, 6, 9), ["go_live: 2026-11-23 <- today"]);
});

test("broken, empty and foreign texts have none, nor what cannot be computed", () => {
  for (const text of ["", "a: 1\n", `${HEAD}cost: [\n`, `${HEAD}cost:\n  lines:\n    - item: x\n`]) {
    assert.deepEqual(hinted(openText(text)), []);
  }
});
