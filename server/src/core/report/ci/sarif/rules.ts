/** What SARIF says of the rules that have results: the same words as hover and documentation. */
import type { Severity } from "../../../finding.ts";
import { pageOf } from "../../../rules/page-links.ts";
import type { CiFinding } from "../run.ts";
import type { SarifLevel, SarifRule } from "./types.ts";

/** So many tags does GitHub read of a rule. */
const MOST_TAGS = 20;

/** The level that a severity has in SARIF. */
export function levelOf(severity: Severity): SarifLevel {
  return severity === "info" ? "note" : severity;
}

/** The rules of these findings, each once, in the order in which they come. */
export function sarifRules(findings: readonly CiFinding[]): readonly SarifRule[] {
  const rules = new Map<string, SarifRule>();
  for (const finding of findings) if (!rules.has(finding.rule)) rules.set(finding.rule, ruleOf(finding));
  return [...rules.values()];
}

function ruleOf({ rule: id, severity, ruleRecord: rule }: CiFinding): SarifRule {
  const page = pageOf(id);
  const [family = id] = id.split("/");
  const title = rule?.title ?? otherTitle(family);
  const tags = [
    "pilot-charter",
    ...(rule === null ? [family] : [rule.pillar, ...(rule.gate ? [`gate-${rule.gate}`] : [])]),
    ...(rule?.source ?? []),
  ];
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: title },
    ...(rule === null ? {} : { fullDescription: { text: rule.why } }),
    help: rule === null ? { text: title } : { text: `${rule.why}\n\n${rule.how}`, markdown: helpOf(rule) },
    ...(page === null ? {} : { helpUri: page }),
    defaultConfiguration: { level: levelOf(severity) },
    properties: { tags: [...new Set(tags)].slice(0, MOST_TAGS) },
  };
}

function helpOf({ title, why, how, examples: [example] }: NonNullable<CiFinding["ruleRecord"]>): string {
  const parts = [`**${title}**`, `**Why** ${why}`, `**How** ${how}`];
  if (example) parts.push(`**Bad**\n\n${fenced(example.bad)}`, `**Good**\n\n${fenced(example.good)}`);
  return parts.join("\n\n");
}

function fenced(text: string): string {
  return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
}

function otherTitle(family: string): string {
  if (family === "syntax") return "The file can be read as YAML.";
  if (family === "policy") return "The policy can be used.";
  return "Keys and values have the shape that the format asks for.";
}

/** `CostContingency` for `cost/contingency`. */
function nameOf(id: string): string {
  return id
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}
