/** What the portfolio's own rules ask, and why: the words behind `explain` and RULES.md. */
import type { Severity } from "../finding.ts";

/** A rule that only several charters together can break; it costs no points. */
export interface PortfolioRule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly how: string;
  readonly source: string;
}

/** The portfolio's rules, in the order in which they are told. */
export const PORTFOLIO_RULES = [
  {
    id: "portfolio/duplicate-id",
    severity: "error",
    title: "Each charter has an id of its own",
    why: "The id is how baselines, exports and comparisons know a pilot again; two with the same one are taken for each other.",
    how: "Give the younger one another `metadata.id`; where a file was copied to begin a new pilot, change the id first.",
    source: "one portfolio, one list",
  },
  {
    id: "portfolio/person-overloaded",
    severity: "warning",
    title: "Nobody holds more than one person's time",
    why: "A name in every charter reads well until all of them start. Somebody whose production roles add up to more than 1.0 FTE, or who is in three or more pilot teams, will be late for all of them.",
    how: "Name somebody else in one of the roles, or write the FTE that is meant. Names are compared as everywhere: spelling, order and titles do not matter.",
    source: "S-team burnout",
  },
  {
    id: "portfolio/team-carries-all",
    severity: "warning",
    title: "No pilot team runs what it has built before",
    why: "A team that becomes the production team of one system after the other has no time for the next pilot: an insurer had nineteen pilots and three live systems, run by one team.",
    how: "Write into `accountability.production_team` those who will run it once the pilot team has moved on.",
    source: "S-team burnout",
  },
  {
    id: "portfolio/mixed-currency",
    severity: "info",
    title: "Costs in several currencies are not added up",
    why: "A sum across currencies needs a rate and a day that no charter holds, so each currency has a sum of its own.",
    how: "Nothing has to be changed. For one sum, write all cost sections in one currency.",
    source: "one portfolio, one list",
  },
] as const satisfies readonly PortfolioRule[];

/** The id of one of them. */
export type PortfolioRuleId = (typeof PORTFOLIO_RULES)[number]["id"];

/** The part of RULES.md about them. */
export function portfolioRulesPage(): string {
  const entries = PORTFOLIO_RULES.map(({ id, severity, title, why, how, source }) =>
    [
      `### <a id="${id.replace("/", "-")}"></a>\`${id}\``,
      `**${title}.** ${why}`,
      how,
      `- When: ${severity}, where there are several charters\n- Weight: not scored\n- Source: ${source}`,
    ].join("\n\n"),
  );
  const head = `## <a id="portfolio"></a>Portfolio\n\nWhat only several charters together show: in \`triage\`, and in the editor's portfolio. Not scored.`;
  return `${[head, ...entries].join("\n\n")}\n`;
}
