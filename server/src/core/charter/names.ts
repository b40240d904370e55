/** What the parts of a charter that come in fixed numbers are called: roles, reviews, questions. */

/** The four roles that run a system besides its owner. */
export const TEAM_ROLES = ["platform", "integration", "change", "measurement"] as const;

/** The four functions that review a pilot. */
export const REVIEWS = ["risk", "privacy", "legal", "security"] as const;

/** One of the four reviews; a policy may require others as well. */
export type ReviewName = (typeof REVIEWS)[number];

/** The four triage questions. */
export const QUESTIONS = ["Q1", "Q2", "Q3", "Q4"] as const;

/** One triage question: owner, outcome, cost, capability. */
export type QuestionId = (typeof QUESTIONS)[number];
