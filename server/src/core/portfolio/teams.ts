/** Pilot teams that silently become the production team of several pilots (S-team). */
import { list, plural } from "../rules/words.ts";
import type { Crowd } from "./crowd.ts";
import type { PortfolioFinding, PortfolioRow } from "./types.ts";
import { few, isEnded, rowTitle } from "./words.ts";

/** A pilot team: the same people, in however many charters. */
interface Team {
  readonly members: ReadonlySet<number>;
  readonly pilots: PortfolioRow[];
}

/** So many production teams carried by one pilot team are a finding. */
const TOO_MANY = 2;

/** The findings, one for each team. */
export function pilotTeamsThatRunAll(rows: readonly PortfolioRow[], crowd: Crowd): readonly PortfolioFinding[] {
  const running = rows.filter((row) => !isEnded(row));
  const byPerson = new Map<number, Team[]>();
  const teams = teamsIn(running, crowd, byPerson);
  const carried = new Map<Team, PortfolioRow[]>();
  for (const row of running) {
    for (const team of carriersOf(row, crowd, byPerson)) carried.set(team, [...(carried.get(team) ?? []), row]);
  }
  return teams.flatMap((team): readonly PortfolioFinding[] => {
    const own = carried.get(team) ?? [];
    if (own.length < TOO_MANY) return [];
    const names = list([...team.members].map((id) => crowd.labelOf(id)).slice(0, 4));
    const live = own.filter((row) => row.live).length;
    return [
      {
        rule: "portfolio/team-carries-all",
        severity: "warning",
        message: `One pilot team (${names}) runs ${plural(team.pilots.length, "pilot")} and is in the production team of ${own.length}${live > 0 ? `, ${live} of them live` : ""}: ${few(own.map(rowTitle))}.`,
        files: own.map(({ file }) => file),
      },
    ];
  });
}

function teamsIn(rows: readonly PortfolioRow[], crowd: Crowd, byPerson: Map<number, Team[]>): readonly Team[] {
  const known = new Map<string, Team>();
  for (const row of rows) {
    const members = new Set(row.people.filter(({ part }) => part === "pilot").map((one) => crowd.idOf(one)));
    if (members.size === 0) continue;
    const key = [...members].sort((a, b) => a - b).join(" ");
    const team = known.get(key) ?? { members, pilots: [] };
    if (!known.has(key)) {
      known.set(key, team);
      for (const id of members) byPerson.set(id, [...(byPerson.get(id) ?? []), team]);
    }
    team.pilots.push(row);
  }
  return [...known.values()];
}

/** Teams that hold two of a charter's production roles, or half of those that are named. */
function carriersOf(row: PortfolioRow, crowd: Crowd, byPerson: ReadonlyMap<number, readonly Team[]>): readonly Team[] {
  const roles = row.people.filter(({ part }) => part === "production").map((one) => crowd.idOf(one));
  const held = new Map<Team, number>();
  for (const id of roles) for (const team of byPerson.get(id) ?? []) held.set(team, (held.get(team) ?? 0) + 1);
  return [...held].filter(([, count]) => count >= 2 || count * 2 >= roles.length).map(([team]) => team);
}
