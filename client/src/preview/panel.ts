/** One preview: asks for the report, renders it, and tells its webview only what has changed. */
import { createHash } from "node:crypto";
import {
  Disposable,
  type Event,
  EventEmitter,
  Uri,
  type ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import { sectionOf } from "../../../server/src/core/report/html/section-of.ts";
import type { ReportAnswer } from "../../../server/src/lsp/protocol.ts";
import { fileName } from "../charters.ts";
import type { Server } from "../client.ts";
import { followsCursor, updateDelay } from "../settings.ts";
import { perform } from "./actions.ts";
import { watchCommits } from "./commits.ts";
import { contentOf, exists } from "./content.ts";
import { keysAt } from "./cursor.ts";
import { incoming } from "./incoming.ts";
import { paced } from "./pace.ts";
import type { Page } from "./page.ts";
import { watchPresence } from "./presence.ts";
import { isGood, type View, viewOf } from "./view.ts";
import type { ToPane } from "./webview/messages.ts";

/** What every preview works with. */
export interface PanelParts {
  readonly server: Server;
  readonly page: Page;
  /** Where the extension lies, for the tab's icon. */
  readonly extension: Uri;
}

/** A preview as the manager and tests see it. */
export interface Panel extends Disposable {
  readonly uri: () => Uri;
  readonly locked: () => boolean;
  readonly setLocked: (locked: boolean) => void;
  readonly active: () => boolean;
  readonly visible: () => boolean;
  readonly column: () => ViewColumn | undefined;
  /** Shows another charter from now on. */
  readonly show: (uri: Uri) => void;
  readonly refresh: () => void;
  /** Shows one commit beside the text, until another charter is shown. */
  readonly compare: (commit: string) => void;
  readonly reveal: (column?: ViewColumn, preserveFocus?: boolean) => void;
  /** What the webview says it has drawn, or null before that. */
  readonly shown: () => View | null;
  readonly onShown: Event<View>;
  /** Takes a message as if it came from the webview. */
  readonly receive: (message: unknown) => Promise<void>;
}

/** Fills a webview panel with the preview of a charter, for as long as the panel lives. */
export function createPanel(panel: WebviewPanel, start: { uri: Uri; locked: boolean }, parts: PanelParts): Panel {
  const { server, page, extension } = parts;
  let { uri, locked } = start;
  let report: ReportAnswer["report"] | null = null;
  let good: View | null = null;
  let latest: { readonly view: View; readonly hash: string } | null = null;
  let listening = false;
  let sent: string | null = null;
  let asked = 0;
  let drawn: View | null = null;
  /** What the webview holds of each section, so that only what differs is sent. */
  let held: ReadonlyMap<string, string> = new Map();
  /** Whether the file was there when somebody last looked. */
  let there = false;
  /** The commit that is shown beside the text. */
  let beside: string | null = null;
  const shown = new EventEmitter<View>();

  const post = (message: ToPane) => void panel.webview.postMessage(message);
  const send = () => {
    if (!listening || latest === null || latest.hash === sent) return;
    sent = latest.hash;
    const { view, hash } = latest;
    const sections = view.sections.map(({ id, html }) => (held.get(id) === html ? { id } : { id, html }));
    held = new Map(view.sections.map(({ id, html }) => [id, html]));
    post({ type: "render", ...view, sections, hash, uri: uri.toString(), locked, title: panel.title });
    follow();
  };
  /** After an edit of a file that was there, the page comes first and the question whether it still is afterwards. */
  const update = async (edited = false) => {
    const mine = ++asked;
    const known = edited && there;
    const content = await contentOf(uri, server, known);
    if (mine !== asked) return;
    there = content.kind === "report";
    report = content.kind === "report" ? content.report : null;
    const compared = beside === null ? null : await server.compare(uri, beside).catch(() => null);
    if (mine !== asked) return;
    const view = viewOf(content, good, commits.latest(), compared);
    if (isGood(content)) {
      good = view;
      void commits.look();
    }
    latest = { view, hash: hashOf([uri.toString(), locked, view]) };
    send();
    if (known && !(await exists(uri)) && mine === asked) void update();
  };
  const pace = paced(() => void update(true), updateDelay);
  const compare = () => watchCommits(uri, server, () => void update());
  let commits = compare();
  const attend = () => watchPresence(uri, () => void update());
  let presence = attend();
  const name = () => {
    panel.title = locked ? `[Preview] ${fileName(uri)}` : `Preview ${fileName(uri)}`;
  };
  const follow = () => {
    const editor = window.activeTextEditor;
    if (!listening || editor?.document.uri.toString() !== uri.toString()) return;
    const { document, selection } = editor;
    const keys = keysAt((line) => document.lineAt(line).text, selection.active.line);
    post({ type: "highlight", section: followsCursor() ? sectionOf(keys) : null });
  };
  const show = (next: Uri) => {
    if (next.toString() === uri.toString()) return;
    uri = next;
    good = null;
    there = false;
    beside = null;
    commits.dispose();
    commits = compare();
    presence.dispose();
    presence = attend();
    name();
    pace.cancel();
    void update();
  };
  const receive = async (data: unknown) => {
    const message = incoming(data);
    if (message === null) return;
    if (message.type === "ready") {
      listening = true;
      sent = message.hash;
      held = new Map();
      send();
    } else if (message.type === "shown") {
      if (latest?.hash !== message.hash) return;
      drawn = latest.view;
      shown.fire(drawn);
    } else await perform(message, { uri, report, server });
  };
  const subscriptions = Disposable.from(
    shown,
    panel.webview.onDidReceiveMessage(receive),
    panel.onDidChangeViewState(() => {
      if (!panel.visible) listening = false;
    }),
    server.onReportChanged((change) => {
      if (change.uri === uri.toString()) pace.call();
    }),
    server.onState(() => void update()),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) follow();
    }),
    workspace.onDidRenameFiles(({ files }) => {
      const renamed = files.find((file) => file.oldUri.toString() === uri.toString());
      if (renamed) show(renamed.newUri);
    }),
    workspace.onDidDeleteFiles(() => void update()),
    workspace.onDidSaveTextDocument(() => void update()),
  );
  panel.onDidDispose(() => {
    asked++;
    pace.cancel();
    commits.dispose();
    presence.dispose();
    subscriptions.dispose();
  });
  panel.webview.options = { enableScripts: true, localResourceRoots: [] };
  panel.iconPath = {
    light: Uri.joinPath(extension, "client/icons/charter-light.svg"),
    dark: Uri.joinPath(extension, "client/icons/charter-dark.svg"),
  };
  name();
  void page("Pilot Charter").then((html) => {
    panel.webview.html = html;
  });
  void update();
  return {
    uri: () => uri,
    locked: () => locked,
    setLocked: (next) => {
      locked = next;
      name();
      void update();
    },
    active: () => panel.active,
    visible: () => panel.visible,
    column: () => panel.viewColumn,
    show,
    compare: (commit) => {
      beside = commit;
      void update();
    },
    refresh: () => {
      sent = null;
      held = new Map();
      void commits.look(true);
      void update();
    },
    reveal: (column, preserveFocus = true) => panel.reveal(column, preserveFocus),
    shown: () => drawn,
    onShown: shown.event,
    receive,
    dispose: () => panel.dispose(),
  };
}

function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64");
}
