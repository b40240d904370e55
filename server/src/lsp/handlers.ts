/** Which feature answers which request. */
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
import { analyze } from "../core/judgement/analyze.ts";
import { reportOf } from "../core/report/model/model.ts";
import { decisionEdit } from "./features/actions/decide.ts";
import { codeActions, fixEdit } from "./features/code-actions.ts";
import { codeLenses, readiness } from "./features/code-lens.ts";
import { completion } from "./features/completion.ts";
import { documentLinks } from "./features/document-links.ts";
import { documentSymbols, flatSymbols } from "./features/document-symbols.ts";
import { onTypeEdits } from "./features/enter.ts";
import { foldingRanges } from "./features/folding.ts";
import { withLastChange } from "./features/hover/last-change.ts";
import { hover } from "./features/hover.ts";
import { inlayHints } from "./features/inlay-hints.ts";
import { definition, highlights, prepareRename, references, rename, renameObstacle } from "./features/navigation.ts";
import type { OpenCharter } from "./features/open-charter.ts";
import { placeOfPath } from "./features/place-of.ts";
import { nextQuestion } from "./features/question.ts";
import { selectionRanges } from "./features/selection-ranges.ts";
import { semanticTokens } from "./features/semantic-tokens.ts";
import {
  type DecideParams,
  type FixParams,
  METHODS,
  type PlaceParams,
  type QuestionParams,
  type ReportAnswer,
  type ScoreOfAnswer,
  type ScoreOfParams,
} from "./protocol.ts";
import type { CharterMethod, Session } from "./requests.ts";

export { resolveCodeAction } from "./features/code-actions.ts";
export { resolveCompletion } from "./features/completion.ts";
export { format } from "./formatting.ts";

/** The answer to a request about one charter; the method says what its parameters are. */
type Answer = (charter: OpenCharter, params: never, session: Session) => unknown;

/** The features behind the requests. */
const ANSWERS: { readonly [M in CharterMethod]: Answer } = {
  "textDocument/hover": (charter, params: HoverParams, { abilities, naming, settings, lastChange }) => {
    const found = hover(charter, params, abilities, (person) => naming(person, charter.uri));
    if (!settings.hover.history) return found;
    return withLastChange(found, charter, params, (path) => lastChange(charter.uri, path));
  },
  "textDocument/documentSymbol": (charter, _, { abilities }) =>
    abilities.nestedSymbols ? documentSymbols(charter) : flatSymbols(charter),
  "textDocument/codeAction": (charter, params: CodeActionParams, { abilities }) =>
    codeActions(charter, params, abilities),
  "textDocument/completion": (charter, params: CompletionParams, { peopleBut, abilities }) =>
    completion(charter, params, () => peopleBut(charter.uri), abilities),
  "textDocument/codeLens": (charter, _: unknown, { lens, settings, commands }) =>
    settings.codeLens.enable ? codeLenses(charter, lens(charter.uri, readiness(charter)), commands) : [],
  "textDocument/inlayHint": (charter, { range }: InlayHintParams, { settings }) =>
    settings.inlayHints.enable ? inlayHints(charter, range) : [],
  "textDocument/semanticTokens/full": semanticTokens,
  "textDocument/foldingRange": foldingRanges,
  "textDocument/selectionRange": (charter, { positions }: SelectionRangeParams) => selectionRanges(charter, positions),
  "textDocument/documentLink": (charter, _: unknown, { locate }) =>
    documentLinks(charter, (path) => locate(charter.uri, path)),
  "textDocument/definition": (charter, { position }: DefinitionParams, { others }) =>
    definition(charter, position, others(charter.uri)),
  "textDocument/references": (charter, { position, context }: ReferenceParams, { others }) =>
    references(charter, position, others(charter.uri), context.includeDeclaration),
  "textDocument/documentHighlight": (charter, { position }: DocumentHighlightParams) => highlights(charter, position),
  "textDocument/prepareRename": (charter, { position }: PrepareRenameParams) => prepareRename(charter, position),
  "textDocument/rename": (charter, { position, newName }: RenameParams, { others, abilities }) => {
    const around = others(charter.uri);
    const refused = renameObstacle(charter, position, newName, around);
    return refused === null ? rename(charter, { position, newName }, around, abilities) : { refused };
  },
  "textDocument/onTypeFormatting": (charter, { position }: DocumentOnTypeFormattingParams) =>
    onTypeEdits(charter, position),
  [METHODS.report]: reportAnswer,
  [METHODS.fix]: (charter, { finding, index }: FixParams, { abilities }) => fixEdit(charter, finding, index, abilities),
  [METHODS.decide]: (charter, { decision, given }: DecideParams, { abilities }) =>
    decisionEdit(charter, decision, given, { ...abilities, snippetEdits: false }),
  [METHODS.question]: (charter, params: QuestionParams, { abilities }) => nextQuestion(charter, params, abilities),
  [METHODS.place]: (charter, { path }: PlaceParams) => placeOfPath(charter, path),
  [METHODS.scoreOf]: scoreOfText,
};

/** What a feature answers about a charter. */
export function answerTo(method: CharterMethod, charter: OpenCharter, params: never, session: Session): unknown {
  return ANSWERS[method](charter, params, session);
}

function reportAnswer(charter: OpenCharter): ReportAnswer {
  const file = fileName(charter.uri);
  return { uri: charter.uri, version: charter.version ?? 0, report: reportOf(charter.analysis, file) };
}

function scoreOfText({ analysis }: OpenCharter, { text }: ScoreOfParams): ScoreOfAnswer {
  const { score, verdict } = analyze(text, analysis.world);
  return { score: score?.total ?? null, verdict: verdict?.word ?? null };
}

/** The last part of an address, as people write it; of a text that has no file yet, its title. */
function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1).replace(/^untitled:/, "");
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
