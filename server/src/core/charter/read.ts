/** Reads one part of a charter with the YAML library; nothing outside sees its types, errors or exceptions. */
import { isMap, isScalar, type ParsedNode, parseDocument } from "yaml";
import type { Span } from "../finding.ts";
import { convert, notesFor } from "./convert.ts";
import { explain } from "./explain.ts";
import type { Cut } from "./layout.ts";
import type { Part } from "./parts.ts";
import { readQuick } from "./quick.ts";
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

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what YAML forbids
const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/;
const CONFLICT = /(?<=^|\n)(?:<{7}|>{7}|\|{7})(?=[ \n]|$)/;

/** The text with lone carriage returns as line feeds; every offset stays what it was. */
export function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r(?!\n)/g, "\n") : text;
}

/** Reads the characters of one cut. The text must have gone through `withLineFeeds`. Never throws. */
export function readPart(text: string, kind: Cut["kind"]): Part {
  const none = {
    length: text.length,
    kind,
    shape: "none",
    entries: [],
    everyday: false,
    fatal: null,
    minor: [],
    conflict: null,
  };
  if (kind === "second-document") return { ...none, shape: "none", minor: [secondDocument] };
  const conflict = conflictIn(text);
  if (kind === "prelude") return { ...none, shape: "none", conflict };
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden !== null) {
    const clean = readPart(text.replace(new RegExp(FORBIDDEN, "g"), "\uFFFD"), kind);
    return { ...clean, fatal: clean.fatal ?? controlCharacter(forbidden.index) };
  }
  const quick = kind === "section" ? readQuick(text) : null;
  return { ...(quick ?? readWithLibrary(text)), length: text.length, kind, everyday: quick !== null, conflict };
}

/** Where the first line stands that a version-control merge left behind. */
function conflictIn(text: string): Span | null {
  const found = CONFLICT.exec(text);
  return found === null ? null : { start: found.index, end: found.index + 7 };
}

const secondDocument: SyntaxProblem = {
  code: "syntax/second-document",
  span: { start: 0, end: 3 },
  message: "One charter per file: what follows this line is not read.",
};

function controlCharacter(at: number): SyntaxProblem {
  return {
    code: "syntax/control-character",
    span: { start: at, end: at + 1 },
    message: "An invisible control character stands here. Delete it.",
  };
}

/** What a part says, wherever it stands. */
type Parsed = Omit<Part, "length" | "kind" | "conflict" | "everyday">;

/** What the YAML library says of a part. Never throws. */
export function readWithLibrary(text: string): Parsed {
  const notes = notesFor(text);
  try {
    const document = parseDocument<ParsedNode>(text, OPTIONS);
    const root: unknown = document.contents;
    const node = convert(root, notes);
    const problem = explain(document.errors, notes);
    const fatal = problem?.code === "syntax/tab" ? { ...problem, ...repairTabs(text) } : problem;
    const found = { fatal, minor: notes.problems };
    if (isMap(root)) return { ...found, shape: "map", entries: (node as MapNode | null)?.entries ?? [] };
    const lost = fatal === null ? null : lostEntry(text);
    if (lost !== null) return { ...found, shape: "map", entries: [lost] };
    return { ...found, shape: node === null && isScalar(root) ? "none" : "other", entries: [] };
  } catch {
    return { shape: "other", entries: [], minor: [], fatal: unreadable(text) };
  }
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
