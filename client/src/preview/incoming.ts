/** Messages from a webview, taken only if they are on the list and whole; anything else is dropped. */
import type { ToHost } from "./webview/messages.ts";

/** Commands that buttons of the page may run, without prefix. */
const ALLOWED: readonly string[] = [
  "nextQuestion",
  "fixNextBlocker",
  "addMissingSection",
  "acceptRisk",
  "explainRule",
  "copyMarkdown",
  "exportHtml",
  "print",
  "showText",
  "showSource",
  "restartServer",
];
const LONGEST = 20_000;
const MOST_FIXES = 100;
const MOST_LINES = 10_000_000;

/** The message, or null where it is none that a pane may send. */
export function incoming(data: unknown): ToHost | null {
  if (typeof data !== "object" || data === null) return null;
  const { type, ...rest } = data as { readonly type?: unknown } & Readonly<Record<string, unknown>>;
  const { path, line, finding, index, name, text, hash } = rest;
  switch (type) {
    case "ready":
      return hash === null || isText(hash) ? { type, hash } : null;
    case "shown":
      return isText(hash) ? { type, hash } : null;
    case "reveal":
      if (!isText(path) || !(line === undefined || isIndex(line, MOST_LINES))) return null;
      return { type, path, ...(line === undefined ? {} : { line }) };
    case "fix":
      return isText(finding) && isIndex(index, MOST_FIXES) ? { type, finding, index } : null;
    case "command":
      return isText(name) && ALLOWED.includes(name) ? { type, name } : null;
    case "copy":
      return isText(text) ? { type, text } : null;
    default:
      return null;
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= LONGEST;
}

function isIndex(value: unknown, limit: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < limit;
}
