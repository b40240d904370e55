/** Decisions written into the charter: today's date is filled in, who and why are left to people. */
import type { Change, Path, Plain, Span } from "../../../core/finding.ts";
import { valueAt } from "../../../core/yaml/value-at.ts";
import type { OpenCharter } from "../open-charter.ts";
import { trailTo } from "../place-at.ts";
import { type Action, editsOf } from "./action.ts";
import { DECISION } from "./kinds.ts";

/** What can be decided. */
export const DECISIONS = ["pause", "kill", "carry on", "extend"] as const;

/** One of them. */
export type Decision = (typeof DECISIONS)[number];

const TITLES: { readonly [D in Decision]: string } = {
  pause: "Pause…",
  kill: "Kill…",
  "carry on": "Carry On…",
  extend: "Extend…",
};

/** The sections at which a decision is offered. */
const PLACES = ["stage", "history", "pause", "closure", "pilot"];

/** The decisions at a span: at the sections that hold them, or where the whole charter is asked about. */
export function decisionActions(charter: OpenCharter, span: Span | null): readonly Action[] {
  if (charter.analysis.kind !== "charter" || charter.tree.root !== "map" || !isOffered(charter, span)) return [];
  return DECISIONS.filter((decision) => isPossible(charter, decision)).map((decision) => ({
    key: `decide:${decision}`,
    title: TITLES[decision],
    kind: DECISION,
    edits: () => editsOf(charter, changesFor(charter, decision)),
  }));
}

function isOffered({ tree, text }: OpenCharter, span: Span | null): boolean {
  if (span === null || (span.end > span.start && span.end - span.start >= text.trimEnd().length)) return true;
  return PLACES.includes(String(trailTo(tree, span.start)[0]?.path[0]));
}

function isPossible({ analysis }: OpenCharter, decision: Decision): boolean {
  const { claimed, standing } = analysis.facts.stage;
  if (claimed === "killed") return false;
  if (decision === "pause") return claimed !== "paused";
  return decision !== "extend" || (claimed !== "paused" && standing === "piloting");
}

function changesFor(charter: OpenCharter, decision: Decision): readonly Change[] {
  const { claimed, standing } = charter.analysis.facts.stage;
  const { today } = charter.analysis.facts;
  const stage = decision === "pause" ? "paused" : decision === "kill" ? "killed" : standing;
  return [
    ...(stage === claimed ? [] : [{ kind: "set", path: ["stage"], value: stage } as const]),
    ...(decision === "extend" ? [{ kind: "scaffold", path: ["pilot", "end"], replace: true } as const] : []),
    ...entry(charter, stage, today),
    ...(decision === "pause"
      ? block(charter, ["pause"], { from: standing, date: today }, ["why", "review", "restart_if"])
      : []),
    ...(decision === "kill"
      ? block(charter, ["closure"], { date: today }, ["why", "decided_by", "lessons", "data_disposed"])
      : []),
  ];
}

/** A new entry of the history. */
function entry({ tree }: OpenCharter, stage: string, today: string): readonly Change[] {
  const history = valueAt(tree.value ?? {}, ["history"]);
  const index = Array.isArray(history) ? history.length : 0;
  return [
    { kind: "append", path: ["history"], value: { stage, date: today } },
    { kind: "scaffold", path: ["history", index], keys: ["by", "why"] },
  ];
}

/** A block with what is known, and tab stops for what only people know; what an earlier decision left is asked anew. */
function block(
  { tree }: OpenCharter,
  path: Path,
  known: { readonly [key: string]: Plain },
  asked: readonly string[],
): readonly Change[] {
  const there = valueAt(tree.value ?? {}, path);
  if (there === undefined || there === null)
    return [
      { kind: "set", path, value: known },
      { kind: "scaffold", path, keys: asked },
    ];
  const has = (key: string) => valueAt(tree.value ?? {}, [...path, key]) !== undefined;
  return [
    ...Object.entries(known).map(([key, value]): Change => ({ kind: "set", path: [...path, key], value })),
    ...asked.filter(has).map((key): Change => ({ kind: "scaffold", path: [...path, key], replace: true })),
    ...(asked.every(has) ? [] : [{ kind: "scaffold", path, keys: asked.filter((key) => !has(key)) } as const]),
  ];
}
