/** Reads a section with the YAML library, which is loaded when the quick reader gives up for the first time. */
import { isMap, isScalar, type ParsedNode, parseDocument } from "yaml";
import type { Span } from "../finding.ts";
import { convert, notesFor } from "./convert.ts";
import { tooDeepAt } from "./depth.ts";
import type { Part } from "./parts.ts";
import { explain, tooDeep } from "./syntax-messages.ts";
import type { Entry, MapNode, SyntaxProblem } from "./tree.ts";

const OPTIONS = {
  schema: "core",
  strict: true,
  merge: false,
  uniqueKeys: false,
  prettyErrors: false,
  resolveKnownTags: false,
  logLevel: "silent",
} as const;

/** What a part says, wherever it stands. */
type Parsed = Omit<Part, "length" | "kind" | "conflict" | "everyday">;

/** What the YAML library says of a part. Never throws. */
export function readWithLibrary(text: string): Parsed {
  const notes = notesFor(text);
  const deep = tooDeepAt(text);
  if (deep !== null) return { ...lost(text), minor: [], fatal: tooDeep({ start: deep, end: deep + 1 }) };
  try {
    const document = withoutTraces(() => parseDocument<ParsedNode>(text, OPTIONS));
    const root: unknown = document.contents;
    const node = convert(root, notes);
    const problem = explain(document.errors, notes);
    const fatal =
      problem?.code === "syntax/tab"
        ? { ...problem, ...repairTabs(text) }
        : withSafeRepair(problem, text, document.errors.length);
    const found = { fatal, minor: notes.problems };
    if (isMap(root)) return { ...found, shape: "map", entries: (node as MapNode | null)?.entries ?? [] };
    if (fatal !== null && lostEntry(text) !== null) return { ...found, ...lost(text) };
    return { ...found, shape: node === null && isScalar(root) ? "none" : "other", entries: [] };
  } catch {
    return { shape: "other", entries: [], minor: [], fatal: unreadable(text) };
  }
}

/** Runs something without noting for each error where it was made: the library makes one for every stray bracket. */
function withoutTraces<T>(run: () => T): T {
  const errors = Error as unknown as { stackTraceLimit?: number };
  const { stackTraceLimit } = errors;
  errors.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    if (stackTraceLimit === undefined) delete errors.stackTraceLimit;
    else errors.stackTraceLimit = stackTraceLimit;
  }
}

/** In longer sections no repair is tried, so that typing in them stays quick. */
const LONGEST_REPAIRED = 100_000;

/** A problem without its repair where that does not make the text better. */
function withSafeRepair(problem: SyntaxProblem | null, text: string, errors: number): SyntaxProblem | null {
  if (problem?.repair === undefined) return problem;
  const { repair, ...rest } = problem;
  if (text.length > LONGEST_REPAIRED) return rest;
  const { span, text: instead } = repair;
  const repaired = text.slice(0, span.start) + instead + text.slice(span.end);
  return parseDocument(repaired, OPTIONS).errors.length < errors ? problem : rest;
}

/** What is left of a section that cannot be read: its key, where it has one. */
function lost(text: string): Pick<Parsed, "shape" | "entries"> {
  const entry = lostEntry(text);
  return entry === null ? { shape: "other", entries: [] } : { shape: "map", entries: [entry] };
}

/** The key of a section of which nothing else could be read. */
function lostEntry(text: string): Entry | null {
  const key = /^([^\s:#[\]{},&*!|>'"%@`-][^\s:]*):(?=\s|$)/.exec(text)?.[1];
  return key === undefined ? null : { key, keySpan: { start: 0, end: key.length }, value: null };
}

function unreadable(text: string): SyntaxProblem {
  const start = Math.max(0, text.search(/\S/));
  const end = Math.max(start + 1, text.slice(start).search(/[\r\n]|$/) + start);
  return { code: "syntax/unreadable", span: { start, end }, message: "This section cannot be read as YAML." };
}

/** Spaces for the tabs in the indentation, where the part can be read then. */
function repairTabs(text: string): Pick<SyntaxProblem, "repair"> {
  if (text.length > LONGEST_REPAIRED || hasBlockText(text)) return {};
  const leads = tabbedLeads(text);
  const start = leads[0]?.start ?? 0;
  const end = leads.at(-1)?.end ?? start;
  for (const width of [2, 4]) {
    let repaired = "";
    let reached = start;
    for (const lead of leads) {
      const spaces = text.slice(lead.start, lead.end).replaceAll("\t", " ".repeat(width));
      repaired += text.slice(reached, lead.start) + spaces;
      reached = lead.end;
    }
    if (parseDocument(text.slice(0, start) + repaired + text.slice(end), OPTIONS).errors.length > 0) continue;
    return { repair: { title: "Indent with spaces", span: { start, end }, text: repaired } };
  }
  return {};
}

/** Whether a `|` or `>` text may begin somewhere: in it, tabs are text. */
function hasBlockText(text: string): boolean {
  return text.split("\n").some((line) => /[|>][-+0-9]{0,2}$/.test((line.split(/[ \t]#/, 1)[0] ?? "").trimEnd()));
}

/** The indentations with a tab in them, of lines on which something stands. */
function tabbedLeads(text: string): readonly Span[] {
  const leads: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    let at = start;
    while (at < end && (text[at] === " " || text[at] === "\t")) at++;
    const seen = at < end && !/\s/.test(text[at] ?? "");
    if (seen && text.slice(start, at).includes("\t")) leads.push({ start, end: at });
    start = end + 1;
  }
  return leads;
}
