/** The language server: the only file that knows the connection. It wires documents, features and settings, with one guard. */
import { type Connection, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { abilitiesOf, type ClientAbilities, offerFor } from "./capabilities.ts";
import type { World } from "./core/analyze.ts";
import { createDocuments } from "./documents.ts";
import { resolveCodeAction } from "./features/code-actions.ts";
import { resolveCompletion } from "./features/completion.ts";
import type { OpenCharter } from "./features/open-charter.ts";
import type { Host } from "./host.ts";
import { METHODS } from "./protocol.ts";
import { createQuiet } from "./quiet.ts";
import { createReporting } from "./reporting.ts";
import { CHARTER_REQUESTS, isRefusal, type Session } from "./requests.ts";
import { DEFAULT_SETTINGS, field, settingsOf } from "./settings.ts";

/** Serves one client until the connection ends. */
export function startServer(connection: Connection, host: Host): void {
  let settings = DEFAULT_SETTINGS;
  let client: ClientAbilities = abilitiesOf({ capabilities: {}, processId: null, rootUri: null });
  const documents = createDocuments((uri) => worldOf(host, uri));
  const quiet = createQuiet(host.turn);

  const guard = <T>(what: string, run: () => T): T | null => {
    try {
      return run();
    } catch (error) {
      connection.console.error(
        `Pilot Charter could not answer (${what}): ${error instanceof Error ? error.message : error}.`,
      );
      return null;
    }
  };
  /** A feature that needs an open charter; null where there is none or where it has a fault. */
  const inCharter = <T>(what: string, uri: string, run: (charter: OpenCharter) => T): T | null => {
    const charter = documents.get(uri);
    return charter === undefined ? null : guard(what, () => run(charter));
  };
  const session = (): Session => ({
    abilities: client,
    settings,
    charters: documents.all,
    locate: (uri, path) => host.locate?.(uri, path) ?? null,
  });
  let reporting = reportingFor();

  function reportingFor() {
    return createReporting({
      documents,
      closed: () => [],
      quiet,
      settings: () => settings,
      guard,
      ...(client.pullDiagnostics ? {} : { publish: (params) => tell(() => connection.sendDiagnostics(params)) }),
      ...(client.reports
        ? { announce: (change) => tell(() => connection.sendNotification(METHODS.reportChanged, change)) }
        : {}),
    });
  }

  connection.onInitialize((params) => {
    client = abilitiesOf(params);
    reporting = reportingFor();
    return { capabilities: offerFor(client), serverInfo: { name: "pilot-charter" } };
  });
  connection.onInitialized(() => {
    if (client.configuration) void readSettings();
  });
  connection.onDidChangeConfiguration(async (params) => {
    if (client.configuration) await readSettings();
    else applySettings(field(params.settings, "pilotCharter") ?? params.settings);
  });

  async function readSettings() {
    applySettings(await connection.workspace.getConfiguration("pilotCharter").catch(() => undefined));
  }
  function applySettings(value: unknown) {
    settings = settingsOf(value);
    renewAll();
  }
  /** Judges everything anew, because the world or the settings have changed. */
  function renewAll() {
    documents.forget();
    for (const { uri } of documents.all()) reporting.renew(uri);
    if (client.refreshDiagnostics) tell(() => Promise.resolve(connection.languages.diagnostics.refresh()));
  }

  connection.onDidOpenTextDocument(({ textDocument }) => {
    quiet.stir();
    if (documents.open(textDocument)) reporting.renew(textDocument.uri);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    quiet.stir();
    if (documents.change(textDocument.uri, textDocument.version, contentChanges)) reporting.edited(textDocument.uri);
  });
  connection.onDidSaveTextDocument(({ textDocument }) => reporting.saved(textDocument.uri));
  connection.onDidCloseTextDocument(({ textDocument }) => {
    documents.close(textDocument.uri);
    reporting.closed(textDocument.uri);
  });

  connection.languages.diagnostics.on((params) => reporting.pull(params.textDocument.uri, params.previousResultId));
  connection.languages.diagnostics.onWorkspace((params) =>
    reporting.pullAll(new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]))),
  );
  for (const { method, name, answer } of CHARTER_REQUESTS) {
    connection.onRequest(method, (params: never) => {
      const uri = String(field(field(params, "textDocument"), "uri") ?? field(params, "uri"));
      const answered = inCharter(name, uri, (charter) => answer(charter, params, session()));
      return isRefusal(answered) ? new ResponseError(LSPErrorCodes.RequestFailed, answered.refused) : answered;
    });
  }
  connection.onCodeActionResolve((action) => {
    const uri = String(field(action.data, "uri"));
    return inCharter("code action", uri, (charter) => resolveCodeAction(charter, action, client)) ?? action;
  });
  connection.onCompletionResolve((item) => {
    const charter = documents.get(String(field(item.data, "uri"))) ?? null;
    return guard("completion", () => resolveCompletion(item, charter, client)) ?? item;
  });
  connection.listen();
}

/** Sends something that nobody misses when the connection has just ended. */
function tell(send: () => Promise<unknown>): void {
  void Promise.resolve()
    .then(send)
    .catch(() => undefined);
}

/** What a charter is judged by. */
function worldOf(host: Host, uri: string): World {
  const files = host.filesOf?.(uri) ?? null;
  const policy = host.policyOf?.(uri) ?? null;
  return { today: host.today(), ...(files ? { files } : {}), ...(policy ? { policy } : {}) };
}
