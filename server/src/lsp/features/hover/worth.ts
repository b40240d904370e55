/** The part of a hover that says what a key is worth: the rules that look at it and their points. */
import { type Path, parsePath } from "../../../core/finding.ts";
import { ofObject, ofText } from "../../../core/memo.ts";
import { rules } from "../../../core/rules/index.ts";
import type { Outcome } from "../../../core/rules/outcome.ts";
import type { Rule } from "../../../core/rules/rule.ts";
import { SCORED_PILLARS } from "../../../core/rules/rule.ts";
import type { OpenCharter } from "../open-charter.ts";
import { code, escaped } from "./markdown.ts";

/** More rules than these are only counted. */
const MOST = 5;

/** How an outcome stands, in words. */
export const STATES: { readonly [S in Outcome["state"]]: string } = {
  pass: "met",
  fail: "not met",
  blocked: "waits for another rule",
  upcoming: "asked for later",
  na: "does not apply",
  waived: "waived",
  crashed: "could not be checked",
  "not-asked": "not asked of a small pilot",
};

/** The rules that look at a path, with state and points. */
export function worthOf({ analysis }: OpenCharter, path: Path): readonly string[] {
  const looking = rulesLookingAt(JSON.stringify(path.map((part) => (typeof part === "number" ? 0 : part))));
  const reading = analysis.outcomes.filter((outcome) => looking.has(outcome.rule) && isAbout(outcome, path));
  if (reading.length === 0) return [];
  const lines = reading.slice(0, MOST).map((outcome) => `- ${lineOf(outcome, analysis.score)}`);
  const rest = reading.length - MOST;
  return [["**Rules:**", "", ...lines, ...(rest > 0 ? [`- and ${rest} more`] : [])].join("\n")];
}

/** The rules that look at a path, which is given as JSON; every index stands for all. */
const rulesLookingAt = ofText((place): ReadonlySet<Rule> => {
  const path: Path = JSON.parse(place);
  return new Set(rules.filter((rule) => looksAt(rule, path)));
});

const titleOf = ofObject(({ title }: Rule) => escaped(title));

function lineOf(outcome: Outcome, score: OpenCharter["analysis"]["score"]): string {
  const { rule, state, weight, id } = outcome;
  const pillar = SCORED_PILLARS.find((one) => one === rule.pillar);
  const due = pillar && score ? score.pillars[pillar].due : 0;
  const points =
    pillar && weight > 0 && outcome.due && due > 0 ? `, ${Math.round((100 * weight) / due)} of 100 in ${pillar}` : "";
  const gate = rule.gate ? `, opens ${rule.gate}` : "";
  const eased =
    outcome.eased && state === "fail"
      ? `, a${outcome.severity === "info" ? " remark" : ` ${outcome.severity}`} for small pilots`
      : "";
  return `${code(id)} ${titleOf(rule)}: ${STATES[state]}${points}${gate}${eased}`;
}

/** Whether an outcome is not only about a brother of the block that the path is in, such as another review. */
function isAbout({ id, rule }: Outcome, path: Path): boolean {
  const names = rule.each ?? [];
  const own = /\[(.+)\]$/.exec(id)?.[1];
  const named = path.find((part) => typeof part === "string" && names.includes(part));
  return own === undefined || named === undefined || named === own;
}

/** Whether a rule reads the value at a path, something inside it, or the block around it. */
export function looksAt(rule: Rule, path: Path): boolean {
  return readsOf(rule).some((parts) => {
    const common = Math.min(parts.length, path.length);
    if (common === 0 || path.length < Math.min(2, parts.length)) return false;
    return parts.every(
      (part, index) =>
        index >= common || (typeof part === "number" ? typeof path[index] === "number" : part === path[index]),
    );
  });
}

/** The paths that a rule reads, taken apart once. */
const readsOf = ofObject((rule: Rule): readonly Path[] =>
  rule.reads.map((pattern) => parsePath(pattern.replaceAll("[]", "[0]"))),
);
