/** A rule in words: what it asks, why, how to get there, and how it stands in this charter. */
import { rules } from "../../../core/rules/index.ts";
import type { OpenCharter } from "../open-charter.ts";
import { code, escaped } from "./markdown.ts";
import { STATES } from "./worth.ts";

/** Markdown about a rule by its id, with `[name]` or without; null where there is no such rule. */
export function ruleText(id: string, charter: OpenCharter | null): string | null {
  const rule = rules.find((one) => one.id === id.replace(/\[.*$/, ""));
  if (rule === undefined) return null;
  const outcomes = (charter?.analysis.outcomes ?? []).filter((one) => one.id === id || one.rule.id === id);
  const stands = outcomes.map(
    (one) => `${code(one.id)} ${STATES[one.state]}${one.problem ? `: ${escaped(one.problem.message)}` : ""}`,
  );
  return [
    `**${escaped(rule.title)}** — ${code(rule.id)}`,
    escaped(rule.why),
    escaped(rule.how),
    ...(stands.length === 0 ? [] : [`**Here:** ${stands.join("; ")}`]),
  ].join("\n\n");
}
