/** Changes that somebody outside the pilot accepted, by their fingerprints. */
import { dayOf, formatDay } from "../charter/dates.ts";
import type { PresentCharter } from "../charter/past.ts";
import type { PersonSource } from "../charter/people.ts";
import type { Analysis } from "../judgement/analyze.ts";
import { approvalProblem } from "../rules/waivers.ts";
import type { CharterChange } from "./change.ts";

/** What the later charter says of one change. */
export interface Acceptance {
  readonly why: string;
  readonly approvedBy: string;
  readonly date: string;
  /** Why it does not count; null where it does. */
  readonly problem: string | null;
}

/** An entry that speaks of no change between the two. */
export interface UnusedAcceptance {
  readonly index: number;
  readonly fingerprint: string;
}

/** The acceptances of a charter, by fingerprint; the first that counts wins. */
export function acceptancesIn({ charter, facts }: PresentCharter): ReadonlyMap<string, Acceptance> {
  const found = new Map<string, Acceptance>();
  for (const entry of charter.accepted_changes ?? []) {
    const fingerprint = entry?.fingerprint?.toLowerCase();
    if (entry === undefined || fingerprint === undefined || found.get(fingerprint)?.problem === null) continue;
    const approver = entry.approved_by as PersonSource | undefined;
    const date = dayOf(entry.date);
    const late =
      date !== null && date > facts.today ? `It is accepted on ${formatDay(date)}, which is still to come.` : null;
    const problem =
      (entry.why === undefined ? "Why is it accepted? Write the reason in words." : null) ??
      approvalProblem(approver, facts, "change") ??
      (date === null ? "When was it accepted? Add the day." : late);
    const approvedBy = facts.person(approver)?.label ?? "nobody";
    found.set(fingerprint, { why: entry.why ?? "", approvedBy, date: date ?? "", problem });
  }
  return found;
}

/** The acceptances that no change of the comparison asks for. */
export function unusedAcceptances(
  { charter }: Analysis,
  changes: readonly CharterChange[],
): readonly UnusedAcceptance[] {
  const known = new Set(changes.map(({ fingerprint }) => fingerprint));
  return (charter.accepted_changes ?? []).flatMap((entry, index) => {
    const fingerprint = entry?.fingerprint?.toLowerCase();
    return fingerprint === undefined || known.has(fingerprint) ? [] : [{ index, fingerprint }];
  });
}
