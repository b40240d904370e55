/** What a policy of the right shape still gets wrong: rules that do not exist or may not be set, names that are taken. */
import type { Fix, Path, Plain, Problem } from "../finding.ts";
import { knownRuleIds } from "../rules/ids.ts";
import { ruleById } from "../rules/index.ts";
import type { Gate, Rule } from "../rules/rule.ts";
import { far, near } from "../schema/nearest.ts";
import { clip, isMap, type PlainMap } from "../schema/shape-problem.ts";

/** A problem with its code. */
export type PolicyFault = Problem & { readonly code: `policy/${string}` };

const DECIDES: { readonly [G in Gate]: string } = {
  Q1: "the first question",
  Q2: "the second question",
  Q3: "the third question",
  Q4: "the fourth question",
  STOP: "the stop signal",
  RETURN: "the return",
};

/** Names that every charter has anyway. */
const TAKEN = {
  required_reviews: new Set(["risk", "privacy", "legal", "security"]),
  required_cost_categories: new Set([
    "licences",
    "infrastructure",
    "integration",
    "monitoring",
    "retraining",
    "people",
  ]),
} as const;

/** Words that some YAML readers take for yes, no or nothing. */
const AMBIGUOUS = new Set(["yes", "no", "on", "off", "true", "false", "null"]);

/** Everything wrong with the settings of a file. */
export function faultsOf(value: PlainMap): readonly PolicyFault[] {
  return [
    ...ruleFaults(value.severities, "severities"),
    ...ruleFaults(value.weights, "weights"),
    ...nameFaults(value.required_reviews, "required_reviews"),
    ...nameFaults(value.required_cost_categories, "required_cost_categories"),
  ];
}

function ruleFaults(settings: Plain | undefined, key: "severities" | "weights"): readonly PolicyFault[] {
  if (!isMap(settings)) return [];
  return Object.keys(settings)
    .filter((id) => !id.startsWith("x-"))
    .flatMap((id) => {
      const rule = knownRuleIds.includes(id) ? ruleById(id) : null;
      const fault = rule === null ? unknownRule([key, id], id, settings) : fixedRule([key, id], rule, key);
      return fault === null ? [] : [fault];
    });
}

function unknownRule(path: Path, id: string, settings: PlainMap): PolicyFault {
  const candidates = knownRuleIds.map((name) => ({ name, also: [name.slice(name.indexOf("/") + 1)] }));
  const plain = id.replace(/\[.*\]$/, "");
  const guess = near(plain, candidates) ?? far(plain, candidates);
  const start = `There is no rule “${clip(id)}”.`;
  const code = "policy/unknown-rule";
  if (guess === null) return { code, path, message: `${start} RULES.md lists them.` };
  const there = Object.hasOwn(settings, guess.name);
  const fix: Fix = {
    title: `Rename to “${guess.name}”`,
    changes: [{ kind: "rename", path, to: guess.name }],
    ...(guess.sure ? { preferred: true } : {}),
  };
  return { code, path, message: `${start} Did you mean ${guess.name}?`, ...(there ? {} : { fixes: [fix] }) };
}

/** The four questions, the stop signal and the return stay as they are, and what is not scored has no weight. */
function fixedRule(path: Path, rule: Rule, key: "severities" | "weights"): PolicyFault | null {
  const fixes: readonly Fix[] = [{ title: "Remove the setting", changes: [{ kind: "remove", path }], preferred: true }];
  if (rule.gate !== undefined) {
    const what = key === "severities" ? "severity" : "weight";
    const message = `No policy can change the ${what} of this rule: it decides ${DECIDES[rule.gate]}.`;
    return { code: "policy/fixed-rule", path, message, fixes };
  }
  if (key === "severities" || rule.weight > 0) return null;
  return { code: "policy/unscored-rule", path, message: "This rule is never scored, so it has no weight.", fixes };
}

function nameFaults(list: Plain | undefined, key: keyof typeof TAKEN): readonly PolicyFault[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((name: Plain, index): readonly PolicyFault[] => {
    if (typeof name !== "string") return [];
    const path = [key, index];
    const fixes: readonly Fix[] = [{ title: "Remove the entry", changes: [{ kind: "remove", path }], preferred: true }];
    const fault = (code: PolicyFault["code"], message: string): readonly PolicyFault[] => [
      { code, path, mark: "value", message, fixes },
    ];
    if (TAKEN[key].has(name)) return fault("policy/reserved-name", `“${name}” is required anyway.`);
    if (AMBIGUOUS.has(name)) {
      return fault("policy/reserved-name", `“${name}” cannot be a name: some readers take it for another value.`);
    }
    return list.indexOf(name) === index ? [] : fault("policy/duplicate-name", `“${name}” stands here twice.`);
  });
}
