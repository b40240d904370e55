/** User text made harmless to read: control characters become visible, invisible direction switches are removed. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a reader unseen
const UNSEEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/;
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

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return code < 0xa0 ? "\ufffd" : "";
}
