/** Puts keys in the order in which they are usually written, each with its comments; what cannot be moved safely stays. */

import { formatPath, type Path } from "../finding.ts";
import { behindLineBreak, lineEndAt, lineStartAt } from "../yaml/around.ts";
import { applyEdits } from "../yaml/edit/edits.ts";
import { isSame } from "../yaml/edit/expected-value.ts";
import { parseCharter } from "../yaml/parse.ts";
import type { Entry, TextEdit, Tree } from "../yaml/tree.ts";
import { walk } from "../yaml/walk.ts";
import { keysAt } from "./walk.ts";

/** A map whose keys are not in order. */
interface Disorder {
  readonly path: Path;
  readonly edit: TextEdit;
}

/** The text with its keys in order, the outer maps first; `keep` names the paths that stay as they are. */
export function reordered(tree: Tree, keep: (path: Path) => boolean): string {
  let current = tree;
  const stuck = new Set<string>();
  for (;;) {
    const next = disorders(current, keep).find(({ path }) => !stuck.has(formatPath(path)));
    if (next === undefined) return current.text;
    const after = parseCharter(applyEdits(current.text, [next.edit]));
    if (isHarmless(current, after)) current = after;
    stuck.add(formatPath(next.path));
  }
}

/** Whether the new text says the same, with the same comments and no new problem. */
function isHarmless(before: Tree, after: Tree): boolean {
  const comments = ({ text }: Tree) =>
    (text.match(/(?:^|\s)#.*/g) ?? [])
      .map((one) => one.trim())
      .sort()
      .join("\n");
  return (
    after.root === before.root &&
    isSame(after.value ?? {}, before.value ?? {}) &&
    after.problems.length === before.problems.length &&
    comments(before) === comments(after) &&
    before.text.length === after.text.length
  );
}

/** The maps out of order, the outermost first. */
function disorders(tree: Tree, keep: (path: Path) => boolean): readonly Disorder[] {
  const found: Disorder[] = [];
  const look = (path: Path, entries: readonly Entry[], base: number | null, flow: boolean): void => {
    const wanted = keep(path) ? entries : inOrder(entries, keysAt(path));
    if (entries.every((entry, index) => wanted[index] === entry)) return;
    const bases = base === null ? new Map(tree.sections.map((section) => [section.entry, section.base])) : null;
    const at = (entry: Entry) => (bases?.get(entry) ?? base ?? 0) + entry.keySpan.start;
    const edit = flow ? flowEdit(tree, entries, wanted, at) : blockEdit(tree, entries, wanted, at);
    if (edit !== null) found.push({ path, edit });
  };
  look(
    [],
    tree.sections.map(({ entry }) => entry),
    null,
    false,
  );
  walk(tree, (path, { node, base }) => {
    if (node?.kind === "map") look(path, node.entries, base, node.flow);
  });
  return found;
}

/** The entries in the schema's order; an unknown key stays behind the known one before it. */
function inOrder(entries: readonly Entry[], order: readonly string[]): readonly Entry[] {
  if (order.length === 0) return entries;
  let rank = -1;
  const ranked = entries.map((entry) => {
    const own = order.indexOf(entry.key);
    if (own >= 0) rank = own;
    return { entry, rank };
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ entry }) => entry);
}

type At = (entry: Entry) => number;

/** Between braces: the entries change places, what stands between them stays. */
function flowEdit({ text }: Tree, entries: readonly Entry[], wanted: readonly Entry[], at: At): TextEdit | null {
  const span = (entry: Entry) => ({ start: at(entry), end: endOf(entry, at) });
  const first = entries[0];
  const last = entries.at(-1);
  if (!first || !last) return null;
  const whole = { start: span(first).start, end: span(last).end };
  if (/[\r\n#]/.test(text.slice(whole.start, whole.end))) return null;
  const parts = wanted.map((entry, index) => {
    const here = entries[index];
    const next = entries[index + 1];
    const between = here && next ? text.slice(span(here).end, span(next).start) : "";
    return text.slice(span(entry).start, span(entry).end) + between;
  });
  return { span: whole, text: parts.join("") };
}

/** In block style: whole lines change places, each entry with the comment lines above it. */
function blockEdit({ text }: Tree, entries: readonly Entry[], wanted: readonly Entry[], at: At): TextEdit | null {
  const chunks = new Map<Entry, string>();
  const first = entries[0];
  if (!first || !startsItsLine(text, at(first))) return null;
  const column = at(first) - lineStartAt(text, at(first));
  const starts = entries.map((entry, index) => (index === 0 ? commentStart(text, at(entry), column) : 0));
  for (const [index, entry] of entries.entries()) {
    if (!startsItsLine(text, at(entry))) return null;
    if (index > 0) starts[index] = behindEntry(text, endOf(entries[index - 1] ?? entry, at), at(entry), column);
  }
  const last = entries.at(-1) ?? first;
  const behind = behindEntry(text, endOf(last, at), text.length + 1, column);
  const end = behind - (/\r?\n$/.exec(text.slice(Math.max(0, behind - 2), behind))?.[0].length ?? 0);
  for (const [index, entry] of entries.entries())
    chunks.set(entry, text.slice(starts[index], starts[index + 1] ?? end));
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const pieces = wanted.map((entry) => chunks.get(entry) ?? "");
  const joined = pieces.map((piece, index) => {
    const isLast = index === pieces.length - 1;
    if (isLast) return piece.replace(/\r?\n$/, "");
    return /\n$/.test(piece) ? piece : piece + eol;
  });
  return { span: { start: starts[0] ?? 0, end }, text: joined.join("") };
}

function endOf(entry: Entry, at: At): number {
  const shift = at(entry) - entry.keySpan.start;
  return Math.max(entry.keySpan.end, entry.value?.span.end ?? 0) + shift;
}

function startsItsLine(text: string, offset: number): boolean {
  return /^\uFEFF?[ ]*$/.test(text.slice(lineStartAt(text, offset), offset));
}

/** The first of the comment lines that stand right above a line, in its column. */
function commentStart(text: string, offset: number, column: number): number {
  let start = lineStartAt(text, offset);
  while (start > 0) {
    const above = lineStartAt(text, start - (text[start - 2] === "\r" ? 2 : 1));
    const line = text.slice(above, start);
    if (!line.trimStart().startsWith("#") || line.search(/\S/) !== column || above === 0) break;
    start = above;
  }
  return start;
}

/** Where the lines of the next entry begin: behind the entry before and the deeper comments that belong to it. */
function behindEntry(text: string, end: number, next: number, column: number): number {
  let at = behindLine(text, end);
  while (at < next) {
    const line = text.slice(at, lineEndAt(text, at));
    if (!line.trimStart().startsWith("#") || line.search(/\S/) <= column) break;
    at = behindLine(text, at);
  }
  return at;
}

/** Where the line after that of an offset begins, or the end of the text. */
function behindLine(text: string, offset: number): number {
  return behindLineBreak(text, lineEndAt(text, offset));
}
