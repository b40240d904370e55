/** What is said of gaps names the place, says what to write, and hides no demand behind a value that cannot be read. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isAnswer, REASON_WORDS } from "../../server/src/core/charter/words/answers.ts";
import { type Analysis, analyze } from "../../server/src/core/judgement/analyze.ts";
import { reportOf } from "../../server/src/core/report/model/model.ts";
import { placesWords } from "../../server/src/core/report/model/words.ts";
import { readRoot } from "../support/root.ts";

const CLAIMS = readRoot("test/charters/06-claims-handling.pilot.yaml");

/** The claims charter with some of its text replaced. */
function claims(...changes: readonly (readonly [string | RegExp, string])[]): Analysis {
  let text = CLAIMS;
  for (const [from, to] of changes) {
    assert.notEqual(text.replace(from, to), text, String(from));
    text = text.replace(from, to);
  }
  return analyze(text, { today: "2026-11-23" });
}

function said({ findings }: Analysis, rule: string): string | undefined {
  return findings.find(({ code }) => code === rule)?.message;
}

test("a key that is not filled in is named with its section, and the sentence goes on", () => {
  const analysis = claims([/run_budget: \{ line: [^,]*/, "run_budget: { line: to be decided"]);
  assert.equal(
    said(analysis, "cost/run-budget"),
    "`run_budget.line` is not filled in: no budget line for running it. Which budget pays?",
  );
});

test("a medium is asked for what people can do, and a short skill for four words", () => {
  const [from, skill] = [/learns: Check filled[^,]*/, /learns: Sample files[^,]*/];
  const video = claims([from, "learns: An explainer video"], [skill, "learns: Vendor onboarding session"]);
  assert.equal(
    said(video, "capability/learning-planned"),
    "“An explainer video” names a medium, not a skill. What can they do afterwards?",
  );
  const short = claims([from, "learns: Check it"], [skill, "learns: Act"]);
  assert.match(said(short, "capability/learning-planned") ?? "", /in at least four words\?$/);
});

test("three long words are a sentence where a language builds long ones", () => {
  const three =
    "Virheellisten ehdotusten korjaaminen; Yanlış önerileri düzeltmek; Hibás javaslatok felismerése; " +
    "Falsche Vorschläge erkennen; Sprawdzanie poprawności odpowiedzi; 잘못된 제안을 고치기";
  for (const text of three.split("; ")) assert.ok(isAnswer(text, REASON_WORDS), text);
  for (const text of ["How to use", "Use the tool", "Prices are fixed", "잘 쓰기 법", "Ehdotusten tarkistaminen"]) {
    assert.ok(!isAnswer(text, REASON_WORDS), text);
  }
  const korean = claims(
    [/learns: Check filled[^,]*/, "learns: 잘못된 제안을 고치기"],
    [/learns: Sample files[^,]*/, "learns: TBD"],
  );
  assert.equal(said(korean, "capability/learning-planned"), undefined);
});

test("training that most people only watch is a token", () => {
  const watched = claims([/(learns: Check filled[^,]*), format: workshop/, "$1, format: video"]);
  assert.equal(
    said(watched, "capability/token-training"),
    "400 of 420 people get only “Check filled fields fast and spot a wrong one”. That is how tools end up unused: plan practice.",
  );
  assert.equal(said(claims(["format: coaching", "format: video"]), "capability/token-training"), undefined);
});

test("titles that no list knows are settled by writing one that nobody doubts", () => {
  const analysis = claims([/reports_to: \[[^\]]*\]/, "reports_to: [CIO, Chief Money Person]"]);
  assert.match(
    said(analysis, "measurement/reports-to-cio-and-cfo") ?? "",
    /A title such as “Finance Director” settles it\.$/,
  );
});

test("a second place on the same line is not called another line", () => {
  const { findings } = reportOf(
    claims([/sits_in_reviews: true[^}\n]*/, "sits_in_reviews: false"]),
    "claims.pilot.yaml",
  );
  const words = findings.flatMap((finding) =>
    placesWords(finding).map((place) => [place, finding.range.start.line] as const),
  );
  assert.ok(
    words.every(([place, line]) => !place.startsWith(`also line ${line}:`)),
    words.join("\n"),
  );
});

test("who accepted that the benefit is not money stands in the reason, and until when", () => {
  const text = readRoot("test/charters/10-lesson-plans.pilot.yaml");
  assert.deepEqual(analyze(text, { today: "2026-11-23" }).verdict?.reasons, [
    "its benefit is not money: Helen Carter accepted that until 30 Apr 2027 (waiver of cost/benefit-stated)",
  ]);
});

test("a scale that cannot be read hides no demand that does not rest on it", () => {
  const gone: readonly [RegExp, string][] = [
    [/ {2}run_budget: .*\n/, ""],
    [/ {2}benefit: .*\n/, ""],
    [/ {2}lines:\n(?: {4}.*\n)+/, ""],
  ];
  const unread = claims(...gone, ["full: 420", "full: everyone in claims"]);
  const read = claims(...gone);
  for (const rule of ["cost/model-present", "cost/benefit-stated", "cost/run-budget"]) {
    assert.equal(said(unread, rule), said(read, rule), rule);
  }
  const announced = (analysis: Analysis) => reportOf(analysis, "claims.pilot.yaml").next.shortest?.demands ?? 0;
  assert.ok(announced(unread) >= announced(read), `${announced(unread)} then ${announced(read)}`);
});
