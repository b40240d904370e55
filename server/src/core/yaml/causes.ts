/** Causes of broken lines that a person can see and a YAML reader cannot: operators, bullets, brackets that are no list. */
import { type PlainLine, plainLines, valueOn } from "./plain-lines.ts";
import { scalarText } from "./scalars.ts";
import type { SyntaxProblem } from "./tree.ts";

/** Marks that stand before an item in other programs. */
const BULLET = /^(?:[*•◦‣▪·–—]|\d{1,3}[.)]) +(?=\S)/;

/** The cause of an error at an offset: on its line, or on a line before it that leads to it; null where none is known. */
export function causeOf(text: string, offset: number): SyntaxProblem | null {
  const lines = plainLines(text);
  const at = lines.findLastIndex(({ start }) => start <= offset);
  for (const index of [at, at - 1]) {
    const line = lines[index];
    if (line === undefined) continue;
    const found = bulletsAt(text, lines, index) ?? quotesAt(text, line) ?? shallowAt(text, lines, index);
    if (found !== null) return found;
  }
  return null;
}

/** Each `>` that is meant as a sign, and read as the beginning of a text of which no line follows. */
export function swallowedSigns(text: string): readonly SyntaxProblem[] {
  if (!/[ \t]>[0-9]?[ \t]*\r?(?:\n|$)/.test(text)) return [];
  return plainLines(text).flatMap((line): readonly SyntaxProblem[] => {
    const sign = text.slice(line.value, line.end).trimEnd();
    if (!/^>[0-9]?$/.test(sign) || line.value === line.content) return [];
    const rest = text.slice(line.end);
    const indent = /\n( *)(?=[^\s])/.exec(rest)?.[1]?.length ?? 0;
    if (indent > line.content - line.start) return [];
    const span = { start: line.value, end: line.value + sign.length };
    return [
      {
        code: "syntax/quotes",
        span,
        message: "> begins a text of several lines, and none follows. As a sign it needs quotes.",
        repair: { title: "Put it in quotes", span, text: `"${sign}"` },
      },
    ];
  });
}

/** Pasted bullets: the items around a line that begin with the same kind of mark. */
export function bulletsAt(text: string, lines: readonly PlainLine[], index: number): SyntaxProblem | null {
  const line = lines[index];
  const isBullet = (one: PlainLine | undefined) =>
    one !== undefined &&
    one.content - one.start === one.indent &&
    BULLET.test(text.slice(one.content, one.content + 8));
  if (line === undefined || !isBullet(line)) return null;
  let [first, last] = [index, index];
  while (isBullet(lines[first - 1]) && lines[first - 1]?.indent === line.indent) first--;
  while (isBullet(lines[last + 1]) && lines[last + 1]?.indent === line.indent) last++;
  const items = lines.slice(first, last + 1);
  const [start, end] = [items[0]?.content ?? line.content, items.at(-1)?.end ?? line.end];
  const markOf = ({ content, end: stop }: PlainLine) => BULLET.exec(text.slice(content, stop))?.[0] ?? "";
  const mark = markOf(items[0] ?? line).trimEnd();
  let repaired = "";
  let reached = start;
  for (const item of items) {
    const rest = text.slice(item.content + markOf(item).length, item.end);
    repaired += `${text.slice(reached, item.content)}- ${/: |:$/.test(rest) ? scalarText(rest.trimEnd(), false, "double") : rest}`;
    reached = item.end;
  }
  return {
    code: "syntax/bullet",
    span: { start, end: start + mark.length },
    message: `Each item of a list begins with “- ”, not with “${mark}”.`,
    repair: { title: "Begin each item with “- ”", span: { start, end }, text: repaired },
  };
}

/** A text that begins like something else: an operator, a bracket, a quote, a question mark. */
function quotesAt(text: string, line: PlainLine): SyntaxProblem | null {
  const value = valueOn(text, line);
  const mark = openingOf(value);
  if (mark === null || (line.key === null && line.content - line.start === line.indent && !/^[?]/.test(value)))
    return null;
  const span = { start: line.value, end: line.value + value.length };
  const message =
    mark === value ? `${mark} needs quotes: write "${mark}".` : `A text that begins with ${mark} needs quotes.`;
  return {
    code: "syntax/quotes",
    span,
    message,
    repair: { title: "Put it in quotes", span, text: scalarText(value, false, "double") },
  };
}

/** The mark with which a text cannot begin; null where it can, or where it is what it looks like. */
function openingOf(value: string): string | null {
  const first = value[0] ?? "";
  if (/^[>|](?!(?:[1-9]?[-+]?|[-+][1-9])$)/.test(value)) return /^[>|]=$/.test(value) ? value : first;
  if (/^[?&!%@`-] /.test(value) || /^[%@`]/.test(value)) return first;
  if (first === "[" || first === "{" || first === '"' || first === "'") {
    const end = closeOf(value);
    return end > 0 && /^\s*[^\s,\]}:#]/.test(value.slice(end)) ? first : null;
  }
  return null;
}

/** Behind the bracket or quote that closes the first one of a text; 0 where none does. */
function closeOf(value: string): number {
  const quote = value[0] === '"' || value[0] === "'" ? value[0] : null;
  if (quote !== null) {
    for (let at = 1; at < value.length; at++) {
      if (quote === '"' && value[at] === "\\") at++;
      else if (value[at] === quote && value[at + 1] === quote && quote === "'") at++;
      else if (value[at] === quote) return at + 1;
    }
    return 0;
  }
  let depth = 0;
  for (let at = 0; at < value.length; at++) {
    if (value[at] === "[" || value[at] === "{") depth++;
    else if ((value[at] === "]" || value[at] === "}") && --depth === 0) return at + 1;
  }
  return 0;
}

/** Brackets whose lines are not deeper than the key that they belong to. */
function shallowAt(text: string, lines: readonly PlainLine[], index: number): SyntaxProblem | null {
  for (let at = index; at >= 0 && at > index - 40; at--) {
    const line = lines[at];
    if (line === undefined) return null;
    const own = /^[[{]/.test(text.slice(line.content, line.end)) && line.key === null;
    const opened = own || (line.key !== null && /^[[{]/.test(text.slice(line.value, line.end)));
    if (!opened) continue;
    const owner = own ? lines.slice(0, at).findLast(({ content, end }) => content < end) : line;
    if (owner === undefined || owner.key === null || (own && owner.value < owner.end)) return null;
    const open = own ? line.content : line.value;
    const length = closeOf(text.slice(open));
    const column = owner.content - owner.start;
    const inside = lines
      .slice(own ? at : at + 1)
      .filter(({ start, content, end }) => start < open + length && content < end);
    const least = inside.reduce((so, { indent }) => Math.min(so, indent), Number.POSITIVE_INFINITY);
    if (length === 0 || inside.length === 0 || least > column) return null;
    const place = own ? line.content : (inside.find(({ indent }) => indent === least)?.content ?? open);
    return tooShallow(text, { owner, inside }, column + 2 - least, place);
  }
  return null;
}

function tooShallow(
  text: string,
  { owner, inside }: { readonly owner: PlainLine; readonly inside: readonly PlainLine[] },
  missing: number,
  place: number,
): SyntaxProblem {
  const start = inside[0]?.start ?? place;
  const end = inside.at(-1)?.end ?? place;
  const deeper = text
    .slice(start, end)
    .split("\n")
    .map((line) => (line.trim() === "" ? line : " ".repeat(missing) + line));
  return {
    code: "syntax/indent",
    span: { start: place, end: place + 1 },
    message: `What is between brackets must be indented deeper than “${owner.key}”.`,
    repair: { title: `Indent it deeper than “${owner.key}”`, span: { start, end }, text: deeper.join("\n") },
  };
}
