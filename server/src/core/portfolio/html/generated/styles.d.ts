/** The stylesheets of the portfolio as texts, written by server/build/styles.mjs. */

/** What the pages of triage and meeting have beyond the report. */
export const TRIAGE: string;
/** What only the panel has. */
export const PORTFOLIO: string;
