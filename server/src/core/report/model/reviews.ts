/** The reviews with what they said, and the accepted risks with whether they stand. */

import { dayOf } from "../../charter/dates.ts";
import { REVIEWS, type ReviewName } from "../../charter/names.ts";
import type { Analysis } from "../../judgement/analyze.ts";
import type { ReviewRow, WaiverRow } from "./types-people.ts";

/** One row for each required review, also where nothing is written. */
export function reviewsOf(analysis: Analysis): readonly ReviewRow[] {
  const { charter, facts, policy } = analysis;
  const names = [...REVIEWS, ...policy.reviews.filter((name) => !REVIEWS.some((known) => known === name))];
  return names.map((name) => {
    const review = charter.governance?.reviews?.[name as ReviewName];
    return {
      name,
      reviewer: facts.person(review?.reviewer)?.label ?? null,
      engaged: dayOf(review?.engaged),
      status: review?.status ?? "not_engaged",
      decided: dayOf(review?.decided),
      why: review?.why ?? null,
      wouldBlock: (review?.would_block ?? []).filter((text) => text !== undefined),
      conditions: (review?.conditions ?? []).flatMap((condition) => {
        if (condition?.what === undefined) return [];
        const due = dayOf(condition.due);
        const done = condition.done === true;
        return [{ what: condition.what, due, done, late: !done && due !== null && due < facts.today }];
      }),
      path: `governance.reviews.${name}`,
    };
  });
}

/** The waivers as written; in force are those that the rules accepted. */
export function waiversOf({ charter, facts, outcomes }: Analysis): readonly WaiverRow[] {
  const inForce = new Set(outcomes.flatMap((outcome) => outcome.waiver?.index ?? []));
  return (charter.waivers ?? []).flatMap((waiver, index) => {
    if (waiver === undefined) return [];
    return [
      {
        rule: waiver.rule ?? "no rule named",
        reason: waiver.reason ?? null,
        why: waiver.why ?? null,
        approvedBy: facts.person(waiver.approved_by)?.label ?? null,
        expires: dayOf(waiver.expires),
        state: inForce.has(index) ? ("in force" as const) : ("not in force" as const),
        path: `waivers[${index}]`,
      },
    ];
  });
}
