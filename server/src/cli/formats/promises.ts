/** Promises beside claims: for the terminal, for a pull request, as JSON. */
import { formatDay } from "../../core/charter/dates.ts";
import type { PromiseRow, Promises } from "../../core/charter/past.ts";
import { formatPath } from "../../core/finding.ts";
import { arePromises, type NoPromises } from "../../core/history/promises.ts";
import { oneLine, visible, visibleJson } from "../../core/text/sanitize.ts";
import { VERSION } from "../../core/version.ts";
import type { Colours } from "../colours.ts";
import { commitName } from "../past.ts";
import { plainMarkdown } from "./plain-markdown.ts";

/** What the formats show. */
export interface ShownPromises {
  readonly file: string;
  readonly asOf: string;
  readonly found: Promises | NoPromises;
  readonly note: string;
}

/** For the terminal. */
export function promisesText({ file, found, note }: ShownPromises, colours: Colours): string {
  const head = [colours.bold(visible(file)), ...(note === "" ? [] : [`  ${note}`])];
  if (!arePromises(found)) return [...head, ""].join("\n");
  const rows = found.rows.flatMap((row) => [
    `  ${row.moved === null ? colours.dim("kept") : wordFor(row, colours)}  ${row.what}`,
    ...(row.moved === null
      ? [`      ${visible(row.claimed)}`]
      : [
          `      promised  ${visible(row.promised)}`,
          `      now       ${visible(row.claimed)}`,
          `      ${colours.dim(visible(movedText(row)))}`,
        ]),
  ]);
  return [...head, `  ${fromText(found)}`, ...rows, ""].join("\n");
}

/** For a pull request or minutes. */
export function promisesMarkdown({ file, found, note }: ShownPromises): string {
  const head = [
    `## Promised and claimed: ${plainMarkdown(file)}`,
    "",
    ...(note === "" ? [] : [plainMarkdown(note), ""]),
  ];
  if (!arePromises(found)) return `${head.join("\n")}`;
  const rows = found.rows.map(
    (row) =>
      `| ${plainMarkdown(row.what)} | ${plainMarkdown(row.promised)} | ${plainMarkdown(row.claimed)} | ${row.moved === null ? "kept" : plainMarkdown(movedText(row))} |`,
  );
  return [
    ...head,
    plainMarkdown(fromText(found)),
    "",
    "| | Promised | Claimed now | Moved |",
    "|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}

/** The document, version 1. */
export function promisesJson({ file, asOf, found, note }: ShownPromises): string {
  const promises = arePromises(found)
    ? { ...found, rows: found.rows.map((row) => ({ ...row, path: row.path === null ? null : formatPath(row.path) })) }
    : null;
  const document = {
    version: 1,
    tool: { name: "pilot-charter", version: VERSION },
    asOf,
    file,
    note: note === "" ? null : note,
    promises,
  };
  return `${visibleJson(document)}\n`;
}

/** `moved on 3 Mar 2027 by Marta Silva (1a2b3c4d): no reason written`. */
export function movedText({ moved }: PromiseRow): string {
  if (moved === null) return "kept";
  const when =
    moved.day === null
      ? "moved, not committed"
      : `moved on ${formatDay(moved.day)} by ${oneLine(moved.author ?? "")} (${commitName(moved.commit)})`;
  return `${when}: ${moved.reason === null ? "no reason written" : oneLine(moved.reason)}`;
}

function fromText({ start, from }: Promises): string {
  const as = `as of the commit of ${formatDay(from.day)} (${commitName(from.commit)})`;
  return from.late
    ? `The pilot started on ${formatDay(start)}, before the first commit: promised is what that says, ${as}.`
    : `The pilot started on ${formatDay(start)}; promised ${as}.`;
}

function wordFor({ moved }: PromiseRow, colours: Colours): string {
  if (moved?.class === "weakens") return colours.red("less");
  if (moved?.class === "strengthens") return colours.green("more");
  return moved?.class === "cannot-tell" ? colours.yellow("moved (cannot tell)") : "moved";
}
