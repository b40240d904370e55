/** How far each review has come: missing, engaged, decided, rejected, ruled out, or ruled out against the facts. */

import { type Day, dayOf } from "./dates.ts";
import { REVIEWS } from "./names.ts";
import type { Person, PersonSource } from "./people.ts";
import type { Policy } from "./policy.ts";
import type { CharterDraft } from "./usable.ts";
import { isAnswer } from "./words/answers.ts";
import { saysNone } from "./words/placeholder.ts";

/** A review as written; a policy's own review may hold anything, so nothing is taken for granted. */
type Review = NonNullable<NonNullable<NonNullable<CharterDraft["governance"]>["reviews"]>["risk"]>;

/** A condition of a review, as written. */
export type ReviewCondition = NonNullable<NonNullable<Review["conditions"]>[number]>;

/**
 * `missing` lacks a reviewer, a date or a status; `engaged` has been brought in; `decided` is approved, perhaps with
 * conditions, on a day that is not in the future; `rejected` said no; `ruled-out` does not apply, with a reason;
 * `conflict` was ruled out although the charter itself says why it applies.
 */
export type ReviewState = "missing" | "engaged" | "decided" | "rejected" | "ruled-out" | "conflict";

/** What a charter says of one review. */
export interface ReviewFacts {
  readonly name: string;
  readonly path: readonly ["governance", "reviews", string];
  readonly state: ReviewState;
  /** Whether the charter has an entry for it at all. */
  readonly written: boolean;
  /** What is missing, in the order in which it is written. */
  readonly gaps: readonly ("reviewer" | "engaged" | "status" | "why")[];
  /** Why it cannot be ruled out, as half a sentence; only for a conflict. */
  readonly conflict: string | null;
  /** Said to take part: by its status or by its date, complete or not. */
  readonly takesPart: boolean;
  /** Said to have decided: by its status or by its date, complete or not. */
  readonly claimsDecision: boolean;
  readonly reviewer: Person | null;
  readonly engaged: Day | null;
  readonly decided: Day | null;
  readonly status: string | null;
  readonly wouldBlock: readonly string[];
  /** Whether it has said what would stop it: in words, or “none” from a reviewer on a day. */
  readonly saidWhatBlocks: boolean;
  readonly conditions: readonly (ReviewCondition | undefined)[];
  readonly evidence: string | null;
}

const TAKES_PART = ["engaged", "conditions", "approved", "rejected"];
const APPROVED = ["conditions", "approved"];

/** What the reading of a review asks of the facts around it. */
export interface AroundReview {
  readonly policy: Policy;
  readonly today: Day;
  readonly person: (source: PersonSource | undefined) => Person | null;
  readonly named: (source: PersonSource | undefined) => Person | null;
  readonly personalData: boolean;
  readonly usesSupplier: boolean;
  readonly doesMoreThanInform: boolean;
}

/** Names of the reviews that are required: the four and the policy's own. */
export function reviewNames(facts: AroundReview): readonly string[] {
  return [...REVIEWS, ...facts.policy.reviews.filter((name) => !REVIEWS.some((known) => known === name))];
}

/** Every required review in order, written or not. */
export function reviewsOf(charter: CharterDraft, facts: AroundReview): readonly ReviewFacts[] {
  return reviewNames(facts).map((name) => reviewOf(charter, facts, name));
}

/** One review. */
export function reviewOf(charter: CharterDraft, facts: AroundReview, name: string): ReviewFacts {
  const written = reviewAt(charter, name);
  const review: Review = written ?? {};
  const status = text(review.status);
  const source = review.reviewer as PersonSource | undefined;
  const engaged = dayOf(review.engaged);
  const decided = dayOf(review.decided);
  const ruledOut = status === "not_applicable";
  const conflict = ruledOut ? conflictOf(charter, facts, name) : null;
  const gaps = ruledOut
    ? gapsIn({ why: text(review.why) !== null })
    : gapsIn({
        reviewer: facts.named(source) !== null,
        engaged: engaged !== null,
        status: status !== null && TAKES_PART.includes(status),
      });
  const wouldBlock = items<string>(review.would_block).filter((item) => text(item) !== null) as string[];
  const onRecord = facts.named(source) !== null && engaged !== null;
  return {
    name,
    path: ["governance", "reviews", name],
    state: stateOf(status, gaps.length === 0, conflict, decided !== null && decided <= facts.today),
    written: written !== undefined,
    gaps,
    conflict,
    takesPart: !ruledOut && status !== "not_engaged" && (engaged !== null || TAKES_PART.includes(status ?? "")),
    claimsDecision: !ruledOut && status !== "not_engaged" && (decided !== null || APPROVED.includes(status ?? "")),
    reviewer: facts.person(source),
    engaged,
    decided,
    status,
    wouldBlock,
    saidWhatBlocks: wouldBlock.some((item) => (saysNone(item) ? onRecord : isAnswer(item))),
    conditions: items<ReviewCondition>(review.conditions),
    evidence: text(review.evidence),
  };
}

function stateOf(status: string | null, complete: boolean, conflict: string | null, decided: boolean): ReviewState {
  if (conflict !== null) return "conflict";
  if (!complete || status === null) return "missing";
  if (status === "not_applicable") return "ruled-out";
  if (status === "rejected") return "rejected";
  return APPROVED.includes(status) && decided ? "decided" : "engaged";
}

/** Why a review cannot be ruled out. What the charter does not say counts against it. */
function conflictOf(charter: CharterDraft, facts: AroundReview, name: string): string | null {
  const level = charter.governance?.risk_tier?.level;
  const tier =
    level === undefined
      ? "the risk tier is not set"
      : level === "high" || level === "unacceptable"
        ? `the tier is ${level}`
        : null;
  const personal = facts.personalData ? personalReason(charter) : null;
  const supplier = facts.usesSupplier
    ? charter.use_case?.system?.build === undefined
      ? "nobody says that it is made in-house"
      : "a supplier is involved"
    : null;
  switch (name) {
    case "risk":
      return facts.doesMoreThanInform ? "it does more than inform" : tier;
    case "privacy":
      return personal;
    case "legal":
      return supplier ?? tier;
    case "security":
      return supplier ?? personal;
    default:
      return null;
  }
}

function personalReason(charter: CharterDraft): string {
  const data = charter.governance?.data ?? [];
  const stated = data.some((entry) => entry?.personal === "personal" || entry?.personal === "special_category");
  return stated ? "it uses personal data" : "the data is not declared free of personal data";
}

function reviewAt(charter: CharterDraft, name: string): Review | undefined {
  const reviews: object = charter.governance?.reviews ?? {};
  const review: unknown = Object.hasOwn(reviews, name)
    ? (reviews as { readonly [name: string]: unknown })[name]
    : undefined;
  return typeof review === "object" && review !== null ? review : undefined;
}

function gapsIn<Key extends string>(present: { readonly [K in Key]: boolean }): readonly Key[] {
  return (Object.keys(present) as Key[]).filter((key) => !present[key]);
}

function items<T>(value: unknown): readonly (T | undefined)[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}
