/** A page that stands alone: no script, no network, one stylesheet. */
import { sha256Base64 } from "../../sha256.ts";
import { visible } from "../../text/sanitize.ts";
import { PAGE } from "./generated/styles.js";
import { html, markup, styleSheet } from "./html.ts";

/** Nothing may load but our own stylesheet, named by its hash. */
function securityPolicy(rules: string): string {
  return `default-src 'none'; style-src 'sha256-${sha256Base64(rules)}'; base-uri 'none'; form-action 'none'`;
}

/** The foot of every printed page on the left, as a rule; the sheet itself counts the pages on the right. */
export function runningFoot(text: string): string {
  const safe = Array.from(visible(text).slice(0, 120), (sign) => {
    return /[\p{L}\p{N} ]/u.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 32).toString(16)} `;
  });
  return `@media print{@page{@bottom-left{content:"${safe.join("")}";font:8pt system-ui,sans-serif}}}`;
}

/** The page around a body; `more` are rules after the shared ones. The same body gives the same bytes. */
export function documentOf(title: string, body: string, more = ""): string {
  const rules = `${PAGE}${more}`;
  const head = html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${securityPolicy(rules)}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${styleSheet(rules)}</head>`;
  return `${markup(head)}\n<body class="pc">${body}</body></html>\n`;
}
