/** Pictures of the portfolio panel at several widths and themes, and the printed page, for a designer's eye: out/look/. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { agendaOf } from "../../server/src/core/portfolio/agenda.ts";
import { meetingPage } from "../../server/src/core/portfolio/html/meeting.ts";
import { triagePage } from "../../server/src/core/portfolio/html/page.ts";
import { triageOf } from "../../server/src/core/portfolio/triage.ts";
import type { PortfolioRow } from "../../server/src/core/portfolio/types.ts";
import { ruleTitle } from "../../server/src/core/rules/index.ts";
import { show } from "../support/pane.ts";
import { drawPortfolio, inputOf, openPortfolioPane } from "../support/portfolio-pane.ts";
import { manyRows, nineteen, ODD_FILES, rowsOf } from "../support/portfolios.ts";
import { SAMPLES, sampleText, TODAY } from "../support/reports.ts";
import { ROOT } from "../support/root.ts";
import { THEMES } from "../support/themes.ts";
import { openPage } from "../vscode/browser.ts";

const OUT = join(ROOT, "out/look");
const samples = rowsOf(Object.fromEntries(SAMPLES.map((file) => [file, sampleText(file)])));
const portfolios: Readonly<Record<string, readonly PortfolioRow[]>> = {
  three: samples.slice(0, 3),
  samples: [...samples, ...rowsOf(ODD_FILES)],
  many: manyRows(samples, 200),
  nineteen: rowsOf(nineteen()),
};

const { page, close } = await openPage();
mkdirSync(OUT, { recursive: true });
const [only = "", widths = "320,600,1000,1600", themes = "light", tabs = "pilots,people,meeting"] =
  process.argv.slice(2);
for (const [name, rows] of Object.entries(portfolios)) {
  if (only !== "" && only !== name) continue;
  for (const theme of themes === "all" ? Object.keys(THEMES) : themes.split(",")) {
    for (const width of widths.split(",").map(Number)) {
      await page.setViewportSize({ width, height: 1000 });
      for (const tab of tabs.split(",")) {
        await openPortfolioPane(page, theme);
        await drawPortfolio(page, inputOf(rows, tab as "pilots"));
        await page.screenshot({ path: join(OUT, `${name}-${theme}-${width}-${tab}.png`), fullPage: name !== "many" });
      }
    }
  }
  const triage = triageOf(rows.slice(1, 11), { asOf: TODAY, titleOf: ruleTitle });
  const urgent = rows.slice(1, 11).map((row): PortfolioRow => ({ ...row, verdict: "pause", stage: "piloting" }));
  const agenda = agendaOf(urgent, { asOf: TODAY, changesOf: () => ["score 61 to 49", "a target date moved"] });
  for (const [kind, text] of [
    ["triage", triagePage(triage, null)],
    ["meeting", meetingPage(agenda)],
  ] as const) {
    writeFileSync(join(OUT, `${name}-${kind}.html`), text);
    await show(page, text);
    writeFileSync(join(OUT, `${name}-${kind}.pdf`), await page.pdf({ preferCSSPageSize: true }));
  }
}
await close();
