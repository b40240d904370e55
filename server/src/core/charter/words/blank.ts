/** What counts as blank by its signs alone: dashes, dots, a letter, a key of a template. */

const OPENING = new Set("([{<\"'“”„‟‘’‚‹›«»「『（【《*_`~");
const CLOSING = new Set(")]}>\"'“”„‟‘’‚‹›«»」』）】》*_`~.…!?,;:。！？、，；：-–—");
const BLANK_SIGNS = new Set("?¿？！!.…・。-–—‒―−_*/\\#~=+|,;:'\"()[]{}<>^`´ \t\r\n\u00a0\u3000✗✘");
const BRACKETS: { readonly [open: string]: string } = {
  "<": ">",
  "[": "]",
  "{": "}",
  "【": "】",
  "〈": "〉",
  "［": "］",
};

/** The text without surrounding brackets, quotes and end punctuation. */
export function bare(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && (isSpace(text, start) || OPENING.has(text.charAt(start)))) start++;
  while (end > start && (isSpace(text, end - 1) || CLOSING.has(text.charAt(end - 1)))) end--;
  return text.slice(start, end);
}

/** What a template leaves: one pair of brackets around all, a variable, or question marks in a row. */
export function isTemplate(text: string): boolean {
  if (text.includes("???") || text.includes("？？？")) return true;
  const value = text.trim();
  if (/^lorem\s{1,9}ipsum/i.test(value)) return true;
  const close = BRACKETS[value.charAt(0)];
  if (close !== undefined && value.endsWith(close) && value.length > 1) {
    return value.startsWith("{{") || value.startsWith("<!--") || value.indexOf(close) === value.length - 1;
  }
  return /^\$\{?[a-z_]\w{0,60}\}?$/i.test(value) || /^(%[a-z_]{2,60}%|__[a-z_]{2,60}__|@@[a-z_]{2,60}@@)$/i.test(value);
}

/** Nothing but dashes, dots and question marks; one letter, or one letter again and again. */
export function isSigns(text: string): boolean {
  const value = text.trim();
  let signs = 0;
  while (signs < value.length && BLANK_SIGNS.has(value.charAt(signs))) signs++;
  if (signs === value.length) return value !== "";
  const inner = bare(value).toLowerCase();
  if (inner === "" || inner.length > 60) return false;
  const [first = ""] = inner;
  for (let at = 1; at < inner.length; at++) if (inner.charAt(at) !== first) return false;
  return /^\p{Script=Latin}$/u.test(first) && (inner.length !== 2 || first === "x");
}

/** Whether a text names a place: a path, an address or the number of a ticket. */
export function isPointed(text: string): boolean {
  return (
    /[^\s/\\]{1,80}[/\\][^\s]/u.test(text) ||
    /\S@\S/u.test(text) ||
    /\.[a-z][a-z0-9]{1,4}(\s|$|[),;#])/i.test(text) ||
    /\b[A-Z]{2,10}-\d/u.test(text) ||
    /\bhttps?:/i.test(text)
  );
}

function isSpace(text: string, at: number): boolean {
  return text.charAt(at).trim() === "";
}
