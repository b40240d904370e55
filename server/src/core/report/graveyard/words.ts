/** The sentences of the graveyard report. */
import { number, plural } from "../../rules/words.ts";
import type { GraveyardReport, Known } from "./model.ts";

/** “Of 440 pilots, none names an owner, 3 have a number, none has a cost, 12 say what people must learn.” */
export function headline({ counts }: GraveyardReport): string {
  const { pilots, owner, number: measured, cost, learning } = counts;
  const said = (count: number, one: string, many: string) =>
    `${count === 0 ? "none" : number(count)} ${count > 1 ? many : one}`;
  return `Of ${plural(pilots, "pilot")}, ${said(owner, "names an owner", "name an owner")}, ${said(measured, "has a number to reach", "have a number to reach")}, ${said(cost, "has a cost", "have a cost")} and ${said(learning, "says what people must learn", "say what people must learn")}.`;
}

/** What the columns of known and unknown are called. */
export const KNOWN_NAMES: { readonly [K in keyof Known]: string } = {
  owner: "Owner",
  number: "Number",
  cost: "Cost",
  learning: "Learning",
};

/** The keys of what is known, in order. */
export const KNOWN: readonly (keyof Known)[] = ["owner", "number", "cost", "learning"];

/** How many demands lead a pilot to "go", in words. */
export function pathOf(report: GraveyardReport, path: number | null): string {
  const way = path === null ? undefined : report.paths[path];
  return way === undefined ? "–" : `${plural(way.demands.length, "demand")}, way ${(path ?? 0) + 1}`;
}

/** What became of the rows: “2,133 rows: 2,130 imported; 3 the same as a row before it (435, 446, 477).” */
export function rowsSentence({ rows }: Pick<GraveyardReport["account"], "rows">): string {
  const left = rows.left.map(
    ({ why, rows: places }) =>
      `${number(places.length)} left out: ${why} (row ${places.slice(0, 5).join(", ")}${places.length > 5 ? " …" : ""})`,
  );
  return `${plural(rows.all, "row")}: ${[`${number(rows.imported)} imported`, ...left].join("; ")}.`;
}

/** Said where no column of the list tells the stages; empty where one does. */
export function stagesSentence({ columns }: GraveyardReport["account"]): string {
  return columns.some(({ becomes }) => becomes === "stage")
    ? ""
    : "No column with stages was found, so every pilot is taken for an idea; name the column with --map.";
}

/** What became of the columns, in counts. */
export function columnsSentence(account: GraveyardReport["account"]): string {
  const { columns } = account;
  const stages = stagesSentence(account);
  const count = (fate: string) => columns.filter((column) => column.fate === fate).length;
  return `${plural(columns.length, "column")}: ${count("placed")} placed at keys, ${count("kept")} kept as comments or in x-source, ${count("left")} not used.${stages === "" ? "" : ` ${stages}`}`;
}
