/** Reads the value behind a colon or dash, with all the lines that belong to it. */
import type { Path } from "../../finding.ts";
import { lineEndAt } from "../around.ts";
import { type Block, onBlankLine, type Reading } from "./blocks.ts";
import { readFlow } from "./flow.ts";
import { comment, type Found, nothing } from "./found.ts";
import { indentation, nextLine, quoteAt, remarkIn, skipSpaces } from "./text-at.ts";

/** Where a value begins, where what is before it ends (its colon or dash), and where its line ends. */
export interface Stretch {
  readonly from: number;
  readonly head: number;
  readonly end: number;
}

/** The value at an offset, which belongs to the last entry or item of a block; `dash`: directly after a dash. */
export function readValue(reading: Reading, { from, head, end }: Stretch, block: Block, dash = false): number {
  const { text, cursor } = reading;
  const path = block.column < 0 ? [] : [...block.path, block.last];
  const base = {
    ...nothing(cursor),
    role: "value" as const,
    path,
    afterDash: dash,
    column: block.column + (dash ? 2 : 0),
  };
  if (from >= end || text[from] === "#") {
    const inComment = from < end && cursor > from;
    if (cursor >= head && cursor <= end)
      reading.found ??= inComment ? comment(cursor) : { ...base, needsSpace: cursor === head };
    return nextLine(reading, end);
  }
  const first = text[from] ?? "";
  if (cursor >= head && cursor < from) reading.found ??= nothing(cursor);
  if (first === "{" || first === "[") {
    block.value = "other";
    const flow = readFlow(reading, from, block.column, path);
    reading.found ??= flow.found;
    if (cursor === from) reading.found ??= nothing(cursor);
    const left = /[\r\n]/.test(text[flow.end - 1] ?? "");
    return left ? flow.end : nextLine(reading, flow.end);
  }
  if (/^[|>][-+0-9]*[ \t]*(#.*)?$/.test(text.slice(from, end))) {
    block.value = "other";
    if (cursor >= from && cursor <= end)
      reading.found ??= { ...base, word: { start: from, end: Math.max(from + 1, cursor) } };
    return readBlockText(reading, nextLine(reading, end), block.column, path);
  }
  if (first === '"' || first === "'") return readQuoted(reading, from, block, base);
  block.value = "plain";
  return readPlain(reading, from, end, base);
}

function readPlain(reading: Reading, from: number, end: number, base: Found): number {
  const { text, cursor } = reading;
  const stop = remarkIn(text, from, end, cursor) ?? end;
  const last = from + text.slice(from, stop).trimEnd().length;
  if (cursor >= from && cursor <= stop)
    reading.found ??= { ...base, word: { start: from, end: Math.max(last, cursor) } };
  if (cursor > stop && cursor <= end) reading.found ??= comment(cursor);
  return nextLine(reading, end);
}

function readQuoted(reading: Reading, from: number, block: Block, base: Found): number {
  const { text, cursor, limit } = reading;
  block.value = "other";
  const quote = quoteAt(text, from);
  let end = from + 1;
  for (; end < limit; end++) {
    if (quote === '"' && text[end] === "\\") end++;
    else if (quote === "'" && text.startsWith("''", end)) end++;
    else if (text[end] === quote) break;
    else if (text[end] === "\n" && indentation(text, end + 1, limit) <= block.column) break;
  }
  const closed = text[end] === quote;
  const stop = Math.min(limit, closed ? end + 1 : end);
  if (cursor >= from && cursor <= stop) {
    const oneLine = !text.slice(from, stop).includes("\n");
    reading.found ??= oneLine
      ? { ...base, word: { start: from, end: stop }, quote }
      : { ...nothing(cursor), role: "text", path: base.path };
  }
  return nextLine(reading, stop);
}

/** The lines of a `|` or `>` text. */
function readBlockText(reading: Reading, start: number, column: number, path: Path): number {
  const { text, cursor, limit } = reading;
  let at = start;
  while (at < limit) {
    const end = lineEndAt(text, at);
    const content = skipSpaces(text, at, end);
    if (content < end && content - at <= column) return at;
    const inside = cursor >= at && cursor <= end && (content < end || cursor - at > column);
    if (inside) reading.found ??= { ...nothing(cursor), role: "text", path };
    else if (cursor >= at && cursor <= end) reading.found ??= onBlankLine(reading, cursor - at);
    at = nextLine(reading, end);
  }
  return at;
}
