/** Requests on their way: to the charter they are about, to the feature that answers, and back. */
import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { OpenCharter } from "./features/open-charter.ts";
import { isPolicyFile } from "./features/policy-of.ts";
import { nameOf, workspaceSymbols } from "./features/workspace-symbols.ts";
import { REFUSED, type Refused } from "./gate.ts";
import { answerTo, format, resolveCodeAction, resolveCompletion } from "./handlers.ts";
import { CHARTER_REQUESTS, isRefusal, type Session } from "./requests.ts";
import { sessionWith } from "./session.ts";
import { field } from "./settings.ts";
import type { ServerState } from "./state.ts";

/** Answers every request of a client. */
export function serveRequests(state: ServerState): void {
  serveDiagnostics(state);
  serveFeatures(state);
  serveFormatting(state);
  const { connection, documents, workspace, guard } = state;
  connection.onWorkspaceSymbol(({ query }) => {
    const open = documents.present().filter(({ uri }) => !isPolicyFile(uri));
    return guard("symbols", () => workspaceSymbols([...open.map(nameOf), ...workspace.names()], query));
  });
  connection.onRequest(REFUSED, ({ code, message }: Refused) => new ResponseError(code, message));
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

function serveFormatting({ connection, documents, host, guard }: ServerState): void {
  const parts = { documents, host, guard };
  connection.onDocumentFormatting(({ textDocument, options }) => format(parts, textDocument.uri, options, null));
  connection.onDocumentRangeFormatting(({ textDocument, options, range }) =>
    format(parts, textDocument.uri, options, range),
  );
}
