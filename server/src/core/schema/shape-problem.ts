/** A problem with the shape of a charter or policy, and the small words its messages are made of. */
import type { Fix, Path, Plain, Problem } from "../finding.ts";
import type { SchemaNode } from "./node.ts";

/** A problem whose code begins with `schema/`. */
export type ShapeProblem = Problem & { readonly code: `schema/${string}` };

/** What is wrong with a value, before its path is known. */
export interface Fault {
  readonly code: `schema/${string}`;
  readonly message: string;
  /** What to write instead, with the title of the fix; `unsure` where a person should look twice. */
  readonly instead?: { readonly title: string; readonly value: Plain; readonly unsure?: boolean };
  /** What might be meant, where a person has to choose. */
  readonly either?: readonly Plain[];
}

/** A map of the plain value. */
export type PlainMap = { readonly [key: string]: Plain };

/** Whether a value is a map. */
export function isMap(value: Plain | undefined): value is PlainMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The problem that a fault is at a path. */
export function problemOf(path: Path, fault: Fault): ShapeProblem {
  const { code, message, instead, either } = fault;
  if (either !== undefined)
    return { code, path, message, mark: "value", fixes: either.map((value) => writing(path, value)) };
  if (instead === undefined) return { code, path, message, mark: "value" };
  const fix: Fix = {
    title: instead.title,
    changes: [{ kind: "set", path, value: instead.value }],
    ...(instead.unsure ? {} : { preferred: true }),
  };
  return { code, path, message, mark: "value", fixes: [fix] };
}

function writing(path: Path, value: Plain): Fix {
  return { title: `Write ${String(value)}`, changes: [{ kind: "set", path, value }] };
}

/** How a message names the place: `“amount”`, or `Entry 2 of “team”` for an entry of a list. */
export function nameOf(path: Path): string {
  const last = path.at(-1);
  if (typeof last === "string") return `“${last}”`;
  const list = [...path].reverse().find((part) => typeof part === "string");
  return last === undefined ? "The file" : `Entry ${last + 1} of “${list ?? ""}”`;
}

/** What a file of this schema is called in a sentence: `charter` or `policy`. */
export function nounOf(root: SchemaNode): string {
  return root.title.split(" ").at(-1) ?? root.title;
}

/** How a message shows what is written: a short quote, or the kind of thing it is. */
export function shown(value: Plain): string {
  if (Array.isArray(value)) return "a list";
  if (isMap(value)) return "a block";
  const text = String(value).replace(/\s+/g, " ").trim();
  return typeof value === "string" ? `“${clip(text)}”` : text;
}

/** A text short enough for a message. */
export function clip(text: string): string {
  return text.length <= 28 ? text : `${text.slice(0, 27).trimEnd()}…`;
}

/** `a, b or c`. */
export function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
