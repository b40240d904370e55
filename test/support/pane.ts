/** A preview's webview in a plain browser page: the real shell, style and script, with a stand-in for VS Code's half. */
import type { Page } from "playwright-core";
import type { Way } from "../../client/src/preview/webview/messages.ts";
import { sections } from "../../server/src/core/report/html/body.ts";
import { PAGE, PANE } from "../../server/src/core/report/html/generated/styles.js";
import { shell } from "../../server/src/core/report/html/shell.ts";
import type { CharterReport } from "../../server/src/core/report/model/types.ts";
import { readRoot } from "./root.ts";
import { THEMES, themeStyles } from "./themes.ts";

/** The half of VS Code that the script inside a webview talks to. */
export const HOST = `window.posted=[];window.acquireVsCodeApi=()=>({postMessage:m=>posted.push(m),
getState:()=>window.name?JSON.parse(window.name):undefined,setState:s=>{window.name=JSON.stringify(s)}});`;

/** Shows a document on a fresh page: a security policy outlives the text that brought it. */
export async function show(page: Page, document: string): Promise<void> {
  await page.goto("about:blank");
  await page.setContent(document);
}

/** Opens an empty pane in a theme. */
export async function openPane(page: Page, theme = "light"): Promise<void> {
  const { kind, colours } = THEMES[theme] ?? { kind: "", colours: {} };
  const css = `${themeStyles({ kind, colours })}${PAGE}${PANE}`;
  const document = shell("test", css, `${HOST}${readRoot("dist/webview.js")}`, "Preview");
  await show(page, document.replace('<body class="pc">', `<body class="pc ${kind}">`));
}

/** Sends a report to the pane as the host does. */
export async function render(
  page: Page,
  report: CharterReport,
  more: { uri?: string; banner?: string | null; way?: Way | null } = {},
): Promise<void> {
  const message = {
    type: "render",
    uri: "file:///sample.pilot.yaml",
    locked: false,
    title: "Preview",
    hash: JSON.stringify(report).length.toString(),
    sections: sections(report, { interactive: true }),
    ...more,
  };
  await page.evaluate((data) => {
    window.dispatchEvent(new MessageEvent("message", { data }));
  }, message);
}

/** What the script has sent to the host so far; the list is emptied. */
export function posted(page: Page): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return page.evaluate(() => (window as unknown as { posted: Record<string, unknown>[] }).posted.splice(0));
}
