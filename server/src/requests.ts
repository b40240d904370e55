/** Which feature answers which request about an open charter. */
import type {
  CodeActionParams,
  CompletionParams,
  DefinitionParams,
  DocumentHighlightParams,
  DocumentOnTypeFormattingParams,
  HoverParams,
  InlayHintParams,
  PrepareRenameParams,
  ReferenceParams,
  RenameParams,
  SelectionRangeParams,
} from "vscode-languageserver";
import { analyze } from "./core/analyze.ts";
import type { Person } from "./core/facts/people.ts";
import { reportOf } from "./core/report/model.ts";
import { codeActions, fixEdit } from "./features/code-actions.ts";
import { codeLenses, readiness } from "./features/code-lens.ts";
import { completion } from "./features/completion.ts";
import { documentLinks } from "./features/document-links.ts";
import { documentSymbols } from "./features/document-symbols.ts";
import { foldingRanges } from "./features/folding.ts";
import { onTypeEdits } from "./features/formatting.ts";
import { hover } from "./features/hover.ts";
import { inlayHints } from "./features/inlay-hints.ts";
import {
  definition,
  highlights,
  type Others,
  prepareRename,
  references,
  rename,
  renameObstacle,
} from "./features/navigation.ts";
import type { Abilities, OpenCharter } from "./features/open-charter.ts";
import { placeOfPath } from "./features/place-of.ts";
import { selectionRanges } from "./features/selection-ranges.ts";
import { semanticTokens } from "./features/semantic-tokens.ts";
import {
  type FixParams,
  METHODS,
  type PlaceParams,
  type ReportAnswer,
  type ScoreOfAnswer,
  type ScoreOfParams,
} from "./protocol.ts";
import type { Settings } from "./settings.ts";

/** What features may know besides the charter they are asked about. */
export interface Session {
  readonly abilities: Abilities;
  /** Whether the client has the extension's commands. */
  readonly commands: boolean;
  readonly settings: Settings;
  /** The charters of the workspace whose text may hold something, the open ones as they stand in the editor. */
  readonly others: Others;
  /** The people of all other charters. */
  readonly peopleBut: (uri: string) => readonly Person[];
  /** The names of the charters in which somebody is named, but for one. */
  readonly naming: (person: Person, but: string) => readonly string[];
  /** The address of a file that a charter names; null where it is not there. */
  readonly locate: (uri: string, path: string) => string | null;
  /** What the lens said when it last had something to say; with a text, what it says now. */
  readonly lens: (uri: string, now: string | null) => string | null;
}

/** A request that cannot be granted, with the reason for the person who made it. */
export interface Refusal {
  readonly refused: string;
}

/** A request about one charter. */
export interface CharterRequest {
  readonly method: string;
  /** The feature's name, for the log. */
  readonly name: string;
  readonly answer: (charter: OpenCharter, params: never, session: Session) => unknown;
}

/** Every such request. */
export const CHARTER_REQUESTS: readonly CharterRequest[] = [
  request("textDocument/hover", "hover", (charter, params: HoverParams, { abilities, naming }) =>
    hover(charter, params, abilities, (person) => naming(person, charter.uri)),
  ),
  request("textDocument/documentSymbol", "outline", documentSymbols),
  request("textDocument/codeAction", "code actions", (charter, params: CodeActionParams, { abilities }) =>
    codeActions(charter, params, abilities),
  ),
  request("textDocument/completion", "completion", (charter, params: CompletionParams, { peopleBut, abilities }) =>
    completion(charter, params, peopleBut(charter.uri), abilities),
  ),
  request("textDocument/codeLens", "lens", (charter, _: unknown, { lens, settings, commands }) =>
    settings.codeLens.enable ? codeLenses(charter, lens(charter.uri, readiness(charter)), commands) : [],
  ),
  request("textDocument/inlayHint", "hints", (charter, { range }: InlayHintParams, { settings }) =>
    settings.inlayHints.enable ? inlayHints(charter, range) : [],
  ),
  request("textDocument/semanticTokens/full", "colours", semanticTokens),
  request("textDocument/foldingRange", "folding", foldingRanges),
  request("textDocument/selectionRange", "selection", (charter, { positions }: SelectionRangeParams) =>
    selectionRanges(charter, positions),
  ),
  request("textDocument/documentLink", "links", (charter, _: unknown, { locate }) =>
    documentLinks(charter, (path) => locate(charter.uri, path)),
  ),
  request("textDocument/definition", "definition", (charter, { position }: DefinitionParams, { others }) =>
    definition(charter, position, others),
  ),
  request("textDocument/references", "references", (charter, { position, context }: ReferenceParams, { others }) =>
    references(charter, position, others, context.includeDeclaration),
  ),
  request("textDocument/documentHighlight", "highlights", (charter, { position }: DocumentHighlightParams) =>
    highlights(charter, position),
  ),
  request("textDocument/prepareRename", "rename", (charter, { position }: PrepareRenameParams) =>
    prepareRename(charter, position),
  ),
  request("textDocument/rename", "rename", (charter, { position, newName }: RenameParams, { others, abilities }) => {
    const refused = renameObstacle(charter, position, newName);
    return refused === null ? rename(charter, position, newName, others, abilities) : { refused };
  }),
  request("textDocument/onTypeFormatting", "formatting", (charter, { position }: DocumentOnTypeFormattingParams) =>
    onTypeEdits(charter, position),
  ),
  request(METHODS.report, "report", reportAnswer),
  request(METHODS.fix, "fix", (charter, { finding, index }: FixParams, { abilities }) =>
    fixEdit(charter, finding, index, abilities),
  ),
  request(METHODS.place, "place", (charter, { path }: PlaceParams) => placeOfPath(charter, path)),
  request(METHODS.scoreOf, "score", scoreOfText),
];

/** Whether an answer is a refusal. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === "object" && answer !== null && "refused" in answer;
}

function request<P>(
  method: string,
  name: string,
  answer: (charter: OpenCharter, params: P, session: Session) => unknown,
): CharterRequest {
  return { method, name, answer };
}

function reportAnswer(charter: OpenCharter): ReportAnswer {
  const file = fileName(charter.uri);
  return { uri: charter.uri, version: charter.version ?? 0, report: reportOf(charter.analysis, file) };
}

function scoreOfText({ analysis }: OpenCharter, { text }: ScoreOfParams): ScoreOfAnswer {
  const { score, verdict } = analyze(text, analysis.world);
  return { score: score?.total ?? null, verdict: verdict?.word ?? null };
}

/** The last part of an address, as people write it. */
function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
