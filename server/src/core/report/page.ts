/** The static report: one HTML file without script or network, readable without style. */

import { sha256Base64 } from "../sha256.ts";
import { sections, wrapped } from "./body.ts";
import { html, markup, styleSheet } from "./html.ts";
import { PAGE_STYLES } from "./styles.ts";
import type { CharterReport } from "./types.ts";
import { titleOf, verdictWords } from "./words.ts";

let policy: string | null = null;

/** Nothing may load but our own stylesheet, named by its hash. */
function securityPolicy(): string {
  policy ??= `default-src 'none'; style-src 'sha256-${sha256Base64(PAGE_STYLES)}'; base-uri 'none'; form-action 'none'`;
  return policy;
}

/** The page of a report; the same report gives the same bytes. */
export function page(report: CharterReport): string {
  const { word } = verdictWords(report);
  const title = `${titleOf(report)} – ${word}${report.score === null ? "" : ` ${report.score}/100`}`;
  const parts = sections(report);
  const headerPart = parts.find((part) => part.id === "header");
  const footerPart = parts.find((part) => part.id === "footer");
  const rest = parts.filter((part) => part !== headerPart && part !== footerPart);
  const head = html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${securityPolicy()}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${styleSheet(PAGE_STYLES)}</head>`;
  const body = [...(headerPart ? [headerPart] : []), ...rest, ...(footerPart ? [footerPart] : [])]
    .map(wrapped)
    .join("\n");
  return `${markup(head)}\n<body class="pc"><main>\n${body}\n</main></body></html>\n`;
}
