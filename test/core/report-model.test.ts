/** What the report derives: answers, conditions, what-ifs, the shortest path, gates, notes. */
import assert from "node:assert/strict";
import test from "node:test";
import { scoreOf } from "../../server/src/core/judgement/score.ts";
import { suppose } from "../../server/src/core/judgement/what-if.ts";
import { sections } from "../../server/src/core/report/html/body.ts";
import { sectionOf } from "../../server/src/core/report/html/section-of.ts";
import type { Committed } from "../../server/src/core/report/model/options.ts";
import { pluralOf } from "../../server/src/core/report/model/plural.ts";
import { whatIfData } from "../../server/src/core/report/model/what-if-data.ts";
import { analysisOf, CLAIMS, reportOfSample, reportOfText, SAMPLES, sampleText } from "../support/reports.ts";

const claims = reportOfSample(CLAIMS);

test("the four answers are rendered as the specification writes them", () => {
  assert.deepEqual(
    Object.values(claims.questions).map((one) => one.answer),
    [
      "Priya Nair, Head of Motor Claims Operations (Motor Claims), accepted 9 Nov 2026.",
      "Average claim handling time falls from 14 to 9 minutes by 31 Mar 2028.",
      "EUR 510,426 for 12 months at 420 users and 38,000 claims a month.",
      "Claim handlers (400): check filled fields fast and spot a wrong one. Team leads (20): sample files and act on error patterns.",
    ],
  );
});

test("an unanswered question says why", () => {
  const group = reportOfText(
    sampleText(CLAIMS).replace("name: Priya Nair\n    email: p.nair@insurer.example", "name: Innovation team"),
  );
  assert.equal(group.questions.Q1.answered, false);
  assert.match(group.questions.Q1.answer, /^Not answered: “Innovation team” reads as a group/);
});

test("an outcome that rises says so", () => {
  const rising = sampleText(CLAIMS).replace("better: lower", "better: higher").replace("baseline: 14", "baseline: 4");
  assert.match(reportOfText(rising).questions.Q2.answer, /rises from 4 to 9 minutes/);
});

test("units in the plural", () => {
  const words = ["claim", "query", "box", "day", "%", "claims", "process", "batch", "m³", "Anfrage 2"];
  assert.deepEqual(
    words.map((word) => pluralOf(word, 2)),
    ["claims", "queries", "boxes", "days", "%", "claims", "processes", "batches", "m³", "Anfrage 2"],
  );
  assert.equal(pluralOf("claim", 1), "claim");
});

test("what changed since the last commit stands at the head, where there is one", () => {
  const head = (committed?: Committed | null) =>
    sections(claims, committed === undefined ? {} : { committed }).find(({ id }) => id === "header")?.html ?? "";
  assert.match(head({ score: 90, verdict: "hold" }), /since last commit \+6, was HOLD</);
  assert.match(head({ score: 96, verdict: "go" }), /since last commit ±0</);
  assert.match(head({ score: 99, verdict: "go" }), /since last commit -3</);
  for (const none of [undefined, null, { score: null, verdict: null }]) assert.doesNotMatch(head(none), /last commit/);
});

test("conditions and patterns of the claims charter", () => {
  const states = [...claims.conditions, ...claims.patterns].map((one) => `${one.id} ${one.state}`);
  assert.deepEqual(states, [
    "S-def1 not-assessed",
    "S-def2 not-assessed",
    "S-def3 not-assessed",
    "S-def4 met",
    "S-def5 not-assessed",
    "S-def6 met",
    "S-def7 met",
    "S-fail1 met",
    "S-fail2 met",
    "S-fail3 met",
    "S-fail4 not-assessed",
    "S-fail5 met",
  ]);
  assert.deepEqual(claims.conditions[2]?.rules, [
    "accountability/on-call-named",
    "accountability/failure-handling",
    "accountability/fallback-defined",
  ]);
  assert.equal(claims.patterns[3]?.rules.filter((id) => id.startsWith("governance/review-engaged[")).length, 4);
});

test("every way to get stuck is found in the shelf chat", () => {
  const shelf = reportOfSample("01-retail-shelf-chat.pilot.yaml");
  assert.deepEqual(new Set(shelf.patterns.map((one) => one.state)), new Set(["not-met"]));
});

test("what-ifs move the headline figures, and stand there only where they do", () => {
  const [twice, half] = claims.cost.whatIfs;
  assert.deepEqual(
    claims.cost.whatIfs.map(({ id }) => id),
    ["volume-twice", "adoption-half"],
    "list prices are paid from the first month",
  );
  assert.equal(twice?.benefit12m, 1_869_600);
  assert.ok(Math.abs((twice?.run12m ?? 0) - 610_974) < 0.5);
  assert.equal(half?.benefit12m, 467_400);
});

test("the series of the chart add up to the months, one-off lines apart", () => {
  const { series, monthly, once } = claims.cost;
  monthly.forEach((amount, month) => {
    const drawn = series.reduce((sum, one) => sum + (one.months[month] ?? 0), 0);
    assert.ok(Math.abs(drawn + (month === 0 ? (once ?? 0) : 0) - amount) < 0.01, `month ${month + 1}`);
  });
});

test("the next steps of the claims charter, and where they lead", () => {
  const ids = claims.next.steps.map((step) => step.rule);
  assert.deepEqual(ids, ["measurement/reports-to-cio-and-cfo", "governance/early-read", "cost/contingency"]);
  assert.equal(claims.next.scoreAfterThree, 100);
  assert.equal(claims.next.shortest, null);
});

/** Gates in the order in which the verdict asks for them, then everything else. */
const ORDER = ["STOP", "Q1", "Q2", "Q3", "Q4", "RETURN", null];

for (const file of SAMPLES) {
  const report = reportOfSample(file);
  const data = whatIfData(report);
  const weak = new Set(report.rules.filter(({ onlyWarning }) => onlyWarning).map(({ id }) => id));

  test(`${file}: the next steps are the shortest path in the order of the verdict, as many as announced, then further gaps`, () => {
    const { steps, shortest } = report.next;
    const path = steps.filter(({ onPath }) => onPath);
    assert.deepEqual(steps.slice(0, path.length), path, "the path comes first");
    assert.equal(path.length, shortest?.demands ?? 0);
    if (shortest !== null) assert.equal(path.at(-1)?.scoreAfter, shortest.score);
    const gates = path.map(({ gate, rule }) => ORDER.indexOf(weak.has(rule) ? null : gate));
    assert.deepEqual(
      gates,
      gates.toSorted((a, b) => a - b),
    );
    const rules = steps.map(({ rule, path: place }) => `${rule}@${place}`);
    assert.equal(new Set(rules).size, rules.length, "nothing stands there twice");
  });

  test(`${file}: the pane's what-if reckons what the server reckons`, () => {
    if (data === null) {
      assert.equal(report.score, null);
      return;
    }
    const now = suppose(data.records, data.given, new Set());
    assert.equal(now.score, report.score);
    assert.equal(now.verdict, report.verdict);
    const { outcomes } = analysisOf(sampleText(file));
    for (const count of [1, 3, 10]) {
      const passing = new Set(report.next.steps.slice(0, count).map((step) => step.rule));
      assert.equal(suppose(data.records, data.given, passing).score, scoreOf(outcomes, passing)?.total);
    }
  });

  test(`${file}: the shortest path leads to "go", and nothing on it can be left out`, () => {
    const { shortest } = report.next;
    if (shortest === null || data === null || shortest.others > 0) {
      assert.ok(shortest === null || shortest.others > 0);
      return;
    }
    const all = new Set(shortest.rules);
    const then = suppose(data.records, data.given, all);
    assert.equal(then.verdict, "go");
    assert.equal(then.score, shortest.score);
  });

  test(`${file}: points and losses of each pillar add up`, () => {
    for (const [name, { score, earned, due }] of Object.entries(report.pillars)) {
      const lost = report.rules.filter((rule) => rule.pillar === name).reduce((sum, rule) => sum + rule.lost, 0);
      if (score !== null)
        assert.ok(Math.abs((100 * earned) / due + lost - 100) < 1.5, `${name}: ${earned}/${due} and ${lost}`);
      else assert.equal(lost, 0);
    }
  });
}

test("gates: what holds up each step, and nothing behind it", () => {
  const steps = claims.gates.map((gate) => `${gate.stage} ${gate.state}`);
  assert.deepEqual(steps, ["idea passed", "chartered here", "piloting ahead", "bridging ahead", "production ahead"]);
  assert.deepEqual(claims.gates[1]?.open, []);
  assert.ok(claims.gates[3]?.open.includes("accountability/on-call-named"));
});

test("a late date says by how many days", () => {
  const shelf = reportOfSample("01-retail-shelf-chat.pilot.yaml");
  const end = shelf.timeline.find((moment) => moment.path === "pilot.end");
  assert.deepEqual({ state: end?.state, days: end?.daysLate }, { state: "late", days: 115 });
});

test("roles without a person are rows, and who doubles is marked", () => {
  const doubled = reportOfText(
    sampleText(CLAIMS)
      .replace("Aisha Bello", "Kenji Abe")
      .replace("{ name: Grace Kim, fte: 0.5 }", "{ status: hiring, from: 2027-03-01 }"),
  );
  const platform = doubled.team.production.find((row) => row.path.endsWith("platform"));
  const change = doubled.team.production.find((row) => row.path.endsWith("change"));
  assert.equal(platform?.inPilotTeam, true);
  assert.deepEqual([change?.person, change?.state, change?.from], [null, "hiring", "2027-03-01"]);
  assert.deepEqual(doubled.team.pilot?.find((one) => one.name === "Kenji Abe")?.alsoIn, ["Platform or MLOps"]);
});

test("a finding has a place from 1 and an id without a line", () => {
  const found = claims.findings.find((one) => one.rule === "cost/contingency");
  assert.deepEqual(found?.range, { start: { line: 94, column: 3 }, end: { line: 94, column: 18 } });
  assert.equal(found?.id, "cost/contingency@cost.contingency_pct");
});

test("a place in the charter belongs to a part of the page", () => {
  assert.equal(sectionOf(["cost", "lines", 2]), "cost");
  assert.equal(sectionOf(["accountability", "production_owner", "name"]), "questions");
  assert.equal(sectionOf(["x-own"]), null);
});

test("a pilot that has ended says how, and asks nothing any more", () => {
  const ended = reportOfSample("05-route-planner.pilot.yaml");
  assert.equal(ended.rest?.kind, "ended");
  assert.ok((ended.rest?.notes.length ?? 0) > 0);
  assert.deepEqual(
    Object.values(ended.questions).map((one) => one.answer),
    new Array(4).fill("Not asked: the pilot has ended."),
  );
  const ids = sections(ended).map((section) => section.id);
  assert.deepEqual(ids, ["header", "next", "system", "cost", "gates", "team", "reviews", "findings", "footer"]);
});

test("a pause says why and until when", () => {
  const paused = reportOfSample("08-tram-faults.pilot.yaml");
  assert.equal(paused.rest?.kind, "paused");
  assert.match(paused.rest?.review ?? "", /^\d{4}-\d{2}-\d{2}$/);
  assert.match(paused.rest?.why ?? "", /\w/);
});
