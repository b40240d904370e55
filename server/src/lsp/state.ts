/** What the parts of the server share: the documents, the world around them, and what is known of the client so far. */
import type { Connection, PublishDiagnosticsParams } from "vscode-languageserver";
import { visible, visibleValue } from "../core/text/sanitize.ts";
import { type Addresses, createAddresses } from "./addresses.ts";
import { abilitiesOf, type ClientAbilities } from "./capabilities.ts";
import { createQuiet, type Quiet } from "./diagnostics/idle.ts";
import { withProgress } from "./diagnostics/progress.ts";
import { createReporting, type Reporting } from "./diagnostics/publish.ts";
import { type ClosedReports, createClosedReports } from "./diagnostics/workspace-wide.ts";
import { createDocuments, type Documents } from "./documents.ts";
import { isPolicyFile } from "./features/policy-of.ts";
import type { Guard } from "./guard.ts";
import type { Host } from "./host.ts";
import { createPasts, type Pasts } from "./pasts.ts";
import { createPolicies, type Policies } from "./policies.ts";
import { createPortfolio, type Portfolio } from "./portfolio.ts";
import { METHODS } from "./protocol.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";
import { tell } from "./tell.ts";
import { createWorkspace, type Workspace } from "./workspace.ts";

/** What changes while a client is served. */
export interface Now {
  settings: Settings;
  client: ClientAbilities;
  /** The addresses of the workspace's folders. */
  folders: readonly string[];
  reporting: Reporting;
  closed: ClosedReports;
}

/** One client's server. */
export interface ServerState {
  readonly connection: Connection;
  readonly host: Host;
  readonly addresses: Addresses;
  readonly quiet: Quiet;
  readonly documents: Documents;
  readonly workspace: Workspace;
  readonly policies: Policies;
  readonly pasts: Pasts;
  readonly portfolio: Portfolio;
  /** What each charter's lens said last, by address. */
  readonly lenses: Map<string, string>;
  readonly guard: Guard;
  readonly now: Now;
  /** Sets up diagnostics anew, when it is known how the client wants them. */
  readonly report: () => void;
  /** Lists the charters of the workspace, and says what is wrong in them where that is wanted. */
  readonly lookAround: () => Promise<void>;
  /** Says everything anew, because the settings or the world have changed. */
  readonly renewAll: () => void;
}

/** A server that has not heard from its client yet. */
export function createState(connection: Connection, host: Host): ServerState {
  const addresses = createAddresses(host.real);
  const quiet = createQuiet(host.turn);
  const client = abilitiesOf({ capabilities: {}, processId: null, rootUri: null });
  const policies = createPolicies({
    host,
    addresses,
    open: () => documents.present().filter(({ uri }) => isPolicyFile(uri)),
    isTold: () => state.now.client.registerFileWatching,
  });
  const pasts = createPasts(host);
  /** What a charter is judged by. */
  const worldOf = (uri: string) => {
    const files = host.filesOf?.(uri) ?? null;
    const past = pasts.of(uri);
    return { today: host.today(), ...(files ? { files } : {}), ...(past ? { past } : {}), ...policies.holdingFor(uri) };
  };
  const documents = createDocuments(worldOf, policies.around, addresses);
  const isOpen = (uri: string) => documents.get(uri) !== undefined;
  const workspace = createWorkspace({ host, addresses, worldOf, settled: quiet.settled, isOpen });
  const guard = guardOf(connection);
  const portfolio = createPortfolio({
    ...{ documents, workspace, guard, today: host.today, settled: quiet.settled },
    folders: () => state.now.folders,
    announce: () => {
      if (state.now.client.reports) tell(() => connection.sendNotification(METHODS.portfolioChanged, {}));
    },
  });
  const parts = { connection, host, addresses, quiet, documents, workspace, policies, pasts, portfolio, guard };
  const reports = () => reportsOf(parts, () => state.now);
  const state: ServerState = {
    ...parts,
    lenses: new Map(),
    now: {
      settings: DEFAULT_SETTINGS,
      client,
      folders: [],
      ...reportsOf(parts, () => ({ settings: DEFAULT_SETTINGS, client })),
    },
    report: () => void Object.assign(state.now, reports()),
    lookAround: () => lookAround(state),
    renewAll: () => renewAll(state),
  };
  return state;
}

function guardOf(connection: Connection): Guard {
  return (what, run) => {
    try {
      return visibleValue(run());
    } catch (error) {
      const cause = (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
      connection.console.error(`Pilot Charter could not answer (${what}): ${visible(cause)}.`);
      return null;
    }
  };
}

type Parts = Pick<ServerState, "connection" | "quiet" | "documents" | "workspace" | "guard">;

/** Diagnostics of open and of closed charters, sent or announced as the client wants them. */
function reportsOf(
  { connection, quiet, documents, workspace, guard }: Parts,
  now: () => Pick<Now, "settings" | "client">,
) {
  const { client } = now();
  const settings = () => now().settings;
  const publish = (params: PublishDiagnosticsParams) => tell(() => connection.sendDiagnostics(params));
  const announce = (change: object) => tell(() => connection.sendNotification(METHODS.reportChanged, change));
  const sending = client.pullDiagnostics ? {} : { publish };
  const reporting = createReporting({
    ...{ documents, quiet, settings, guard, ...sending },
    ...(client.reports ? { announce } : {}),
  });
  const closed = createClosedReports({ workspace, settings, settled: quiet.settled, find: reporting.find, ...sending });
  return { reporting, closed };
}

async function lookAround({ connection, workspace, portfolio, now }: ServerState): Promise<void> {
  const wire = now.client.progress
    ? {
        request: (method: string, params: object) => connection.sendRequest(method, params),
        notify: (method: string, params: object) => tell(() => connection.sendNotification(method, params)),
      }
    : null;
  await withProgress(wire, "Reading pilot charters", (say) => workspace.look(now.folders, say));
  portfolio.changed([]);
  now.closed.forget();
  await now.closed.publishAll();
}

function renewAll({ connection, documents, portfolio, now }: ServerState): void {
  portfolio.changed();
  for (const { uri } of documents.all()) now.reporting.renew(uri);
  now.closed.forget();
  void now.closed.publishAll();
  if (now.client.refreshDiagnostics) tell(() => Promise.resolve(connection.languages.diagnostics.refresh()));
  if (now.client.refreshLenses) tell(() => connection.sendRequest("workspace/codeLens/refresh"));
  if (now.client.refreshHints) tell(() => connection.sendRequest("workspace/inlayHint/refresh"));
}
