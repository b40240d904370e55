/** Redraws only the rows of a table that differ, so that one changed charter among a thousand costs one row. */

const ROW = "<tr>";
const END = "</table>";

/** Tries it; false where more than rows differs, so that the whole section has to be drawn. */
export function rowPatch(element: HTMLElement, before: string, after: string): boolean {
  const [old, fresh] = [pieces(before), pieces(after)];
  if (old.around !== fresh.around) return false;
  const { start, end } = different(old.rows, fresh.rows);
  const gone = old.rows.slice(start, old.rows.length - end);
  const wanted = fresh.rows.slice(start, fresh.rows.length - end);
  const rows = [...element.querySelectorAll("tr")];
  if (rows.length !== old.rows.length || [...gone, ...wanted].some(isMore)) return false;
  const place = rows[rows.length - end] ?? null;
  const body = (rows[start] ?? rows[start - 1])?.parentElement;
  const leaving = rows.slice(start, rows.length - end);
  if (!body || leaving.some((row) => row.parentElement !== body)) return false;
  const template = document.createElement("template");
  template.innerHTML = `<table><tbody>${wanted.map((row) => ROW + row).join("")}</table>`;
  for (const row of leaving) row.remove();
  for (const row of [...template.content.querySelectorAll("tr")]) {
    if (place?.parentElement === body) body.insertBefore(row, place);
    else body.append(row);
  }
  return true;
}

/** The rows of a section, and what stands before the first and after the last of them. */
function pieces(html: string): { readonly rows: readonly string[]; readonly around: string } {
  const last = html.lastIndexOf(END);
  const [head = "", ...rows] = html.slice(0, last).split(ROW);
  return { rows, around: head + html.slice(last) };
}

/** Whether a piece holds more than a row, such as the end of one table and the beginning of the next. */
function isMore(piece: string): boolean {
  return piece.includes(END) || piece.includes("<tbody>");
}

/** How many pieces are the same at the beginning, and at the end. */
function different(old: readonly string[], fresh: readonly string[]): { readonly start: number; readonly end: number } {
  const most = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < most && old[start] === fresh[start]) start++;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === fresh.at(-1 - end)) end++;
  return { start, end };
}
