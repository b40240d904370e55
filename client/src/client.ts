/** The language server as the rest of the client sees it: started at the first charter, asked, restarted, watched. */
import {
  Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  type Range,
  type TextDocument,
  type Uri,
  type WorkspaceEdit,
  workspace,
} from "vscode";
import { type CodeAction as SentAction, type WorkspaceEdit as SentEdit, State } from "vscode-languageclient/node";
import {
  type CalendarAnswer,
  type ChangesAnswer,
  type ChangesParams,
  type CompareAnswer,
  type CompareParams,
  type DecideParams,
  type FixParams,
  type ImportAnswer,
  type ImportParams,
  METHODS,
  type NewCharterAnswer,
  type NewCharterParams,
  type PastAnswer,
  type PlaceParams,
  type PortfolioAnswer,
  type QuestionAnswer,
  type QuestionParams,
  type ReportAnswer,
  type ReportChanged,
  type ScoreOfAnswer,
  type ScoreOfParams,
} from "../../server/src/lsp/protocol.ts";
import { isCharter, isPolicyName } from "./charters.ts";
import { type Question, questionOf, workspaceEditOf } from "./edits.ts";
import { editOf, languageClient } from "./language-client.ts";

/** Whether the server can be asked: not yet, yes, or no longer until someone restarts it. */
export type ServerState = "starting" | "running" | "stopped";

/** The server's side that commands, previews and the status item use. */
export interface Server extends Disposable {
  readonly state: () => ServerState;
  readonly onState: Event<ServerState>;
  readonly onReportChanged: Event<ReportChanged>;
  /** The report of an open charter, or null where there is none; rejects while the server cannot be asked. */
  readonly report: (uri: Uri) => Promise<ReportAnswer | null>;
  /** The edit behind a fix button, or null when its finding is gone. */
  readonly fix: (params: FixParams) => Promise<WorkspaceEdit | null>;
  /** The next open question; null where the charter is not open. */
  readonly question: (uri: Uri, seen: readonly string[], blockers: boolean) => Promise<Question | null>;
  /** The text of a new charter and the id that its file is called by. */
  readonly newCharter: (params: NewCharterParams) => Promise<NewCharterAnswer>;
  /** What can be done anywhere in an open charter, of one kind; the edit is worked out when somebody wants it. */
  readonly actions: (document: TextDocument, kind: string) => Promise<readonly ServerAction[]>;
  /** Where a path of the report stands in the text, or null where the charter is not open. */
  readonly place: (uri: Uri, path: string) => Promise<Range | null>;
  /** What another text of an open charter comes to, or null where the charter is not open. */
  readonly scoreOf: (uri: Uri, text: string) => Promise<ScoreOfAnswer | null>;
  /** Looks at the past of an open charter in git; null where nobody knows it, or the workspace is not trusted. */
  readonly past: (uri: Uri) => Promise<PastAnswer | null>;
  /** One commit beside the open text, or null where that is not known. */
  readonly compare: (uri: Uri, commit: string) => Promise<CompareAnswer | null>;
  /** The dated promises of an open charter as iCalendar. */
  readonly calendar: (uri: Uri) => Promise<CalendarAnswer | null>;
  /** What the import of a list would do. */
  readonly importList: (params: ImportParams) => Promise<ImportAnswer>;
  readonly onPortfolioChanged: Event<void>;
  /** Rows of the portfolio that are newer than a revision, a slice at a time. */
  readonly portfolio: (since: number) => Promise<PortfolioAnswer>;
  /** What changed in charters since a day, from git. */
  readonly changesSince: (params: ChangesParams) => Promise<ChangesAnswer>;
  /** The edit of a decision about an open charter; null where it cannot be taken. */
  readonly decide: (params: DecideParams) => Promise<WorkspaceEdit | null>;
  /** A charter's address as the server spells it. */
  readonly addressOf: (uri: Uri) => string;
  readonly restart: () => Promise<void>;
}

/** A code action of the server. */
export interface ServerAction {
  readonly title: string;
  readonly edit: () => Promise<WorkspaceEdit | null>;
}

/** Prepares a client for the server program in the extension's dist folder; it starts with the first charter. */
export function connect(extension: Uri, log: LogOutputChannel): Server {
  const client = languageClient(extension, log);
  const stateChanged = new EventEmitter<ServerState>();
  const reportChanged = new EventEmitter<ReportChanged>();
  const portfolioChanged = new EventEmitter<void>();
  let state: ServerState = "starting";
  let started: Promise<void> | undefined;
  let restarting = false;
  const start = () => {
    started ??= client.start().catch((error) => {
      log.error(`The language server did not start: ${error instanceof Error ? error.message : error}`);
      set("stopped");
    });
    return started;
  };
  const set = (next: ServerState) => {
    if (next === state) return;
    state = next;
    stateChanged.fire(next);
  };
  const startFor = (document: Parameters<typeof isCharter>[0]) => {
    if (isCharter(document) || isPolicyName(document.uri)) void start();
  };
  const subscriptions = Disposable.from(
    stateChanged,
    reportChanged,
    portfolioChanged,
    client.onNotification(METHODS.portfolioChanged, () => portfolioChanged.fire()),
    client.onDidChangeState(({ newState }) => {
      const next = stateOf(newState);
      if (next !== "starting") log.info(`The language server ${next === "running" ? "is running" : "has stopped"}.`);
      if (!(restarting && next === "stopped")) set(next);
    }),
    client.onNotification(METHODS.reportChanged, (change: ReportChanged) => reportChanged.fire(change)),
    workspace.onDidOpenTextDocument(startFor),
  );
  workspace.textDocuments.forEach(startFor);
  return {
    state: () => state,
    onState: stateChanged.event,
    onReportChanged: reportChanged.event,
    report: async (uri) => {
      await start();
      return client.sendRequest<ReportAnswer | null>(METHODS.report, { uri: client.code2ProtocolConverter.asUri(uri) });
    },
    fix: async (params) => {
      await start();
      const edit = await client.sendRequest<SentEdit | null>(METHODS.fix, params);
      return edit ? workspaceEditOf(edit, client.protocol2CodeConverter) : null;
    },
    question: async (uri, seen, blockers) => {
      await start();
      const params: QuestionParams = { uri: client.code2ProtocolConverter.asUri(uri), seen, blockers };
      const answer = await client.sendRequest<QuestionAnswer | null>(METHODS.question, params);
      return answer === null ? null : questionOf(answer, client.protocol2CodeConverter);
    },
    newCharter: async (params) => {
      await start();
      return client.sendRequest<NewCharterAnswer>(METHODS.newCharter, params);
    },
    actions: async ({ uri, lineCount }, kind) => {
      await start();
      const range = { start: { line: 0, character: 0 }, end: { line: lineCount, character: 0 } };
      const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
      const params = { textDocument, range, context: { diagnostics: [], only: [kind] } };
      const found = await client.sendRequest<readonly SentAction[] | null>("textDocument/codeAction", params);
      return (found ?? [])
        .filter((action) => action.disabled === undefined && action.kind === kind)
        .map((action) => ({ title: action.title, edit: () => editOf(client, action) }));
    },
    place: async (uri, path) => {
      await start();
      const params: PlaceParams = { uri: client.code2ProtocolConverter.asUri(uri), path };
      const range = await client.sendRequest<Parameters<typeof client.protocol2CodeConverter.asRange>[0]>(
        METHODS.place,
        params,
      );
      return range ? client.protocol2CodeConverter.asRange(range) : null;
    },
    scoreOf: async (uri, text) => {
      await start();
      const params: ScoreOfParams = { uri: client.code2ProtocolConverter.asUri(uri), text };
      return client.sendRequest<ScoreOfAnswer | null>(METHODS.scoreOf, params);
    },
    past: async (uri) => {
      if (!workspace.isTrusted || uri.scheme !== "file") return null;
      await start();
      return client.sendRequest<PastAnswer | null>(METHODS.past, { uri: client.code2ProtocolConverter.asUri(uri) });
    },
    compare: async (uri, commit) => {
      await start();
      const params: CompareParams = { uri: client.code2ProtocolConverter.asUri(uri), commit };
      return client.sendRequest<CompareAnswer | null>(METHODS.compare, params);
    },
    calendar: async (uri) => {
      await start();
      const params = { uri: client.code2ProtocolConverter.asUri(uri) };
      return client.sendRequest<CalendarAnswer | null>(METHODS.calendar, params);
    },
    importList: async (params) => {
      await start();
      return client.sendRequest<ImportAnswer>(METHODS.importList, params);
    },
    onPortfolioChanged: portfolioChanged.event,
    portfolio: async (since) => {
      await start();
      return client.sendRequest<PortfolioAnswer>(METHODS.portfolio, { since });
    },
    changesSince: async (params) => {
      await start();
      return client.sendRequest<ChangesAnswer>(METHODS.changesSince, params);
    },
    decide: async (params) => {
      await start();
      const edit = await client.sendRequest<SentEdit | null>(METHODS.decide, params);
      return edit ? workspaceEditOf(edit, client.protocol2CodeConverter) : null;
    },
    addressOf: (uri) => client.code2ProtocolConverter.asUri(uri),
    restart: async () => {
      restarting = true;
      set("starting");
      started = client.restart().finally(() => {
        restarting = false;
      });
      await started.catch(() => set("stopped"));
    },
    dispose: () => {
      subscriptions.dispose();
      void client.dispose().catch(() => undefined);
    },
  };
}

function stateOf(state: State): ServerState {
  return state === State.Running ? "running" : state === State.Starting ? "starting" : "stopped";
}
