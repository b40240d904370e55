/** The tables of a page as texts, read from our own markup, which leaves out the end tags that HTML does not need. */

/** A table: its caption, and every row of each part as the texts of its cells. */
export interface PageTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly feet: readonly (readonly string[])[];
}

/** All tables of a page, in order. */
export function tablesOf(page: string): readonly PageTable[] {
  return page
    .split("<table")
    .slice(1)
    .map((part) => {
      const whole = part.slice(0, part.indexOf("</table>"));
      const [before = "", rest = ""] = whole.split("<tbody>");
      const [body = "", foot = ""] = rest.split("<tfoot>");
      const caption = before.slice(before.indexOf("<caption>") + 9, before.indexOf("</caption>"));
      return { caption: plainText(caption), head: rowsOf(before)[0] ?? [], rows: rowsOf(body), feet: rowsOf(foot) };
    });
}

function rowsOf(part: string): readonly (readonly string[])[] {
  return part
    .split("<tr>")
    .slice(1)
    .map((row) =>
      row
        .split(/<t[hd](?=[\s>])/)
        .slice(1)
        .map((cell) => plainText(cell.slice(cell.indexOf(">") + 1))),
    );
}

/** Markup as a reader sees it. */
export function plainText(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, "")
    .replaceAll("\u00a0", " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .trim();
}

/** A printed figure as a number; null where it is a word. */
export function numberIn(text: string): number | null {
  const match = /-?\d[\d,]*(?:\.\d+)?/.exec(text);
  return match === null || /\de\+?-?\d|\dtn/.test(text) ? null : Number(match[0].replaceAll(",", ""));
}
