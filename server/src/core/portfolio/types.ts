/** The portfolio as plain data: one row a charter, small enough that the charter itself can be dropped. */
import type { Day } from "../charter/dates.ts";
import type { QuestionId } from "../charter/names.ts";
import type { Stage } from "../charter/stage.ts";
import type { Severity } from "../finding.ts";
import type { ReturnState, VerdictWord } from "../judgement/verdict.ts";
import type { ScoredPillar } from "../rules/rule.ts";
import type { PortfolioRuleId } from "./rule-docs.ts";

/** What kind of file a row stands for; everything but a charter has no verdict. */
export type RowKind =
  | "charter"
  | "empty"
  | "broken"
  | "not-a-charter"
  | "unknown-version"
  | "not-judged"
  | "unreadable";

/** A question of the triage with its answer, or why it is not answered. */
export interface RowAnswer {
  readonly answered: boolean;
  readonly text: string;
}

/** What somebody is named as. */
export type Part = "owner" | "production" | "pilot" | "review" | "sponsor";

/** Somebody who is named in a charter. */
export interface NamedPart {
  readonly part: Part;
  /** The production role or the review; empty for the others. */
  readonly what: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly label: string;
  readonly fte: number | null;
  /** A review that has not decided yet. */
  readonly owed: boolean;
}

/** A dated promise of somebody. */
export interface RowPromise {
  readonly day: Day;
  readonly title: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly label: string;
}

/** What to do next, and who. */
export interface RowStep {
  readonly rule: string;
  readonly message: string;
  readonly line: number;
  readonly who: string | null;
}

/** Sums of a charter in its own currency; null is not known. */
export interface RowMoney {
  readonly currency: string | null;
  readonly run12m: number | null;
  readonly firstYear: number | null;
  readonly benefit12m: number | null;
  readonly return: number | null;
  readonly returnState: ReturnState;
  readonly paybackMonths: number | null;
  readonly bridgeFactor: number | null;
}

/** A decision that a charter's history records. */
export interface HistoryEntry {
  readonly date: Day;
  readonly stage: string;
  readonly by: string | null;
  readonly why: string | null;
}

/** A kill criterion whose day has passed without a decision. */
export interface KillDue {
  readonly by: Day;
  readonly condition: string | null;
  readonly decides: string | null;
}

/** One charter of the portfolio, or a file that could not be judged. */
export interface PortfolioRow {
  readonly file: string;
  readonly kind: RowKind;
  /** Why there is no verdict; null where there is one. */
  readonly problem: string | null;
  readonly id: string | null;
  readonly name: string | null;
  readonly businessUnit: string | null;
  readonly industry: string | null;
  readonly stage: Stage | null;
  readonly effectiveStage: Stage | null;
  readonly started: boolean;
  readonly live: boolean;
  readonly verdict: VerdictWord | null;
  readonly reasons: readonly string[];
  readonly score: number | null;
  readonly scoreBeforeGate: number | null;
  readonly productionBar: number | null;
  readonly weakest: ScoredPillar | null;
  readonly pillars: { readonly [P in ScoredPillar]: number | null };
  readonly answers: { readonly [Q in QuestionId]: RowAnswer };
  /** The outcome in a few words: `14 -> 9 minutes by Mar 2028`. */
  readonly outcome: string | null;
  readonly owner: string | null;
  readonly money: RowMoney;
  readonly pilotStart: Day | null;
  readonly pilotEnd: Day | null;
  readonly goLive: Day | null;
  readonly daysOverdue: number;
  readonly riskTier: string | null;
  readonly errors: number;
  readonly warnings: number;
  /** Rules that fail, each once. */
  readonly failing: readonly { readonly rule: string; readonly severity: Severity }[];
  readonly next: RowStep | null;
  readonly updated: Day | null;
  /** The newest day on which its history decided something; null where none did. */
  readonly decided: Day | null;
  /** The last entries of its history, the oldest first. */
  readonly history: readonly HistoryEntry[];
  readonly sponsor: string | null;
  /** When a pause is to be looked at again, and what would end it. */
  readonly pauseReview: Day | null;
  readonly restartIf: string | null;
  readonly killDue: KillDue | null;
  readonly people: readonly NamedPart[];
  readonly promises: readonly RowPromise[];
}

/** A sum over charters of one currency. */
export interface CurrencySum {
  readonly currency: string;
  readonly sum: number;
  /** How many charters it covers. */
  readonly known: number;
}

/** Sums that are never added across currencies, and how many charters they leave out. */
export interface Sums {
  readonly sums: readonly CurrencySum[];
  readonly known: number;
  readonly of: number;
}

/** A finding about several charters. */
export interface PortfolioFinding {
  readonly rule: PortfolioRuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly files: readonly string[];
}

/** A pilot that somebody is in. */
export interface PilotRef {
  readonly title: string;
  readonly file: string;
}

/** One person across the portfolio. */
export interface PersonLoad {
  readonly label: string;
  readonly owns: readonly PilotRef[];
  /** Production roles: which, and in which pilot. */
  readonly roles: readonly { readonly role: string; readonly pilot: PilotRef; readonly fte: number | null }[];
  /** Sum of what is written; null where no role says it. */
  readonly fte: number | null;
  /** Roles whose FTE nobody wrote down. */
  readonly fteUnknown: number;
  readonly pilotTeams: readonly PilotRef[];
  /** Reviews that have not decided yet. */
  readonly reviewsOwed: readonly { readonly review: string; readonly pilot: PilotRef }[];
  readonly promises: readonly { readonly day: Day; readonly title: string; readonly pilot: PilotRef }[];
}

/** What would be missing if somebody left. */
export interface Leaving {
  readonly person: string;
  /** Whether anybody of that name is in the portfolio. */
  readonly found: boolean;
  readonly gaps: readonly { readonly pilot: string; readonly file: string; readonly without: readonly string[] }[];
}

/** How many of the pilots that ever started are live. */
export interface Conversion {
  readonly started: number;
  readonly live: number;
}

/** A rule that fails in several charters. */
export interface FrequentFinding {
  readonly rule: string;
  readonly title: string;
  readonly charters: number;
}

/** Everything that a portfolio lead reads. */
export interface Triage {
  readonly asOf: Day;
  readonly ruleset: string;
  readonly rows: readonly PortfolioRow[];
  /** Files in the portfolio before anything was filtered out. */
  readonly all: number;
  readonly unjudged: number;
  readonly live: number;
  readonly verdicts: readonly (readonly [VerdictWord, number])[];
  readonly stages: readonly (readonly [Stage, number])[];
  readonly runCost: Sums;
  /** Run cost of the pilots whose verdict is kill, pause or hold. */
  readonly stopCost: Sums;
  readonly overdue: { readonly pilots: number; readonly mostDays: number };
  readonly conversion: Conversion;
  readonly frequent: readonly FrequentFinding[];
  readonly findings: readonly PortfolioFinding[];
  readonly people: readonly PersonLoad[];
  readonly leaving: Leaving | null;
}
