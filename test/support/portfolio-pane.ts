/** The portfolio panel in a plain browser page: its real shell, style and script, with a stand-in for VS Code's half. */
import type { Page } from "playwright-core";
import { type PanelInput, tabsOf } from "../../client/src/portfolio/view.ts";
import type { Draw, TabId } from "../../client/src/portfolio/webview/messages.ts";
import { PORTFOLIO, TRIAGE } from "../../server/src/core/portfolio/html/generated/styles.js";
import type { PortfolioRow } from "../../server/src/core/portfolio/types.ts";
import { PAGE, PANE } from "../../server/src/core/report/html/generated/styles.js";
import { shell } from "../../server/src/core/report/html/shell.ts";
import { ruleTitle } from "../../server/src/core/rules/index.ts";
import { HOST, show } from "./pane.ts";
import { TODAY } from "./reports.ts";
import { readRoot } from "./root.ts";
import { THEMES, themeStyles } from "./themes.ts";

/** Opens the empty panel in a theme. */
export async function openPortfolioPane(page: Page, theme = "light"): Promise<void> {
  const { kind, colours } = THEMES[theme] ?? { kind: "", colours: {} };
  const css = `${themeStyles({ kind, colours })}${PAGE}${PANE}${TRIAGE}${PORTFOLIO}`;
  const document = shell("test", css, `${HOST}${readRoot("dist/portfolio.js")}`, "Pilot Portfolio");
  await show(page, document.replace('<body class="pc">', `<body class="pc ${kind}">`));
}

/** What the panel is made from, of these rows. */
export function inputOf(rows: readonly PortfolioRow[], tab: TabId, more: Partial<PanelInput> = {}): PanelInput {
  return {
    rows: new Map(rows.map((row) => [`file:///${row.file}`, row])),
    asOf: TODAY,
    titleOf: ruleTitle,
    asked: { sort: "verdict", group: null, wanted: {} },
    tab,
    since: null,
    changesOf: () => null,
    ...more,
  };
}

/** Draws it as the host does, but with every section whole. */
export async function drawPortfolio(page: Page, input: PanelInput): Promise<void> {
  const tabs = tabsOf(input);
  const message: Draw = { type: "draw", tabs, tab: input.tab, hash: "test", banner: null, said: "" };
  await page.evaluate((data) => {
    window.dispatchEvent(new MessageEvent("message", { data }));
  }, message);
}
