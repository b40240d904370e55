/** What two rules ask of all reviews together: which take part, and which are missing (charter.md, engaged-before-start). */
import type { Facts } from "../charter/facts.ts";
import type { ReviewFacts } from "../charter/reviews.ts";
import type { CharterDraft } from "../charter/usable.ts";
import { blocked, PASS, type Result } from "./rule.ts";
import { acceptedWaivers } from "./waivers.ts";

/** Reviews that a small pilot need not hold. */
export const EASED: readonly string[] = ["risk", "legal"];

/** The reviews that take part, complete or not. */
export function engagedReviews(facts: Facts): readonly ReviewFacts[] {
  return facts.reviews.filter((review) => review.takesPart);
}

/** Passes where no review is missing; otherwise waits, because what is not there can be neither late nor silent. */
export function unlessMissing(charter: CharterDraft, facts: Facts): Result {
  const [first] = missingReviews(charter, facts);
  return first ? blocked(`Waits for the ${first.name} review.`) : PASS;
}

/** The reviews that are neither brought in, nor ruled out, nor waived. */
export function missingReviews(charter: CharterDraft, facts: Facts): readonly ReviewFacts[] {
  const waived = acceptedWaivers(charter, facts).map(({ rule }) => rule);
  return facts.reviews.filter(
    (review) =>
      (review.state === "missing" || review.state === "conflict") &&
      !waived.includes(`governance/review-engaged[${review.name}]`) &&
      !(facts.size.word === "small" && EASED.includes(review.name) && isAbsent(review)),
  );
}

/** Whether nobody has been brought in and nothing says so; what is half written was meant to be there. */
export function isAbsent({ status, reviewer, engaged }: ReviewFacts): boolean {
  return status === "not_engaged" || (status === null && reviewer === null && engaged === null);
}
