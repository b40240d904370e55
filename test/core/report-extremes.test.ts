/** Page and pane of charters that strain them, in a real browser at three widths: nothing runs out of the page. */
import assert from "node:assert/strict";
import test, { after, before } from "node:test";
import type { Page } from "playwright-core";
import { short } from "../../server/src/core/report/html/charts/short.ts";
import { page as pageOf } from "../../server/src/core/report/html/page.ts";
import { amountOf, cash } from "../../server/src/core/report/model/words.ts";
import { text } from "../../server/src/core/report/text.ts";
import { EXTREMES } from "../support/extremes.ts";
import { openPane, render, show } from "../support/pane.ts";
import { CLAIMS, reportOfSample, reportOfText } from "../support/reports.ts";
import { openPage } from "../vscode/browser.ts";

const WIDTHS = [320, 600, 1000];

let page: Page;
let close: () => Promise<void>;

before(async () => {
  ({ page, close } = await openPage());
});

after(async () => {
  await close();
});

/** What sticks out of the page on the right, by its text. */
function outside(): Promise<readonly string[]> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll("main *")]
      .filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`);
  });
}

for (const [name, source] of Object.entries(EXTREMES)) {
  test(`nothing runs out of the page: ${name}`, async () => {
    const report = reportOfText(source);
    assert.equal(report.kind, "charter");
    const found: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await show(page, pageOf(report));
      found.push(...(await outside()).map((what) => `page, ${width}: ${what}`));
      await openPane(page);
      await render(page, report);
      found.push(...(await outside()).map((what) => `pane, ${width}: ${what}`));
    }
    assert.deepEqual(found, []);
    assert.doesNotMatch(text(report), /NaN|undefined|Infinity|\d{3}(,\d{3}){8}/);
  });
}

test("at a zoom of 400 percent everything is there in one column, and the score's scale names its band", async () => {
  await page.setViewportSize({ width: 1280 / 4, height: 1024 / 4 });
  for (const where of ["page", "pane"]) {
    if (where === "page") await show(page, pageOf(reportOfSample(CLAIMS)));
    else {
      await openPane(page);
      await render(page, reportOfSample(CLAIMS));
    }
    assert.deepEqual(await outside(), []);
    assert.equal(await page.locator(".pc-scale .pc-strong").innerHTML(), "across");
    assert.equal(await page.locator("main > section").count(), 12);
  }
});

test("a reader who wants no motion gets none", async () => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openPane(page);
  await render(page, reportOfSample(CLAIMS));
  const moving = await page.evaluate(() => {
    for (const part of document.querySelectorAll("main > *")) part.classList.add("pc-lit");
    return [...document.querySelectorAll("*")]
      .map((element) => getComputedStyle(element))
      .filter((style) => style.transitionDuration !== "0s" || style.animationName !== "none").length;
  });
  assert.equal(moving, 0);
  await page.emulateMedia({ reducedMotion: null });
});

test("in forced colours every drawing is drawn in the system's colours", async () => {
  await page.emulateMedia({ forcedColors: "active" });
  await show(page, pageOf(reportOfSample(CLAIMS)));
  const found = await page.evaluate(() => {
    const canvas = getComputedStyle(document.body).backgroundColor;
    const strokes = [
      ...document.querySelectorAll(".pc-chart rect, .pc-scale rect, .pc-chart path:not(.pc-texture, .pc-gaps)"),
    ];
    return { all: strokes.length, same: strokes.filter((shape) => getComputedStyle(shape).stroke === canvas).length };
  });
  assert.ok(found.all > 10);
  assert.equal(found.same, 0);
  await page.emulateMedia({ forcedColors: null });
});

test("sums are told in as many digits as somebody reads", () => {
  assert.deepEqual(
    [1.12, 0.0012, 0, -0.05, 510_426, 4.3e18, null].map((amount) => cash(amount, "EUR")),
    ["EUR 1.12", "EUR 0.0012", "EUR 0", "EUR -0.05", "EUR 510,426", "EUR 4.3e+18", "not known"],
  );
  assert.equal(cash(12, null), "12");
  assert.deepEqual(
    [1234.5, 7.79e13, 2e15].map((amount) => amountOf(amount, 0)),
    ["1,235", "77.9tn", "2.0e+15"],
  );
  assert.deepEqual([0, 9.5, 950, 12_480, 1.25e6, 3.4e9, 5e12, -2e4, 7e18].map(short), [
    "0",
    "9.5",
    "950",
    "12.5k",
    "1.3m",
    "3.4bn",
    "5tn",
    "-20k",
    "7e18",
  ]);
});
