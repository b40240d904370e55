/** Text of a charter as plain words of Markdown: nothing in it is a link, a mention, a tag or a table. */
import { oneLine } from "../../core/text/sanitize.ts";

/** Text for a line or a cell. */
export function plainMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]()#!|~]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("@", "@\u200b");
}
