/** What `import` prints: the mapping, the account of rows, what was written and what the list does not know. */
import type { Account, ColumnAccount } from "../../core/import/account.ts";
import type { Plan } from "../../core/import/plan.ts";
import { number, plural } from "../../core/rules/words.ts";
import { oneLine } from "../../core/text/sanitize.ts";

/** How wide a heading may be in the mapping. */
const HEADING = 46;

/** So many places are named; the others are counted. */
const MOST = 5;

/** The mapping of a plan, a line a column. */
export function mappingTable(plan: Plan, { columns }: Account, how: string): string {
  const { shape, own } = plan.mapping;
  const known = own ? "an export of charters" : shape === null ? "" : shape.title;
  const head = [
    `${oneLine(plan.list)}: ${how}${known === "" ? "" : `; known as: ${known}`}`,
    `${plan.table.transposed ? "Records run across; the heading is column" : "The heading ends in row"} ${plan.table.headingRow}${plan.otherSheets.length > 0 ? ` of the sheet “${oneLine(plan.table.sheet)}”; not read: ${plan.otherSheets.map(oneLine).join(", ")}` : ""}.`,
  ];
  const lines = columns.map(line);
  const asked = plan.styles.asked.map(
    (heading) =>
      `“${oneLine(heading)}” does not show whether the day or the month comes first. Say it with --dates dmy or --dates mdy; until then its days are comments.`,
  );
  return `${[...head, "", `     ${"COLUMN".padEnd(HEADING)}  BECOMES`, ...lines, ...(asked.length > 0 ? ["", ...asked] : [])].join("\n")}\n`;
}

function line({ letters, heading, becomes, filled, why }: ColumnAccount): string {
  const title = padded(oneLine(heading === "" ? "(no heading)" : heading), HEADING);
  const count = filled === 0 ? "empty" : number(filled);
  return `${letters.padEnd(4)} ${title}  ${becomes} (${[count, why].filter((part) => part !== "").join("; ")})`;
}

/** The account of rows, a line a reason. */
export function rowsText({ rows }: Account): string {
  const left = rows.left.map(({ why, rows: places }) => {
    const named = places.slice(0, MOST).join(", ");
    return `  ${number(places.length)} left out: ${why} (row ${named}${places.length > MOST ? ` and ${number(places.length - MOST)} more` : ""})`;
  });
  return `${plural(rows.all, "row")}, ${number(rows.imported)} imported${left.length > 0 ? "," : "."}\n${left.map((one) => `${one}\n`).join("")}`;
}

const KEPT: { readonly [state: string]: string } = {
  person: "  (kept: not what the last import wrote)",
  gone: "  (kept: the list says nothing more)",
};

/** What a second import would change, a charter after the other. */
export function proposalsText(plan: Plan, written: boolean): string {
  const changed = plan.planned.flatMap(({ file, proposal }) => (proposal === null ? [] : [{ file, proposal }]));
  if (changed.length === 0) return "";
  const blocks = changed.map(({ file, proposal }) => {
    const lines = proposal.differences.map(({ at, now, list, state }) => {
      const kept = KEPT[state] ?? "";
      return `  ${oneLine(at)}${kept}\n    - ${shown(now)}\n    + ${shown(list)}\n`;
    });
    return `${file}\n${lines.join("")}`;
  });
  const next = written ? "" : "Nothing of this is written. Import with --update to write what no person has changed.\n";
  return `\n${plural(changed.length, "charter")} of which the list says something else now:\n${blocks.join("")}${next}`;
}

function shown(value: string | null): string {
  return value === null ? "(nothing)" : padded(oneLine(value), 160).trimEnd();
}

function padded(text: string, width: number): string {
  const letters = [...text];
  return letters.length > width ? `${letters.slice(0, width - 1).join("")}…` : text.padEnd(width);
}
