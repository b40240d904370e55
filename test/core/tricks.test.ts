/** The table of tricks of charter.md 4.6: what a charter gains by pretending, played on the claims-handling charter. */
import assert from "node:assert/strict";
import test from "node:test";
import { parse, stringify } from "yaml";
import { type Analysis, analyze } from "../../server/src/core/judgement/analyze.ts";
import { unansweredQuestions } from "../../server/src/core/rules/outcome.ts";
import { readRoot } from "../support/root.ts";

const TODAY = "2026-11-23";
const CLAIMS = readRoot("test/charters/06-claims-handling.pilot.yaml");

// biome-ignore lint/suspicious/noExplicitAny: the tricks change any part of a charter
type Loose = any;

/** The claims charter with something changed, analysed. */
function trick(change: (charter: Loose) => void): Analysis {
  const charter = parse(CLAIMS);
  change(charter);
  return analyze(stringify(charter), { today: TODAY });
}

function errorsOf(analysis: Analysis): readonly string[] {
  return analysis.findings.filter((finding) => finding.severity === "error").map((finding) => finding.code);
}

/** Replaces every text of six or more letters that the schema leaves free. */
function fillWith(value: Loose, filler: string, key = ""): Loose {
  if (Array.isArray(value)) return value.map((item) => fillWith(item, filler, key));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, fillWith(part, filler, name)]));
  }
  const isPhrase = typeof value === "string" && value.includes(" ") && !/@/.test(value);
  return isPhrase ? filler : value;
}

test("untouched: 96, go", () => {
  const analysis = analyze(CLAIMS, { today: TODAY });
  assert.equal(analysis.score?.total, 96);
  assert.equal(analysis.verdict?.word, "go");
});

test("every phrase replaced by one fluent filler sentence: 20, hold, Q1, Q2 and Q4 unanswered", () => {
  const filler = "We work closely with all teams to create lasting value for customers";
  const analysis = analyze(stringify(fillWith(parse(CLAIMS), filler)), { today: TODAY });
  assert.deepEqual(unansweredQuestions(analysis.outcomes), ["Q1", "Q2", "Q4"]);
  assert.equal(analysis.score?.total, 20);
  assert.equal(analysis.verdict?.word, "hold");
});

test("all four reviews not applicable: governance 43, four errors, fix", () => {
  const analysis = trick((charter) => {
    for (const name of ["risk", "privacy", "legal", "security"]) {
      charter.governance.reviews[name] = { status: "not_applicable", why: "Not needed for a small assistant" };
    }
  });
  assert.equal(analysis.score?.pillars.governance.score, 43);
  assert.equal(errorsOf(analysis).length, 4);
  assert.equal(analysis.verdict?.word, "fix");
});

test("sponsor as owner with another spelling of the mail: 49 (94 before), hold, Q1", () => {
  const analysis = trick((charter) => {
    charter.accountability.sponsor = "Priya Nair <P.NAIR@insurer.example>";
  });
  assert.equal(analysis.score?.total, 49);
  assert.equal(analysis.score?.before, 94);
  assert.equal(analysis.verdict?.word, "hold");
  assert.deepEqual(unansweredQuestions(analysis.outcomes), ["Q1"]);
});

test("a model metric as production metric: 49 (60 before), hold, Q2", () => {
  const analysis = trick((charter) => {
    charter.measurement.production_metric.name = "Model accuracy on claim documents";
  });
  assert.equal(analysis.score?.total, 49);
  assert.equal(analysis.score?.before, 60);
  assert.equal(analysis.verdict?.word, "hold");
  assert.deepEqual(unansweredQuestions(analysis.outcomes), ["Q2"]);
});

test("one token cost line of 1 euro: 85, fix, categories missing and return unknown", () => {
  const analysis = trick((charter) => {
    charter.cost.lines = [{ item: "All costs", category: "licences", basis: "per_month", amount: 1 }];
  });
  assert.equal(analysis.score?.total, 85);
  assert.equal(analysis.verdict?.word, "fix");
  assert.equal(analysis.verdict?.returnState, "unknown");
  assert.ok(errorsOf(analysis).includes("cost/categories-covered"));
});

test("full scale set to the pilot's 20 users: 49 (92 before), hold, Q3", () => {
  const analysis = trick((charter) => {
    charter.scale.users.full = 20;
  });
  assert.equal(analysis.score?.total, 49);
  assert.equal(analysis.score?.before, 92);
  assert.equal(analysis.verdict?.word, "hold");
  assert.deepEqual(unansweredQuestions(analysis.outcomes), ["Q3"]);
});

test("stage idea with a started pilot: judged as piloting, three errors, fix", () => {
  const analysis = trick((charter) => {
    charter.stage = "idea";
    charter.pilot.start = "2026-10-05";
  });
  assert.equal(analysis.facts.stage.effective, "piloting");
  assert.equal(errorsOf(analysis).length, 3, errorsOf(analysis).join(", "));
  assert.equal(analysis.verdict?.word, "fix");
});

test("a waiver on the owner rule: rejected, hold, Q1", () => {
  const analysis = trick((charter) => {
    charter.accountability.production_owner.name = "Innovation team";
    charter.waivers = [
      {
        rule: "accountability/owner-named",
        reason: "accepted_risk",
        why: "To be decided next quarter",
        approved_by: "Helen Carter",
        expires: "2027-03-31",
      },
    ];
  });
  assert.ok(errorsOf(analysis).includes("quality/waiver-invalid"));
  assert.deepEqual(unansweredQuestions(analysis.outcomes), ["Q1"]);
  assert.equal(analysis.verdict?.word, "hold");
});

test("a valid waiver on CFO reporting: 97, go, and the waiver is listed", () => {
  const analysis = trick((charter) => {
    charter.waivers = [
      {
        rule: "measurement/reports-to-cio-and-cfo",
        reason: "accepted_risk",
        why: "Finance joins next year",
        approved_by: "Helen Carter",
        expires: "2027-03-31",
      },
    ];
  });
  assert.equal(analysis.score?.total, 97);
  assert.equal(analysis.verdict?.word, "go");
  assert.deepEqual(
    analysis.outcomes.filter((one) => one.state === "waived").map((one) => one.waiver?.approvedBy),
    ["Helen Carter"],
  );
});
