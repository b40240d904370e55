/** Texts of a charter in Markdown: they stay text, and long parts fold. */
import { oneLine } from "../text/sanitize.ts";

/** Characters that mean something to Markdown anywhere in a line. */
const SPECIAL = /[\\`*_{}[\]<>&|~#!$]/g;
const ENTITIES: { readonly [character: string]: string } = { "<": "&lt;", ">": "&gt;", "&": "&amp;" };

/** User text that stays text: no markup, no HTML, no list, no links, no mentions, one line. */
export function plain(text: string): string {
  return oneLine(text)
    .replace(SPECIAL, (character) => ENTITIES[character] ?? `\\${character}`)
    .replace(/^([-+=]|\d+(?=[.)]))/, "\u200b$1")
    .replace(/@/g, "@\u200b")
    .replace(/:(?=\S)/g, ":\u200b")
    .replace(/\bwww(?=\.)/gi, "www\u200b");
}

/** A key or id as code; backticks cannot stand in it. */
export function code(text: string): string {
  return `\`${oneLine(text).replaceAll("`", "'")}\``;
}

/** A part that opens on request. */
export function folded(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}
