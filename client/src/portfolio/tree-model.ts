/** The tree of pilots as plain data: groups with their leaves, and what differs from the tree before. Pure. */
import {
  type GroupKey,
  grouped,
  sortedRows,
  type Wanted,
  wantedRows,
} from "../../../server/src/core/portfolio/order.ts";
import type { PortfolioRow } from "../../../server/src/core/portfolio/types.ts";
import { rowTitle, stepWords } from "../../../server/src/core/portfolio/words.ts";

/** A pilot in the tree. */
export interface Leaf {
  /** The address of its charter, which stays while everything else changes. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** The verdict's word, or that there is none. */
  readonly verdict: string;
  readonly line: number;
}

/** Pilots with something in common. */
export interface Group {
  readonly id: string;
  readonly label: string;
  readonly leaves: readonly Leaf[];
}

/** How the tree is arranged. */
export interface Arrangement {
  readonly group: GroupKey;
  readonly wanted: Wanted;
}

/** The tree, what is worst first. */
export function treeOf(rows: ReadonlyMap<string, PortfolioRow>, { group, wanted }: Arrangement): readonly Group[] {
  const uris = new Map([...rows].map(([uri, row]) => [row, uri]));
  const all = sortedRows(wantedRows([...rows.values()], wanted));
  return [...grouped(all, group)].map(([name, own]) => ({
    id: `${group}:${name}`,
    label: name,
    leaves: own.map((row) => leafOf(row, uris.get(row) ?? row.file)),
  }));
}

function leafOf(row: PortfolioRow, id: string): Leaf {
  const { verdict, score, reasons, file, next } = row;
  const step = stepWords(row);
  const word = verdict ?? "no verdict";
  const title = rowTitle(row);
  return {
    id,
    label: title,
    description: [score === null ? "" : String(score), step].filter((part) => part !== "").join(" · "),
    tooltip: [`${title}: ${word}${score === null ? "" : `, ${score}/100`}`, ...reasons, step, file]
      .filter((line) => line !== "")
      .join("\n"),
    verdict: word,
    line: next?.line ?? 1,
  };
}

/** What has to be drawn again: everything, or these groups and leaves. */
export type Difference = { readonly whole: true } | { readonly whole: false; readonly ids: readonly string[] };

/** What differs: a leaf alone where its group holds the same ones in the same order. */
export function differenceOf(before: readonly Group[], after: readonly Group[]): Difference {
  const sameGroups = before.length === after.length && before.every(({ id }, at) => id === after[at]?.id);
  if (!sameGroups) return { whole: true };
  const ids = after.flatMap((group, at): readonly string[] => {
    const old = before[at]?.leaves ?? [];
    const sameLeaves =
      old.length === group.leaves.length && old.every(({ id }, index) => id === group.leaves[index]?.id);
    if (!sameLeaves) return [group.id];
    return group.leaves.flatMap((leaf, index) => (isSame(leaf, old[index]) ? [] : [leaf.id]));
  });
  return { whole: false, ids };
}

function isSame(one: Leaf, other: Leaf | undefined): boolean {
  const { label, description, tooltip, verdict, line } = one;
  return (
    label === other?.label &&
    description === other.description &&
    tooltip === other.tooltip &&
    verdict === other.verdict &&
    line === other.line
  );
}

/** How many charters must be stopped or decided, for the badge. */
export function urgentIn(rows: ReadonlyMap<string, PortfolioRow>, needs: (row: PortfolioRow) => boolean): number {
  return [...rows.values()].filter(needs).length;
}
