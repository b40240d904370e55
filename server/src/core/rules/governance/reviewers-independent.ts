/** Asks that reviewers are not the pilot's own people, and that nobody speaks for nearly all of the reviews. */
import type { Facts } from "../../charter/facts.ts";
import { REVIEWS } from "../../charter/names.ts";
import type { ReviewFacts } from "../../charter/reviews.ts";
import type { CharterDraft } from "../../charter/usable.ts";
import type { Path } from "../../finding.ts";
import { engagedReviews } from "../brought-in.ts";
import { blocked, fail, PASS, type Result, type Rule, scaffold } from "../rule.ts";
import { membersOf, TEAM } from "../team.ts";
import { list, number } from "../words.ts";

const OWNER = ["accountability", "production_owner"] as const;
const SPONSOR = ["accountability", "sponsor"] as const;
/** So many functions one person may speak for. */
const MOST = 2;

export const reviewersIndependent: Rule = {
  id: "governance/reviewers-independent",
  pillar: "governance",
  severity: { chartered: "warning", bridging: "error" },
  weight: 2,
  requires: [],
  reads: [
    ...REVIEWS.flatMap((name) => ["reviewer", "engaged", "status"].map((key) => `governance.reviews.${name}.${key}`)),
    "pilot.team",
    "pilot.team[].name",
    "pilot.team[].email",
    "accountability.sponsor",
    "accountability.sponsor.name",
    "accountability.sponsor.email",
    "accountability.production_owner.name",
    "accountability.production_owner.email",
  ],
  title: "Reviewers are outside the pilot, and there are several of them",
  why: "An approval by the people who want the pilot is no approval, and one person who speaks for every function sees one side of it.",
  how: "Bring in reviewers who are neither owner nor sponsor nor in the pilot team, and nobody for more than two functions.",
  source: ["S-do3", "S-fail4", "ISO 42001 A.3.2"],
  check(charter, facts) {
    const reviews = engagedReviews(facts).filter(({ reviewer }) => reviewer !== null);
    if (reviews.length === 0) return blocked("No reviewer has been brought in yet.");
    if (facts.size.word === "small" && facts.pilotTeam) {
      if (reviews.some(({ reviewer }) => !facts.inPilotTeam(reviewer))) return PASS;
    }
    return ownPilot(charter, facts, reviews) ?? unknownSide(facts) ?? sameHand(facts, reviews) ?? PASS;
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
    risk: { reviewer: Petra Svoboda, engaged: 2026-09-01, status: approved }
#           ^^^^^^^^
    legal: { reviewer: Petra Svoboda, engaged: 2026-09-01, status: approved }`,
      good: `
pilot:
  team: [Jan Novak, Petra Svoboda]
accountability:
  sponsor: Milan Dvorak
  production_owner: { name: Eva Horakova }
governance:
  reviews:
    risk: { reviewer: Tereza Kralova, engaged: 2026-09-01, status: approved }
    legal: { reviewer: Tereza Kralova, engaged: 2026-09-01, status: approved }`,
    },
    {
      bad: `
pilot: { team: [Jan Novak] }
accountability: { sponsor: Milan Dvorak, production_owner: { name: Eva Horakova } }
governance:
  reviews:
    risk: { reviewer: Tereza Kralova, engaged: 2026-09-01, status: engaged }
#           ^^^^^^^^
    privacy: { reviewer: Tereza Kralova, engaged: 2026-09-01, status: engaged }
    security: { reviewer: Tereza Kralova, engaged: 2026-09-01, status: engaged }`,
      good: `
pilot: { team: [Jan Novak] }
accountability: { sponsor: Milan Dvorak, production_owner: { name: Eva Horakova } }
governance:
  reviews:
    risk: { reviewer: Tereza Kralova, engaged: 2026-09-01, status: engaged }
    privacy: { reviewer: Tereza Kralova, engaged: 2026-09-01, status: engaged }
    security: { reviewer: Ondrej Blaha, engaged: 2026-09-01, status: engaged }`,
    },
    {
      bad: `
pilot: { start: 2026-09-07 }
#^^^^
accountability: { sponsor: Milan Dvorak, production_owner: { name: Eva Horakova } }
governance:
  reviews:
    risk: { reviewer: Tereza Kralova, engaged: 2026-09-01, status: engaged }`,
      good: `
pilot: { start: 2026-09-07, team: [Jan Novak] }
accountability: { sponsor: Milan Dvorak, production_owner: { name: Eva Horakova } }
governance:
  reviews:
    risk: { reviewer: Tereza Kralova, engaged: 2026-09-01, status: engaged }`,
    },
  ],
};

/** A reviewer who belongs to the pilot: every review of the pilot's own people, and where these are written down. */
function ownPilot(charter: CharterDraft, facts: Facts, reviews: readonly ReviewFacts[]): Result | null {
  const own = reviews.flatMap((review) => {
    const sides = sidesOf(charter, facts, review);
    return sides.length === 0 ? [] : [{ review, sides }];
  });
  const [first, ...others] = own;
  if (!first) return null;
  const name = first.review.reviewer?.label ?? "";
  const same = own.filter(({ review }) => facts.same(review.reviewer, first.review.reviewer));
  const rest = own.length - same.length;
  const also = rest === 0 ? "" : ` So ${rest === 1 ? "does one other reviewer" : `do ${number(rest)} others`}.`;
  return fail(
    [...first.review.path, "reviewer"],
    `${name} reviews their own pilot (${list(same.map(({ review }) => review.name))}). Bring in somebody from outside.${also}`,
    {
      related: [
        ...others.map(({ review }) => ({
          path: [...review.path, "reviewer"],
          message: `${review.reviewer?.label ?? ""} belongs to the pilot.`,
        })),
        ...own.flatMap(({ sides }) => sides),
      ],
    },
  );
}

/** Where the charter says that a reviewer belongs to the pilot. */
function sidesOf(charter: CharterDraft, facts: Facts, { reviewer }: ReviewFacts) {
  const sides: { readonly path: Path; readonly message: string }[] = [];
  const name = reviewer?.label ?? "";
  if (facts.same(reviewer, facts.owner)) sides.push({ path: OWNER, message: `${name} is the owner.` });
  if (facts.same(reviewer, facts.sponsor)) sides.push({ path: SPONSOR, message: `${name} is the sponsor.` });
  const members = membersOf(charter, facts, reviewer);
  return [...sides, ...members.map((path) => ({ path, message: `${name} is in the pilot team.` }))];
}

/** Nobody can tell whether reviewers are independent while owner, sponsor or team are not named. */
function unknownSide(facts: Facts): Result | null {
  const sides = [
    ...(facts.pilotTeam
      ? []
      : [{ path: TEAM, who: "the pilot team", fix: scaffold("List the pilot team", ["pilot"], ["team"]) }]),
    ...(facts.owner ? [] : [{ path: OWNER, who: "the owner", fix: scaffold("Add the production owner", OWNER) }]),
    ...(facts.sponsor
      ? []
      : [{ path: SPONSOR, who: "the sponsor", fix: scaffold("Add the sponsor", ["accountability"], ["sponsor"]) }]),
  ];
  const [first, ...others] = sides;
  if (!first) return null;
  const message = `Name ${list(sides.map(({ who }) => who))}. Until then nobody can tell whether the reviewers are independent.`;
  return fail(first.path, message, {
    related: others.map(({ path, who }) => ({ path, message: `Name ${who}.` })),
    fixes: [first.fix],
  });
}

function sameHand(facts: Facts, reviews: readonly ReviewFacts[]): Result | null {
  const hands = reviews.map(({ reviewer }) => reviews.filter((other) => facts.same(other.reviewer, reviewer)));
  const most = hands.reduce((best, held) => (held.length > best.length ? held : best), []);
  const [first, ...others] = most;
  if (!first || most.length <= MOST) return null;
  const name = first.reviewer?.label ?? "";
  const all = facts.reviews.length;
  const over = most.slice(MOST).map((review) => review.name);
  return fail(
    [...first.path, "reviewer"],
    `${name} speaks for ${most.length} of ${all} reviews. Bring in somebody else for ${list(over)}.`,
    {
      related: others.map(({ path, name: review }) => ({
        path: [...path, "reviewer"],
        message: `${name} speaks for ${review} as well.`,
      })),
    },
  );
}
