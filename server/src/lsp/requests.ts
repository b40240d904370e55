/** The requests about an open charter, and what features may know when they answer. */
import type { Person } from "../core/charter/people.ts";
import type { Others } from "./features/navigation.ts";
import type { Abilities } from "./features/open-charter.ts";
import type { Pasts } from "./pasts.ts";
import { METHODS } from "./protocol.ts";
import type { Settings } from "./settings.ts";

/** What features may know besides the charter they are asked about. */
export interface Session {
  readonly abilities: Abilities;
  /** Whether the client has the extension's commands. */
  readonly commands: boolean;
  readonly settings: Settings;
  /** The charters of the workspace but for one whose text may hold something, the open ones as they are in the editor. */
  readonly others: (but: string) => Others;
  /** The people of all other charters. */
  readonly peopleBut: (uri: string) => readonly Person[];
  /** The names of the charters in which somebody is named, but for one. */
  readonly naming: (person: Person, but: string) => readonly string[];
  /** The address of a file that a charter names; null where it is not there. */
  readonly locate: (uri: string, path: string) => string | null;
  /** The last change of what is written at a path; null where nothing is known of one. */
  readonly lastChange: Pasts["lastChange"];
  /** What the lens said when it last had something to say; with a text, what it says now. */
  readonly lens: (uri: string, now: string | null) => string | null;
}

/** A request that cannot be granted, with the reason for the person who made it. */
export interface Refusal {
  readonly refused: string;
}

/** Every such request, with its feature's name for the log; `answers.ts` has the features. */
export const CHARTER_REQUESTS = [
  { method: "textDocument/hover", name: "hover" },
  { method: "textDocument/documentSymbol", name: "outline" },
  { method: "textDocument/codeAction", name: "code actions" },
  { method: "textDocument/completion", name: "completion" },
  { method: "textDocument/codeLens", name: "lens" },
  { method: "textDocument/inlayHint", name: "hints" },
  { method: "textDocument/semanticTokens/full", name: "colours" },
  { method: "textDocument/foldingRange", name: "folding" },
  { method: "textDocument/selectionRange", name: "selection" },
  { method: "textDocument/documentLink", name: "links" },
  { method: "textDocument/definition", name: "definition" },
  { method: "textDocument/references", name: "references" },
  { method: "textDocument/documentHighlight", name: "highlights" },
  { method: "textDocument/prepareRename", name: "rename" },
  { method: "textDocument/rename", name: "rename" },
  { method: "textDocument/onTypeFormatting", name: "formatting" },
  { method: METHODS.report, name: "report" },
  { method: METHODS.fix, name: "fix" },
  { method: METHODS.decide, name: "decision" },
  { method: METHODS.question, name: "question" },
  { method: METHODS.place, name: "place" },
  { method: METHODS.scoreOf, name: "score" },
] as const;

/** The method of such a request. */
export type CharterMethod = (typeof CHARTER_REQUESTS)[number]["method"];

/** Whether an answer is a refusal. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === "object" && answer !== null && "refused" in answer;
}
