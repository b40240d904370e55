/** What rules say, read aloud: one thing and several, percent, money, counts and durations, small and large charters. */
import assert from "node:assert/strict";
import test from "node:test";
import { parse, stringify } from "yaml";
import { analyze } from "../../server/src/core/judgement/analyze.ts";
import { isPlural, outcomeSentence } from "../../server/src/core/report/model/outcome-sentence.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { exampleText, failures, resultsOf } from "../support/examples.ts";
import { expectations } from "../support/marks.ts";
import { CLAIMS, SAMPLES, sampleText, TODAY } from "../support/reports.ts";

// biome-ignore lint/suspicious/noExplicitAny: the cases change any part of a charter
type Loose = any;

/** What a rule says of the claims charter after a change, and every place that it names. */
function said(rule: string, change: (charter: Loose) => void) {
  const charter = parse(sampleText(CLAIMS));
  change(charter);
  const analysis = analyze(stringify(charter), { today: TODAY });
  const problem = analysis.outcomes.find(({ id }) => id === rule)?.problem;
  return { message: problem?.message ?? null, places: 1 + (problem?.related?.length ?? 0) };
}

const REVIEWS = ["risk", "privacy", "legal", "security"] as const;
const ROLES = ["platform", "integration", "change", "measurement"] as const;

/** A rule, what is changed, what it says then, and how many places it names. */
type Case = readonly [rule: string, change: (charter: Loose) => void, message: string, places?: number];

const CASES: readonly Case[] = [
  [
    "accountability/integration-funded",
    (c) => setSystems(c, ["Claims system"]),
    "Nobody pays for the connection to Claims system yet. Agree who pays, then write `funded: true`.",
    1,
  ],
  [
    "accountability/integration-funded",
    (c) => setSystems(c, ["Claims system", "Archive", "Post room"]),
    "Nobody pays for the connections to Claims system, Archive and Post room yet. Agree who pays, then write `funded: true`.",
    3,
  ],
  [
    "accountability/roles-shared",
    (c) => {
      for (const role of ROLES.slice(0, 2)) c.accountability.production_team[role] = { name: "Ines Duarte" };
    },
    "Ines Duarte holds 3 roles: platform, integration and measurement. Who does them when Ines Duarte is away? Name somebody else for one of them.",
    3,
  ],
  [
    "accountability/production-team",
    (c) => {
      delete c.accountability.production_team.change;
    },
    "No one yet for change. Running it takes platform, integration, change and measurement people besides the owner.",
    1,
  ],
  [
    "accountability/production-team",
    (c) => {
      c.accountability.production_team = { change: c.accountability.production_team.change };
    },
    "No one yet for platform, integration and measurement. Running it takes platform, integration, change and measurement people besides the owner.",
    3,
  ],
  [
    "accountability/pilot-team-doubles",
    (c) => {
      c.accountability.production_team = { platform: { name: c.pilot.team[0].replace(/ <.*/, "") } };
    },
    "The only production role with a name is filled by the pilot team. They will be running this instead of the next pilot. Name others.",
    2,
  ],
  [
    "accountability/on-call-named",
    (c) => Object.assign(c, { stage: "bridging", operations: { ...c.operations, on_call: { primary: "Ola Nilsen" } } }),
    "If it fails at 2am nobody is called. Add how to reach them and during which hours.",
    2,
  ],
  [
    "measurement/guardrail",
    (c) => {
      c.measurement.guardrails = [{ name: "Complaints", op: "<=", limit: 50000, unit: "count" }];
    },
    "“Complaints”: there are only 38,000 a month at full scale. That limit is never broken. Write one that can be.",
    1,
  ],
  [
    "measurement/guardrail",
    (c) => {
      c.measurement.guardrails = [
        { name: "Files reopened", op: "<=", limit: 120, unit: "%" },
        { name: "Files lost", op: "lte", limit: 300, unit: "percent" },
      ];
    },
    "“Files reopened”: no share is above 100 %. That limit is never broken. Write one that can be.",
    2,
  ],
  [
    "measurement/target-moves-baseline",
    (c) => Object.assign(c.measurement.production_metric, { baseline: 1200, target: 1195, unit: "EUR" }),
    "From 1,200 to 1,195 is less than one percent. Would anybody notice? Check both numbers.",
  ],
  [
    "measurement/target-moves-baseline",
    (c) => Object.assign(c.measurement.production_metric, { baseline: 9, target: 14 }),
    "The target moves the wrong way: from 9 to 14, but lower is said to be better.",
    2,
  ],
  [
    "measurement/baseline-sourced",
    (c) => {
      c.measurement.production_metric.baseline = 12500;
      delete c.measurement.production_metric.source;
    },
    "Where does 12,500 come from, and when was it measured? Missing: source.",
    1,
  ],
  [
    "governance/early-read",
    (c) => {
      for (const name of REVIEWS.slice(0, 3)) delete c.governance.reviews[name].would_block;
      c.governance.reviews.security.would_block = ["Access without two factors"];
    },
    "Ask risk, privacy and legal: what would stop this going live? Write the answer, even if it is “none”.",
    3,
  ],
  [
    "governance/engaged-before-start",
    (c) => {
      c.governance.reviews.legal.engaged = "2027-02-01";
    },
    "Legal came in after the pilot started on 11 Jan 2027. What they find now can stop the rollout. If they came in earlier, write that day.",
    2,
  ],
  [
    "governance/reviewers-independent",
    (c) => {
      for (const name of REVIEWS) c.governance.reviews[name].reviewer = "Tereza Kralova";
    },
    "Tereza Kralova speaks for 4 of 4 reviews. Bring in somebody else for legal and security.",
    4,
  ],
  [
    "governance/controls",
    (c) => {
      delete c.governance.controls;
    },
    "What is done for privacy, intellectual property (ip) and the rules that apply (regulatory)? One sentence for each.",
    3,
  ],
  [
    "governance/controls",
    (c) => {
      c.governance.controls.ip = "Fine";
    },
    "“Fine” is too short. What is done for intellectual property (ip)? Write it in a sentence.",
    1,
  ],
  [
    "capability/everyone-covered",
    (c) => {
      c.capability.learning = [{ ...c.capability.learning[0], people: 1 }];
    },
    "1 of 420 users is in the plan. Who else has to learn it?",
  ],
  [
    "capability/who-what-when-how",
    (c) => {
      c.capability.learning = ["Clerks", "Leads", "Auditors"].map((who) => ({
        who,
        learns: "Spot a wrongly filled field",
      }));
    },
    "Incomplete for “Clerks”, “Leads” and “Auditors”: say how and by when.",
    3,
  ],
  [
    "capability/reinforcement",
    (c) =>
      Object.assign(c, {
        stage: "bridging",
        capability: { ...c.capability, support: { champions: 2, weeks_after_go_live: 1 } },
      }),
    "Help ends 1 week after go-live. Give it for at least 4.",
  ],
];

function setSystems(charter: Loose, names: readonly string[]): void {
  charter.operations.integration.systems = names.map((name) => ({ name, how: "api", funded: false }));
}

CASES.forEach(([rule, change, message, places], index) => {
  test(`case ${index + 1}: ${rule} says what is missing, and where`, () => {
    const found = said(rule, change);
    assert.equal(found.message, message);
    if (places !== undefined) assert.equal(found.places, places);
  });
});

/** A metric's name, unit, two numbers, and the sentence made of them. */
const OUTCOMES = [
  ["Recoveries", "EUR", 1200, 5000, "Recoveries rise from EUR 1,200 to EUR 5,000 by 31 Mar 2028."],
  [
    "Average claim handling time",
    "minutes",
    14,
    9,
    "Average claim handling time falls from 14 to 9 minutes by 31 Mar 2028.",
  ],
  ["Time to first answer", "hour", 3, 1, "Time to first answer falls from 3 to 1 hour by 31 Mar 2028."],
  [
    "Letters answered in a day",
    "documents",
    0,
    5000,
    "Letters answered in a day rise from 0 to 5,000 documents by 31 Mar 2028.",
  ],
  [
    "No-show rate in outpatient clinics",
    "%",
    11,
    6,
    "No-show rate in outpatient clinics falls from 11 to 6 % by 31 Mar 2028.",
  ],
  [
    "Chats handled without a person",
    "count",
    900,
    4200,
    "Chats handled without a person rise from 900 to 4,200 by 31 Mar 2028.",
  ],
  [
    "Cost per invoice",
    "GBP per invoice",
    4.1,
    2.5,
    "Cost per invoice falls from GBP 4.1 to GBP 2.5 per invoice by 31 Mar 2028.",
  ],
  [
    "stock-outs per store per week",
    "stock-out",
    7,
    3,
    "Stock-outs per store per week fall from 7 to 3 stock-outs by 31 Mar 2028.",
  ],
] as const;

for (const [name, unit, baseline, target, sentence] of OUTCOMES) {
  test(`the outcome in words: ${sentence}`, () => {
    const metric = { name, unit, baseline, target, by: "2028-03-31" };
    assert.equal(outcomeSentence({ measurement: { production_metric: metric } }), sentence);
  });
}

test("a name is plural by its head, not by any word", () => {
  for (const name of ["Fraud losses paid out", "Days to close the month", "Calls per hour", "People waiting"]) {
    assert.equal(isPlural(name) || name === "People waiting", true, name);
  }
  for (const name of ["Claims handling time", "Share of letters sent", "Loss ratio", "Status of orders", "Analysis"]) {
    assert.equal(isPlural(name), false, name);
  }
});

/** Every message that the examples and the samples give. */
function everyMessage(): readonly (readonly [string, string])[] {
  const ofExamples = rules.flatMap((rule) =>
    rule.examples.flatMap((example) =>
      failures(resultsOf(rule, expectations(exampleText(rule, example, example.bad)).text)).flatMap((problem) => [
        [rule.id, problem.message] as const,
        ...(problem.related ?? []).map(({ message }) => [`${rule.id} (place)`, message] as const),
      ]),
    ),
  );
  const ofSamples = SAMPLES.flatMap((file) =>
    analyze(sampleText(file), { today: TODAY }).findings.map(
      ({ code, message }) => [`${code} in ${file}`, message] as const,
    ),
  );
  return [...ofExamples, ...ofSamples];
}

const BROKEN = [
  [/\bundefined\b|\bnull\b|\bNaN\b|\[object/, "a value that is none"],
  [/ {2}| [.,?]|[.?!]\.|,\./, "stray spaces or points"],
  [
    /(?<![\d.,])1 (?:of \d+ )?(?:days|months|users|weeks|hours|minutes|people|lines|roles|reviews|items)\b(?! (?:is|say|are in|say))/,
    "one of many",
  ],
  [/(?:[2-9]|\d\d) (?:day|month|user|week|hour|minute|line|role|review) (?!day|month)/, "many of one"],
  [/is not a person|is nobody\b/, "a person who is told to be none"],
  [/\ba [aeiou](?!ne|nit|ser|se\b)/i, "“a” before a vowel"],
] as const;

test("every message is clean English", () => {
  for (const [where, message] of everyMessage()) {
    for (const [pattern, what] of BROKEN) assert.doesNotMatch(message, pattern, `${where}: ${what}`);
    assert.match(message, /[.?…]$/, `${where}: ${message}`);
  }
});
