/** Who is in how many pilots: what each person owns, runs, builds, reviews and has promised. */
import type { Crowd } from "./crowd.ts";
import type { Leaving, NamedPart, PersonLoad, PilotRef, PortfolioRow } from "./types.ts";
import { isEnded, rowTitle } from "./words.ts";

/** A person's load while it is counted. */
type Counting = { readonly label: string } & {
  readonly [K in "owns" | "roles" | "pilotTeams" | "reviewsOwed" | "promises"]: PersonLoad[K][number][];
};

/** Everybody in the portfolio, by name; pilots that have ended ask nothing of anybody. */
export function peopleOf(rows: readonly PortfolioRow[], crowd: Crowd): readonly PersonLoad[] {
  const loads = new Map<number, Counting>();
  const loadOf = (id: number) => {
    const found = loads.get(id) ?? newLoad(crowd.labelOf(id));
    loads.set(id, found);
    return found;
  };
  for (const row of rows) {
    if (isEnded(row)) continue;
    const pilot: PilotRef = { title: rowTitle(row), file: row.file };
    for (const one of row.people) count(loadOf(crowd.idOf(one)), one, pilot);
    for (const one of row.promises) {
      loads.get(crowd.idOf(one))?.promises.push({ day: one.day, title: one.title, pilot });
    }
  }
  return [...loads.values()]
    .map((load): PersonLoad => ({ ...load, ...fteOf(load.roles) }))
    .sort((a, b) => (a.label === b.label ? 0 : a.label < b.label ? -1 : 1));
}

function newLoad(label: string): Counting {
  return { label, owns: [], roles: [], pilotTeams: [], reviewsOwed: [], promises: [] };
}

function count(load: Counting, { part, what, fte, owed }: NamedPart, pilot: PilotRef): void {
  if (part === "owner") load.owns.push(pilot);
  if (part === "production") load.roles.push({ role: what, pilot, fte });
  if (part === "pilot" && load.pilotTeams.at(-1) !== pilot) load.pilotTeams.push(pilot);
  if (part === "review" && owed) load.reviewsOwed.push({ review: what, pilot });
}

/** The sum of what is written; what is not written is counted, never taken for nothing. */
function fteOf(roles: PersonLoad["roles"]): Pick<PersonLoad, "fte" | "fteUnknown"> {
  const written = roles.flatMap(({ fte }) => (fte === null ? [] : [fte]));
  return {
    fte: written.length === 0 ? null : Math.round(written.reduce((sum, one) => sum + one, 0) * 1000) / 1000,
    fteUnknown: roles.length - written.length,
  };
}

/** What would be without an owner, a role or a reviewer if somebody left. */
export function leavingOf(
  person: { readonly name: string | null; readonly email: string | null; readonly label: string },
  rows: readonly PortfolioRow[],
  crowd: Crowd,
): Leaving {
  const id = crowd.idOf(person);
  let found = false;
  const gaps = rows.flatMap((row) => {
    if (isEnded(row)) return [];
    const own = row.people.filter((one) => crowd.idOf(one) === id);
    found ||= own.length > 0;
    const without = own.flatMap((one) => lossOf(one));
    return without.length === 0 ? [] : [{ pilot: rowTitle(row), file: row.file, without: [...new Set(without)] }];
  });
  return { person: person.label, found, gaps };
}

function lossOf({ part, what }: NamedPart): readonly string[] {
  if (part === "owner") return ["production owner"];
  if (part === "sponsor") return ["sponsor"];
  if (part === "production") return [`${what} role`];
  return part === "review" ? [`${what} reviewer`] : [];
}
