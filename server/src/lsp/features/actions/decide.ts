/** Decisions written into the charter: today's date is filled in, who and why are left to people. */
import type { WorkspaceEdit } from "vscode-languageserver";
import type { Change, Path, Plain, Span } from "../../../core/finding.ts";
import { DECISIONS, type Decision, type DecisionAnswers } from "../../../core/portfolio/decisions.ts";
import { valueAt } from "../../../core/yaml/value-at.ts";
import type { Abilities, OpenCharter } from "../open-charter.ts";
import { trailTo } from "../place-at.ts";
import { workspaceEdit } from "../workspace-edit.ts";
import { type Action, editsOf } from "./action.ts";
import { DECISION } from "./kinds.ts";

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
    edits: () => editsOf(charter, changesFor(charter, decision, {})),
  }));
}

/** The edit of a decision with what people have answered; null where it cannot be taken, or where nothing would change. */
export function decisionEdit(
  charter: OpenCharter,
  decision: Decision,
  given: DecisionAnswers,
  abilities: Abilities,
): WorkspaceEdit | null {
  if (charter.analysis.kind !== "charter" || charter.tree.root !== "map" || !isPossible(charter, decision)) return null;
  return workspaceEdit(charter, editsOf(charter, changesFor(charter, decision, given)), abilities);
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

/** What is known of a block and what is asked for; an answer is known, the others are asked. */
interface Block {
  readonly known: { readonly [key: string]: Plain };
  readonly asked: readonly string[];
}

function answered(known: Block["known"], keys: readonly (readonly [key: string, answer: Plain | undefined])[]): Block {
  const given = keys.flatMap(([key, answer]) => (answer === undefined ? [] : [[key, answer] as const]));
  return {
    known: { ...known, ...Object.fromEntries(given) },
    asked: keys.flatMap(([key, answer]) => (answer === undefined ? [key] : [])),
  };
}

function changesFor(charter: OpenCharter, decision: Decision, given: DecisionAnswers): readonly Change[] {
  const { claimed, standing } = charter.analysis.facts.stage;
  const { today: date } = charter.analysis.facts;
  const { end, by, why, review, restart_if, lessons, data_disposed } = given;
  const stage = decision === "pause" ? "paused" : decision === "kill" ? "killed" : standing;
  const pause = answered({ from: standing, date }, [
    ["why", why],
    ["review", review],
    ["restart_if", restart_if],
  ]);
  const closure = answered({ date }, [
    ["why", why],
    ["decided_by", by],
    ["lessons", lessons === undefined ? undefined : [lessons]],
    ["data_disposed", data_disposed],
  ]);
  return [
    ...(stage === claimed ? [] : [{ kind: "set", path: ["stage"], value: stage } as const]),
    ...(decision === "extend" ? [newEnd(end)] : []),
    ...entry(
      charter,
      answered({ stage, date }, [
        ["by", by],
        ["why", why],
      ]),
    ),
    ...(decision === "pause" ? block(charter, ["pause"], pause) : []),
    ...(decision === "kill" ? block(charter, ["closure"], closure) : []),
  ];
}

function newEnd(end: string | undefined): Change {
  const path: Path = ["pilot", "end"];
  return end === undefined ? { kind: "scaffold", path, replace: true } : { kind: "set", path, value: end };
}

/** The entry of the history for a stage that begins today; who and why are left to people. */
export function entryToday(charter: OpenCharter, stage: string): readonly Change[] {
  return entry(charter, { known: { stage, date: charter.analysis.facts.today }, asked: ["by", "why"] });
}

/** A new entry of the history. */
function entry({ tree }: OpenCharter, { known, asked }: Block): readonly Change[] {
  const history = valueAt(tree.value ?? {}, ["history"]);
  const index = Array.isArray(history) ? history.length : 0;
  return [
    { kind: "append", path: ["history"], value: known },
    ...(asked.length === 0 ? [] : [{ kind: "scaffold", path: ["history", index], keys: asked } as const]),
  ];
}

/** A block with what is known, and tab stops for what only people know; what an earlier decision left is asked anew. */
function block({ tree }: OpenCharter, path: Path, { known, asked }: Block): readonly Change[] {
  const there = valueAt(tree.value ?? {}, path);
  const scaffold = (keys: readonly string[]): readonly Change[] =>
    keys.length === 0 ? [] : [{ kind: "scaffold", path, keys }];
  if (there === undefined || there === null) return [{ kind: "set", path, value: known }, ...scaffold(asked)];
  const has = (key: string) => valueAt(tree.value ?? {}, [...path, key]) !== undefined;
  return [
    ...Object.entries(known).map(([key, value]): Change => ({ kind: "set", path: [...path, key], value })),
    ...asked.filter(has).map((key): Change => ({ kind: "scaffold", path: [...path, key], replace: true })),
    ...scaffold(asked.filter((key) => !has(key))),
  ];
}
