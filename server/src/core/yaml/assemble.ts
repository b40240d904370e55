/** Puts a charter's parts together: places, links, duplicate sections, the root's value and all problems in order. */
import type { Span } from "../finding.ts";
import { shift } from "../text/spans.ts";
import { duplicateKey } from "./duplicate-key.ts";
import { type Budget, badMerge, link, mapValue } from "./link.ts";
import type { Anchor, Part, PlacedPart } from "./parts.ts";
import type { Section, SyntaxProblem, Tree } from "./tree.ts";

/** So many nodes may aliases write out in one charter; more is an attack or a mistake. */
const ALIAS_CAP = 50_000;

/** So many problems are worth listing. */
const PROBLEM_CAP = 200;

/** The tree of a text from its parts, reusing what `old` already linked. */
export function assemble(text: string, parts: readonly Part[], old?: Tree): Tree {
  const placed = place(parts, old);
  const sections: Section[] = placed.flatMap(({ start, part, linked }) =>
    part.shape === "map" ? linked.entries.map((entry) => ({ base: start, entry })) : [],
  );
  const fatal = fatalProblems(placed);
  const minor = fatal.length > 0 ? [] : minorProblems(placed, sections);
  const other = parts.some((part) => part.shape === "other");
  const map = parts.some((part) => part.shape === "map");
  const root = fatal.length > 0 ? "broken" : other ? "other" : map ? "map" : "empty";
  const values = placed.flatMap(({ part, linked }) => (part.shape === "map" ? linked.values : []));
  return {
    text,
    eol: eolOf(text),
    sections: root === "other" ? [] : sections,
    root,
    value:
      root === "map"
        ? mapValue(
            sections.map((section) => section.entry),
            values,
          )
        : null,
    problems: [...fatal, ...minor].sort((one, other) => one.span.start - other.span.start).slice(0, PROBLEM_CAP),
    parts: placed,
  };
}

/** The line ending of the first line. */
function eolOf(text: string): "\n" | "\r\n" {
  const newline = text.indexOf("\n");
  return newline > 0 && text[newline - 1] === "\r" ? "\r\n" : "\n";
}

/** Gives each part its offset and its anchors. */
function place(parts: readonly Part[], old: Tree | undefined): readonly PlacedPart[] {
  const known = new Map(old?.parts.map((placed) => [placed.part, placed.linked]));
  const anchors = new Map<string, Anchor>();
  const budget: Budget = { left: ALIAS_CAP };
  let start = 0;
  return parts.map((part) => {
    const before = known.get(part);
    const same =
      before?.whole === true && [...before.asked].every(([name, found]) => (anchors.get(name) ?? null) === found);
    const linked = same ? before : link(part, anchors, budget);
    if (same) for (const { size } of before.costs) budget.left -= size;
    for (const anchor of linked.anchors) anchors.set(anchor.name, anchor);
    const placed = { start, part, linked };
    start += part.length;
    return placed;
  });
}

/** What keeps the text from being read: a conflict alone, else the cause of each part, else an explosion of aliases. */
function fatalProblems(placed: readonly PlacedPart[]): readonly SyntaxProblem[] {
  const torn = placed.find(({ part }) => part.conflict !== null);
  if (torn?.part.conflict) return [conflictAt(shift(torn.part.conflict, torn.start))];
  const causes = placed.flatMap(({ part, start }) => (part.fatal === null ? [] : [move(part.fatal, start)]));
  return causes.length > 0 ? causes : tooManyAliases(placed);
}

function conflictAt(span: Span): SyntaxProblem {
  const message = "A merge conflict is left here. Choose one side and delete the marker lines.";
  return { code: "syntax/conflict-marker", span, message };
}

function tooManyAliases(placed: readonly PlacedPart[]): readonly SyntaxProblem[] {
  let total = 0;
  for (const { start, linked } of placed) {
    for (const { span, size } of linked.costs) {
      total += size;
      if (total > ALIAS_CAP) {
        const message = "The aliases up to here repeat too much. Write fewer of them.";
        return [{ code: "syntax/alias-cap", span: shift(span, start), message }];
      }
    }
  }
  return [];
}

/** What is wrong though the text can be read. */
function minorProblems(placed: readonly PlacedPart[], sections: readonly Section[]): readonly SyntaxProblem[] {
  const inside = placed.flatMap(({ part, linked, start }) =>
    [...part.minor, ...linked.problems].map((problem) => move(problem, start)),
  );
  return [...inside, ...sectionProblems(placed, sections)];
}

/** Sections that stand twice in different parts, and merge keys at the root without a map. */
function sectionProblems(placed: readonly PlacedPart[], sections: readonly Section[]): readonly SyntaxProblem[] {
  const seen = new Map<string, number>();
  const twice = sections.flatMap(({ base, entry }) => {
    const before = seen.get(entry.key);
    seen.set(entry.key, base);
    const known = before === undefined || before === base || entry.key === "<<" || entry.key === "";
    return known ? [] : [duplicateKey(entry.key, shift(entry.keySpan, base))];
  });
  const merges = placed.flatMap(({ part, linked, start }) =>
    part.shape !== "map"
      ? []
      : linked.entries.flatMap((entry, index) => {
          const value = linked.values[index] ?? null;
          const bad = entry.key === "<<" && (typeof value !== "object" || value === null);
          return bad ? [badMerge(entry, start)] : [];
        }),
  );
  return [...twice, ...merges];
}

/** A problem of a part, at its place in the text. */
function move(problem: SyntaxProblem, by: number): SyntaxProblem {
  const { repair } = problem;
  const moved = { ...problem, span: shift(problem.span, by) };
  return repair === undefined ? moved : { ...moved, repair: { ...repair, span: shift(repair.span, by) } };
}
