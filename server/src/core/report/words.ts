/** Words of the report: how verdicts, severities, states and keys are called on every page. */

import { capital, money, number } from "../rules/words.ts";
import type { VerdictWord } from "../verdict.ts";
import type { CharterReport, ConditionReport, RuleReport } from "./types.ts";
import { oneLine } from "./visible.ts";

/** The verdict in capitals with what it means at this stage. */
export function verdictWords(report: CharterReport): { readonly word: string; readonly meaning: string } {
  const { verdict } = report;
  if (verdict === null) return { word: "NO VERDICT", meaning: "the text could not be judged" };
  return { word: verdict.toUpperCase(), meaning: MEANINGS[verdict](report) };
}

const MEANINGS: { readonly [V in VerdictWord]: (report: CharterReport) => string } = {
  go: ({ effectiveStage }) => GO[effectiveStage ?? "chartered"] ?? "carry on",
  fix: () => "close the gaps first",
  hold: () => "do not start",
  pause: () => "pause or kill, leaning pause",
  kill: ({ circumstances }) => (circumstances?.started ? "pause or kill, leaning kill" : "do not build it"),
  closed: () => "it has ended",
};

const GO: { readonly [stage: string]: string } = {
  idea: "start it",
  chartered: "start it",
  piloting: "carry on",
  bridging: "carry on to go-live",
  production: "keep running",
};

/** The name of a charter, or of its file where it has none. */
export function titleOf(report: CharterReport): string {
  return oneLine(report.name ?? report.id ?? report.file.split(/[\\/]/).at(-1) ?? report.file);
}

/** State words of conditions and of patterns. */
export const CONDITION_WORDS: { readonly [S in ConditionReport["state"]]: string } = {
  met: "met",
  "not-met": "not met",
  "not-assessed": "not assessed",
};

/** A pattern that is met is avoided. */
export const PATTERN_WORDS: { readonly [S in ConditionReport["state"]]: string } = {
  met: "avoided",
  "not-met": "stuck here",
  "not-assessed": "not assessed",
};

/** State words of rules. */
export const STATE_WORDS: { readonly [S in RuleReport["state"]]: string } = {
  pass: "passed",
  fail: "failed",
  blocked: "waits for another",
  upcoming: "asked later",
  na: "does not apply",
  waived: "accepted risk",
  crashed: "could not be checked",
};

/** An amount of money in which a tiny price keeps its digits: `EUR 1.12`, `EUR 0.0012`, `not known`. */
export function priceOf(amount: number | null, currency: string | null): string {
  if (amount === null) return "not known";
  const size = Math.abs(amount);
  if (size === 0 || size >= 0.1) return money(amount, currency);
  const digits = number(amount, Math.min(12, 1 - Math.floor(Math.log10(size))));
  return `${currency === null ? "" : `${currency} `}${digits}`;
}

/** A key or enum value as people read it: `special_category` is `special category`. */
export function spoken(key: string): string {
  return key.replaceAll("_", " ");
}

/** The reason line: reasons as one sentence. */
export function reasonsOf(report: CharterReport): string {
  const [first, ...rest] = report.reasons;
  if (first === undefined) return "";
  return `${capital(first)}${rest.map((reason) => `; ${reason}`).join("")}.`;
}
