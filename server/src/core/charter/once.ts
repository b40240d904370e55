/** Single payments that come back every year: seats and hosting are not paid once (charter.md 3, `cost/once-only`). */

import type { Priced } from "./priced.ts";
import { isAnswer, REASON_WORDS } from "./words/answers.ts";

/** Kinds of cost that come back every year; a line of no kind counts as one of them, a policy's own kind does not. */
const COMES_BACK = ["licences", "infrastructure", "monitoring", "retraining", "people", "support"];
const INFRASTRUCTURE = "infrastructure";

/** Servers that were bought need upkeep: so much a year of what they cost. */
const UPKEEP = 1 / 20;

/** Which of the lines are single payments that count every year; `year` is what a line comes to in a year, or once. */
export function recurringPayments(
  lines: readonly Priced[],
  year: (index: number) => number | null,
): readonly boolean[] {
  const doubtful = lines.map((one) => one.basis === "once" && !saysWhy(one) && comesBack(one));
  return doubtful.map((doubt, index) => doubt && !(isInfrastructure(lines[index]) && isKeptUp(lines, doubtful, year)));
}

function comesBack({ line }: Priced): boolean {
  return line.category === undefined || COMES_BACK.includes(line.category);
}

function isInfrastructure(one: Priced | undefined): boolean {
  return one?.line.category === INFRASTRUCTURE;
}

function saysWhy({ line }: Priced): boolean {
  return isAnswer(line.note, REASON_WORDS);
}

/** Whether recurring infrastructure is large enough to be the upkeep of what is bought; a payment of no kind may be bought too. */
function isKeptUp(
  lines: readonly Priced[],
  doubtful: readonly boolean[],
  year: (index: number) => number | null,
): boolean {
  let bought = 0;
  let upkeep = 0;
  for (const [index, one] of lines.entries()) {
    if (doubtful[index] && (isInfrastructure(one) || one.line.category === undefined)) {
      bought += year(index) ?? Number.POSITIVE_INFINITY;
    }
    if (isInfrastructure(one) && one.basis !== "once" && one.basis !== null) upkeep += year(index) ?? 0;
  }
  return upkeep > 0 && upkeep >= UPKEEP * bought;
}
