/** Writes RULES.md, the page that explains every rule, from the rules themselves. */

import { factsOf } from "../charter/facts.ts";
import { DEFAULT_POLICY, lexiconOf } from "../charter/policy.ts";
import { ORDERED_STAGES } from "../charter/stage.ts";
import { draft } from "../charter/usable.ts";
import { parseCharter } from "../yaml/parse.ts";
import { checkAlone } from "./engine.ts";
import type { Example, Gate, Pillar, Rule } from "./rule.ts";
import { codesIn, demands } from "./sources.ts";
import { capital } from "./words.ts";

/** The day on which the examples of this page are judged. */
const EXAMPLE_DAY = "2026-11-23";

const PILLARS: readonly { readonly pillar: Pillar; readonly about: string }[] = [
  { pillar: "accountability", about: "Who answers for it, and who does the work." },
  { pillar: "measurement", about: "What changes for the business, and who says so." },
  { pillar: "governance", about: "Who has looked at it, and what would stop it." },
  { pillar: "cost", about: "What a year at full scale costs and brings." },
  { pillar: "capability", about: "What people must be able to do." },
  { pillar: "lifecycle", about: "Whether the file and the calendar agree. Not scored." },
  { pillar: "quality", about: "Whether what is written counts. Not scored." },
];

const GATES: { readonly [G in Gate]: string } = {
  Q1: "question 1, who owns it",
  Q2: "question 2, which outcome by when",
  Q3: "question 3, what a year costs",
  Q4: "question 4, what people must be able to do",
  STOP: "the stop signal",
  RETURN: "a return below zero",
};

/** The source of RULES.md. */
export function rulesPage(rules: readonly Rule[]): string {
  return `${[head(rules), contents(rules), ...sections(rules), sources(rules)].join("\n\n")}\n`;
}

/** The anchor of a rule on the page: `accountability-owner-named`. */
export function anchorOf(id: string): string {
  return id.replace("/", "-");
}

function head(rules: readonly Rule[]): string {
  return `# The rules of a pilot charter

<!-- Generated from server/src/core/rules: change that instead. -->

${rules.length} rules judge a charter. Each is due from a stage on; before that it is announced and not scored. A rule that *waits for* another says nothing until that one passes, and earns nothing either. Where a rule opens a *gate*, the score stops at 49 until it passes. Rules marked *by words* guess from the text and may be disputed with a waiver.

The score of a pillar is the weight of its rules that pass, out of the weight of all that are due. In the examples a line of carets marks what the editor underlines; the head of the charter is left out. Codes such as S-q1 are [explained below](#demands).

${small(rules)}`;
}

/** What a small pilot is not asked, from the records. */
function small(rules: readonly Rule[]): string {
  const eased = rules.flatMap((rule): readonly string[] => {
    if (rule.easedWhenSmall === undefined) return [];
    const names = rule.easedWhenSmall === true ? "" : ` (${rule.easedWhenSmall.join(", ")})`;
    return [`${linkTo(rule)}${names}`];
  });
  return `<a id="small"></a>A *small pilot* ([who counts as one](CHARTER.md#how-a-charter-is-read)) is asked these one step less strictly: an error becomes a warning, and what was a warning is neither counted nor a finding, only listed as not asked of a small pilot: ${eased.join(", ")}. Of its costs only licences or infrastructure and people have to be there, nobody asks how they grow, two roles of the production team are enough, and one reviewer from outside the pilot team is. The four questions, privacy, security, data, risk tier, exit criteria, users in the pilot and the return stay as they are.

A policy that sets a severity as high as the catalogue's or higher only raises a case, a lower one only lowers it. Where a charter scores 75 or more and is paused all the same, score and verdict part: it is ready on paper, and what happened since decides.`;
}

function contents(rules: readonly Rule[]): string {
  const lines = PILLARS.flatMap(({ pillar, about }) => [
    `- [${capital(pillar)}](#${pillar}): ${about}`,
    ...rules.filter((rule) => rule.pillar === pillar).map((rule) => `  - ${linkTo(rule)}: ${rule.title}`),
  ]);
  const portfolio = "- [Portfolio](#portfolio): What only several charters together show. Not scored.";
  return [...lines, portfolio, "- [The demands behind the rules](#demands)"].join("\n");
}

function sections(rules: readonly Rule[]): readonly string[] {
  return PILLARS.flatMap(({ pillar, about }) => {
    const own = rules.filter((rule) => rule.pillar === pillar);
    return [`## <a id="${pillar}"></a>${capital(pillar)}\n\n${about}\n\n${table(own)}`, ...own.map(entry)];
  });
}

/** When each rule of a pillar is due and what it weighs, at a glance. */
function table(rules: readonly Rule[]): string {
  const scored = rules.some((rule) => rule.weight > 0);
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const columns = ["rule", ...ORDERED_STAGES, ...(scored ? ["weight"] : [])];
  return [
    row(columns),
    row(columns.map(() => "---")),
    ...rules.map((rule) =>
      row([
        linkTo(rule),
        ...ORDERED_STAGES.map((stage) => rule.severity[stage] ?? ""),
        ...(scored ? [String(rule.weight)] : []),
      ]),
    ),
  ].join("\n");
}

function entry(rule: Rule): string {
  const stages = ORDERED_STAGES.flatMap((stage) => {
    const severity = rule.severity[stage];
    return severity === undefined ? [] : [`${severity} from ${stage}`];
  });
  const titles = fixTitles(rule);
  const facts = [
    `When: ${stages.join(", ")}`,
    `Weight: ${rule.weight === 0 ? "not scored" : `${rule.weight} of 4`}`,
    ...(rule.each ? [`Runs for each of: ${rule.each.join(", ")}; a policy may add others`] : []),
    ...(rule.gate ? [`Gate: ${GATES[rule.gate]}`] : []),
    ...(rule.requires.length > 0
      ? [`Waits for: ${rule.requires.map((id) => `[\`${id}\`](#${anchorOf(id)})`).join(", ")}`]
      : []),
    ...(rule.heuristic ? ["By words: it may be disputed"] : []),
    `Quick fixes: ${titles.length > 0 ? titles.join("; ") : "none, only people can mend it"}`,
    `Source: ${rule.source.join("; ")}`,
  ];
  const [first, ...others] = rule.examples;
  return [
    `### <a id="${anchorOf(rule.id)}"></a>\`${rule.id}\``,
    `**${rule.title}.** ${rule.why}`,
    rule.how,
    facts.map((fact) => `- ${fact}`).join("\n"),
    ...(first ? [pair(first)] : []),
    ...(others.length > 0
      ? [`<details><summary>More examples</summary>\n\n${others.map(pair).join("\n\n")}\n\n</details>`]
      : []),
  ].join("\n\n");
}

function pair({ bad, good, stage }: Example): string {
  const at = stage === undefined ? "" : ` (stage ${stage})`;
  return `Bad${at}:\n\n${fence(bad)}\n\nGood:\n\n${fence(good)}`;
}

function fence(yaml: string): string {
  return `\`\`\`yaml\n${yaml.replace(/^\n+|\s+$/g, "")}\n\`\`\``;
}

function linkTo(rule: Rule): string {
  return `[\`${rule.id.split("/")[1]}\`](#${anchorOf(rule.id)})`;
}

/** The titles of the quick fixes that the rule offers for its own examples. */
function fixTitles(rule: Rule): readonly string[] {
  const lexicon = lexiconOf(DEFAULT_POLICY);
  const titles = rule.examples.flatMap(({ bad, stage }) => {
    const due = stage ?? ORDERED_STAGES.find((one) => rule.severity[one] !== undefined) ?? "idea";
    const own = /^stage:/m.test(bad) ? "" : `stage: ${due}\n`;
    const drafted = draft(parseCharter(`${own}${bad.trim()}\n`).value, [], lexicon);
    const facts = factsOf({ drafted, today: EXAMPLE_DAY, policy: DEFAULT_POLICY, files: () => false });
    return checkAlone(rule, drafted.charter, facts).flatMap(({ result }) =>
      result.state === "fail" ? (result.fixes ?? []).map((fix) => `*${fix.title}*`) : [],
    );
  });
  return [...new Set(titles)];
}

/** What the codes mean, and which rules ask for them. */
function sources(rules: readonly Rule[]): string {
  const citing = (code: string) => rules.filter((rule) => codesIn(rule.source).includes(code)).map(linkTo);
  const groups = demands.map(({ title, demands: own }) =>
    [
      `### ${title}`,
      [
        "| code | demand | rules |",
        "| --- | --- | --- |",
        ...own.map(({ code, meaning }) => `| <a id="${code}"></a>${code} | ${meaning} | ${citing(code).join(", ")} |`),
      ].join("\n"),
    ].join("\n\n"),
  );
  return [
    '## <a id="demands"></a>The demands behind the rules',
    "What predicts whether a pilot reaches production is decided before it starts. These are the decisions, and the rules that ask for them.",
    ...groups,
    "Other sources are named as they are known: RMF is the NIST AI Risk Management Framework, MLTS the ML Test Score, SRE-PRR and SRE-LCC the production readiness review and the launch checklist of site reliability engineering, ODCS the Open Data Contract Standard. Whatever cites the EU AI Act is a prompt to look, not legal advice.",
  ].join("\n\n");
}
