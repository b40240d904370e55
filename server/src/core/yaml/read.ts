/** Reads one part of a charter: the quick way, or with the YAML library where the text is unusual. */
import type { Span } from "../finding.ts";
import { swallowedSigns } from "./causes.ts";
import { readQuick } from "./fast-reader.ts";
import { oddProblem } from "./odd-characters.ts";
import type { Part } from "./parts.ts";
import type { Cut } from "./sections.ts";
import type { SyntaxProblem } from "./tree.ts";
import { readWithLibrary } from "./yaml-package.ts";

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
  const odd = oddProblem(text);
  if (odd !== null)
    return { ...readWithLibrary(text), length: text.length, kind, everyday: false, conflict, fatal: odd };
  const quick = kind === "section" ? readQuick(text) : null;
  const part = quick ?? readWithLibrary(text);
  const swallowed = part.fatal === null ? swallowedSigns(text) : [];
  const minor = swallowed.length === 0 ? part.minor : [...part.minor, ...swallowed];
  return { ...part, minor, length: text.length, kind, everyday: quick !== null, conflict };
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
