/** A table of the terminal: columns as wide as what is in them, cut where the window ends, left out by importance. */
import stringWidth from "string-width";

/** One column. */
export interface TextColumn {
  readonly name: string;
  readonly right?: true;
  /** Left out first where the window is narrow: the largest number, all columns that share it together. */
  readonly rank: number;
  /** It is cut down to this width before any column is left out. */
  readonly least: number;
  readonly most?: number;
}

const GAP = "  ";

/** The lines of a table; `colour` paints a cell after it has its width. */
export function tableLines(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number,
  colour: (cell: string, column: number, row: number) => string = (cell) => cell,
): readonly string[] {
  const natural = columns.map(({ name, most }, at) => {
    const widest = rows.reduce((wide, row) => Math.max(wide, stringWidth(row[at] ?? "")), stringWidth(name));
    return Math.min(most ?? widest, widest);
  });
  const kept = keptColumns(columns, natural, width);
  const widths = fittedWidths(columns, natural, kept, width);
  const line = (cells: readonly string[], paint: (cell: string, column: number) => string) =>
    kept
      .map((at) => paint(padded(cells[at] ?? "", widths.get(at) ?? 0, columns[at]?.right === true), at))
      .join(GAP)
      .trimEnd();
  return [
    line(
      columns.map(({ name }) => name),
      (cell) => cell,
    ),
    ...rows.map((row, at) => line(row, (cell, column) => colour(cell, column, at))),
  ];
}

/** The columns that fit at their least width, in order. */
function keptColumns(columns: readonly TextColumn[], natural: readonly number[], width: number): readonly number[] {
  const leastOf = (at: number) => Math.min(natural[at] ?? 0, columns[at]?.least ?? 0);
  let kept = columns.map((_, at) => at);
  const needed = () => kept.reduce((sum, at) => sum + leastOf(at) + GAP.length, -GAP.length);
  while (kept.length > 2 && needed() > width) {
    const worst = Math.max(...kept.map((at) => columns[at]?.rank ?? 0));
    kept = kept.filter((at) => columns[at]?.rank !== worst);
  }
  return kept;
}

/** Widths that fill the window and no more: what is too much is taken from the widest first. */
function fittedWidths(
  columns: readonly TextColumn[],
  natural: readonly number[],
  kept: readonly number[],
  width: number,
): ReadonlyMap<number, number> {
  const widths = new Map(kept.map((at) => [at, natural[at] ?? 0]));
  let excess = [...widths.values()].reduce((sum, one) => sum + one + GAP.length, -GAP.length) - width;
  while (excess > 0) {
    const slack = (at: number) => (widths.get(at) ?? 0) - (columns[at]?.least ?? 0);
    const widest = kept.reduce((best, at) => (slack(at) > slack(best) ? at : best));
    if (slack(widest) <= 0) break;
    widths.set(widest, (widths.get(widest) ?? 0) - 1);
    excess -= 1;
  }
  return widths;
}

function padded(text: string, width: number, right: boolean): string {
  const shown = cutToWidth(text, width);
  const blanks = " ".repeat(Math.max(0, width - stringWidth(shown)));
  return right ? blanks + shown : shown + blanks;
}

/** The text in so many columns of the terminal, with an ellipsis where it was longer. */
export function cutToWidth(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let shown = "";
  let used = 1;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += stringWidth(segment);
    if (used > width) break;
    shown += segment;
  }
  return `${shown.trimEnd()}…`;
}
