/** Tests what a person reads about a wrong policy, how presets are put together, and what a fingerprint depends on. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import test from "node:test";
import Ajv from "ajv";
import { parse } from "yaml";
import { formatPath } from "../../server/src/core/finding.ts";
import { type PolicyReading, readPolicy } from "../../server/src/core/policy/read.ts";
import { sha256Base64, sha256Hex } from "../../server/src/core/sha256.ts";
import { readRoot } from "../support/root.ts";

const HEAD = "apiVersion: pilot-policy/v1\nkind: PilotPolicy\n";
const SAMPLE = readRoot("test/charters/policy/pilot-policy.yaml");

/** A policy below its head, in a repository with these other files. */
function read(text: string, files: Readonly<Record<string, string>> = {}, file?: string): PolicyReading {
  const whole = /^apiVersion|^$/.test(text) ? text : HEAD + text;
  return readPolicy(whole, (path) => files[path] ?? null, file);
}

function said({ findings, tree }: PolicyReading): readonly string[] {
  return findings.map(({ code, path, message, span, fixes }) => {
    const line = tree.text.slice(0, span.start).split("\n").length;
    const fix = fixes[0] ? ` [${fixes[0].title}]` : "";
    return `${line} ${code} ${formatPath(path)}: ${message}${fix}`;
  });
}

/** What stands below the head, and what is said of it; lines count from the file's first. */
const WRONG: readonly (readonly [text: string, ...found: string[]])[] = [
  [
    "severities: { cost/contingencey: info }",
    "3 policy/unknown-rule severities.cost/contingencey: There is no rule “cost/contingencey”. Did you mean cost/contingency? [Rename to “cost/contingency”]",
  ],
  [
    "weights: { contingency: 3 }",
    "3 policy/unknown-rule weights.contingency: There is no rule “contingency”. Did you mean cost/contingency? [Rename to “cost/contingency”]",
  ],
  [
    "severities: { 'governance/review-engaged[legal]': info }",
    "3 policy/unknown-rule severities.governance/review-engaged[legal]: There is no rule “governance/review-engaged[l…”. Did you mean governance/review-engaged? [Rename to “governance/review-engaged”]",
  ],
  [
    "severities: { moon/phase-is-full: error }",
    "3 policy/unknown-rule severities.moon/phase-is-full: There is no rule “moon/phase-is-full”. RULES.md lists them.",
  ],
  [
    "severities:\n  accountability/owner-named: warning",
    "4 policy/fixed-rule severities.accountability/owner-named: No policy can change the severity of this rule: it decides the first question. [Remove the setting]",
  ],
  [
    "weights: { measurement/metric-is-pilot-metric: 1 }",
    "3 policy/fixed-rule weights.measurement/metric-is-pilot-metric: No policy can change the weight of this rule: it decides the second question. [Remove the setting]",
  ],
  [
    "severities: { cost/twelve-months: none }",
    "3 policy/fixed-rule severities.cost/twelve-months: No policy can change the severity of this rule: it decides the third question. [Remove the setting]",
  ],
  [
    "severities: { capability/learning-planned: info }",
    "3 policy/fixed-rule severities.capability/learning-planned: No policy can change the severity of this rule: it decides the fourth question. [Remove the setting]",
  ],
  [
    "severities: { governance/stop-signal: none }",
    "3 policy/fixed-rule severities.governance/stop-signal: No policy can change the severity of this rule: it decides the stop signal. [Remove the setting]",
  ],
  [
    "weights: { cost/negative-return: 1 }",
    "3 policy/fixed-rule weights.cost/negative-return: No policy can change the weight of this rule: it decides the return. [Remove the setting]",
  ],
  [
    "weights: { quality/vague-text: 2 }",
    "3 policy/unscored-rule weights.quality/vague-text: This rule is never scored, so it has no weight. [Remove the setting]",
  ],
  [
    "severities: { cost/contingency: eror }",
    "3 schema/not-allowed severities.cost/contingency: “cost/contingency” has no value “eror”. Did you mean “error”? [Change to “error”]",
  ],
  [
    "severities: { cost/contingency: off }",
    "3 schema/not-allowed severities.cost/contingency: “cost/contingency” has no value “off”. Did you mean “none”? [Change to “none”]",
  ],
  [
    "weights: { cost/contingency: 9 }",
    "3 schema/out-of-range weights.cost/contingency: “cost/contingency” must be between 1 and 4, not 9.",
  ],
  ["weights: [cost/contingency]", "3 schema/wrong-type weights: “weights” must be a block of keys, not a list."],
  [
    "treshholds: { payback_months: 12 }",
    "3 schema/unknown-key treshholds: A policy has no key “treshholds”. Did you mean “thresholds”? [Rename to “thresholds”]",
  ],
  [
    "payback_months: 12",
    "3 schema/misplaced-key payback_months: “payback_months” belongs under “thresholds”. [Move it to thresholds]",
  ],
  [
    "reviews: [works_council]",
    "3 schema/unknown-key reviews: Reviews that a policy asks for stand under “required_reviews”.",
  ],
  [
    "thresholds: { payback_months: 40 }",
    "3 schema/out-of-range thresholds.payback_months: “payback_months” must be between 1 and 36, not 40.",
  ],
  [
    "thresholds: { payback_months: TBD }",
    "3 schema/wrong-type thresholds.payback_months: “payback_months” must be a whole number, not “TBD”.",
  ],
  [
    "thresholds: { hurdle_rate_pct: '12' }",
    "3 schema/number-as-text thresholds.hurdle_rate_pct: “hurdle_rate_pct” must be a plain number: 12, not “12”. [Write 12]",
  ],
  [
    "thresholds: { waiver_days: 365 }",
    "3 schema/out-of-range thresholds.waiver_days: “waiver_days” must be between 1 and 183, not 365.",
  ],
  [
    "required_reviews: works_council",
    "3 schema/wrong-type required_reviews: “required_reviews” must be a list: begin each entry with “- ”. [Make it a list]",
  ],
  [
    "required_reviews: [Works Council]",
    "3 schema/format required_reviews[0]: Entry 1 of “required_reviews” must be lower case with underscores, such as works_council. [Write works_council]",
  ],
  [
    "required_reviews: [medical_board, risk, medical_board, off]",
    "3 policy/reserved-name required_reviews[1]: “risk” is required anyway. [Remove the entry]",
    "3 policy/duplicate-name required_reviews[2]: “medical_board” stands here twice. [Remove the entry]",
    "3 policy/reserved-name required_reviews[3]: “off” cannot be a name: some readers take it for another value. [Remove the entry]",
  ],
  [
    "required_cost_categories: [people]",
    "3 policy/reserved-name required_cost_categories[0]: “people” is required anyway. [Remove the entry]",
  ],
  [
    "words: { groups: [Gremium] }",
    "3 schema/unknown-key words.groups: “words” has no key “groups”. Did you mean “group”? [Rename to “group”]",
  ],
  ["words: { group: [A] }", "3 schema/format words.group[0]: Entry 1 of “group” must be 2 to 80 characters long."],
  [
    `words: { group: [${"ab, ".repeat(501)}] }`,
    "3 schema/too-many words.group: “group” can have 500 entries at most; it has 501.",
  ],
  [
    "",
    "1 schema/not-a-policy : This is not a pilot policy yet: it does not start with apiVersion: pilot-policy/v1. [Make it a pilot policy]",
  ],
  [
    "apiVersion: pilot-charter/v1\nkind: PilotCharter\n",
    "1 schema/not-a-policy : This is not a pilot policy yet: it does not start with apiVersion: pilot-policy/v1. [Make it a pilot policy]",
  ],
  [
    "apiVersion: pilot-policy/v2\nkind: PilotPolicy\n",
    "1 schema/unknown-version apiVersion: “pilot-policy/v2” is a version that this tool does not know. It reads pilot-policy/v1. [Change to pilot-policy/v1]",
  ],
  [
    "apiVersion: pilot-policy/v1\n",
    "1 schema/missing-key kind: The policy does not say what it is. Add “kind: PilotPolicy”. [Add “kind: PilotPolicy”]",
  ],
];

for (const [text, ...found] of WRONG) {
  test(`invalid: ${text.slice(0, 70).replaceAll("\n", " ")}`, () => {
    const reading = read(text);
    assert.deepEqual(said(reading), found);
    assert.equal(reading.policy, null);
  });
}

test("a text that does not parse is no policy", () => {
  const reading = read("people: [\n");
  assert.equal(reading.policy, null);
  assert.match(reading.findings[0]?.code ?? "", /^syntax\//);
});

const EXTENDS: readonly (readonly [target: string, files: Readonly<Record<string, string>>, message: string])[] = [
  ["https://example.org/policy.yaml", {}, "A preset is a file of this repository. Nothing is fetched."],
  ["file:///etc/policy.yaml", {}, "A preset is a file of this repository. Nothing is fetched."],
  ["/etc/policy.yaml", {}, "Write the path of the preset from this file, such as ../group-policy.yaml."],
  ["'C:\\policy.yaml'", {}, "Write the path of the preset from this file, such as ../group-policy.yaml."],
  ["../../../policy.yaml", {}, "The preset lies outside the repository."],
  ["base.yaml", {}, "There is no file “base.yaml”."],
  ["pilot-policy.yaml", {}, "“pilot-policy.yaml” leads back to itself."],
  [
    "base.yaml",
    { "units/north/base.yaml": `${HEAD}extends: ./pilot-policy.yaml\n` },
    "In units/north/base.yaml: “./pilot-policy.yaml” leads back to itself.",
  ],
  [
    "../base.yaml",
    { "units/base.yaml": `${HEAD}extends: gone.yaml\n` },
    "In units/base.yaml: There is no file “gone.yaml”.",
  ],
  [
    "../base.yaml",
    { "units/base.yaml": `${HEAD}people:\n  - Ana\nweight: 3\n` },
    "“../base.yaml” is not valid; line 5: A policy has no key “weight”. Did you mean “weights”?",
  ],
];

for (const [target, files, message] of EXTENDS) {
  test(`extends ${target}: ${message}`, () => {
    const reading = read(`extends: ${target}\n`, files, "units/north/pilot-policy.yaml");
    assert.deepEqual(said(reading), [`3 policy/extends extends: ${message}`]);
    assert.equal(reading.policy, null);
  });
}

test("five presets may follow each other, six may not", () => {
  const chain = (length: number) =>
    Object.fromEntries(
      Array.from({ length }, (_, at) => [
        `p${at}.yaml`,
        HEAD + (at + 1 < length ? `extends: p${at + 1}.yaml\n` : "people: [Ana]\n"),
      ]),
    );
  assert.deepEqual(read("extends: p0.yaml\n", chain(5)).policy?.people, ["Ana"]);
  const reading = read("extends: p0.yaml\n", chain(6));
  assert.deepEqual(said(reading), ["3 policy/extends extends: In p4.yaml: More than 5 presets follow each other."]);
});

test("what extends wins, lists add up, and a preset may lie in another folder", () => {
  const files = {
    "group.yaml": `${HEAD}extends: presets/all.yaml
thresholds: { payback_months: 30, training_hours: 4 }
severities: { cost/contingency: error, quality/vague-text: none }
required_reviews: [works_council]
words: { group: [Gremium] }
`,
    "presets/all.yaml": `${HEAD}thresholds: { payback_months: 12, hurdle_rate_pct: 8 }
weights: { cost/contingency: 4 }
required_reviews: [medical_board]
people: [Ana]
`,
  };
  const own = `extends: ../group.yaml
thresholds: { payback_months: 18, training_hours: }
severities: { cost/contingency: info }
weights: { cost/contingency: 2 }
required_reviews: [works_council, animal_welfare]
words: { group: [Runde, Gremium], vague: [zeitnah] }
people: [Bo]
x-owner: Finance
`;
  const { policy, findings } = read(own, files, "north/pilot-policy.yaml");
  assert.deepEqual(findings, []);
  assert.equal(policy?.thresholds.payback_months, 18);
  assert.equal(policy?.thresholds.training_hours, 4);
  assert.equal(policy?.thresholds.hurdle_rate_pct, 8);
  assert.equal(policy?.thresholds.price_age_days, 183);
  assert.deepEqual(policy?.severities, { "cost/contingency": "info", "quality/vague-text": "none" });
  assert.deepEqual(policy?.weights, {}, "back to the catalogue's own weight");
  assert.deepEqual(policy?.reviews, ["medical_board", "works_council", "animal_welfare"]);
  assert.deepEqual(policy?.words, { group: ["Gremium", "Runde"], vague: ["zeitnah"] });
  assert.deepEqual(policy?.people, ["Ana", "Bo"]);
});

test("a policy that sets nothing, or what the catalogue says anyway, has no fingerprint", () => {
  for (const text of [
    "x-note: nothing yet",
    "thresholds:\nweights:\npeople:",
    "thresholds: { payback_months: 24, hurdle_rate_pct: 10 }",
    "severities: { cost/contingency: }\nweights: { cost/contingency: 2 }",
    "words: { group: [] }\npeople: []",
  ]) {
    const { policy, findings } = read(text);
    assert.deepEqual(findings, [], text);
    assert.equal(policy?.fingerprint, null, text);
  }
});

test("a fingerprint depends on the settings alone", () => {
  const print = (text: string, files = {}) => read(text, files).policy?.fingerprint;
  const first = print("thresholds: { payback_months: 18, training_hours: 2 }\npeople: [Ana, Bo]");
  assert.match(first ?? "", /^[0-9a-f]{12}$/);
  assert.equal(print("# why\npeople: [Bo, Ana, Bo]\nthresholds:\n  training_hours: 2\n  payback_months: 18\n"), first);
  const preset = { "base.yaml": `${HEAD}people: [Bo]\nthresholds: { training_hours: 2, payback_months: 9 }` };
  assert.equal(print("extends: base.yaml\npeople: [Ana]\nthresholds: { payback_months: 18 }", preset), first);
  assert.notEqual(print("thresholds: { payback_months: 17, training_hours: 2 }\npeople: [Ana, Bo]"), first);
  assert.notEqual(print("thresholds: { payback_months: 18, training_hours: 2 }\nunits: [Ana, Bo]"), first);
  assert.equal(readPolicy(SAMPLE, () => null).policy?.fingerprint, "41548d1aebf7", "the sample's, for ever");
});

test("messages are short sentences for people", () => {
  const messages = WRONG.flatMap(([text]) => read(text).findings.map(({ message }) => message));
  const long = messages.filter((message) => message.length > 120 || !/^[A-Z“].*[.?]$/.test(message));
  assert.deepEqual(long, []);
});

test("the digest is SHA-256", () => {
  for (const text of ["", "abc", "Rüstzeug 😀", "a".repeat(55), "b".repeat(64), "c".repeat(1000)]) {
    assert.equal(sha256Hex(text), createHash("sha256").update(text).digest("hex"));
    assert.equal(sha256Base64(text), createHash("sha256").update(text).digest("base64"));
  }
});

test("the schema alone, as other tools read it, accepts and refuses the same shapes", () => {
  const accepts = new Ajv({ strict: false }).compile(JSON.parse(readRoot("schemas/pilot-policy.schema.json")));
  assert.equal(accepts(parse(SAMPLE)), true);
  for (const [text, ...found] of WRONG) {
    const whole = /^apiVersion|^$/.test(text) ? text : HEAD + text;
    const judgement = found.every((one) => / policy\//.test(one));
    assert.equal(accepts(parse(whole)), judgement, text.slice(0, 70));
  }
});
