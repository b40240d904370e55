/** Writes single values and keys as YAML, with quotes only where some YAML reader would need them. */
import type { ScalarNode } from "./tree.ts";

/** Words and numbers that YAML 1.1 or 1.2 reads as something else than text. */
const NOT_TEXT =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?(?:\.inf|\.?[0-9][0-9_]*(?:\.[0-9_]*)?(?:e[-+]?[0-9]+)?)|\.nan|[-+]?0[xob][0-9a-f_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|<<|=)$/i;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these need escapes in YAML
const UNPRINTABLE = /[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]/;

/** Whether a text can stand without quotes. `flow`: between brackets. */
export function isPlain(text: string, flow: boolean): boolean {
  if (text === "" || text !== text.trim() || NOT_TEXT.test(text) || hasUnprintable(text)) return false;
  if (/^[,[\]{}#&*!|>'"%@`]/.test(text) || /^[-?:](?:\s|$)/.test(text) || /^(?:---|\.\.\.)/.test(text)) return false;
  if (/:(?:\s|$)|\s#/.test(text)) return false;
  return !flow || !/[,[\]{}]|^[-?:]|:$/.test(text);
}

/** Whether a text holds anything that only an escape can write; surrogate pairs are fine. */
function hasUnprintable(text: string): boolean {
  return UNPRINTABLE.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ""));
}

/** A value on one line. `like` is the style to keep where that is possible. */
export function scalarText(value: ScalarNode["value"], flow: boolean, like: ScalarNode["style"] = "plain"): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(value === 0 ? 0 : value) : "null";
  if (typeof value !== "string") return String(value);
  if ((like === "plain" || like === "block") && isPlain(value, flow)) return value;
  const single = !hasUnprintable(value) && (like === "single" || (like !== "double" && /["\\]/.test(value)));
  return single ? `'${value.replaceAll("'", "''")}'` : doubleQuoted(value);
}

/** A key as it is written before its colon. */
export function keyText(key: string, flow: boolean, like: "plain" | "single" | "double" = "plain"): string {
  return scalarText(key, flow, like);
}

function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, (found) => {
    return `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/**
 * The lines of a text that can be written as a block, with the mark that opens it, or null where quotes must do:
 * one line, odd spaces, or more than one line end behind the last line.
 */
export function blockLines(text: string): { readonly mark: "|" | "|-"; readonly lines: readonly string[] } | null {
  const body = text.endsWith("\n") ? text.slice(0, -1) : text;
  const lines = body.split("\n");
  const odd = lines.some((line) => line !== line.trimEnd() || hasUnprintable(line));
  if (lines.length < 2 || odd || /^\s|\n$/.test(body) || lines[0] === "") return null;
  return { mark: text === body ? "|-" : "|", lines };
}
