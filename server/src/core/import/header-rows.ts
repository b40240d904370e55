/** Which rows of a sheet are its heading: group titles above, the heading itself, and units or hints below. */
import { type Cell, isBlank, type Row, textOf } from "./cell.ts";
import { fold } from "./fold.ts";
import type { FieldOf } from "./headings.ts";
import { hintWords } from "./words.ts";

/** The rows of the heading. */
export interface HeaderRows {
  readonly first: number;
  /** The row with the headings themselves. */
  readonly best: number;
  readonly last: number;
  /** Rows among them that only say what to fill in. */
  readonly hints: ReadonlySet<number>;
  /** How many different fields the best row is recognised to have. */
  readonly recognised: number;
}

/** The heading is looked for among so many rows. */
const SEARCHED = 40;

/** A heading may be a whole question. */
const LONGEST = 400;

/** Finds the heading; null where no row looks like one. */
export function headerRows(rows: readonly Row[], fieldOf: FieldOf): HeaderRows | null {
  let best = -1;
  let most = 0;
  const width = Math.max(...rows.slice(0, SEARCHED * 2).map(filledCount), 0);
  for (let at = 0; at < Math.min(rows.length, SEARCHED); at++) {
    const worth = worthOf(rows[at] ?? [], width, fieldOf) - at * 0.05;
    if (worth > most) {
      most = worth;
      best = at;
    }
  }
  if (best < 0) return null;
  const hints = new Set<number>();
  const last = lastOf(rows, best, fieldOf, hints);
  return { first: firstOf(rows, best), best, last, hints, recognised: recognisedIn(rows[best] ?? [], fieldOf) };
}

/** How many different fields the cells name. */
export function recognisedIn(row: Row, fieldOf: FieldOf): number {
  return new Set(row.flatMap((cell) => (isTitle(cell) ? (fieldOf(textOf(cell)) ?? []) : []))).size;
}

function worthOf(row: Row, width: number, fieldOf: FieldOf): number {
  const filled = filledCount(row);
  if (filled < 2 && width > 1) return 0;
  const titles = row.filter((cell) => isTitle(cell));
  const distinct = new Set(titles.map((cell) => fold(textOf(cell)))).size;
  const known = recognisedIn(row, fieldOf);
  const plain = titles.length === filled && distinct >= filled * 0.6 ? (filled / width) * 1.5 : 0;
  return titles.length < filled * 0.6 ? 0 : known * 2 + plain;
}

/** Titles of groups stand above the heading: at least two of them, fewer than columns. */
function firstOf(rows: readonly Row[], best: number): number {
  let first = best;
  for (let at = best - 1; at >= Math.max(0, best - 2); at--) {
    const row = rows[at] ?? [];
    const titles = new Set(row.filter((cell) => isTitle(cell)).map((cell) => fold(textOf(cell))));
    const pairs = row.filter((cell) => /:$/.test(textOf(cell))).length;
    if (titles.size < 2 || titles.size < filledCount(row) * 0.5 || pairs > 0) break;
    if (filledCount(row) > filledCount(rows[best] ?? [])) break;
    first = at;
  }
  return first;
}

function lastOf(rows: readonly Row[], best: number, fieldOf: FieldOf, hints: Set<number>): number {
  let last = best;
  for (let at = best + 1; at <= best + 2 && at < rows.length; at++) {
    const row = rows[at] ?? [];
    if (isHintRow(row)) hints.add(at);
    else if (!isSubheading(row, rows[best] ?? [], fieldOf)) {
      if (!isExplanation(rows, at)) break;
      hints.add(at);
    }
    last = at;
  }
  return last;
}

/** Units, types and instructions, such as `(EUR)`, `mandatory`, `YYYY-MM-DD` or the names that a survey program gives. */
function isHintRow(row: Row): boolean {
  const filled = row.filter((cell) => !isBlank(cell)).map(textOf);
  if (filled.length < 2) return false;
  const hints = filled.filter(isHint);
  return hints.length >= filled.length * 0.6;
}

/** So many rows below are looked at. */
const BELOW = 20;

/** Words above numbers and dates, a good part of them units, forms and choices, such as `CHF per year` or `low/medium/high`. */
function isExplanation(rows: readonly Row[], at: number): boolean {
  const filled = (rows[at] ?? []).flatMap((cell, index) => (isBlank(cell) ? [] : [{ cell, index }]));
  if (filled.length < 4 || filled.some(({ cell }) => !isTitle(cell))) return false;
  const below = rows.slice(at + 1, at + 1 + BELOW);
  const above = filled.filter(({ index }) => isMostlyFigures(below.map((row) => row[index] ?? null)));
  const hints = filled.filter(({ cell }) => isHint(textOf(cell)) || isForm(textOf(cell)));
  return above.length >= Math.max(2, filled.length * 0.2) && hints.length >= filled.length * 0.3;
}

/** A form to fill in, a unit for a time, or choices between strokes. */
function isForm(text: string): boolean {
  const words = fold(text).split(" ");
  return (
    /^[dmyjta]{1,4}(?:[-/. ][dmyjta]{1,4}){1,2}$/i.test(text) ||
    (/^[^/]{1,20}\/[^/]{1,20}\/./.test(text) && !/\d/.test(text)) ||
    words.some((word, index) => index > 0 && index < words.length - 1 && PER.has(word)) ||
    /^%/.test(text)
  );
}

const PER = new Set(["per", "pro", "par", "por", "al", "oder", "or", "ou"]);

function isMostlyFigures(cells: Row): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const figures = filled.filter((cell) => typeof cell !== "string" || !isTitle(cell) || /^\d/.test(cell.trim()));
  return filled.length > 0 && figures.length >= filled.length * 0.5;
}

/** Whether a cell of the heading only says what to fill in. */
export function isHint(text: string): boolean {
  return (
    /^[[({<].*[\])}>]$/.test(text) ||
    /^\{"ImportId"/.test(text) ||
    /^(?:in|e\.g\.|z\. ?B\.|ex\.|max\.?|min\.?) /i.test(text) ||
    hintWords().has(fold(text))
  );
}

/** A second line of headings: all titles, most of them known, some where the line above is empty. */
function isSubheading(row: Row, above: Row, fieldOf: FieldOf): boolean {
  const filled = row.flatMap((cell, at) => (isBlank(cell) || isHint(textOf(cell)) ? [] : [{ cell, at }]));
  if (filled.length < 2 || filled.some(({ cell }) => !isTitle(cell) || textOf(cell).length > 60)) return false;
  const known = filled.filter(({ cell }) => fieldOf(textOf(cell)) !== null).length;
  const fills = filled.filter(({ at }) => isBlank(above[at])).length;
  return known >= filled.length * 0.6 && fills > 0 && filled.length >= fills && fills >= filled.length * 0.3;
}

/** Whether a cell can be a title: text with letters, no number, no date. */
export function isTitle(cell: Cell | undefined): boolean {
  if (typeof cell !== "string") return false;
  const text = cell.trim();
  return text !== "" && text.length <= LONGEST && /\p{L}|[#№%]/u.test(text) && !/^[\d.,/\-: ]+$/.test(text);
}

function filledCount(row: Row): number {
  let count = 0;
  for (const cell of row) if (!isBlank(cell)) count += 1;
  return count;
}
