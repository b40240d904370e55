/** What to do next leads where it says: one cause is one step, and what decided the verdict comes first. */
import assert from "node:assert/strict";
import test from "node:test";
import { parse, stringify } from "yaml";
import { markdown } from "../../server/src/core/report/markdown.ts";
import { text } from "../../server/src/core/report/text.ts";
import { CLAIMS, reportOfText, sampleText } from "../support/reports.ts";

// biome-ignore lint/suspicious/noExplicitAny: tests change any part of a charter
type Loose = any;

/** The claims charter with something changed. */
function changed(change: (charter: Loose) => void) {
  const charter = parse(sampleText(CLAIMS));
  change(charter);
  return reportOfText(stringify(charter));
}

const path = (report: ReturnType<typeof changed>) => report.next.steps.filter(({ onPath }) => onPath);

test("one missing sponsor is one step, though several rules fail for it", () => {
  const report = changed((one) => delete one.accountability.sponsor);
  const failing = report.findings.filter(({ path: place }) => place.startsWith("accountability.sponsor"));
  assert.ok(failing.length >= 1);
  assert.equal(report.next.steps.filter((step) => step.path === "accountability.sponsor").length, 1);
  assert.equal(path(report)[0]?.path, "accountability.sponsor");
  assert.equal(path(report).length, report.next.shortest?.demands);
});

test("an error of form is a step of its own, after the questions", () => {
  const report = changed((one) => {
    one.pilot.budgt = 4;
    delete one.capability.learning;
  });
  assert.deepEqual(
    path(report)
      .slice(0, 2)
      .map(({ rule, severity }) => [rule, severity]),
    [
      ["capability/learning-planned", "error"],
      ["schema/unknown-key", "error"],
    ],
  );
  assert.equal(path(report).length, report.next.shortest?.demands);
});

test("a pilot long past its end is told to decide before anything else but the questions", () => {
  const report = changed((one) => {
    one.stage = "piloting";
    Object.assign(one.pilot, { start: "2026-01-05", end: "2026-06-30" });
  });
  assert.equal(report.verdict, "pause");
  assert.equal(path(report)[0]?.rule, "lifecycle/overdue");
});

test("text and Markdown list as many demands as they announce", () => {
  const report = changed((one) => {
    delete one.capability.learning;
    delete one.cost.benefit;
  });
  for (const [page, item] of [
    [text(report), /^\d+\. /gm],
    [markdown(report), /^\d+\. /gm],
  ] as const) {
    const announced = Number(/(\d+) demands? to GO/.exec(page)?.[1]);
    const [list = ""] = page
      .slice(page.search(/demands? to GO/))
      .split(/Further gaps|FURTHER GAPS|FOUR TRIAGE|### Four/);
    assert.equal(list.match(item)?.length, announced);
  }
});
