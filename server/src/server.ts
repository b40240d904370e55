/** The language server: the only file that knows the connection. It wires documents, features and settings, with one guard. */
import { type CancellationToken, type MessageConnection, ResponseError } from "vscode-jsonrpc";
import type {
  CodeAction,
  CompletionItem,
  DidChangeConfigurationParams,
  DidChangeTextDocumentParams,
  DidChangeWatchedFilesParams,
  DidChangeWorkspaceFoldersParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DidSaveTextDocumentParams,
  DocumentDiagnosticParams,
  InitializeParams,
  PublishDiagnosticsParams,
  WorkspaceDiagnosticParams,
  WorkspaceSymbolParams,
} from "vscode-languageserver";
import { abilitiesOf, type ClientAbilities, foldersOf, offerFor } from "./capabilities.ts";
import { createClosedReports } from "./closed-reports.ts";
import { createDocuments, isCharter } from "./documents.ts";
import { resolveCodeAction } from "./features/code-actions.ts";
import { resolveCompletion } from "./features/completion.ts";
import type { OpenCharter } from "./features/open-charter.ts";
import { isPolicyFile } from "./features/policy-of.ts";
import { nameOf, workspaceSymbols } from "./features/workspace-symbols.ts";
import { createFormatting, type FormattingParams } from "./formatting.ts";
import type { Host } from "./host.ts";
import { createPolicies } from "./policies.ts";
import { METHODS } from "./protocol.ts";
import { createQuiet, onceABurst } from "./quiet.ts";
import { createReporting } from "./reporting.ts";
import { CHARTER_REQUESTS, isRefusal, type Session } from "./requests.ts";
import { sessionWith } from "./session.ts";
import { DEFAULT_SETTINGS, field, settingsOf } from "./settings.ts";
import { createWorkspace } from "./workspace.ts";

/** Files outside the editor that matter: charters, policies and their presets, as far as these are called so. */
const WATCHED = ["**/*.pilot.{yaml,yml}", "**/*policy.{yaml,yml}"];

/** Numbers of the protocol. */
const CODE = { refused: -32803, givenUp: -32800, logError: 1, deleted: 3 } as const;

/** Serves one client until the connection ends. */
export function startServer(connection: MessageConnection, host: Host): void {
  let settings = DEFAULT_SETTINGS;
  let client: ClientAbilities = abilitiesOf({ capabilities: {}, processId: null, rootUri: null });
  let folders: readonly string[] = [];
  const lenses = new Map<string, string>();
  const policies = createPolicies(host, () => documents.all().filter(({ uri }) => isPolicyFile(uri)));
  /** What a charter is judged by. */
  const worldOf = (uri: string) => {
    const files = host.filesOf?.(uri) ?? null;
    return { today: host.today(), ...(files ? { files } : {}), ...policies.holdingFor(uri) };
  };
  const quiet = createQuiet(host.turn);
  const { settled } = quiet;
  const documents = createDocuments(worldOf, (uri) => host.placeOfPolicy?.(uri) ?? null);
  const workspace = createWorkspace({ host, worldOf, settled, isOpen: (uri) => documents.get(uri) !== undefined });

  const guard = <T>(what: string, run: () => T): T | null => {
    try {
      return run();
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      const message = `Pilot Charter could not answer (${what}): ${cause}.`;
      tell(() => connection.sendNotification("window/logMessage", { type: CODE.logError, message }));
      return null;
    }
  };
  /** A feature that needs an open charter; null where there is none or where it has a fault. */
  const inCharter = <T>(what: string, uri: string, run: (charter: OpenCharter) => T): T | null => {
    const charter = documents.get(uri);
    return charter === undefined ? null : guard(what, () => run(charter));
  };
  let { reporting, closed } = reportingFor();

  function reportingFor() {
    const publish = (params: PublishDiagnosticsParams) =>
      tell(() => connection.sendNotification("textDocument/publishDiagnostics", params));
    const sending = client.pullDiagnostics ? {} : { publish };
    const announcing = client.reports
      ? { announce: (change: object) => tell(() => connection.sendNotification(METHODS.reportChanged, change)) }
      : {};
    const open = createReporting({ documents, quiet, settings: () => settings, guard, ...sending, ...announcing });
    const shut = createClosedReports({ workspace, settings: () => settings, settled, find: open.find, ...sending });
    return { reporting: open, closed: shut };
  }

  connection.onRequest("initialize", (params: InitializeParams) => {
    if (params.processId !== null) host.follow?.(params.processId);
    client = abilitiesOf(params);
    folders = foldersOf(params);
    ({ reporting, closed } = reportingFor());
    settings = settingsOf(field(params.initializationOptions, "settings"));
    return { capabilities: offerFor(client), serverInfo: { name: "pilot-charter" } };
  });
  connection.onNotification("initialized", () => {
    if (client.configuration) void readSettings();
    if (client.registerConfiguration) register("workspace/didChangeConfiguration", { section: "pilotCharter" });
    if (client.registerFileWatching) {
      register("workspace/didChangeWatchedFiles", { watchers: WATCHED.map((globPattern) => ({ globPattern })) });
    }
    void lookAround();
  });
  function register(method: string, registerOptions: object) {
    const registrations = [{ id: method, method, registerOptions }];
    tell(() => connection.sendRequest("client/registerCapability", { registrations }));
  }
  connection.onNotification("workspace/didChangeWorkspaceFolders", ({ event }: DidChangeWorkspaceFoldersParams) => {
    const gone = new Set(event.removed.map(({ uri }) => uri));
    folders = [...folders.filter((uri) => !gone.has(uri)), ...event.added.map(({ uri }) => uri)];
    void lookAround();
  });

  /** Lists the charters of the workspace, and says what is wrong in them where that is wanted. */
  async function lookAround() {
    await workspace.look(folders);
    closed.forget();
    await closed.publishAll();
  }

  connection.onNotification("workspace/didChangeConfiguration", async (params: DidChangeConfigurationParams) => {
    if (client.configuration) await readSettings();
    else applySettings(field(params.settings, "pilotCharter") ?? params.settings);
  });
  async function readSettings() {
    const items = [{ section: "pilotCharter" }];
    const asked = connection.sendRequest<readonly unknown[]>("workspace/configuration", { items });
    applySettings((await asked.catch(() => []))[0]);
  }
  function applySettings(value: unknown) {
    const before = JSON.stringify(settings);
    settings = settingsOf(value);
    if (JSON.stringify(settings) !== before) renewAll();
  }
  /** Says everything anew, because the settings or the world have changed. */
  function renewAll() {
    for (const { uri } of documents.all()) reporting.renew(uri);
    closed.forget();
    void closed.publishAll();
    if (client.refreshDiagnostics) tell(() => connection.sendRequest("workspace/diagnostic/refresh"));
    if (client.refreshLenses) tell(() => connection.sendRequest("workspace/codeLens/refresh"));
    if (client.refreshHints) tell(() => connection.sendRequest("workspace/inlayHint/refresh"));
  }

  const renewSoon = onceABurst(settled, renewAll);
  /** Judges every charter anew when the burst is over, because a policy has changed. */
  function policyEdited() {
    documents.forget();
    renewSoon();
  }

  connection.onNotification("workspace/didChangeWatchedFiles", async ({ changes }: DidChangeWatchedFilesParams) => {
    const charters = changes.filter(({ uri }) => isCharter(uri));
    if (charters.length < changes.length) {
      policies.forget();
      policyEdited();
    }
    closed.forget(charters.map(({ uri }) => uri));
    await workspace.changed(charters.map(({ uri, type }) => ({ uri, removed: type === CODE.deleted })));
    await closed.publishAll();
  });

  connection.onNotification("textDocument/didOpen", ({ textDocument }: DidOpenTextDocumentParams) => {
    quiet.stir();
    if (documents.open(textDocument)) reporting.renew(textDocument.uri);
    if (isPolicyFile(textDocument.uri)) policyEdited();
  });
  connection.onNotification("textDocument/didChange", (params: DidChangeTextDocumentParams) => {
    const { textDocument, contentChanges } = params;
    quiet.stir();
    if (documents.change(textDocument.uri, textDocument.version, contentChanges)) reporting.edited(textDocument.uri);
    if (isPolicyFile(textDocument.uri)) policyEdited();
  });
  connection.onNotification("textDocument/didSave", ({ textDocument }: DidSaveTextDocumentParams) =>
    reporting.saved(textDocument.uri),
  );
  connection.onNotification("textDocument/didClose", ({ textDocument: { uri } }: DidCloseTextDocumentParams) => {
    documents.close(uri);
    lenses.delete(uri);
    reporting.closed(uri);
    closed.forget([uri]);
    void closed.publishAll();
    if (isPolicyFile(uri)) policyEdited();
  });

  connection.onRequest(
    "textDocument/diagnostic",
    async (
      { textDocument, previousResultId }: DocumentDiagnosticParams,
      token: CancellationToken,
    ): Promise<unknown> => {
      const report = await reporting.pull(textDocument.uri, previousResultId);
      if (token.isCancellationRequested) throw new ResponseError(CODE.givenUp, "The request was given up.");
      return report;
    },
  );
  connection.onRequest(
    "workspace/diagnostic",
    ({ previousResultIds }: WorkspaceDiagnosticParams, token: CancellationToken) => {
      const givenUp = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
      return closed.pull(new Map(previousResultIds.map(({ uri, value }) => [uri, value])), givenUp);
    },
  );
  for (const { method, name, answer } of CHARTER_REQUESTS) {
    connection.onRequest(method, (params: unknown) => {
      const uri = String(field(field(params, "textDocument"), "uri") ?? field(params, "uri"));
      const answered = inCharter(name, uri, (charter) => answer(charter, params as never, session()));
      return isRefusal(answered) ? new ResponseError(CODE.refused, answered.refused) : answered;
    });
  }
  const openCharters = () => documents.all().filter(({ uri }) => !isPolicyFile(uri));
  const around = sessionWith({ documents, workspace, host, lenses });
  const session = (): Session => ({ ...around, abilities: client, commands: client.commands, settings });
  const format = createFormatting({ documents, host, guard });
  for (const method of ["textDocument/formatting", "textDocument/rangeFormatting"]) {
    connection.onRequest(method, ({ textDocument, options, range }: FormattingParams) =>
      format(textDocument.uri, options, range ?? null),
    );
  }
  connection.onRequest("codeAction/resolve", (action: CodeAction) => {
    const uri = String(field(action.data, "uri"));
    return inCharter("code action", uri, (charter) => resolveCodeAction(charter, action, client)) ?? action;
  });
  connection.onRequest("completionItem/resolve", (item: CompletionItem) => {
    const charter = documents.get(String(field(item.data, "uri"))) ?? null;
    return guard("completion", () => resolveCompletion(item, charter, client)) ?? item;
  });
  connection.onRequest("workspace/symbol", ({ query }: WorkspaceSymbolParams) =>
    guard("symbols", () => workspaceSymbols([...openCharters().map(nameOf), ...workspace.names()], query)),
  );
  let down = false;
  connection.onRequest("shutdown", () => {
    down = true;
    return null;
  });
  connection.onNotification("exit", () => host.exit?.(down ? 0 : 1));
  connection.onClose(() => host.exit?.(down ? 0 : 1));
  connection.listen();
}

/** Sends something that nobody misses when the connection has just ended. */
function tell(send: () => Promise<unknown>): void {
  void Promise.resolve()
    .then(send)
    .catch(() => undefined);
}
