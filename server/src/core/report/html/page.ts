/** The static report: one HTML file without script or network, readable without style. */

import { sha256Base64 } from "../../sha256.ts";
import type { CharterReport } from "../model/types.ts";
import { titleOf, verdictWords } from "../model/words.ts";
import { sections, wrapped } from "./body.ts";
import { html, markup, styleSheet } from "./html.ts";
import { rulesFor, squeezedMarkup } from "./squeeze.ts";
import { SHARED_STYLES } from "./styles.ts";

/** Nothing may load but our own stylesheet, named by its hash. */
function securityPolicy(rules: string): string {
  return `default-src 'none'; style-src 'sha256-${sha256Base64(rules)}'; base-uri 'none'; form-action 'none'`;
}

/** The page of a report; the same report gives the same bytes. */
export function page(report: CharterReport): string {
  const { word } = verdictWords(report);
  const title = `${titleOf(report)} – ${word}${report.score === null ? "" : ` ${report.score}/100`}`;
  const body = `<main>\n${sections(report).map(wrapped).join("\n")}\n</main>`;
  const rules = rulesFor(body, SHARED_STYLES);
  const head = html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${securityPolicy(rules)}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${styleSheet(rules)}</head>`;
  return `${markup(head)}\n<body class="pc">${squeezedMarkup(body)}</body></html>\n`;
}
