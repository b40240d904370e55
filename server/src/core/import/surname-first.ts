/** Names with the surname first, `Lopez, Ana`: one person, where a comma between two people looks just the same. */
import { type Cell, textOf } from "./cell.ts";

/** Two words with a comma between them; before them `van` or `Ó`, behind them an initial or a second given name. */
const SURNAME_FIRST = /^((?:(?:\p{Ll}{1,4}|\p{L}) ){0,2}[\p{L}'’-]{2,}), ?([\p{L}'’-]{2,}(?: \p{L}[\p{L}'’-]*\.?)?)$/u;

/** The person that a text names with the surname first, in the usual order; null where it names nobody so. */
export function inUsualOrder(text: string): string | null {
  const [, surname = "", given = ""] = SURNAME_FIRST.exec(text.slice(0, 200).replace(/\s+/g, " ").trim()) ?? [];
  return surname === "" ? null : `${given} ${surname}`;
}

/** Whether a column writes the surname first: every cell that holds a comma does, and several do. */
export function isSurnameFirst(cells: readonly Cell[]): boolean {
  const names = cells
    .flatMap((cell) => textOf(cell).split(/[;\n|]/))
    .filter((text) => text.includes(",") && text.trim() !== ",");
  return names.length > 1 && names.every((text) => inUsualOrder(text) !== null);
}
