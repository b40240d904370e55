/** User text made harmless to read: control characters become visible, invisible direction switches are removed. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a reader unseen
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/;
/** A return that begins no new line writes over its own. */
const UNSEEN = new RegExp(`${CONTROL.source}|\\r(?!\\n)`);
const ALL_UNSEEN = new RegExp(UNSEEN.source, "g");
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const ALL_LONE = new RegExp(LONE.source, "g");

/** The text with its control characters as pictures (␀ ␛ …), without characters that switch its direction. */
export function visible(text: string): string {
  const seen = UNSEEN.test(text) ? text.replace(ALL_UNSEEN, picture) : text;
  return LONE.test(seen) ? seen.replace(ALL_LONE, "\ufffd") : seen;
}

/** The text on one line, visible, for a place that holds no line breaks. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, " ").trim());
}

/** A value as JSON in which what is unseen is escaped: the same value, readable on a terminal. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(ALL_UNSEEN, escaped);
}

/** What of a value is never shown but written back or compared: an edit's characters, addresses and names of places. */
const KEPT: ReadonlySet<string> = new Set([
  ...["newText", "insertText", "textEditText", "filterText", "sortText", "placeholder", "text"],
  ...["uri", "targetUri", "id", "path", "data", "arguments"],
]);

/** A value whose every text is visible but for those that are not shown; the same value where nothing is unseen. */
export function visibleValue<T>(value: T): T {
  return shown(value) as T;
}

function shown(value: unknown): unknown {
  if (typeof value === "string") return visible(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map(shown);
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  const changed = Object.entries(value).flatMap(([key, part]) => {
    const seen = KEPT.has(key) ? part : shown(part);
    return seen === part ? [] : [[key, seen] as const];
  });
  return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) };
}

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return code < 0xa0 ? "\ufffd" : "";
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
