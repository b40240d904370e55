/** The quick reader's values: plain and quoted texts, brackets on one line, and block texts. */

import { trimEnd } from "../text/spans.ts";
import { bail, noted, type Quick, skipBlanks } from "./fast-text.ts";
import type { Entry, Node, ScalarNode } from "./tree.ts";

const FLOW_KEY = /([A-Za-z_][A-Za-z0-9_./$-]*(?: [A-Za-z0-9_./$-]+)*) *:(?= )/y;
const ALIAS = /\*([\w-]+)(?=[ ,\]}\r\n]|$)/y;
const ANCHOR = /&([\w-]+) +(?=[^ ,\]}#])/y;
const HEADER = /([|>])(-?) *(?:(?<= )#[^\n]*)?\r?\n/y;
const NUMBER_LIKE = /^[-+.]?[.0-9]|^[-+]?\.(?:inf|nan)$/i;
const NUMBER = /^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?$/;

/** A value that begins and ends on the line; leaves the reading at the next line. */
export function readInline(quick: Quick, at: number): Node {
  const { text } = quick;
  const newline = text.indexOf("\n", at);
  const lineEnd = newline < 0 ? text.length : newline - (text[newline - 1] === "\r" ? 1 : 0);
  const node = readNode(quick, at, lineEnd, null);
  const end = quick.base + node.span.end;
  const rest = skipBlanks(text, end);
  if (rest < lineEnd && (text[rest] !== "#" || rest === end)) bail();
  quick.at = newline < 0 ? text.length : newline + 1;
  return node;
}

/** A value at an offset, at the latest until `end`; `depth` counts the brackets around it, null for none. */
function readNode(quick: Quick, at: number, end: number, depth: number | null): Node {
  const { text } = quick;
  const first = text[at] ?? bail();
  if (first === '"' || first === "'") return readQuoted(quick, at, end, first);
  if (first === "[" || first === "{") return (depth ?? 0) > 20 ? bail() : readFlow(quick, at, end, depth ?? 0);
  if (first === "*") {
    ALIAS.lastIndex = at;
    const name = ALIAS.exec(text)?.[1] ?? bail();
    return { kind: "alias", name, target: null, span: noted(quick, at, at + name.length + 1) };
  }
  return readPlain(quick, at, end, depth !== null);
}

/** A value between brackets, perhaps with a name for aliases in front. */
function readAnchored(quick: Quick, at: number, end: number, depth: number): Node {
  ANCHOR.lastIndex = at;
  const anchor = ANCHOR.exec(quick.text)?.[1];
  if (anchor === undefined) return readNode(quick, at, end, depth);
  const value = readNode(quick, ANCHOR.lastIndex, end, depth);
  return value.kind === "alias" ? bail() : { ...value, anchor };
}

function readPlain(quick: Quick, start: number, limit: number, flow: boolean): ScalarNode {
  const { text } = quick;
  if (/[,[\]{}#&*!|>'"%@`?:]/.test(text[start] ?? "")) bail();
  if (text[start] === "-" && /[ ,[\]{}\r\n]|^$/.test(text[start + 1] ?? "")) bail();
  let end = start;
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 32) continue;
    const blankBefore = text.charCodeAt(at - 1) === 32;
    if (code === 35 && blankBefore) {
      if (flow) bail();
      break;
    }
    if (code === 58 && (at + 1 >= limit || (flow ? / |,|\[|\]|\{|\}/ : / /).test(text[at + 1] ?? ""))) bail();
    if (flow && (code === 44 || code === 93 || code === 125)) break;
    if (flow && (code === 91 || code === 123)) bail();
    end = at + 1;
  }
  const source = text.slice(start, end);
  return { kind: "scalar", value: plainValue(source), style: "plain", span: noted(quick, start, end) };
}

/** What a plain text means in YAML's core schema. */
function plainValue(source: string): ScalarNode["value"] {
  const first = source.charCodeAt(0);
  if (first < 58) {
    if (NUMBER.test(source)) return source === "-0" ? bail() : Number(source);
    if (NUMBER_LIKE.test(source) && !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(source)) return numberLike(source);
    return source;
  }
  if (source.length > 5) return source;
  if (source === "true" || source === "True" || source === "TRUE") return true;
  if (source === "false" || source === "False" || source === "FALSE") return false;
  return source === "~" || source === "null" || source === "Null" || source === "NULL" ? null : source;
}

/** A text that begins like a number; if it could be one in any notation, the library decides. */
function numberLike(source: string): string {
  return /^[-+.0-9][-+.0-9a-fxo]*$/i.test(source) || /^[-+]?\.(inf|nan)$/i.test(source) ? bail() : source;
}

function readQuoted(quick: Quick, start: number, limit: number, quote: '"' | "'"): ScalarNode {
  const { text } = quick;
  let end = text.indexOf(quote, start + 1);
  if (quote === "'") while (end >= 0 && text[end + 1] === "'") end = text.indexOf(quote, end + 2);
  if (end < 0 || end >= limit) bail();
  const inner = text.slice(start + 1, end);
  if (quote === '"' && inner.includes("\\")) bail();
  const value = quote === "'" ? inner.replaceAll("''", "'") : inner;
  return { kind: "scalar", value, style: quote === "'" ? "single" : "double", span: noted(quick, start, end + 1) };
}

/** Brackets that close on their line. */
function readFlow(quick: Quick, start: number, limit: number, depth: number): Node {
  const { text, base } = quick;
  const map = text[start] === "{";
  const closer = map ? "}" : "]";
  const entries: Entry[] = [];
  const items: Node[] = [];
  const starts: number[] = [];
  const seen = new Set<string>();
  let at = skipBlanks(text, start + 1);
  while (text[at] !== closer) {
    if (at >= limit) bail();
    if (map) {
      FLOW_KEY.lastIndex = at;
      const key = FLOW_KEY.exec(text)?.[1] ?? bail();
      if (seen.has(key) || key.length > 1000 || /^(?:null|true|false)$/i.test(key)) bail();
      seen.add(key);
      const from = skipBlanks(text, FLOW_KEY.lastIndex);
      const empty = text[from] === "," || text[from] === closer;
      const value = empty ? null : readAnchored(quick, from, limit, depth + 1);
      entries.push({ key, keySpan: noted(quick, at, at + key.length), value });
      at = skipBlanks(text, value === null ? from : base + value.span.end);
    } else {
      quick.base = at;
      const item = readNode(quick, at, limit, depth + 1);
      quick.base = base;
      items.push(item);
      starts.push(at - start);
      at = skipBlanks(text, at + item.span.end);
    }
    if (text[at] === ",") {
      at = skipBlanks(text, at + 1);
      if (text[at] === closer) bail();
    } else if (text[at] !== closer) bail();
  }
  const span = noted(quick, start, at + 1);
  if (at >= limit) bail();
  return map ? { kind: "map", flow: true, entries, span } : { kind: "list", flow: true, items, starts, span };
}

/** A `|` or `>` text whose lines are indented alike; leaves the reading at the line behind it. */
export function readBlockText(quick: Quick, at: number, column: number): ScalarNode {
  const { text } = quick;
  HEADER.lastIndex = at;
  const header = HEADER.exec(text) ?? bail();
  const folded = header[1] === ">";
  const lines: string[] = [];
  let next = HEADER.lastIndex;
  let indent = 0;
  let end = next;
  while (next < text.length) {
    const newline = text.indexOf("\n", next);
    const stop = newline < 0 ? text.length : newline - (text[newline - 1] === "\r" ? 1 : 0);
    const content = skipBlanks(text, next);
    if (content >= stop) {
      if (indent === 0 || stop - next > indent) bail();
      lines.push("");
    } else {
      const width = content - next;
      if (indent === 0) indent = width > column ? width : bail();
      if (width < indent) {
        if (width > column) bail();
        break;
      }
      if (newline < 0) bail();
      const line = text.slice(next + indent, stop);
      if (folded && (line.startsWith(" ") || line.endsWith(" "))) bail();
      lines.push(line);
      end = stop;
    }
    next = newline < 0 ? text.length : newline + 1;
  }
  quick.at = next;
  while (lines.at(-1) === "") lines.pop();
  if (lines.length === 0) bail();
  const body = folded ? fold(lines) : lines.join("\n");
  const visible = trimEnd(text, { start: at, end });
  const span = noted(quick, visible.start, visible.end);
  return { kind: "scalar", value: header[2] === "-" ? body : `${body}\n`, style: "block", span };
}

/** Lines joined by spaces, blank lines as line breaks. */
function fold(lines: readonly string[]): string {
  let result = "";
  let breaks = 0;
  for (const line of lines) {
    if (line === "") breaks++;
    else {
      result += result === "" ? line : (breaks === 0 ? " " : "\n".repeat(breaks)) + line;
      breaks = 0;
    }
  }
  return result;
}
