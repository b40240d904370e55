/** Characters that look like a space, a colon or nothing, and are none for YAML: where they stand in the structure. */
import { type PlainLine, plainLines } from "./plain-lines.ts";
import type { SyntaxProblem } from "./tree.ts";

/** What each is called, and what is meant by it. */
const NAMES: ReadonlyMap<string, readonly [name: string, meant: string]> = new Map([
  ["\u00a0", ["non-breaking space", " "]],
  ["\u202f", ["narrow non-breaking space", " "]],
  ["\u2007", ["figure space", " "]],
  ["\u3000", ["full-width space", " "]],
  ["\u200b", ["zero-width space", ""]],
  ["\u200c", ["zero-width character", ""]],
  ["\u200d", ["zero-width character", ""]],
  ["\u2060", ["zero-width space", ""]],
  ["\ufeff", ["zero-width space", ""]],
  ["\u00ad", ["invisible hyphen", ""]],
  ["\u200e", ["invisible direction mark", ""]],
  ["\u200f", ["invisible direction mark", ""]],
  ["\u2028", ["line separator", "\n"]],
  ["\u2029", ["paragraph separator", "\n"]],
  ["\u0085", ["next-line character", "\n"]],
  ["\uff1a", ["full-width colon", ":"]],
]);

const ODD = /[\u0085\u00a0\u00ad\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\uff1a]/;
const LEAD = /^[\s\u200b-\u200f\u2060\ufeff\u00ad]+(?=[A-Za-z_"'-])/;

/** The name of the first odd character of a text; null where there is none. */
export function oddName(text: string): string | null {
  const found = ODD.exec(text)?.[0];
  return found === undefined ? null : nameOf(found)[0];
}

/** A text as it was meant. */
export function withoutOdd(text: string): string {
  return ODD.test(text) ? [...text].map((char) => (ODD.test(char) ? nameOf(char)[1] : char)).join("") : text;
}

/** The problem with odd characters in the structure of a section, all replaced by one repair; null where there are none. */
export function oddProblem(text: string): SyntaxProblem | null {
  if (!ODD.test(text)) return null;
  const places = plainLines(text).flatMap((line) => placesIn(text, line));
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return null;
  const [name] = nameOf(text[first] ?? "");
  const span = { start: first, end: last + 1 };
  let repaired = "";
  let reached = first;
  for (const at of places) {
    repaired += text.slice(reached, at) + spaced(text, at);
    reached = at + 1;
  }
  return {
    code: "syntax/odd-character",
    span: { start: first, end: first + 1 },
    message: `YAML does not know this ${name}. Replace it.`,
    repair: {
      title: `Replace the ${name}${places.length > 1 ? " and others like it" : ""}`,
      span,
      text: repaired,
    },
  };
}

/** What an odd character is replaced by; a colon gets the space that belongs behind it. */
function spaced(text: string, at: number): string {
  const [, meant] = nameOf(text[at] ?? "");
  return meant === ":" && !/\s/.test(text[at + 1] ?? " ") ? ": " : meant;
}

function nameOf(char: string): readonly [name: string, meant: string] {
  return NAMES.get(char) ?? ["space that YAML does not know", " "];
}

/** The odd characters of a line that stand where a space, a key or a colon is expected, and not in a text. */
function placesIn(text: string, line: PlainLine): readonly number[] {
  const { start, end } = line;
  const written = text.slice(start, end);
  if (!ODD.test(written)) return [];
  const ends = [leadOf(written), keyOf(written), breakIn(written)];
  const reach = Math.max(...ends);
  const found: number[] = [];
  for (let at = start; at < start + reach; at++) if (ODD.test(text[at] ?? "")) found.push(at);
  return found;
}

/** How far the odd indentation of a line reaches, if a key or a dash follows. */
function leadOf(line: string): number {
  const lead = LEAD.exec(line)?.[0] ?? "";
  const rest = line.slice(lead.length, lead.length + 120);
  return ODD.test(lead) && /^(?:-\s|[\w-]+\s*[:\uff1a]|["'])/.test(rest) ? lead.length : 0;
}

/** How far a key reaches that holds an odd character, or is followed by one where its colon and space belong. */
function keyOf(line: string): number {
  const head = /^[ ]*(?:- *)*/.exec(line)?.[0].length ?? 0;
  let at = head;
  while (at < line.length && (/[\w-]/.test(line[at] ?? "") || ODD.test(line[at] ?? ""))) {
    if (line[at] === "\uff1a") return at > head ? at + 1 : 0;
    at++;
  }
  if (at === head || line[at] !== ":") return 0;
  let behind = at + 1;
  while (behind < line.length && /[ \t]/.test(line[behind] ?? "")) behind++;
  while (behind < line.length && ODD.test(line[behind] ?? "") && line[behind] !== "\uff1a") behind++;
  return behind;
}

/** How far a line reaches up to a separator behind which another key begins. */
function breakIn(line: string): number {
  const at = line.search(/[\u0085\u2028\u2029][ ]*[a-z_][\w-]{0,80}:/);
  return at < 0 ? 0 : at + 1;
}
