/** The version of the rules, alone, for those who show results and do not judge. */

/** Version of the rules, their weights and the verdict order; results with different versions do not compare. */
export const RULESET = "2.0.0";
