/** Turns the YAML library's nodes into our own tree, once, and notes what is odd on the way. */
import { isAlias, isMap, isScalar, isSeq, type Pair, type Scalar } from "yaml";
import type { Span } from "../finding.ts";
import { firstLine, placeOf, shift, shorten, trimEnd } from "../text/spans.ts";
import { MOST_LEVELS } from "./depth.ts";
import { duplicateKey } from "./duplicate-key.ts";
import type { Entry, ListNode, MapNode, Node, ScalarNode, SyntaxProblem } from "./tree.ts";

/** What was seen while converting. */
export interface Notes {
  readonly text: string;
  readonly problems: SyntaxProblem[];
  /** Brackets and quotes that were opened and never closed. */
  readonly unclosed: Span[];
  /** The first place that is nested too deep. */
  deep: Span | null;
}

/** A fresh sheet for one part. */
export function notesFor(text: string): Notes {
  return { text, problems: [], unclosed: [], deep: null };
}

/** Our node for a node of the library, with offsets from a base; null where nothing stands. Never throws. */
export function convert(source: unknown, notes: Notes, base = 0, depth = 0): Node | null {
  if (isAlias(source)) {
    return { kind: "alias", name: source.source, target: null, span: shift(spanAt(source.range), -base) };
  }
  if (isScalar(source)) return convertScalar(source, notes, base);
  if (!isMap(source) && !isSeq(source)) return null;
  const span = spanAt(source.range);
  if (depth >= MOST_LEVELS) {
    notes.deep ??= { start: span.start, end: span.start + 1 };
    return null;
  }
  noteTag(source.tag, span, notes);
  const flow = source.flow === true;
  const [opener, closer] = isMap(source) ? "{}" : "[]";
  const closed = span.end - span.start > 1 && notes.text[span.end - 1] === closer;
  if (flow && !closed && notes.text[span.start] === opener) notes.unclosed.push(span);
  const anchor = source.anchor ? { anchor: source.anchor } : {};
  if (isSeq(source)) {
    const own = source.items.map((item) => rangeOf(item)?.[0] ?? 0);
    const items = source.items.map((item, index) => convert(item, notes, own[index], depth + 1));
    const starts = own.map((start, index) => (items[index] ? start - span.start : 0));
    const last = items.at(-1);
    const empty = trimEnd(notes.text, { start: span.start, end: own.at(-1) ?? span.end });
    const end = flow ? span.end : last ? (own.at(-1) ?? 0) + last.span.end : empty.end;
    return {
      kind: "list",
      flow,
      items,
      starts,
      span: { start: span.start - base, end: end - base },
      ...anchor,
    } satisfies ListNode;
  }
  const entries = convertEntries(source.items, notes, base, depth);
  const value = rangeOf(source.items.at(-1)?.value);
  const last = entries.at(-1);
  const keyEnd = last && last.keySpan.end + base;
  const empty = trimEnd(notes.text, { start: span.start, end: value?.[0] ?? keyEnd ?? span.end });
  const valueEnd = last?.value ? last.value.span.end + base : empty.end;
  const end = flow ? span.end : Math.max(valueEnd, keyEnd ?? span.start);
  return {
    kind: "map",
    flow,
    entries,
    span: { start: span.start - base, end: end - base },
    ...anchor,
  } satisfies MapNode;
}

/** The entries of a map; a key that is written twice is noted. */
function convertEntries(
  pairs: readonly Pair<unknown, unknown>[],
  notes: Notes,
  base: number,
  depth: number,
): readonly Entry[] {
  const seen = new Set<string>();
  return pairs.map((pair) => {
    const keySpan = spanAt(rangeOf(pair.key));
    const key = keyText(pair.key, keySpan, notes);
    if (seen.has(key) && key !== "<<" && keySpan.end > keySpan.start) notes.problems.push(duplicateKey(key, keySpan));
    seen.add(key);
    return { key, keySpan: shift(keySpan, -base), value: convert(pair.value, notes, base, depth + 1) };
  });
}

/** A key as text; anything else than text is noted. */
function keyText(key: unknown, span: Span, notes: Notes): string {
  if (isScalar(key) && typeof key.value === "string") return key.value;
  const text = isScalar(key) ? (key.source ?? "") : notes.text.slice(span.start, span.end);
  const plain = isScalar(key) && text !== "";
  notes.problems.push({
    code: "syntax/non-string-key",
    span: span.end > span.start ? firstLine(notes.text, span) : colonAt(notes.text, span.start),
    message: plain
      ? `The key “${shorten(text)}” is not read as text. Put it in quotes.`
      : text === ""
        ? "A key is missing before this colon."
        : "A key must be a single word or a quoted text.",
    ...(plain ? { repair: { title: `Put “${shorten(text)}” in quotes`, span, text: `"${text}"` } } : {}),
  });
  return text;
}

/** The one visible character at an offset. */
function colonAt(text: string, offset: number): Span {
  const { start } = placeOf(text, offset);
  return { start, end: start + 1 };
}

const STYLES: Readonly<Record<string, ScalarNode["style"]>> = {
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_LITERAL: "block",
  BLOCK_FOLDED: "block",
};

/** A single value; null for an empty place without an anchor. */
function convertScalar(source: Scalar, notes: Notes, base: number): ScalarNode | null {
  const style = STYLES[source.type ?? ""] ?? "plain";
  const range = spanAt(source.range);
  const empty = style === "plain" && range.end === range.start;
  noteTag(source.tag, range, notes);
  if (empty && !source.anchor) return null;
  const quote = style === "single" ? "'" : style === "double" ? '"' : null;
  const closed = range.end - range.start > 1 && notes.text[range.end - 1] === quote;
  if (quote !== null && !closed) notes.unclosed.push(range);
  const span = shift(style === "block" ? trimEnd(notes.text, range) : range, -base);
  return { kind: "scalar", value: plainValue(source.value, source.source), style, span, ...named(source.anchor) };
}

/** The anchor's field, only where there is one. */
function named(anchor: string | undefined): { readonly anchor?: string } {
  return anchor ? { anchor } : {};
}

/** A value JSON knows too; infinities and the like stay the text they were. */
function plainValue(value: unknown, source: string | undefined): ScalarNode["value"] {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  return typeof value === "number" && Number.isFinite(value) ? value : (source ?? "");
}

const CORE_TAG = /^(!|tag:yaml\.org,2002:(str|int|float|bool|null|map|seq))$/;

const YAML_TAG = "tag:yaml.org,2002:";

/** Notes a tag that charters do not know; `span` is the value behind it. */
function noteTag(tag: string | undefined, span: Span, notes: Notes): void {
  if (tag === undefined || CORE_TAG.test(tag)) return;
  const written = tag.startsWith(YAML_TAG) ? `!!${tag.slice(YAML_TAG.length)}` : tag;
  const verbatim = notes.text.lastIndexOf(`!<${tag}>`, span.start);
  const start = Math.max(0, verbatim, notes.text.lastIndexOf(written, span.start));
  const name = /^!\S*/.exec(notes.text.slice(start, start + 200))?.[0] ?? tag;
  const end = start + name.length + (/^[ \t]/.test(notes.text.slice(start + name.length)) ? 1 : 0);
  notes.problems.push({
    code: "syntax/tag",
    span: { start, end: start + name.length },
    message: `The tag “${shorten(name)}” means nothing in a charter. Remove it.`,
    repair: { title: "Remove the tag", span: { start, end }, text: "" },
  });
}

/** Start and end of the value in a range of the library. */
function spanAt(range: readonly number[] | null | undefined): Span {
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

/** The range of any node of the library. */
function rangeOf(node: unknown): readonly number[] | null {
  return isAlias(node) || isScalar(node) || isMap(node) || isSeq(node) ? (node.range ?? null) : null;
}
