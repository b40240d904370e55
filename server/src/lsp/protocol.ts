/** What server and client say to each other beyond LSP: method names and plain types, no objects of either library. */
import type { Range, WorkspaceEdit } from "vscode-languageserver-types";
import type { ComparedPast, PastStep } from "../core/charter/past.ts";
import type { Decision, DecisionAnswers } from "../core/portfolio/decisions.ts";
import type { PortfolioRow } from "../core/portfolio/types.ts";
import type { CharterReport } from "../core/report/model/model.ts";
import type { Committed } from "../core/report/model/options.ts";

/** Custom methods. */
export const METHODS = {
  /** Request, client to server: the report of an open charter. */
  report: "pilotCharter/report",
  /** Notification, server to client: a charter's report has changed; ask for it if you show it. */
  reportChanged: "pilotCharter/reportChanged",
  /** Request, client to server: the workspace edit of a fix button; null where the finding is gone. */
  fix: "pilotCharter/fix",
  /** Request, client to server: the next open question of a charter, with the edit that leads to it. */
  question: "pilotCharter/question",
  /** Request, client to server: the text of a new charter, and the id that its file is called by. */
  newCharter: "pilotCharter/newCharter",
  /** Request, client to server: the range of a path in an open charter; null where the charter is not open. */
  place: "pilotCharter/place",
  /** Request, client to server: what another text of an open charter, such as the committed one, comes to today. */
  scoreOf: "pilotCharter/scoreOf",
  /** Request, client to server: look at a charter's past in git; asked only where the workspace is trusted. */
  past: "pilotCharter/past",
  /** Request, client to server: one commit beside the open text, change by change. */
  compare: "pilotCharter/compare",
  /** Request, client to server: the dated promises of an open charter as iCalendar. */
  calendar: "pilotCharter/calendar",
  /** Request, client to server: what the import of a list would do; the client reads and writes the files. */
  importList: "pilotCharter/importList",
  /** Request, client to server: rows of the portfolio that are newer than a revision, a slice at a time. */
  portfolio: "pilotCharter/portfolio",
  /** Notification, server to client: the portfolio has changed since it was asked for; ask again if you show it. */
  portfolioChanged: "pilotCharter/portfolioChanged",
  /** Request, client to server: what changed in charters since a day, from git; asked only where the workspace is trusted. */
  changesSince: "pilotCharter/changesSince",
  /** Request, client to server: the edit that writes a decision into an open charter; null where it cannot be taken. */
  decide: "pilotCharter/decide",
} as const;

/** The client's `initializationOptions`; other editors send none. */
export interface StartOptions {
  /** Send `reportChanged` after each analysis; only where this says true. */
  readonly reports?: boolean;
  /** The client has the extension's commands, such as `pilotCharter.openPreviewToSide`. */
  readonly commands?: boolean;
  /** The client knows snippets whose tab stops offer words to choose from. */
  readonly choices?: boolean;
  /** Settings as under `pilotCharter`, for clients that cannot be asked for them. */
  readonly settings?: unknown;
}

/** What is known of a charter's past: the commits that moved something, the newest first. */
export interface PastAnswer {
  readonly commits: readonly PastStep[];
}

/** Asks for one commit beside the open text. */
export interface CompareParams {
  readonly uri: string;
  readonly commit: string;
}

/** The answer: the classed changes, in words. */
export type CompareAnswer = ComparedPast;

/** Dated promises as a file, and the charter's id for its name. */
export interface CalendarAnswer {
  readonly text: string;
  readonly id: string | null;
}

/** Asks for a report. */
export interface ReportParams {
  readonly uri: string;
}

/** The report of a charter as it stands, or why there is none. */
export interface ReportAnswer {
  readonly uri: string;
  /** The document's version that was analysed. */
  readonly version: number;
  readonly report: CharterReport;
}

/** Says that a charter was analysed anew; enough for a status line without asking for the whole report. */
export interface ReportChanged {
  readonly uri: string;
  readonly version: number;
  readonly score: number | null;
  readonly verdict: string | null;
  readonly blockers: number;
}

/** A fix button in the preview: the finding's stable id and which of its fixes; the server answers with a workspace edit. */
export interface FixParams {
  readonly uri: string;
  /** `code@path`, as in the report's findings. */
  readonly finding: string;
  readonly index: number;
}

/** Asks for the next open question. */
export interface QuestionParams {
  readonly uri: string;
  /** Ids of questions that somebody has been led to already; they come last. */
  readonly seen: readonly string[];
  /** Only what stops the verdict “go”. */
  readonly blockers: boolean;
}

/** The next open question and what else is open. */
export interface QuestionAnswer {
  /** The ids of all open questions, in the order of the verdict. */
  readonly open: readonly string[];
  /** Null where nothing is open. */
  readonly question: OpenQuestion | null;
  readonly score: number | null;
  readonly verdict: string | null;
  /** The stage that the charter may move to now, and the title of the action that does it; null where it may not. */
  readonly next: { readonly stage: string; readonly title: string } | null;
}

/** One open question. */
export interface OpenQuestion {
  readonly id: string;
  /** What is asked, in one sentence. */
  readonly asks: string;
  /** The key that the answer belongs to, such as `cost.currency`. */
  readonly path: string;
  readonly range: Range;
  /** Writes what is missing or leaves the cursor in what is empty; null where something stands there. */
  readonly edit: WorkspaceEdit | null;
  /** Ways to mend what stands there, none of which decides anything. */
  readonly fixes: readonly { readonly title: string; readonly edit: WorkspaceEdit }[];
}

/** Asks for the text of a new charter. */
export interface NewCharterParams {
  readonly name: string;
  /** The problem in the words of those who have it; left to be filled in where it is empty. */
  readonly problem: string;
}

/** A new charter. */
export interface NewCharterAnswer {
  readonly id: string;
  readonly text: string;
}

/** Asks where a path of the report stands in the text, such as `cost.lines[2].amount`. */
export interface PlaceParams {
  readonly uri: string;
  readonly path: string;
}

/** Asks what another text of an open charter comes to, judged as the open one is. */
export interface ScoreOfParams {
  readonly uri: string;
  readonly text: string;
}

/** The answer: score and verdict. */
export type ScoreOfAnswer = Committed;

/** Asks what the import of a list would do. */
export interface ImportParams {
  readonly name: string;
  /** The bytes of the list in base64, because a list need not be text. */
  readonly bytes: string;
  readonly dates?: "dmy" | "mdy";
  /** The charters of the folder that the drafts go to. */
  readonly existing: readonly { readonly file: string; readonly text: string }[];
  /** Also judge the drafts and make the graveyard report. */
  readonly report: boolean;
}

/** What the import would do, or why the list is not read: one of both. */
export interface ImportAnswer {
  readonly refused: string | null;
  readonly list: ImportedList | null;
}

/** The mapping of a list, its drafts and what it does not know. */
export interface ImportedList {
  /** How the list was read, in words. */
  readonly how: string;
  readonly notices: readonly string[];
  readonly columns: readonly { readonly heading: string; readonly becomes: string; readonly why: string }[];
  readonly rows: string;
  /** Headings of columns of dates whose order of day and month nobody can tell. */
  readonly asked: readonly string[];
  /** New charters; those that are there already are left alone here. */
  readonly fresh: readonly { readonly file: string; readonly text: string }[];
  readonly same: number;
  readonly changed: number;
  /** The report and its first sentence; empty where it was not asked for. */
  readonly report: string;
  readonly headline: string;
}

/** Asks for what is new in the portfolio. */
export interface PortfolioParams {
  /** The revision that the last answer gave; 0 for everything. */
  readonly since: number;
}

/** A charter of the portfolio, by its address. */
export interface PortfolioItem {
  readonly uri: string;
  readonly row: PortfolioRow;
}

/** A slice of what is new. */
export interface PortfolioAnswer {
  /** What to ask with next. */
  readonly revision: number;
  readonly rows: readonly PortfolioItem[];
  /** Charters that are there no more. */
  readonly gone: readonly string[];
  /** What the rules that fail in these rows are about. */
  readonly titles: Readonly<Record<string, string>>;
  /** How many are to come; ask again while there are any. */
  readonly left: number;
  /** How many charters there are. */
  readonly of: number;
  /** The day they are judged on. */
  readonly asOf: string;
}

/** Asks what changed in these charters. */
export interface ChangesParams {
  readonly uris: readonly string[];
  readonly since: string;
}

/** Sentences by charter; null where the past is not known. */
export interface ChangesAnswer {
  readonly changes: readonly { readonly uri: string; readonly lines: readonly string[] | null }[];
}

/** Asks for the edit of a decision; what nobody has answered is left empty in the charter. */
export interface DecideParams {
  readonly uri: string;
  readonly decision: Decision;
  readonly given: DecisionAnswers;
}
