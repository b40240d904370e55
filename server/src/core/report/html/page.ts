/** The static report: one HTML file without script or network, readable without style. */

import { formatDay } from "../../charter/dates.ts";
import type { CharterReport } from "../model/types.ts";
import { verdictPhrase } from "../model/verdict-words.ts";
import { titleOf } from "../model/words.ts";
import { sections, wrapped } from "./body.ts";
import { documentOf, runningFoot } from "./document.ts";

/** The page of a report; the same report gives the same bytes. */
export function page(report: CharterReport): string {
  const { word } = verdictPhrase(report);
  const title = `${titleOf(report)} – ${word}${report.score === null ? "" : ` ${report.score}/100`}`;
  const foot = runningFoot(`${title}, judged on ${formatDay(report.judged.asOf)}`);
  return documentOf(title, `<main>\n${sections(report).map(wrapped).join("\n")}\n</main>`, foot);
}
