/** The account of an import: what became of every column and every row, in counts and words. */
import { columnLetters } from "./cell.ts";
import { becomes } from "./mapping-file.ts";
import type { Plan } from "./plan.ts";

/** One column in the account. */
export interface ColumnAccount {
  readonly letters: string;
  readonly heading: string;
  readonly becomes: string;
  /** `placed` at a key, `kept` as comments or in `x-source`, `left` out. */
  readonly fate: "placed" | "kept" | "left";
  readonly filled: number;
  readonly standIns: number;
  readonly why: string;
}

/** The account of a plan. */
export interface Account {
  readonly columns: readonly ColumnAccount[];
  /** Every row of the table: imported ones and those left out, by reason. */
  readonly rows: {
    readonly all: number;
    readonly imported: number;
    readonly left: readonly { readonly why: string; readonly rows: readonly number[] }[];
  };
  readonly fresh: number;
  readonly same: number;
  readonly changed: number;
}

/** The account of a plan. */
export function accountOf({ mapping, planned, left }: Plan): Account {
  const columns = mapping.columns.map(({ column, field, why, evidence }): ColumnAccount => {
    const heading = column.group === "" ? column.heading : `${column.group} › ${column.heading}`;
    const kept = field?.reading === "comment" || field?.path[0] === "x-source";
    return {
      letters: columnLetters(column.index),
      heading,
      becomes: becomes(field),
      fate: field === null ? "left" : kept ? "kept" : "placed",
      filled: evidence.filled,
      standIns: evidence.standIns,
      why,
    };
  });
  const reasons = new Map<string, number[]>();
  for (const { row, why } of left) {
    const reason = why.replace(/^the same as row \d+$/, "the same as a row before it");
    reasons.set(reason, [...(reasons.get(reason) ?? []), row]);
  }
  const count = (state: string) => planned.filter((one) => one.state === state).length;
  return {
    columns,
    rows: {
      all: planned.length + left.length,
      imported: planned.length,
      left: [...reasons].map(([why, rows]) => ({ why, rows })),
    },
    fresh: count("new"),
    same: count("same"),
    changed: count("changed"),
  };
}
