/** The script inside the preview's webview: draws what the host sends, sends back what the reader clicks. */
import { showBanner } from "./banner.ts";
import { clock } from "./clock.ts";
import { type Host, part } from "./dom.ts";
import { sayer } from "./live.ts";
import { forget, keeper, remember } from "./memory.ts";
import type { Render, ToHost, ToPane } from "./messages.ts";
import { drawer } from "./patch.ts";
import { plan, restoreTicks, ticked, untick } from "./what-if.ts";

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const memory = remember(host);
const keep = keeper(host, memory);
const draw = drawer(part("main") ?? document.body);
const say = sayer();
const tellTime = clock();
let first = true;

function post(message: ToHost): void {
  host.postMessage(message);
}

function render(message: Render): void {
  if (memory.uri !== message.uri && memory.uri !== null) forget(memory);
  memory.uri = message.uri;
  memory.locked = message.locked;
  document.title = message.title;
  showBanner(message);
  document.body.classList.toggle("pc-stale", message.stale === true);
  const touched = draw(message.sections, memory.open);
  tellTime(message.stale !== true);
  if (touched.includes("pillars")) restoreTicks(memory);
  if (first && message.sections.length > 0) {
    first = false;
    scrollTo(0, memory.scroll);
  }
  if (touched.includes("header")) say();
  keep();
  post({ type: "shown", hash: message.hash });
}

function highlight(section: string | null): void {
  for (const lit of document.querySelectorAll(".pc-lit")) lit.classList.remove("pc-lit");
  if (section !== null) part(section)?.classList.add("pc-lit");
}

window.addEventListener("message", (event: MessageEvent<ToPane>) => {
  if (event.data?.type === "render") render(event.data);
  else if (event.data?.type === "highlight") highlight(event.data.section);
});

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const summary = event.target.closest("summary");
  if (summary?.parentElement instanceof HTMLDetailsElement) {
    memory.open[summary.parentElement.id] = !summary.parentElement.open;
    keep();
  }
  const button = event.target.closest<HTMLElement>("[data-action]");
  if (button !== null) act(button.dataset);
});

document.addEventListener("change", (event) => {
  if (!(event.target instanceof HTMLInputElement) || event.target.dataset.rule === undefined) return;
  ticked(memory);
  keep();
});

document.addEventListener(
  "scroll",
  () => {
    if (first) return;
    memory.scroll = scrollY;
    keep();
  },
  { passive: true },
);

function act({ action, path = "", line = "", finding = "", index = "", name = "" }: DOMStringMap): void {
  if (action === "reveal") post({ type: "reveal", path, ...(line === "" ? {} : { line: Number(line) }) });
  if (action === "fix") post({ type: "fix", finding, index: Number(index) });
  if (action === "command") post({ type: "command", name });
  if (action === "untick") {
    untick(memory);
    keep();
  }
  const text = action === "copy-plan" ? plan() : null;
  if (text !== null) post({ type: "copy", text });
}

post({ type: "ready", hash: null });
