/** Words of the report: how verdicts, severities, states and keys are called on every page. */

import { money, number, percent, plural } from "../../rules/words.ts";
import { oneLine } from "../../text/sanitize.ts";
import type { CharterReport, ConditionReport, FindingReport, RuleReport, StepReport } from "./types.ts";
import type { CostReport } from "./types-cost.ts";

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
  "not-asked": "not asked of a small pilot",
};

/** From here on a sum is told as a power of ten: nobody reads more digits. */
const ENDLESS = 1e15;
const TRILLION = 1e12;
/** Below this a price needs more than two decimals. */
const TINY = 0.1;

/** An amount of money: `EUR 510,426`, a tiny price with its digits `EUR 0.0012`, an endless one `EUR 4.3e+18`, or `not known`. */
export function cash(amount: number | null, currency: string | null): string {
  if (amount === null) return "not known";
  const size = Math.abs(amount);
  if (size < ENDLESS && (size === 0 || size >= TINY)) return money(amount, currency);
  const decimals = size < TINY ? Math.min(12, 1 - Math.floor(Math.log10(size))) : 0;
  return `${currency === null ? "" : `${currency} `}${amountOf(amount, decimals)}`;
}

/** A number for a narrow column of sums; billions of thousands as `77.9tn`. */
export function amountOf(amount: number, decimals: number): string {
  if (Math.abs(amount) >= ENDLESS) return amount.toExponential(1);
  return Math.abs(amount) >= TRILLION ? `${number(amount / TRILLION, 1)}tn` : number(amount, decimals);
}

/** What the shortest path to "go" asks for: `3 demands to GO: 58 to 84`. */
export function pathWords({ score, next: { shortest } }: CharterReport): string | null {
  return shortest === null ? null : `${plural(shortest.demands, "demand")} to GO: ${score} to ${shortest.score}`;
}

/** What a small pilot is told; null for others. */
export function sizeWords({ size, sizeWhy }: Pick<CharterReport, "size" | "sizeWhy">): string | null {
  return size === "small" ? `Judged as a small pilot. This would end it: ${sizeWhy.join("; ")}.` : null;
}

/** What counts though the stage does not ask for it yet, in one line that names the first three; null where nothing does. */
export function aheadWords(ahead: readonly Pick<FindingReport, "message">[]): string | null {
  if (ahead.length === 0) return null;
  const named = ahead.slice(0, 3).map(({ message }) => firstSentence(message));
  const what =
    ahead.length === 1
      ? "1 gap is not due yet and counts already"
      : `${ahead.length} gaps are not due yet and count already`;
  return `${what}: ${named.join(" ")}${ahead.length > 3 ? " …" : ""}`;
}

function firstSentence(message: string): string {
  const end = message.search(/[.?!](?:\s|$)/);
  return end < 0 ? message : message.slice(0, end + 1);
}

/** The further places of a finding: `also line 12: what is there`. */
export function placesWords({ places, range: own }: FindingReport): readonly string[] {
  return places.map(({ range, message }) => {
    const { line } = range.start;
    return `${line === own.start.line ? "also here" : `also line ${line}`}: ${message}`;
  });
}

/** What a step is worth: `+4 points, score 62 then`. */
export function worthWords({ gain, scoreAfter }: StepReport): string {
  return `${gain > 0 ? `+${plural(gain, "point")}, ` : ""}score ${scoreAfter} then`;
}

/** The month in which it has paid for itself; what cannot be worked out is not known. */
export function paybackWords({ paybackMonths, paybackKnown }: CostReport): string {
  if (paybackMonths !== null) return `month ${number(paybackMonths)}`;
  return paybackKnown ? "not within 36 months" : "not known";
}

/** The return in words; what is not known is never a number. */
export function returnWords({ return: rate, returnState, ended }: CostReport): string {
  if (returnState === "accepted") return "not known, its benefit is not money";
  return rate === null || (returnState !== "known" && !ended) ? "not known" : percent(rate);
}

/** One line of the tornado: `Run cost ± 5 %: return 74.4 % to 92.8 %`. */
export function swingWords({ name, by, stated, low, high }: CostReport["swings"][number]): string {
  return `${name} ± ${percent(by)}${stated ? "" : " (nothing is written, so a fifth)"}: return ${percent(low)} to ${percent(high)}`;
}

/** A key or enum value as people read it: `special_category` is `special category`. */
export function spoken(key: string): string {
  return key.replaceAll("_", " ");
}
