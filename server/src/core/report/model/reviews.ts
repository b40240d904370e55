/** The reviews with what they said, and the accepted risks with whether they stand. */

import { dayOf } from "../../charter/dates.ts";
import { REVIEWS, type ReviewName } from "../../charter/names.ts";
import { saysNone } from "../../charter/words/placeholder.ts";
import type { Plain } from "../../finding.ts";
import type { Analysis } from "../../judgement/analyze.ts";
import type { ReviewRow, WaiverRow } from "./types-people.ts";

/** One row for each required review, also where nothing is written. */
export function reviewsOf(analysis: Analysis): readonly ReviewRow[] {
  const { charter, facts, policy, tree } = analysis;
  const raw = tree.value?.governance;
  const names = [...REVIEWS, ...policy.reviews.filter((name) => !REVIEWS.some((known) => known === name))];
  return names.map((name) => {
    const review = charter.governance?.reviews?.[name as ReviewName];
    const reviewer = facts.person(review?.reviewer)?.label ?? null;
    return {
      name,
      reviewer,
      engaged: dayOf(review?.engaged),
      status: review?.status ?? "not_engaged",
      decided: dayOf(review?.decided),
      why: review?.why ?? null,
      // Also what counts as empty because it is said elsewhere too: it was said.
      wouldBlock: textsAt(raw, ["reviews", name, "would_block"]).map((text) =>
        saysNone(text) && reviewer !== null ? `nothing, says ${reviewer}` : text,
      ),
      conditions: (review?.conditions ?? []).flatMap((condition, at) => {
        const [what] = textsAt(raw, ["reviews", name, "conditions", at, "what"]);
        if (condition === undefined || what === undefined) return [];
        const due = dayOf(condition.due);
        const done = condition.done === true;
        return [{ what, due, done, late: !done && due !== null && due < facts.today }];
      }),
      path: `governance.reviews.${name}`,
    };
  });
}

/** A text, or the texts of a list, as they are written, whatever they count for. */
function textsAt(value: Plain | undefined, path: readonly (string | number)[]): readonly string[] {
  const found = path.reduce<Plain | undefined>((part, key) => {
    return typeof part === "object" && part !== null ? (part as { readonly [key: string]: Plain })[key] : undefined;
  }, value);
  const list = Array.isArray(found) ? found : [found];
  return list.filter((item): item is string => typeof item === "string" && item.trim() !== "");
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
