/** Asks that conditions set by a review are listed and met by their date. */
import { dayOf } from "../../charter/dates.ts";
import { REVIEWS } from "../../charter/names.ts";
import type { ReviewFacts } from "../../charter/reviews.ts";
import type { Path } from "../../finding.ts";
import { fail, notApplicable, PASS, type Rule, scaffold } from "../rule.ts";
import { capital, list, quoted } from "../words.ts";

export const conditionsOverdue: Rule = {
  id: "governance/conditions-overdue",
  pillar: "governance",
  severity: { piloting: "warning", production: "error" },
  weight: 2,
  requires: [],
  reads: REVIEWS.flatMap((name) =>
    ["status", "conditions[].due", "conditions[].done"].map((key) => `governance.reviews.${name}.${key}`),
  ),
  title: "No condition of a review is open past its date",
  why: "An approval with conditions is worth no more than the conditions. Open ones turn it into no approval at all.",
  how: "List what each review asked for with a date, and mark what is done.",
  source: ["S-fail4", "RMF MANAGE 1.3"],
  check(_, facts) {
    const reviews = facts.reviews.filter(({ status, conditions }) => status === "conditions" || conditions.length > 0);
    if (reviews.length === 0) return notApplicable("No review has set a condition.");
    const unlisted = reviews.find(({ conditions }) => conditions.length === 0);
    if (unlisted) {
      return fail(
        [...unlisted.path, "conditions"],
        `${capital(unlisted.name)} set conditions, but none are listed. What must be met, and by when?`,
        {
          fixes: [scaffold(`Add the conditions of the ${unlisted.name} review`, unlisted.path, ["conditions"])],
        },
      );
    }
    const open = reviews.flatMap((review) => openIn(review, facts.today));
    const [first, ...others] = open;
    if (!first) return PASS;
    const late = open.filter(({ due }) => due !== null);
    return fail(
      first.path,
      late.length > 0
        ? `Still open past ${late.length === 1 ? "its date" : "their dates"}: ${list(late.map(({ what }) => what))}. Mark what is done, or agree a new date.`
        : `By when must ${list(open.map(({ what }) => what))} be met? Add ${open.length === 1 ? "the date" : "a date each"}.`,
      { related: others.map(({ path, what }) => ({ path, message: `Still open: ${what}.` })) },
    );
  },
  examples: [
    {
      bad: `
governance:
  reviews:
    privacy:
      status: conditions
      conditions:
        - what: Delete transcripts after 30 days
          due: 2026-10-01
#         ^^^
          done: false`,
      good: `
governance:
  reviews:
    privacy:
      status: conditions
      conditions:
        - what: Delete transcripts after 30 days
          due: 2026-10-01
          done: true`,
    },
    {
      bad: `
governance:
  reviews:
    legal: { reviewer: Karin Vogel, status: conditions }
#   ^^^^^`,
      good: `
governance:
  reviews:
    legal:
      reviewer: Karin Vogel
      status: conditions
      conditions:
        - { what: Add a notice to the website, done: true }`,
    },
  ],
};

interface Open {
  readonly path: Path;
  readonly what: string;
  /** Null where no date is written. */
  readonly due: string | null;
}

/** Conditions that are not done and are past their date or have none. */
function openIn({ path, name, conditions }: ReviewFacts, today: string): readonly Open[] {
  return conditions.flatMap((condition, index) => {
    const due = dayOf(condition?.due);
    if (isDone(condition?.done, today) || (due !== null && due >= today)) return [];
    const what = condition?.what === undefined ? `a condition of ${name}` : quoted(condition.what, 40);
    return [{ path: [...path, "conditions", index, "due"], what, due }];
  });
}

/** Done is `true`, or the day on which it was done. */
function isDone(done: unknown, today: string): boolean {
  const day = dayOf(done);
  return done === true || (day !== null && day <= today);
}
