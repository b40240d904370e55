/** The portfolio in the editor: its rows, the tree, the panel and the decisions, put together. */
import {
  commands,
  Disposable,
  Position,
  Selection,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import { type Decision, decisionOf } from "../../../server/src/core/portfolio/decisions.ts";
import { rowTitle } from "../../../server/src/core/portfolio/words.ts";
import { fileName, isCharter, isCharterName } from "../charters.ts";
import type { Server } from "../client.ts";
import { commandId, isCommand, PORTFOLIO } from "../names.ts";
import type { Page } from "../preview/page.ts";
import { createDecisions } from "./decide.ts";
import { createPortfolioPanel, type PortfolioPanel } from "./panel.ts";
import { createRows, type Rows } from "./rows.ts";
import { createTree, type PilotTree } from "./tree.ts";
import type { ToHost } from "./webview/messages.ts";

/** The portfolio as commands and tests see it. */
export interface Portfolio extends Disposable {
  readonly rows: Rows;
  readonly tree: PilotTree;
  /** Opens the panel, or brings it to the front. */
  readonly open: () => void;
  /** The panel, where there is one. */
  readonly panel: () => PortfolioPanel | null;
  /** Asks about a decision and writes it. */
  readonly decide: (uri: Uri, decision: Decision) => Promise<boolean>;
}

/** What the portfolio is made of. */
export interface PortfolioParts {
  readonly server: Server;
  readonly page: Page;
  readonly extension: Uri;
}

/** Sets it up; nothing opens by itself. */
export function createPortfolio({ server, page, extension }: PortfolioParts): Portfolio {
  const rows = createRows(server);
  const tree = createTree(rows);
  const decisions = createDecisions(server);
  let panel: PortfolioPanel | null = null;
  const decide = (uri: Uri, decision: Decision) => {
    const row = rows.all().get(server.addressOf(uri));
    return decisions.take(uri, decision, row === undefined ? fileName(uri) : rowTitle(row));
  };
  const perform = async (message: ToHost, uri: Uri | null) => {
    if (message.type === "command") {
      if (isCommand(message.name)) await commands.executeCommand(commandId(message.name));
    } else if (uri === null) return;
    else if (message.type === "open") await openAt(uri, message.line);
    else if (message.type === "undo") await decisions.undo(uri);
    else if (message.type === "decide") await decide(uri, decisionOf(message.choice));
  };
  const adopt = (view: WebviewPanel) => {
    panel?.dispose();
    const own = createPortfolioPanel(view, { server, rows, page, extension, perform });
    panel = own;
    view.onDidDispose(() => {
      if (panel === own) panel = null;
    });
  };
  const subscriptions = Disposable.from(
    rows,
    tree,
    watchForCharters(),
    window.registerWebviewPanelSerializer(PORTFOLIO, { deserializeWebviewPanel: async (view) => adopt(view) }),
  );
  return {
    rows,
    tree,
    decide,
    panel: () => panel,
    open: () => {
      if (panel !== null) panel.reveal();
      else
        adopt(window.createWebviewPanel(PORTFOLIO, "Pilot Portfolio", ViewColumn.Active, { enableFindWidget: true }));
    },
    dispose: () => {
      panel?.dispose();
      subscriptions.dispose();
    },
  };
}

/** The tree is there where there are charters: found in the folders, or opened. */
function watchForCharters(): Disposable {
  let isFound = false;
  const found = () => {
    if (isFound) return;
    isFound = true;
    void commands.executeCommand("setContext", "pilotCharter.hasCharters", true);
  };
  const look = async () => {
    const [first] = await workspace.findFiles("**/*.pilot.{yaml,yml}", "**/node_modules/**", 1);
    if (first !== undefined) found();
  };
  if (workspace.textDocuments.some(isCharter)) found();
  void look().then(undefined, () => undefined);
  return Disposable.from(
    workspace.onDidOpenTextDocument((document) => {
      if (isCharter(document)) found();
    }),
    workspace.onDidCreateFiles(({ files }) => {
      if (files.some(isCharterName)) found();
    }),
  );
}

/** Opens a charter with the cursor at the beginning of a line, from 1. */
async function openAt(uri: Uri, line: number): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const at = new Position(Math.min(line, document.lineCount) - 1, 0);
  await window.showTextDocument(document, { selection: new Selection(at, at) });
}
