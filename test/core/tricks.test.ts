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

/** Everything that a finance department would see as a remark: the rule that answers the trick. */
function answers(analysis: Analysis): readonly string[] {
  const before = new Set(analyze(CLAIMS, { today: TODAY }).findings.map(({ code }) => code));
  return analysis.findings.map(({ code }) => code).filter((code) => !before.has(code));
}

const NOBODY: { readonly [what: string]: string } = {
  "a group": "Claims handlers",
  "a role": "Head of Motor Claims Operations",
  "a vacancy": "To Be Hired",
  "a supplier": "Northwind AI",
  "a shared mailbox": "claims@insurer.example",
};
for (const [what, name] of Object.entries(NOBODY)) {
  test(`${what} as owner: hold, Q1; as reviewer: that review fails`, () => {
    const owner = trick((one) => {
      one.accountability.production_owner.name = name;
      delete one.accountability.production_owner.email;
    });
    assert.equal(owner.verdict?.word, "hold");
    assert.deepEqual(unansweredQuestions(owner.outcomes), ["Q1"]);
    const reviewer = trick((one) => {
      one.governance.reviews.legal.reviewer = name;
    });
    assert.ok(errorsOf(reviewer).includes("governance/review-engaged[legal]"));
    assert.equal(reviewer.verdict?.word, "fix");
  });
}

const LATER = [
  "to be worked out",
  "wird nachgereicht",
  "à définir",
  "por definir",
  "da definire",
  "未定",
  "see Confluence",
];
test("every text a way of saying to be done: as if empty", () => {
  LATER.forEach((words, at) => {
    const said = (text: string | null) =>
      trick((one) => {
        one.operations.fallback = text;
        one.governance.controls.privacy = text;
        one.capability.role_change = text;
        one.pilot.kill_criteria[0].if = text;
      });
    const states = (analysis: Analysis) =>
      analysis.outcomes.map(({ id, state }) => `${id} ${state}`).filter((one) => !one.startsWith("quality/"));
    assert.deepEqual(states(said(words)), states(said(null)), `${at}: ${words}`);
  });
});

test("one-word answers where a sentence is asked for: those rules fail", () => {
  const found = answers(
    trick((one) => {
      one.operations.fallback = "Yes";
      for (const key of ["privacy", "ip", "regulatory", "human_oversight"]) one.governance.controls[key] = "Fine";
      one.governance.risk_tier.why = "Done";
      one.capability.role_change = "Sure";
      one.pilot.kill_criteria[0].if = "Bad";
    }),
  );
  for (const rule of [
    "accountability/fallback-defined",
    "governance/controls",
    "governance/human-oversight",
    "governance/risk-tier",
    "capability/role-change",
    "measurement/kill-criteria",
  ]) {
    assert.ok(found.includes(rule), rule);
  }
});

test("benefit deleted and waived by somebody of the charter, or above the budget: rejected, return unknown, fix", () => {
  const waived = (by: string, budget: number) =>
    trick((one) => {
      delete one.cost.benefit;
      one.cost.run_budget.amount = budget;
      const why = "The benefit is service, not money";
      one.waivers = [
        { rule: "cost/benefit-stated", reason: "accepted_risk", why, approved_by: by, expires: "2027-03-31" },
      ];
    });
  for (const analysis of [waived("Priya Nair", 600000), waived("Helen Carter", 100000)]) {
    assert.ok(errorsOf(analysis).includes("quality/waiver-invalid"));
    assert.equal(analysis.verdict?.returnState, "unknown");
    assert.equal(analysis.verdict?.word, "fix");
  }
  assert.equal(waived("Helen Carter", 600000).verdict?.returnState, "accepted");
});

test("running costs written as single payments, or behind every sum: counted as yearly, an error", () => {
  const once = trick((one) => {
    for (const line of one.cost.lines) {
      if (line.basis !== "fte")
        Object.assign(line, { basis: "once", amount: line.amount < 50 ? line.amount * 456000 : line.amount * 12 });
    }
  });
  assert.ok(errorsOf(once).includes("cost/once-only"));
  const honest = analyze(CLAIMS, { today: TODAY }).facts.cost.run12m ?? 0;
  assert.ok((once.facts.cost.run12m ?? 0) >= honest);
  const behind = trick((one) => {
    for (const line of one.cost.lines) if (line.basis === "once") line.month = 40;
  });
  assert.ok(errorsOf(behind).includes("cost/once-only"));
});

test("one cost label deleted on a charter that loses money: still a loss, hold", () => {
  for (const key of ["category", "item", "basis", "amount"]) {
    const analysis = trick((one) => {
      one.cost.benefit = { basis: "per_month", amount: 1000, realisation_pct: 60 };
      delete one.cost.lines[0][key];
    });
    assert.ok(analysis.score?.openGates.includes("RETURN"), key);
    assert.equal(analysis.verdict?.word, "hold", key);
  }
});

test("a pilot 61 days past its end, everything else written: pause", () => {
  const analysis = trick((one) => {
    one.stage = "piloting";
    Object.assign(one.pilot, { start: "2026-06-01", end: "2026-09-23" });
    one.pilot.kill_criteria[0].by = "2026-12-15";
    one.accountability.production_owner.accepted = "2026-05-20";
    for (const name of ["risk", "privacy", "legal", "security"]) one.governance.reviews[name].engaged = "2026-05-12";
  });
  assert.equal(analysis.verdict?.word, "pause");
});

const REMARKS: { readonly [what: string]: readonly [rule: string, change: (one: Loose) => void] } = {
  "one person holds every role": [
    "accountability/roles-shared",
    (one) => {
      for (const role of Object.keys(one.accountability.production_team))
        one.accountability.production_team[role] = { name: "Ines Duarte" };
    },
  ],
  "an outcome due in 2098": [
    "lifecycle/dates-plausible",
    (one) => Object.assign(one.measurement.production_metric, { by: "2098-12-31" }),
  ],
  "last checked on a day to come": [
    "lifecycle/dates-plausible",
    (one) => Object.assign(one.metadata, { updated: "2098-01-01" }),
  ],
  "a ramp of one percent for ever": ["lifecycle/dates-plausible", (one) => Object.assign(one.scale, { ramp: [1] })],
  "full scale of one user more than the pilot": [
    "cost/full-scale-volume",
    (one) => Object.assign(one.scale.users, { full: 21 }),
  ],
  "a bridge of four days": [
    "cost/bridge-factor",
    (one) => [Object.assign(one.pilot, { effort_days: 2 }), Object.assign(one.bridge, { effort_days: 4 })],
  ],
  "a bridge that costs nothing": ["cost/below-hurdle", (one) => Object.assign(one.bridge, { cost: 0 })],
  "one percent of adoption": [
    "cost/benefit-consistent",
    (one) => Object.assign(one.capability.adoption, { target_pct: 1 }),
  ],
  "an hour of “how to use the tool”": [
    "capability/token-training",
    (one) =>
      Object.assign(one.capability, {
        learning: [
          {
            who: "All",
            people: 420,
            learns: "how to use the tool",
            format: "e_learning",
            hours: 1,
            ready_by: "2027-08-13",
            oversight: true,
          },
        ],
      }),
  ],
};
for (const [what, [rule, change]] of Object.entries(REMARKS)) {
  test(`${what}: ${rule} says so`, () => assert.ok(answers(trick(change)).includes(rule)));
}
