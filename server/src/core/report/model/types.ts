/** The report of one charter as plain data: what the JSON carries, what every page, text and table is made from. */

import type { QuestionId } from "../../charter/names.ts";
import type { PastStep, PromiseRow, Promises } from "../../charter/past.ts";
import type { Loosened } from "../../charter/policy.ts";
import type { SizeWord } from "../../charter/size.ts";
import type { OrderedStage, Stage } from "../../charter/stage.ts";
import type { Severity } from "../../finding.ts";
import type { Kind } from "../../judgement/analyze.ts";
import type { Band, PillarScore } from "../../judgement/score.ts";
import type { Circumstances, VerdictWord } from "../../judgement/verdict.ts";
import type { Gate, ScoredPillar } from "../../rules/rule.ts";
import type { CostReport } from "./types-cost.ts";
import type { GateStep, Moment, ReviewRow, TeamReport, WaiverRow } from "./types-people.ts";
import type { RuleReport } from "./types-rule.ts";
import type { BoardReport, DataReport, SubjectReport } from "./types-subject.ts";

export type { RuleReport } from "./types-rule.ts";

/** Whether a condition holds. For a pattern, `met` means that the demand behind it is met, so the pilot does not get stuck there. */
export type ConditionState = "met" | "not-met" | "not-assessed";

/** A triage question with its answer in words, or why it is not answered. */
export interface QuestionReport {
  readonly answered: boolean;
  readonly answer: string;
  /** The question itself. */
  readonly question: string;
  /** Where the answer stands or should stand. */
  readonly path: string;
  /** Its line, from 1; where it is not there, that of the nearest key around it. */
  readonly line: number;
}

/** One of the seven conditions of production or of the five ways pilots get stuck. */
export interface ConditionReport {
  /** `S-def1`…`S-def7`, `S-fail1`…`S-fail5`. */
  readonly id: string;
  readonly title: string;
  readonly state: ConditionState;
  /** Ids of the rules behind it. */
  readonly rules: readonly string[];
  /** What is missing, or from which stage it is asked; empty where it is met. */
  readonly detail: string;
}

/** A place in the text; line and column from 1, columns in UTF-16 units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** A further place of a finding. */
export interface PlaceReport {
  readonly path: string;
  readonly range: { readonly start: TextPosition; readonly end: TextPosition };
  readonly message: string;
}

/** A finding with its place. */
export interface FindingReport {
  readonly rule: string;
  readonly severity: Severity;
  /** `cost.lines[2].amount`. */
  readonly path: string;
  readonly range: { readonly start: TextPosition; readonly end: TextPosition };
  readonly message: string;
  /** Every further place that belongs to it, and why. */
  readonly places: readonly PlaceReport[];
  /** False for what the stage does not ask for yet, though score and verdict count it already. */
  readonly due: boolean;
  readonly fixes: readonly { readonly title: string }[];
  /** `code@path`: stays the same while lines move. */
  readonly id: string;
  /** The rule's good state, why it matters and how to get there; null for syntax and shape. */
  readonly title: string | null;
  readonly why: string | null;
  readonly how: string | null;
}

/** One step up: a rule that fails, with what it is worth. */
export interface StepReport {
  readonly rule: string;
  /** `code@path` of its finding, or null where it is only upcoming. */
  readonly finding: string | null;
  readonly message: string;
  readonly path: string;
  /** From 1; null where it is only upcoming. */
  readonly line: number | null;
  readonly gate: Gate | null;
  /** Null where it is only upcoming. */
  readonly severity: Severity | null;
  /** Titles of the finding's fixes. */
  readonly fixes: readonly { readonly title: string }[];
  /** The score, gates included, when this step and all before it are filled in. */
  readonly scoreAfter: number;
  /** Points that this step adds to those before it, gates left aside. */
  readonly gain: number;
  /** Whether it lies on the shortest path to "go". */
  readonly onPath: boolean;
}

/** What to do next: the fewest demands that lead to "go", in the order in which the verdict asks for them, then the other gaps. */
export interface NextReport {
  readonly steps: readonly StepReport[];
  /** The score after the first three, gates included. */
  readonly scoreAfterThree: number | null;
  /** The steps with `onPath`; null where it is "go" already or no filling in leads there. */
  readonly shortest: {
    /** Every rule that comes to pass on it, those that wait for another included. */
    readonly rules: readonly string[];
    /** Errors of syntax and shape that have to go as well. */
    readonly others: number;
    /** How many steps it has. */
    readonly demands: number;
    readonly score: number;
  } | null;
}

/** A remark that is shown and never scored. */
export interface NoteReport {
  readonly id: string;
  readonly text: string;
  readonly path: string;
}

/** How it ended, or why it rests; texts as written. */
export interface RestReport {
  readonly kind: "ended" | "paused";
  readonly date: string | null;
  readonly why: string | null;
  /** Who decided that it ends; null where it is paused. */
  readonly by: string | null;
  /** What was learned, or what would start it again. */
  readonly notes: readonly string[];
  /** The day on which a pause is looked at again. */
  readonly review: string | null;
}

/** What stands at the head of the page. */
export interface HeadingReport {
  readonly problem: string | null;
  readonly intendedUse: string | null;
  readonly businessUnit: string | null;
  readonly industry: string | null;
  readonly updated: string | null;
  readonly owner: string | null;
  readonly sponsor: string | null;
  readonly riskTier: string | null;
  readonly pilotStart: string | null;
  readonly pilotEnd: string | null;
  readonly goLive: string | null;
  readonly daysOverdue: number;
}

/** By what it was judged: results with different ones do not compare. */
export interface JudgedReport {
  readonly asOf: string;
  readonly ruleset: string;
  /** Fingerprint of the policy, or null for the catalogue's own values. */
  readonly policy: string | null;
  /** The stage whose demands were counted; null where nothing was judged. */
  readonly bar: OrderedStage | null;
}

/** The policies that a charter was judged by. */
export interface PolicyReport {
  /** From the repository's root down, by their paths from there. */
  readonly files: readonly string[];
  /** Null where nothing differs from the catalogue's own values; `mixed` for several charters that differ. */
  readonly fingerprint: string | null;
  /** What they ask less for than the catalogue. */
  readonly loosened: readonly Loosened[];
}

/** One charter's result: an element of `charters` in the JSON, version 1. Keys are stable; additions are allowed. */
export interface CharterReport {
  readonly file: string;
  readonly id: string | null;
  readonly name: string | null;
  /** As claimed and as its dates prove; null where the text was not judged. */
  readonly stage: Stage | null;
  readonly effectiveStage: Stage | null;
  /** Whether it is judged as a small pilot; null where the text was not judged. */
  readonly size: SizeWord | null;
  /** Of a small pilot what would end it, of a standard one what makes it so. */
  readonly sizeWhy: readonly string[];
  readonly verdict: VerdictWord | null;
  readonly reasons: readonly string[];
  /** One sentence where a good score and the verdict part; null where they agree. */
  readonly onPaper: string | null;
  readonly score: number | null;
  readonly scoreBeforeGate: number | null;
  readonly mean: number | null;
  readonly weakest: ScoredPillar | null;
  readonly band: Band | null;
  readonly pillars: { readonly [P in ScoredPillar]: PillarScore };
  /** "As if it went live today"; the score without the cap of open gates. */
  readonly productionBar: {
    readonly score: number | null;
    readonly pillars: { readonly [P in ScoredPillar]: number | null };
  };
  readonly questions: { readonly [Q in QuestionId]: QuestionReport };
  readonly conditions: readonly ConditionReport[];
  readonly patterns: readonly ConditionReport[];
  readonly cost: CostReport;
  readonly findings: readonly FindingReport[];
  readonly rules: readonly RuleReport[];
  readonly kind: Kind;
  readonly heading: HeadingReport;
  /** What a board sees first. */
  readonly board: BoardReport;
  readonly subject: SubjectReport;
  readonly data: DataReport;
  /** The gates that hold the score at 49 or below, questions first. */
  readonly openGates: readonly Gate[];
  readonly next: NextReport;
  /** Null while it is neither ended nor paused. */
  readonly rest: RestReport | null;
  readonly notes: readonly NoteReport[];
  readonly gates: readonly GateStep[];
  readonly timeline: readonly Moment[];
  readonly team: TeamReport;
  readonly reviews: readonly ReviewRow[];
  readonly waivers: readonly WaiverRow[];
  readonly circumstances: Circumstances | null;
  readonly judged: JudgedReport;
  /** Null where no policy holds. */
  readonly policy: PolicyReport | null;
  /** Score over time; only where the past is known. */
  readonly history?: { readonly steps: readonly PastStep[]; readonly shallow: boolean };
  /** Promises since the start, beside what is claimed now; only where the past is known and the pilot has started. */
  readonly promises?: PromisesReport;
}

/** The promises as plain data, paths as people read them. */
export interface PromisesReport extends Omit<Promises, "rows"> {
  readonly rows: readonly (Omit<PromiseRow, "path"> & { readonly path: string | null })[];
}
