/** Blockers: unreadable text first, then gates and weight, then summaries; each call goes one further. */
import assert from "node:assert/strict";
import test from "node:test";
import { blockersOf, nextBlocker } from "../../client/src/blockers.ts";

type Report = Parameters<typeof blockersOf>[0];

const finding = (id: string, line: number, title: string | null, severity = "error") => ({
  id,
  title,
  severity,
  range: { start: { line, column: 1 }, end: { line, column: 5 } },
});
const report = {
  findings: [
    finding("summary", 1, "All is answered"),
    finding("small", 2, "Small"),
    finding("hint", 3, "Hint", "warning"),
    finding("gate", 4, "Gate"),
    finding("schema", 5, null),
  ],
  next: { steps: [{ finding: "gate" }, { finding: "small" }, { finding: null }] },
} as unknown as Report;

test("the order is that of the shortest path, after what cannot be read and before summaries", () => {
  assert.deepEqual(
    blockersOf(report).map(({ id }) => id),
    ["schema", "gate", "small", "summary"],
  );
});

test("each call goes one further, and after the last to the first again", () => {
  const seen: (string | undefined)[] = [];
  let cursor = { line: 9, column: 3 };
  for (let call = 0; call < 5; call++) {
    const next = nextBlocker(report, cursor);
    seen.push(next?.id);
    cursor = next?.range.start ?? cursor;
  }
  assert.deepEqual(seen, ["schema", "gate", "small", "summary", "schema"]);
});

test("blockers at one place are left together, and without blockers there is nothing to go to", () => {
  const twins = {
    ...report,
    findings: [finding("a", 1, "A"), finding("b", 1, "B"), finding("c", 2, "C")],
  } as unknown as Report;
  assert.equal(nextBlocker(twins, { line: 1, column: 1 })?.id, "c");
  assert.equal(nextBlocker({ ...report, findings: [] }, { line: 1, column: 1 }), null);
});
