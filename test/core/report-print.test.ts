/** The board's page on paper: complete on one page, A4 and Letter, whatever the verdict; the annex behind it. */
import assert from "node:assert/strict";
import test, { after, before } from "node:test";
import type { Page } from "playwright-core";
import { page as pageOf } from "../../server/src/core/report/html/page.ts";
import { show } from "../support/pane.ts";
import { reportOfSample } from "../support/reports.ts";
import { openPage } from "../vscode/browser.ts";

/** From kill to go, small and standard. */
const PRINTED: Readonly<Record<string, string>> = {
  "01-retail-shelf-chat.pilot.yaml": "kill standard",
  "04-tenant-letters.pilot.yaml": "hold standard",
  "17-contract-review.pilot.yaml": "pause standard",
  "11-meter-queries.pilot.yaml": "fix standard",
  "06-claims-handling.pilot.yaml": "go standard",
  "12-parish-bookings.pilot.yaml": "go small",
  "00-blank.pilot.yaml": "hold standard",
  "14-loan-letters-india.pilot.yaml": "go standard",
};

/** Charters that are written in full: their annex takes four pages at most. */
const FULL = ["06-claims-handling.pilot.yaml", "12-parish-bookings.pilot.yaml", "14-loan-letters-india.pilot.yaml"];

let page: Page;
let close: () => Promise<void>;

before(async () => {
  ({ page, close } = await openPage());
});

after(async () => {
  await close();
});

async function pagesOf(format: string): Promise<number> {
  const pdf = (await page.pdf({ format })).toString("latin1");
  return (pdf.match(/\/Type \/Page\b/g) ?? []).length;
}

for (const [file, what] of Object.entries(PRINTED)) {
  test(`one page for the board, then the annex: ${file}, ${what}`, async () => {
    const report = reportOfSample(file);
    assert.equal(`${report.verdict} ${report.size}`, what);
    await show(page, pageOf(report));
    const all = { A4: await pagesOf("A4"), Letter: await pagesOf("Letter") };
    const board = await page.evaluate(() => {
      const annex = document.querySelector("#pc-system");
      for (let part = annex?.nextElementSibling; part; part = annex?.nextElementSibling) part.remove();
      annex?.remove();
      return document.querySelector("main")?.innerText ?? "";
    });
    for (const format of ["A4", "Letter"]) assert.equal(await pagesOf(format), 1, format);
    for (const part of ["Do this next", "Four triage questions", "Cost and benefit", "Next decision", "Not agreed yet"])
      assert.ok(board.includes(part), part);
    assert.ok(Math.min(all.A4, all.Letter) > 1);
    if (FULL.includes(file)) assert.ok(Math.max(all.A4, all.Letter) <= 5, JSON.stringify(all));
  });
}

test("the foot of every printed page names the charter and the day, and cannot be broken by a name", () => {
  const report = reportOfSample("06-claims-handling.pilot.yaml");
  assert.match(
    pageOf(report),
    /@bottom-left\{content:"Claim file assistant \\2013 {2}GO 96\\2f 100\\2c {2}judged on 23 Nov 2026"/,
  );
  const named = pageOf({ ...report, name: '"}</style><script>' });
  assert.ok(!named.slice(named.indexOf("@bottom-left")).startsWith('@bottom-left{content:""'));
  assert.ok(!named.includes("<script"));
});
