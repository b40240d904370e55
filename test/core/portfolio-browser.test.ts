/** The portfolio panel and its printed pages in a real browser: accessible, as narrow as a phone, one sheet for ten pilots. */
import assert from "node:assert/strict";
import test, { after, before } from "node:test";
import type { Page } from "playwright-core";
import { TABS } from "../../client/src/portfolio/webview/messages.ts";
import { agendaOf } from "../../server/src/core/portfolio/agenda.ts";
import { meetingPage } from "../../server/src/core/portfolio/html/meeting.ts";
import { triagePage } from "../../server/src/core/portfolio/html/page.ts";
import { triageOf } from "../../server/src/core/portfolio/triage.ts";
import type { PortfolioRow } from "../../server/src/core/portfolio/types.ts";
import { ruleTitle } from "../../server/src/core/rules/index.ts";
import { violationsOn } from "../support/axe.ts";
import { posted, show } from "../support/pane.ts";
import { drawPortfolio, inputOf, openPortfolioPane } from "../support/portfolio-pane.ts";
import { manyRows, ODD_FILES, rowsOf } from "../support/portfolios.ts";
import { SAMPLES, sampleText, TODAY } from "../support/reports.ts";
import { THEMES } from "../support/themes.ts";
import { openPage } from "../vscode/browser.ts";

let page: Page;
let close: () => Promise<void>;
const complaints: string[] = [];

before(async () => {
  ({ page, close } = await openPage());
  page.setDefaultTimeout(10_000);
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (request.url() !== "about:blank") complaints.push(`asked for ${request.url()}`);
  });
});

after(async () => {
  await close();
  assert.deepEqual(complaints, []);
});

const samples = rowsOf({ ...Object.fromEntries(SAMPLES.map((file) => [file, sampleText(file)])), ...ODD_FILES });

/** The samples, one of them decided today. */
const decided = samples.map((row): PortfolioRow => {
  if (row.name !== "Shelf chat") return row;
  const entry = { date: TODAY, stage: "paused", by: "Elena Brandt", why: "Nobody owns it" };
  return { ...row, decided: TODAY, history: [...row.history, entry] };
});

test("no accessibility violation on any tab in four themes", async () => {
  for (const theme of Object.keys(THEMES)) {
    for (const tab of TABS) {
      await openPortfolioPane(page, theme);
      await drawPortfolio(page, inputOf(decided, tab));
      assert.deepEqual(await violationsOn(page), [], `${theme}, ${tab}`);
    }
  }
});

test("no sideways scroll from 320 to 1,600 pixels, with 3 and with 200 pilots, long names and right to left", async () => {
  for (const rows of [samples.slice(0, 3), manyRows(samples, 200)]) {
    for (const tab of TABS) {
      await openPortfolioPane(page);
      await drawPortfolio(page, inputOf(rows, tab));
      for (const width of [320, 600, 1000, 1600]) {
        await page.setViewportSize({ width, height: 900 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${rows.length} pilots, ${tab} at ${width}: ${wide} too wide`);
      }
    }
  }
});

test("one changed charter among a thousand redraws its row and no other", async () => {
  const rows = manyRows(samples, 1000);
  await openPortfolioPane(page);
  await drawPortfolio(page, inputOf(rows, "pilots"));
  await page.evaluate(() => {
    for (const row of document.querySelectorAll("tbody tr")) row.toggleAttribute("data-old", true);
  });
  const changed = rows.map((row, at) => (at === 500 ? { ...row, name: "Renamed", score: row.score } : row));
  await drawPortfolio(page, inputOf(changed, "pilots"));
  const fresh = await page.evaluate(() =>
    [...document.querySelectorAll("tbody tr:not([data-old])")].map((row) => row.querySelector("th")?.textContent ?? ""),
  );
  assert.equal(await page.locator("tbody tr").count(), 1000);
  assert.equal(fresh.length, 1);
  assert.match(fresh[0] ?? "", /Renamed/);
  const whole = await page.locator("#pc-pilots-pilots").innerHTML();
  await openPortfolioPane(page);
  await drawPortfolio(page, inputOf(changed, "pilots"));
  const again = await page.locator("#pc-pilots-pilots").innerHTML();
  assert.equal(whole.replaceAll(' data-old=""', ""), again);
});

test("tabs, cards and controls send what was meant, by keyboard too", async () => {
  await page.setViewportSize({ width: 1000, height: 900 });
  await openPortfolioPane(page);
  await drawPortfolio(page, inputOf(decided, "pilots"));
  await posted(page);
  await page.getByRole("tab", { name: "Pilots (22)" }).focus();
  await page.keyboard.press("ArrowRight");
  assert.deepEqual(await posted(page), [{ type: "tab", tab: "people" }]);
  await page.locator("[data-ask=verdict]").selectOption("pause");
  await page.getByRole("button", { name: /^Score: sort by/ }).click();
  assert.deepEqual(await posted(page), [
    { type: "ask", name: "verdict", value: "pause" },
    { type: "ask", name: "sort", value: "score" },
  ]);
  await drawPortfolio(page, inputOf(decided, "meeting"));
  await posted(page);
  await page.getByRole("button", { name: "Extend: Discharge letter drafts" }).press("Enter");
  await page.getByRole("button", { name: "Undo: Shelf chat" }).press("Enter");
  await page.getByRole("button", { name: "Export Minutes…" }).press("Enter");
  const file = (part: string) => SAMPLES.find((name) => name.includes(part));
  assert.deepEqual(await posted(page), [
    { type: "decide", file: file("discharge"), choice: "extend" },
    { type: "undo", file: file("shelf") },
    { type: "command", name: "exportMinutes" },
  ]);
});

/** How many sheets a page prints on. */
async function sheetsOf(html: string): Promise<number> {
  await show(page, html);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test("ten pilots print on one sheet of A4: the portfolio, and a meeting that decides on all of them", async () => {
  const ten = samples.slice(1, 11);
  assert.equal(await sheetsOf(triagePage(triageOf(ten, { asOf: TODAY, titleOf: ruleTitle }), null)), 1);
  const urgent = ten.map((row): PortfolioRow => ({ ...row, verdict: "pause", stage: "piloting", pauseReview: null }));
  const agenda = agendaOf(urgent, {
    asOf: TODAY,
    changesOf: () => ["score 61 to 49", "promises less: the target date moved"],
  });
  assert.equal(agenda.cards.length, 10);
  assert.equal(await sheetsOf(meetingPage(agenda)), 1);
});
