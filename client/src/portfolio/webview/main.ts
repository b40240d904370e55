/** The script inside the portfolio panel: tabs, sections that are redrawn where they changed, and what the reader clicks. */

import type { Choice } from "../../../../server/src/core/portfolio/agenda-types.ts";
import type { Host } from "../../preview/webview/dom.ts";
import { part } from "../../preview/webview/dom.ts";
import { type Draw as DrawSections, drawer } from "../../preview/webview/patch.ts";
import type { Choices, Draw, TabId, ToHost } from "./messages.ts";
import { rowPatch } from "./row-patch.ts";
import { createTabs } from "./tabs.ts";

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const kept = choicesIn(host.getState());
const open: { [id: string]: boolean } = {};
const main = part("main") ?? document.body;
const drawers = new Map<TabId, DrawSections>();
let said: string | null = null;

function post(message: ToHost): void {
  host.postMessage(message);
}

function keep(change: Partial<Choices>): void {
  Object.assign(kept, change);
  host.setState(kept);
}

const tabs = createTabs(main, (tab) => {
  keep({ tab });
  post({ type: "tab", tab });
});

function draw({ tabs: sent, tab, hash, banner, said: words }: Draw): void {
  const line = part("banner");
  if (line !== null && line.textContent !== (banner ?? "")) line.textContent = banner ?? "";
  for (const one of sent) {
    const panel = tabs.panelFor(one.id, one.title);
    const drawn = drawers.get(one.id) ?? drawer(panel, rowPatch);
    drawers.set(one.id, drawn);
    if (one.id === tab) drawn(one.sections, open);
  }
  tabs.show(tab);
  const live = part("live");
  if (said !== null && said !== words && live !== null) live.textContent = words;
  said = words;
  post({ type: "shown", hash });
}

window.addEventListener("message", (event: MessageEvent<Draw>) => {
  if (event.data?.type === "draw") draw(event.data);
});

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const summary = event.target.closest("summary");
  if (summary?.parentElement instanceof HTMLDetailsElement)
    open[summary.parentElement.id] = !summary.parentElement.open;
  const button = event.target.closest<HTMLElement>("[data-action]");
  if (button !== null) act(button.dataset);
});

document.addEventListener("change", (event) => {
  const { target } = event;
  if (target instanceof HTMLSelectElement && target.dataset.ask !== undefined) ask(target.dataset.ask, target.value);
});

function ask(name: string, value: string): void {
  keep({ asked: { ...kept.asked, [name]: value } });
  post({ type: "ask", name, value });
}

function act({ action, file = "", line = "", choice = "", name = "", sort = "" }: DOMStringMap): void {
  if (action === "open") post({ type: "open", file, line: Number(line) });
  if (action === "decide") post({ type: "decide", file, choice: choice as Choice["choice"] });
  if (action === "undo") post({ type: "undo", file });
  if (action === "command") post({ type: "command", name });
  if (action === "sort") ask("sort", sort);
}

/** What was kept; the host looks at it again. */
function choicesIn(state: unknown): { tab: TabId; asked: Readonly<Record<string, string>> } {
  const { tab, asked } = (typeof state === "object" && state !== null ? state : {}) as Partial<Choices>;
  return { tab: tab ?? "pilots", asked: typeof asked === "object" && asked !== null ? asked : {} };
}

post({ type: "ready", choices: kept });
