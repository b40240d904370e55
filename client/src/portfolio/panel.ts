/** The panel *Pilots · People · Meeting*: draws what the rows give, sends only what has changed, does what is clicked. */
import { createHash } from "node:crypto";
import { Disposable, type Event, EventEmitter, Uri, type WebviewPanel, workspace } from "vscode";
import { lastMeeting, needsDecision } from "../../../server/src/core/portfolio/agenda.ts";
import type { Asked } from "../../../server/src/core/portfolio/html/controls.ts";
import type { PortfolioRow } from "../../../server/src/core/portfolio/types.ts";
import { number, plural } from "../../../server/src/core/rules/words.ts";
import type { Server } from "../client.ts";
import { paced } from "../preview/pace.ts";
import type { Page } from "../preview/page.ts";
import { updateDelay } from "../settings.ts";
import { createChanges } from "./changes.ts";
import { askedWith, incoming } from "./incoming.ts";
import type { Rows } from "./rows.ts";
import { type PanelInput, type Tab, tabsOf } from "./view.ts";
import type { Draw, SentTab, TabId, ToHost } from "./webview/messages.ts";

/** What the panel works with. */
export interface PanelParts {
  readonly server: Server;
  readonly rows: Rows;
  readonly page: Page;
  readonly extension: Uri;
  /** Does what a click asks for, for the charter with this address. */
  readonly perform: (message: ToHost, uri: Uri | null) => Promise<void>;
}

/** The panel as commands and tests see it. */
export interface PortfolioPanel extends Disposable {
  readonly reveal: () => void;
  readonly active: () => boolean;
  /** What it is made from now. */
  readonly input: () => PanelInput;
  /** Says when the last meeting was; null for the newest decision before today. */
  readonly setSince: (since: string | null) => void;
  /** What the webview says it has drawn, or null before that. */
  readonly shown: () => readonly Tab[] | null;
  readonly onShown: Event<readonly Tab[]>;
  /** Takes a message as if it came from the webview. */
  readonly receive: (message: unknown) => Promise<void>;
}

const UNASKED: Asked = { sort: "verdict", group: null, wanted: {} };

/** Fills a webview panel for as long as it lives. */
export function createPortfolioPanel(panel: WebviewPanel, parts: PanelParts): PortfolioPanel {
  const { server, rows, page, extension, perform } = parts;
  let asked = UNASKED;
  let tab: TabId = "pilots";
  let since: string | null = null;
  let isListening = false;
  let latest: { readonly tabs: readonly Tab[]; readonly hash: string } | null = null;
  let drawn: readonly Tab[] | null = null;
  let held: ReadonlyMap<string, string> = new Map();
  const shown = new EventEmitter<readonly Tab[]>();
  const changes = createChanges(server, () => pace.call());

  const input = (): PanelInput => {
    const all = rows.all();
    const from = since ?? lastMeeting([...all.values()], rows.asOf());
    const uris = urisIn(all);
    return {
      rows: all,
      asOf: rows.asOf(),
      titleOf: rows.titleOf,
      asked,
      tab,
      since,
      changesOf: (file) => changes.of(uris.get(file), from),
    };
  };
  const lookBack = ({ rows: all, asOf }: PanelInput) => {
    const from = since ?? lastMeeting([...all.values()], asOf);
    if (tab !== "meeting" || from === null || rows.left() > 0) return;
    const urgent = [...all].filter(([, row]) => needsDecision(row, asOf));
    changes.want(new Map(urgent), from);
  };
  const send = () => {
    if (!isListening || !panel.visible || !rows.isKnown()) return;
    const given = input();
    const tabs = tabsOf(given);
    const hash = hashOf([tabs, tab, rows.left()]);
    if (latest?.hash === hash) return;
    latest = { tabs, hash };
    const next = new Map(tabs.flatMap(({ sections }) => sections.map(({ id, html }) => [id, html] as const)));
    const sent = tabs.map(
      (one): SentTab => ({
        ...one,
        sections: one.sections.map(({ id, html }) => (held.get(id) === html ? { id } : { id, html })),
      }),
    );
    held = new Map([...held, ...next]);
    const message: Draw = { type: "draw", tabs: sent, tab, hash, banner: bannerOf(rows), said: saidOf(given) };
    void panel.webview.postMessage(message);
    lookBack(given);
  };
  const pace = paced(send, updateDelay);
  const receive = async (data: unknown) => {
    const message = incoming(data);
    if (message === null) return;
    if (message.type === "ready") {
      isListening = true;
      [held, latest] = [new Map(), null];
      for (const [name, value] of Object.entries(message.choices?.asked ?? {})) asked = askedWith(asked, name, value);
      tab = message.choices?.tab ?? tab;
      send();
    } else if (message.type === "shown") {
      if (latest?.hash !== message.hash) return;
      drawn = latest.tabs;
      shown.fire(drawn);
    } else if (message.type === "tab") {
      tab = message.tab;
      send();
    } else if (message.type === "ask") {
      asked = askedWith(asked, message.name, message.value);
      send();
    } else {
      const uri = "file" in message ? urisIn(rows.all()).get(message.file) : undefined;
      if ("file" in message && uri === undefined) return;
      await perform(message, uri === undefined ? null : Uri.parse(uri));
    }
  };
  const subscriptions = Disposable.from(
    shown,
    panel.webview.onDidReceiveMessage(receive),
    panel.onDidChangeViewState(() => {
      if (!panel.visible) isListening = false;
      rows.look(panel, panel.visible);
    }),
    rows.onChanged(pace.call),
    workspace.onDidGrantWorkspaceTrust(pace.call),
  );
  panel.onDidDispose(() => {
    rows.look(panel, false);
    pace.cancel();
    subscriptions.dispose();
  });
  panel.webview.options = { enableScripts: true, localResourceRoots: [] };
  panel.iconPath = {
    light: Uri.joinPath(extension, "client/icons/charter-light.svg"),
    dark: Uri.joinPath(extension, "client/icons/charter-dark.svg"),
  };
  panel.title = "Pilot Portfolio";
  void page("Pilot Portfolio").then((html) => {
    panel.webview.html = html;
  });
  rows.look(panel, panel.visible);
  return {
    reveal: () => panel.reveal(),
    active: () => panel.active,
    input,
    setSince: (day) => {
      since = day;
      send();
    },
    shown: () => drawn,
    onShown: shown.event,
    receive,
    dispose: () => panel.dispose(),
  };
}

/** The address of each charter by the name that the page has for it. */
function urisIn(rows: ReadonlyMap<string, PortfolioRow>): ReadonlyMap<string, string> {
  return new Map([...rows].map(([uri, { file }]) => [file, uri]));
}

function bannerOf(rows: Rows): string | null {
  return rows.left() > 0 ? `Reading ${plural(rows.left(), "more charter")}…` : null;
}

/** What has changed for those who do not see it. */
function saidOf({ rows, asOf }: PanelInput): string {
  const urgent = [...rows.values()].filter((row) => needsDecision(row, asOf)).length;
  return `${plural(rows.size, "pilot")}, ${number(urgent)} to decide`;
}

function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64");
}
