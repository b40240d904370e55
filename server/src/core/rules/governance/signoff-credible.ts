/** Asks that sign-offs come after the first talk, and with a record. */
import { formatDay } from "../../charter/dates.ts";
import { REVIEWS } from "../../charter/names.ts";
import type { ReviewFacts } from "../../charter/reviews.ts";
import type { Problem } from "../../finding.ts";
import { blocked, fail, PASS, type Rule, scaffold } from "../rule.ts";
import { capital, list } from "../words.ts";

export const signoffCredible: Rule = {
  id: "governance/signoff-credible",
  pillar: "governance",
  severity: { bridging: "warning" },
  weight: 2,
  easedWhenSmall: true,
  requires: [],
  reads: [
    ...REVIEWS.flatMap((name) =>
      ["engaged", "status", "decided", "evidence"].map((key) => `governance.reviews.${name}.${key}`),
    ),
  ],
  title: "Sign-offs are in order and on record",
  why: "An approval without minutes or a ticket is a memory. After the first incident nobody will know what was approved.",
  how: "Write when each review decided, not before it was brought in, and link the minutes or the ticket as evidence.",
  source: ["Mercari evidence rule", "ISO 42001 A.3.2", "RMF MEASURE 1.3"],
  check(_, facts) {
    const reviews = facts.reviews;
    if (!reviews.some((review) => review.claimsDecision)) return blocked("No review has decided yet.");
    const decided = reviews.filter((review) => review.claimsDecision || review.status === "rejected");
    const problems = [...decided.flatMap(outOfOrder), ...unrecorded(decided)];
    const [first, ...others] = problems;
    return first
      ? fail(first.path, first.message, {
          ...first,
          related: [...(first.related ?? []), ...others, ...others.flatMap(({ related = [] }) => related)],
        })
      : PASS;
  },
  examples: [
    {
      bad: `
governance:
  reviews:
    legal:
      reviewer: Tereza Kralova
      engaged: 2026-10-20
      status: approved
      decided: 2026-10-06
#     ^^^^^^^
      evidence: minutes/legal.md`,
      good: `
governance:
  reviews:
    legal:
      reviewer: Tereza Kralova
      engaged: 2026-10-02
      status: approved
      decided: 2026-10-06
      evidence: minutes/legal.md`,
    },
    {
      bad: `
governance:
  reviews:
    privacy:
#   ^^^^^^^
      reviewer: Tereza Kralova
      engaged: 2026-10-02
      status: conditions
      decided: 2026-10-06`,
      good: `
governance:
  reviews:
    privacy:
      reviewer: Tereza Kralova
      engaged: 2026-10-02
      status: conditions
      decided: 2026-10-06
      evidence: https://tickets.example/PRIV-88`,
    },
  ],
};

/** A decision has a day, and that day is not before the first talk. */
function outOfOrder({ name, path, engaged, decided }: ReviewFacts): readonly Problem[] {
  const at = [...path, "decided"];
  if (decided === null) return [{ path: at, message: `When did ${name} decide? Add the day.` }];
  if (engaged === null) return [{ path: [...path, "engaged"], message: `When was ${name} brought in? Add the day.` }];
  return decided < engaged
    ? [
        {
          path: at,
          message: `${capital(name)} decided on ${formatDay(decided)}, before it was brought in on ${formatDay(engaged)}. Check the two days.`,
        },
      ]
    : [];
}

function unrecorded(decided: readonly ReviewFacts[]): readonly Problem[] {
  const missing = decided.filter(({ evidence }) => evidence === null);
  const [first, ...others] = missing;
  if (!first) return [];
  return [
    {
      path: [...first.path, "evidence"],
      message: `No record is linked for ${list(missing.map(({ name }) => name))}. Add the minutes or the ticket as evidence.`,
      related: others.map(({ path, name }) => ({ path, message: `No record is linked for ${name}.` })),
      fixes: missing.map(({ path, name }) => scaffold(`Add the record of the ${name} review`, path, ["evidence"])),
    },
  ];
}
