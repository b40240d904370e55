/** What the rules about cost lines share: how to call a line, its price, and a new line to fill in. */

import type { CharterDraft } from "../charter/usable.ts";
import type { Change } from "../finding.ts";
import { ofObject } from "../memo.ts";
import { lacking } from "./entries.ts";
import { quoted } from "./words.ts";

/** A cost line as a rule sees it. */
export type Line = NonNullable<NonNullable<NonNullable<CharterDraft["cost"]>["lines"]>[number]>;

/** The path of all lines. */
export const LINES = ["cost", "lines"] as const;

/** The categories that every system needs, with the basis that usually fits. */
export const CATEGORIES: readonly { readonly category: string; readonly basis: string }[] = [
  { category: "licences", basis: "per_user_month" },
  { category: "infrastructure", basis: "per_month" },
  { category: "integration", basis: "once" },
  { category: "monitoring", basis: "per_month" },
  { category: "retraining", basis: "per_month" },
  { category: "people", basis: "fte" },
];

/** A line with its place in the list. */
interface Numbered {
  readonly line: Line;
  readonly index: number;
}

const numbered = ofObject((lines: readonly (Line | undefined)[]): readonly Numbered[] =>
  lines.map((line, index) => ({ line: line ?? {}, index })),
);

/** The lines with their index; one that holds nothing usable is an empty one. */
export function linesOf(charter: CharterDraft): readonly Numbered[] {
  const lines = charter.cost?.lines;
  return lines === undefined ? [] : numbered(lines);
}

/** How a sentence calls a line: its item, else its number. */
export function lineName(line: Line, index: number): string {
  return line.item === undefined ? `line ${index + 1}` : quoted(line.item, 40);
}

/** The keys a line needs and does not have. */
export const lineGaps = ofObject((line: Line): readonly string[] => {
  const price = line.basis === "fte" ? ["fte", "annual_cost"] : ["amount"];
  return lacking(line, ["item", "category", "basis", ...price]);
});

/** Adds a line of a category, with holes for what only people know. */
export function addLine(category: string): Change {
  const basis = CATEGORIES.find((one) => one.category === category)?.basis ?? "per_month";
  const price = basis === "fte" ? { fte: null, annual_cost: null } : { amount: null };
  return { kind: "append", path: LINES, value: { item: null, category, basis, ...price, source: null } };
}
