/** Adding all that is still missing for a stage, and looking ahead to what the next stage asks for. */

import { ORDERED_STAGES, type OrderedStage, stageRank } from "../../../core/charter/stage.ts";
import type { Change, Path, Plain, Span } from "../../../core/finding.ts";
import { nextStage } from "../../../core/judgement/analyze.ts";
import { needsOf } from "../../../core/schema/describe.ts";
import { fullHint } from "../../../core/schema/hints.ts";
import { shape } from "../../../core/schema/scaffold.ts";
import { type SchemaNode, schemaAt } from "../../../core/schema/walk.ts";
import { lineOf, type OpenCharter } from "../open-charter.ts";
import { type Action, editsOf } from "./action.ts";

/** The actions for the stage of the charter and the one after it; `source`: also for the menu of source actions. */
export function sectionActions(charter: OpenCharter, span: Span | null, source: boolean): readonly Action[] {
  const { kind, facts } = charter.analysis;
  const atEdge = span === null || isAtEdge(charter, span);
  if (kind !== "charter" || facts.stage.claimed === "killed" || !(source || atEdge)) return [];
  const next = nextStage(facts.bar);
  const stages = next === null ? [facts.bar] : [facts.bar, next];
  const missing = stages.map((stage) => ({ stage, changes: missingFor(charter, stage) }));
  const wanted = missing.filter(({ changes }, index) => !isSameWish(changes, missing[index - 1]?.changes ?? []));
  return wanted.flatMap(({ stage, changes }): readonly Action[] => {
    const title = `Add everything that is missing for stage ${stage}`;
    const edits = () => editsOf(charter, changes, fullHint);
    return [
      { key: `sections:${stage}`, title, kind: "source", edits },
      ...(atEdge ? [{ key: `sections-here:${stage}`, title, kind: "refactor.rewrite" as const, edits }] : []),
    ];
  });
}

/** Whether two stages ask for the same; nothing at all counts as asked for already. */
function isSameWish(one: readonly Change[], other: readonly Change[]): boolean {
  return one.length === 0 || JSON.stringify(one) === JSON.stringify(other);
}

/** What to insert so that every key stands there that a stage asks for, the outermost first. */
export function missingFor({ tree }: OpenCharter, stage: OrderedStage): readonly Change[] {
  const root = schemaAt([]);
  return root === null || tree.value === null ? [] : missingIn([], root, tree.value, stage);
}

function missingIn(path: Path, node: SchemaNode, value: Plain | undefined, stage: OrderedStage): readonly Change[] {
  const present = asMap(value);
  if (value !== undefined && value !== null && present === null) return [];
  const wanted = node.keys.filter((key) => isDue(node.child(key), stage));
  const brought = value === undefined || value === null ? broughtBy(path) : new Set<string>();
  const missing = wanted.filter((key) => present?.[key] === undefined && !brought.has(key));
  const below = wanted.flatMap((key) => {
    const child = node.child(key);
    return child?.kind === "map" ? missingIn([...path, key], child, present?.[key], stage) : [];
  });
  return [...(missing.length === 0 ? [] : [{ kind: "scaffold" as const, path, keys: missing }]), ...below];
}

/** The keys that the block at a path is scaffolded with. */
function broughtBy(path: Path): ReadonlySet<string> {
  const skeleton = shape.skeleton(path);
  return new Set(skeleton.kind === "map" ? skeleton.entries.map((entry) => entry.key) : []);
}

/** Whether a stage asks for a key whatever else the charter says. */
function isDue(node: SchemaNode | null, stage: OrderedStage): boolean {
  return (node === null ? [] : needsOf(node)).some(({ stage: first, when }) => {
    const rank = (ORDERED_STAGES as readonly string[]).indexOf(first);
    return when === null && rank >= 0 && rank <= stageRank(stage);
  });
}

/** Whether the cursor is on a top-level key, or on a line that belongs to none. */
function isAtEdge({ tree, text, lineStarts }: OpenCharter, span: Span): boolean {
  const onKey = tree.sections.some(
    ({ base, entry }) => base + entry.keySpan.start <= span.start && span.start <= base + entry.keySpan.end,
  );
  const line = lineOf(lineStarts, span.start);
  return onKey || text.slice(lineStarts[line], lineStarts[line + 1]).trim() === "";
}

function asMap(value: Plain | undefined): { readonly [key: string]: Plain } | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Plain })
    : null;
}
