/** The static report: one HTML file without script or network, readable without style. */

import type { CharterReport } from "../model/types.ts";
import { titleOf, verdictWords } from "../model/words.ts";
import { sections, wrapped } from "./body.ts";
import { documentOf } from "./document.ts";

/** The page of a report; the same report gives the same bytes. */
export function page(report: CharterReport): string {
  const { word } = verdictWords(report);
  const title = `${titleOf(report)} – ${word}${report.score === null ? "" : ` ${report.score}/100`}`;
  return documentOf(title, `<main>\n${sections(report).map(wrapped).join("\n")}\n</main>`);
}
