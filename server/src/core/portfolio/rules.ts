/** What only several charters together show: twice the same id, too much for one person, one team for all, several currencies. */
import { list, number, plural } from "../rules/words.ts";
import type { Crowd } from "./crowd.ts";
import { pilotTeamsThatRunAll } from "./teams.ts";
import type { PersonLoad, PortfolioFinding, PortfolioRow, Sums } from "./types.ts";
import { few } from "./words.ts";

/** One person's whole time, and so many pilot teams are too many. */
const WHOLE_TIME = 1;
const TOO_MANY_TEAMS = 3;

/** All findings, errors first. */
export function portfolioFindings(
  rows: readonly PortfolioRow[],
  people: readonly PersonLoad[],
  runCost: Sums,
  crowd: Crowd,
): readonly PortfolioFinding[] {
  return [...duplicateIds(rows), ...overloaded(people), ...pilotTeamsThatRunAll(rows, crowd), ...mixed(runCost)];
}

function duplicateIds(rows: readonly PortfolioRow[]): readonly PortfolioFinding[] {
  const byId = new Map<string, string[]>();
  for (const { id, file } of rows) if (id !== null) byId.set(id, [...(byId.get(id) ?? []), file]);
  return [...byId]
    .filter(([, files]) => files.length > 1)
    .map(([id, files]) => ({
      rule: "portfolio/duplicate-id",
      severity: "error",
      message: `The id “${id}” is used by ${plural(files.length, "charter")}: ${few(files)}. Give each its own.`,
      files,
    }));
}

function overloaded(people: readonly PersonLoad[]): readonly PortfolioFinding[] {
  return people.flatMap(({ label, fte, roles, pilotTeams }): readonly PortfolioFinding[] => {
    const tooMuch = (fte ?? 0) > WHOLE_TIME + 1e-9;
    const tooMany = pilotTeams.length >= TOO_MANY_TEAMS;
    if (!tooMuch && !tooMany) return [];
    const parts = [
      ...(tooMuch ? [`holds ${plural(roles.length, "production role")} of ${number(fte ?? 0)} FTE together`] : []),
      ...(tooMany
        ? [`is in ${plural(pilotTeams.length, "pilot team")}: ${few(pilotTeams.map(({ title }) => title))}`]
        : []),
    ];
    const pilots = [...(tooMuch ? roles.map(({ pilot }) => pilot) : []), ...(tooMany ? pilotTeams : [])];
    return [
      {
        rule: "portfolio/person-overloaded",
        severity: "warning",
        message: `${label} ${parts.join(", and ")}.`,
        files: [...new Set(pilots.map(({ file }) => file))],
      },
    ];
  });
}

function mixed({ sums }: Sums): readonly PortfolioFinding[] {
  if (sums.length < 2) return [];
  const parts = list(sums.map(({ currency, known }) => `${currency} (${number(known)})`));
  return [
    {
      rule: "portfolio/mixed-currency",
      severity: "info",
      message: `Costs are in ${parts}; no currency is added to another.`,
      files: [],
    },
  ];
}
