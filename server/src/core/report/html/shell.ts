/** The pane's empty page: one style, one script, each named by a nonce; everything else arrives as messages. */
import { html, markup } from "./html.ts";

/** The HTML of the webview. Style and script are our own bundles; only the title comes from a charter. */
export function shell(nonce: string, css: string, script: string, title: string): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  const head = html`<!doctype html><html lang="en" class="pc-pane"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>`;
  const style = `<style nonce="${markup(html`${nonce}`)}">${css.replaceAll("</", "<\\/")}</style>`;
  const code = `<script nonce="${markup(html`${nonce}`)}">${script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--")}</script>`;
  const body = html`</head><body class="pc"><p class="pc-banner" role="status" id="pc-banner"></p><p class="pc-sr" role="status" id="pc-live"></p><main id="pc-main"></main>`;
  return `${markup(head)}${style}${markup(body)}${code}</body></html>`;
}
