/** Requests on their way: to the charter they are about, to the feature that answers, and back. */
import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { dueDays } from "../core/history/calendar.ts";
import { type CalendarPart, icsOf } from "../core/history/ics.ts";
import { slugOf } from "../core/import/ids.ts";
import type { Analysis } from "../core/judgement/analyze.ts";
import { oneLine } from "../core/schema/hints.ts";
import { starter } from "../core/schema/starter.ts";
import { visibleValue } from "../core/text/sanitize.ts";
import type { OpenCharter } from "./features/open-charter.ts";
import { isPolicyFile } from "./features/policy-of.ts";
import { nameOf, workspaceSymbols } from "./features/workspace-symbols.ts";
import { REFUSED, type Refused } from "./gate.ts";
import { answerTo, format, resolveCodeAction, resolveCompletion } from "./handlers.ts";
import { servePortfolio } from "./portfolio-requests.ts";
import {
  type CalendarAnswer,
  type CompareAnswer,
  type CompareParams,
  type ImportAnswer,
  type ImportParams,
  METHODS,
  type NewCharterAnswer,
  type NewCharterParams,
  type PastAnswer,
  type ReportParams,
} from "./protocol.ts";
import { CHARTER_REQUESTS, isRefusal, type Session } from "./requests.ts";
import { sessionWith } from "./session.ts";
import { field } from "./settings.ts";
import type { ServerState } from "./state.ts";

/** Answers every request of a client. */
export function serveRequests(state: ServerState): void {
  serveDiagnostics(state);
  serveFeatures(state);
  serveFormatting(state);
  servePast(state);
  servePortfolio(state);
  state.connection.onRequest(
    METHODS.importList,
    (params: ImportParams): Promise<ImportAnswer> => imported(params, state),
  );
  const { connection, documents, workspace, guard } = state;
  connection.onRequest(METHODS.newCharter, ({ name, problem }: NewCharterParams): NewCharterAnswer => {
    const id = slugOf(name);
    const said = oneLine(problem);
    return { id, text: starter("minimal", { id, name: oneLine(name), ...(said === "" ? {} : { problem: said }) }) };
  });
  connection.onWorkspaceSymbol(({ query }) => {
    const open = documents.present().filter(({ uri }) => !isPolicyFile(uri));
    return guard("symbols", () => workspaceSymbols([...open.map(nameOf), ...workspace.names()], query));
  });
  connection.onRequest(REFUSED, ({ code, message }: Refused) => new ResponseError(code, message));
}

async function imported(params: ImportParams, { host }: ServerState): Promise<ImportAnswer> {
  if (host.importList === undefined)
    return { refused: "Lists are read only where VS Code runs on a computer of its own.", list: null };
  return visibleValue(await host.importList(params, host.today()));
}

/** A feature that needs an open charter; null where there is none or where it has a fault. */
function inCharter<T>(state: ServerState, what: string, uri: string, run: (charter: OpenCharter) => T): T | null {
  const charter = state.documents.get(uri);
  return charter === undefined ? null : state.guard(what, () => run(charter));
}

function serveDiagnostics({ connection, now }: ServerState): void {
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const report = await now.reporting.pull(textDocument.uri, previousResultId);
    if (token.isCancellationRequested)
      throw new ResponseError(LSPErrorCodes.RequestCancelled, "The request was given up.");
    return report;
  });
  connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token) => {
    const givenUp = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
    return now.closed.pull(new Map(previousResultIds.map(({ uri, value }) => [uri, value])), givenUp);
  });
}

function serveFeatures(state: ServerState): void {
  const { connection, documents, guard, now } = state;
  const around = sessionWith(state);
  const session = (): Session => ({
    ...around,
    abilities: now.client,
    commands: now.client.commands,
    settings: now.settings,
  });
  for (const { method, name } of CHARTER_REQUESTS) {
    connection.onRequest(method, (params: never) => {
      const uri = String(field(field(params, "textDocument"), "uri") ?? field(params, "uri"));
      const answered = inCharter(state, name, uri, (charter) => answerTo(method, charter, params, session()));
      return isRefusal(answered) ? new ResponseError(LSPErrorCodes.RequestFailed, answered.refused) : answered;
    });
  }
  connection.onCodeActionResolve((action) => {
    const uri = String(field(action.data, "uri"));
    const resolved = inCharter(state, "code action", uri, (charter) => resolveCodeAction(charter, action, now.client));
    return resolved ?? action;
  });
  connection.onCompletionResolve((item) => {
    const charter = documents.get(String(field(item.data, "uri"))) ?? null;
    return guard("completion", () => resolveCompletion(item, charter, now.client)) ?? item;
  });
}

/** What git knows is looked at only when the client asks: it knows whether the workspace is trusted. */
function servePast(state: ServerState): void {
  const { connection, documents, pasts, now } = state;
  connection.onRequest(METHODS.past, async ({ uri }: ReportParams): Promise<PastAnswer | null> => {
    const charter = documents.get(uri);
    if (charter === undefined) return null;
    if (await pasts.look(charter, charter.analysis.world)) {
      documents.forget();
      now.reporting.renew(charter.uri);
    }
    const commits = pasts.commits(charter.uri);
    return commits === null ? null : visibleValue({ commits });
  });
  connection.onRequest(METHODS.compare, ({ uri, commit }: CompareParams): CompareAnswer | null =>
    inCharter(state, "comparison", uri, (charter) => pasts.compare(charter, commit)),
  );
  connection.onRequest(METHODS.calendar, ({ uri }: ReportParams): CalendarAnswer | null =>
    inCharter(state, "calendar", uri, ({ analysis }) => calendarOf(analysis, (due) => pasts.moves(uri, due.path))),
  );
}

function calendarOf(analysis: Analysis, movesOf: CalendarPart["movesOf"]): CalendarAnswer {
  const { metadata } = analysis.charter;
  const id = metadata?.id ?? null;
  const part = { id: id ?? "charter", charter: metadata?.name ?? id ?? "Charter", due: dueDays(analysis), movesOf };
  return { text: icsOf([part], analysis.world.today), id };
}

function serveFormatting({ connection, documents, host, guard }: ServerState): void {
  const parts = { documents, host, guard };
  connection.onDocumentFormatting(({ textDocument, options }) => format(parts, textDocument.uri, options, null));
  connection.onDocumentRangeFormatting(({ textDocument, options, range }) =>
    format(parts, textDocument.uri, options, range),
  );
}
