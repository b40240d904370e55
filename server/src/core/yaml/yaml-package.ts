/** Reads a section with the YAML library, which is loaded when the quick reader gives up for the first time. */
import { isMap, isScalar, type ParsedNode, parseDocument } from "yaml";
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
    const document = parseDocument<ParsedNode>(text, OPTIONS);
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
  const tabbed = /(?<=^|\n)[ \t]*\t[ \t]*(?=\S)/g;
  if (/[|>][-+\d]*[ \t]*(#.*)?(\r?\n|$)/.test(text)) return {};
  for (const width of [2, 4]) {
    const spaces = (lead: string): string => lead.replace(/\t/g, " ".repeat(width));
    if (parseDocument(text.replace(tabbed, spaces), OPTIONS).errors.length > 0) continue;
    const places = [...text.matchAll(tabbed)];
    const start = places[0]?.index ?? 0;
    let end = start;
    let repaired = "";
    for (const place of places) {
      repaired += text.slice(end, place.index) + spaces(place[0]);
      end = place.index + place[0].length;
    }
    return { repair: { title: "Indent with spaces", span: { start, end }, text: repaired } };
  }
  return {};
}
