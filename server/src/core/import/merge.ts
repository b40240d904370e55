/** Importing again: what the list says now against what it said before and what stands in the charter. A person's words stay. */
import { type Change, formatPath, type Path, type Plain, parsePath } from "../finding.ts";
import { shape } from "../schema/scaffold.ts";
import { applyEdits, editsFor } from "../yaml/edit/edits.ts";
import { isSame } from "../yaml/edit/expected-value.ts";
import { parseCharter } from "../yaml/parse.ts";
import { valueAt } from "../yaml/value-at.ts";
import { type Draft, isMap, type Kept } from "./draft.ts";
import { commentLine } from "./draft-text.ts";
import { ALL, fingerprint, fingerprintsOf } from "./fingerprint.ts";

/** One difference between list and charter. */
export interface Difference {
  /** The key, or the heading of a comment. */
  readonly at: string;
  readonly now: string | null;
  readonly list: string | null;
  /** `write`: an update writes it; `person`: a person wrote what stands there; `gone`: the list says nothing more. Both stay. */
  readonly state: "write" | "person" | "gone";
}

/** What a second import would do to a charter. */
export interface Proposal {
  readonly differences: readonly Difference[];
  /** The text after an update; the same text where nothing is to be written. */
  readonly updated: string;
}

/** The proposal for a charter that came from the same record; null where nothing has changed in the list. */
export function proposalFor(text: string, draft: Draft): Proposal | null {
  const tree = parseCharter(text);
  const value = tree.value;
  const before = seenIn(value);
  const seen = fingerprintsOf(draft);
  const own = before === null;
  if (before !== null && before[ALL] === seen[ALL]) return null;
  const changes: Change[] = [];
  const differences: Difference[] = [];
  for (const [path, next] of [
    ...draft.values,
    ...draft.source.map(([key, one]) => [["x-source", key] as Path, one] as const),
  ]) {
    const place = formatPath(path);
    const base = before?.[place];
    const now = valueAt(value ?? undefined, path) ?? null;
    if (base === seen[place] || isSame(now, next)) continue;
    const untouched = now === null ? base === undefined : !own && fingerprint(now) === base;
    differences.push({ at: place, now: shown(now), list: shown(next), state: untouched ? "write" : "person" });
    if (untouched) changes.push({ kind: "set", path, value: next });
  }
  differences.push(...gone(before, seen, value));
  const comments = draft.kept.flatMap((kept) => commentDifference(text, kept));
  differences.push(...comments.map(({ difference }) => difference));
  if (differences.length === 0 && own) return null;
  return { differences, updated: updated(text, changes, comments, own ? null : seen) };
}

/** The fingerprints that an earlier import left; null where there are none, as in an export of our own. */
export function seenIn(value: Plain): { readonly [place: string]: string } | null {
  const seen = valueAt(value ?? undefined, ["x-source", "seen"]);
  if (!isMap(seen)) return null;
  return Object.fromEntries(Object.entries(seen).map(([place, mark]) => [place, String(mark)]));
}

/** What the list said before and says no more; it stays until a person takes it out. */
function gone(
  before: { readonly [place: string]: string } | null,
  seen: { readonly [place: string]: string },
  value: Plain,
): readonly Difference[] {
  return Object.keys(before ?? {})
    .filter((place) => place !== ALL && !(place in seen))
    .flatMap((place): readonly Difference[] => {
      const now = valueAt(value ?? undefined, parsePath(place)) ?? null;
      return now === null ? [] : [{ at: place, now: shown(now), list: null, state: "gone" }];
    });
}

interface CommentChange {
  readonly difference: Difference;
  readonly replace: readonly [old: string, line: string] | null;
}

/** A comment that keeps a cell: replaced where there is one of the same heading, else only told. */
function commentDifference(text: string, kept: Kept): readonly CommentChange[] {
  const line = commentLine(kept);
  if (text.includes(line)) return [];
  const start = line.slice(0, line.indexOf("”: ") + 3);
  const at = text.indexOf(start);
  const old = at < 0 ? null : (text.slice(at).split(/\r?\n/, 1)[0] ?? null);
  const state = old === null ? "person" : "write";
  const difference: Difference = { at: `# ${kept.heading}`, now: old, list: line, state };
  return [{ difference, replace: old === null ? null : [old, line] }];
}

function updated(text: string, changes: readonly Change[], comments: readonly CommentChange[], seen: Plain): string {
  let next = text;
  for (const { replace } of comments) {
    if (replace === null) continue;
    const at = next.indexOf(replace[0]);
    next = next.slice(0, at) + replace[1] + next.slice(at + replace[0].length);
  }
  for (const change of [
    ...changes,
    ...(seen === null ? [] : [{ kind: "set", path: ["x-source", "seen"], value: seen } as const]),
  ]) {
    next = applyEdits(next, editsFor(parseCharter(next), [change], shape));
  }
  return next;
}

function shown(value: Plain): string | null {
  return value === null ? null : typeof value === "string" ? value : JSON.stringify(value);
}
