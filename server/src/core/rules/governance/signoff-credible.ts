/** Asks that sign-offs come from somebody independent, in order, and with a record. */
import type { Facts } from "../../charter/facts.ts";
import { REVIEWS } from "../../charter/names.ts";
import type { ReviewFacts } from "../../charter/reviews.ts";
import type { Problem } from "../../finding.ts";
import { blocked, fail, PASS, type Rule, scaffold } from "../rule.ts";
import { capital, list } from "../words.ts";

/** So many functions signed by one person are no review any more. */
const SAME_HAND = 3;

export const signoffCredible: Rule = {
  id: "governance/signoff-credible",
  pillar: "governance",
  severity: { bridging: "warning" },
  weight: 2,
  easedWhenSmall: true,
  requires: [],
  reads: [
    ...REVIEWS.flatMap((name) =>
      ["reviewer", "engaged", "status", "decided", "evidence"].map((key) => `governance.reviews.${name}.${key}`),
    ),
    "pilot.team",
    "accountability.sponsor",
    "accountability.production_owner.name",
    "accountability.production_owner.email",
  ],
  title: "Sign-offs are independent, in order and on record",
  why: "An approval by the people who want the pilot is no approval. The first incident will show who looked and who did not.",
  how: "Let somebody outside the pilot decide, after being brought in, and link the minutes or the ticket as evidence.",
  source: ["Mercari evidence rule", "ISO 42001 A.3.2", "RMF MEASURE 1.3"],
  check(_, facts) {
    const reviews = facts.reviews;
    if (!reviews.some((review) => review.claimsDecision)) return blocked("No review has decided yet.");
    const decided = reviews.filter((review) => review.claimsDecision || review.status === "rejected");
    const problems = [
      ...decided.flatMap((review) => ownPilot(review, facts)),
      ...decided.flatMap(outOfOrder),
      ...sameHand(decided, facts),
      ...unrecorded(decided),
    ];
    const [first, ...others] = problems;
    return first ? fail(first.path, first.message, { ...first, related: [...(first.related ?? []), ...others] }) : PASS;
  },
  examples: [
    {
      bad: `
pilot:
  team: [Jan Novak, Petra Svoboda]
accountability:
  sponsor: Milan Dvorak
  production_owner: { name: Eva Horakova }
governance:
  reviews:
    risk:
      reviewer: Petra Svoboda
#     ^^^^^^^^
      engaged: 2026-09-01
      status: approved
      decided: 2026-10-06
      evidence: minutes/risk.md`,
      good: `
pilot:
  team: [Jan Novak, Petra Svoboda]
accountability:
  sponsor: Milan Dvorak
  production_owner: { name: Eva Horakova }
governance:
  reviews:
    risk:
      reviewer: Tereza Kralova
      engaged: 2026-09-01
      status: approved
      decided: 2026-10-06
      evidence: minutes/risk.md`,
    },
    {
      bad: `
pilot: { team: [Jan Novak] }
accountability: { sponsor: Milan Dvorak, production_owner: { name: Eva Horakova } }
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
pilot: { team: [Jan Novak] }
accountability: { sponsor: Milan Dvorak, production_owner: { name: Eva Horakova } }
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
pilot: { team: [Jan Novak] }
accountability: { sponsor: Milan Dvorak, production_owner: { name: Eva Horakova } }
governance:
  reviews:
    privacy:
#   ^^^^^^^
      reviewer: Tereza Kralova
      engaged: 2026-10-02
      status: conditions
      decided: 2026-10-06`,
      good: `
pilot: { team: [Jan Novak] }
accountability: { sponsor: Milan Dvorak, production_owner: { name: Eva Horakova } }
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

/** The reviewer belongs to the pilot, or nobody can tell because somebody is not named. */
function ownPilot({ name, path, reviewer }: ReviewFacts, facts: Facts): readonly Problem[] {
  if (reviewer === null) return [{ path: [...path, "reviewer"], message: `Nobody is named who decided for ${name}.` }];
  const isOwn = facts.inPilotTeam(reviewer) || facts.same(reviewer, facts.owner) || facts.same(reviewer, facts.sponsor);
  if (isOwn) return [{ path: [...path, "reviewer"], message: `${reviewer.label} reviewed their own pilot.` }];
  const unknown = [
    ...(facts.pilotTeam ? [] : ["the pilot team"]),
    ...(facts.owner ? [] : ["the owner"]),
    ...(facts.sponsor ? [] : ["the sponsor"]),
  ];
  if (unknown.length === 0) return [];
  const message = `Name ${list(unknown)}; otherwise nobody can tell whether ${reviewer.label} is independent.`;
  return [{ path: [...path, "reviewer"], message }];
}

function outOfOrder({ name, path, engaged, decided }: ReviewFacts): readonly Problem[] {
  const at = [...path, "decided"];
  if (decided === null) return [{ path: at, message: `When did ${name} decide? Add the day.` }];
  if (engaged === null) return [{ path: [...path, "engaged"], message: `When was ${name} brought in? Add the day.` }];
  return decided < engaged ? [{ path: at, message: `${capital(name)} decided before it was brought in.` }] : [];
}

function sameHand(decided: readonly ReviewFacts[], facts: Facts): readonly Problem[] {
  const signed = decided.find(
    (one) => decided.filter((other) => facts.same(one.reviewer, other.reviewer)).length >= SAME_HAND,
  );
  if (!signed?.reviewer) return [];
  const names = decided.filter(({ reviewer }) => facts.same(signed.reviewer, reviewer)).map(({ name }) => name);
  return [
    {
      path: [...signed.path, "reviewer"],
      message: `${signed.reviewer.label} signed for ${list(names)}.`,
    },
  ];
}

function unrecorded(decided: readonly ReviewFacts[]): readonly Problem[] {
  const missing = decided.filter(({ evidence }) => evidence === null);
  const [first, ...others] = missing;
  if (!first) return [];
  return [
    {
      path: [...first.path, "evidence"],
      message: `No record linked for ${list(missing.map(({ name }) => name))}.`,
      related: others.map(({ path, name }) => ({ path, message: `No record for ${name} either.` })),
      fixes: missing.map(({ path, name }) => scaffold(`Add the record of the ${name} review`, path, ["evidence"])),
    },
  ];
}
