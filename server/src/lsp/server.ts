/** The language server: the only file that knows the connection. It wires documents, features and settings, with one guard. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import { once } from "../core/lazy.ts";
import { createAddresses } from "./addresses.ts";
import { abilitiesOf, type ClientAbilities, foldersOf, offerFor } from "./capabilities.ts";
import { createQuiet, onceABurst } from "./diagnostics/idle.ts";
import { withProgress } from "./diagnostics/progress.ts";
import { createReporting } from "./diagnostics/publish.ts";
import { createClosedReports } from "./diagnostics/workspace-wide.ts";
import { createDocuments, isCharter } from "./documents.ts";
import type { OpenCharter } from "./features/open-charter.ts";
import { isPolicyFile } from "./features/policy-of.ts";
import { nameOf, workspaceSymbols } from "./features/workspace-symbols.ts";
import { REFUSED, type Refused } from "./gate.ts";
import { answerTo, format, prepare, prepareWords, resolveCodeAction, resolveCompletion } from "./handlers.ts";
import type { Host } from "./host.ts";
import { createPolicies } from "./policies.ts";
import { METHODS } from "./protocol.ts";
import { CHARTER_REQUESTS, isRefusal, type Session } from "./requests.ts";
import { sessionWith } from "./session.ts";
import { DEFAULT_SETTINGS, field, oursIn, settingsOf } from "./settings.ts";
import { tell } from "./tell.ts";
import { createWorkspace } from "./workspace.ts";

/** Files outside the editor that matter: charters, policies and their presets, as far as these are called so. */
const WATCHED = ["**/*.pilot.{yaml,yml}", "**/*policy.{yaml,yml}"];

/** Serves one client until the connection ends. */
export function startServer(connection: Connection, host: Host): void {
  let settings = DEFAULT_SETTINGS;
  let client: ClientAbilities = abilitiesOf({ capabilities: {}, processId: null, rootUri: null });
  let folders: readonly string[] = [];
  const lenses = new Map<string, string>();
  const addresses = createAddresses(host.real);
  const policies = createPolicies({
    host,
    addresses,
    open: () => documents.present().filter(({ uri }) => isPolicyFile(uri)),
    isTold: () => client.registerFileWatching,
  });
  /** What a charter is judged by. */
  const worldOf = (uri: string) => {
    const files = host.filesOf?.(uri) ?? null;
    return { today: host.today(), ...(files ? { files } : {}), ...policies.holdingFor(uri) };
  };
  const quiet = createQuiet(host.turn);
  const { settled } = quiet;
  const documents = createDocuments(worldOf, (uri) => host.placeOfPolicy?.(uri) ?? null, addresses);
  const workspace = createWorkspace({
    host,
    addresses,
    worldOf,
    settled,
    isOpen: (uri) => documents.get(uri) !== undefined,
  });

  const guard = <T>(what: string, run: () => T): T | null => {
    try {
      return run();
    } catch (error) {
      const cause = (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
      connection.console.error(`Pilot Charter could not answer (${what}): ${cause}.`);
      return null;
    }
  };
  /** A feature that needs an open charter; null where there is none or where it has a fault. */
  const inCharter = <T>(what: string, uri: string, run: (charter: OpenCharter) => T): T | null => {
    const charter = documents.get(uri);
    return charter === undefined ? null : guard(what, () => run(charter));
  };
  /** Loads what answers requests, once the first findings are out and nobody waits: first the features, then words. */
  const prepareSoon = once(async () => {
    for (const step of [prepare, prepareWords]) {
      await settled().then(settled);
      guard("features", step);
    }
  });
  let { reporting, closed } = reportingFor();

  function reportingFor() {
    const sending = client.pullDiagnostics
      ? {}
      : {
          publish: (params: Parameters<typeof connection.sendDiagnostics>[0]) => {
            tell(() => connection.sendDiagnostics(params));
            void prepareSoon();
          },
        };
    const announcing = client.reports
      ? { announce: (change: object) => tell(() => connection.sendNotification(METHODS.reportChanged, change)) }
      : {};
    const open = createReporting({ documents, quiet, settings: () => settings, guard, ...sending, ...announcing });
    const shut = createClosedReports({ workspace, settings: () => settings, settled, find: open.find, ...sending });
    return { reporting: open, closed: shut };
  }

  connection.onInitialize((params) => {
    client = abilitiesOf(params);
    folders = foldersOf(params);
    ({ reporting, closed } = reportingFor());
    settings = settingsOf(field(params.initializationOptions, "settings"));
    return { capabilities: offerFor(client), serverInfo: { name: "pilot-charter" } };
  });
  connection.onInitialized(() => {
    if (client.configuration) void readSettings();
    if (client.registerConfiguration) {
      tell(() => connection.client.register(DidChangeConfigurationNotification.type, { section: "pilotCharter" }));
    }
    if (client.registerFileWatching) {
      const watchers = WATCHED.map((globPattern) => ({ globPattern }));
      tell(() => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
    if (client.folderChanges) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        void lookAround();
      });
    }
    void lookAround();
  });

  /** Lists the charters of the workspace, and says what is wrong in them where that is wanted. */
  async function lookAround() {
    const wire = client.progress
      ? {
          request: (method: string, params: object) => connection.sendRequest(method, params),
          notify: (method: string, params: object) => tell(() => connection.sendNotification(method, params)),
        }
      : null;
    await withProgress(wire, "Reading pilot charters", (say) => workspace.look(folders, say));
    closed.forget();
    await closed.publishAll();
  }

  connection.onDidChangeConfiguration(async (params) => {
    if (client.configuration) await readSettings();
    else applySettings(params.settings);
  });
  async function readSettings() {
    applySettings(await connection.workspace.getConfiguration("pilotCharter").catch(() => undefined));
  }
  function applySettings(value: unknown) {
    const ours = oursIn(value);
    if (ours === null) return;
    const before = JSON.stringify(settings);
    settings = settingsOf(ours);
    if (JSON.stringify(settings) !== before) renewAll();
  }
  /** Says everything anew, because the settings or the world have changed. */
  function renewAll() {
    for (const { uri } of documents.all()) reporting.renew(uri);
    closed.forget();
    void closed.publishAll();
    if (client.refreshDiagnostics) tell(() => Promise.resolve(connection.languages.diagnostics.refresh()));
    if (client.refreshLenses) tell(() => connection.sendRequest("workspace/codeLens/refresh"));
    if (client.refreshHints) tell(() => connection.sendRequest("workspace/inlayHint/refresh"));
  }

  const renewSoon = onceABurst(settled, renewAll);
  /** Judges every charter anew when the burst is over, because a policy has changed. */
  function policyEdited() {
    documents.forget();
    renewSoon();
  }

  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const charters = changes.filter(({ uri }) => isCharter(uri));
    if (charters.length < changes.length) {
      policies.forget();
      policyEdited();
    }
    closed.forget(charters.map(({ uri }) => workspace.spelling(uri)));
    await workspace.changed(charters.map(({ uri, type }) => ({ uri, removed: type === FileChangeType.Deleted })));
    await closed.publishAll();
  });

  const relist = onceABurst(settled, () => void lookAround());
  /** Where the client does not tell of files, a file that was saved or closed is read again, and folders are listed again. */
  function lookUntold(uri: string) {
    if (client.registerFileWatching || !isCharter(uri)) return;
    void workspace.changed([{ uri, removed: false }]).then(relist);
  }

  connection.onDidOpenTextDocument(({ textDocument }) => {
    quiet.stir();
    policies.lookAgain();
    if (documents.open(textDocument)) {
      workspace.spelt(textDocument.uri);
      reporting.renew(textDocument.uri);
    }
    if (isPolicyFile(textDocument.uri)) policyEdited();
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    quiet.stir();
    if (documents.change(textDocument.uri, textDocument.version, contentChanges)) reporting.edited(textDocument.uri);
    if (isPolicyFile(textDocument.uri)) policyEdited();
  });
  connection.onDidSaveTextDocument(({ textDocument }) => {
    policies.lookAgain();
    lookUntold(textDocument.uri);
    reporting.saved(textDocument.uri);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    const uri = documents.get(textDocument.uri)?.uri ?? textDocument.uri;
    policies.lookAgain();
    documents.close(uri);
    lookUntold(uri);
    lenses.delete(uri);
    reporting.closed(uri);
    closed.forget([workspace.spelling(uri)]);
    void closed.publishAll();
    if (isPolicyFile(uri)) policyEdited();
  });

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const report = await reporting.pull(textDocument.uri, previousResultId);
    void prepareSoon();
    if (token.isCancellationRequested)
      throw new ResponseError(LSPErrorCodes.RequestCancelled, "The request was given up.");
    return report;
  });
  connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token) => {
    const givenUp = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
    return closed.pull(new Map(previousResultIds.map(({ uri, value }) => [uri, value])), givenUp);
  });
  for (const { method, name } of CHARTER_REQUESTS) {
    connection.onRequest(method, (params: never) => {
      const uri = String(field(field(params, "textDocument"), "uri") ?? field(params, "uri"));
      const answered = inCharter(name, uri, (charter) => answerTo(method, charter, params, session()));
      return isRefusal(answered) ? new ResponseError(LSPErrorCodes.RequestFailed, answered.refused) : answered;
    });
  }
  const openCharters = () => documents.present().filter(({ uri }) => !isPolicyFile(uri));
  const around = sessionWith({ documents, addresses, workspace, host, lenses });
  const session = (): Session => ({ ...around, abilities: client, commands: client.commands, settings });
  const formatting = { documents, host, guard };
  connection.onDocumentFormatting(({ textDocument, options }) => format(formatting, textDocument.uri, options, null));
  connection.onDocumentRangeFormatting(({ textDocument, options, range }) =>
    format(formatting, textDocument.uri, options, range),
  );
  connection.onCodeActionResolve((action) => {
    const uri = String(field(action.data, "uri"));
    return inCharter("code action", uri, (charter) => resolveCodeAction(charter, action, client)) ?? action;
  });
  connection.onCompletionResolve((item) => {
    const charter = documents.get(String(field(item.data, "uri"))) ?? null;
    return guard("completion", () => resolveCompletion(item, charter, client)) ?? item;
  });
  connection.onRequest(REFUSED, ({ code, message }: Refused) => new ResponseError(code, message));
  connection.onWorkspaceSymbol(({ query }) =>
    guard("symbols", () => workspaceSymbols([...openCharters().map(nameOf), ...workspace.names()], query)),
  );
  connection.listen();
}
