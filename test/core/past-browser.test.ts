/** The pages of the past and of a list in a real browser: no accessibility violation, no sideways scroll, fit to print. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test, { after, before } from "node:test";
import type { Page } from "playwright-core";
import { graveyardPage } from "../../server/src/core/report/graveyard/html.ts";
import { repository } from "../support/repository.ts";
import { ROOT } from "../support/root.ts";
import { buried, STORY_DAY, STORY_FILE, tellStory } from "../support/story.ts";
import { openPage } from "../vscode/browser.ts";

const AXE = readFileSync(join(ROOT, "node_modules/axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let page: Page;
let close: () => Promise<void>;
const pages: { [name: string]: string } = {};

before(async (context) => {
  const repo = repository(context as never);
  tellStory(repo);
  pages.history = (await repo.run(STORY_DAY, "history", STORY_FILE, "--format", "html")).out;
  pages.report = (await repo.run(STORY_DAY, "report", STORY_FILE)).out;
  pages.graveyard = graveyardPage(await buried());
  ({ page, close } = await openPage());
});

after(async () => {
  await close();
});

interface Axe {
  run(
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }>;
}

async function violations(): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (runOnly) => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    const { violations: found } = await (window as unknown as { axe: Axe }).axe.run({ runOnly });
    return found.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary}`),
    );
  }, TAGS);
}

for (const name of ["history", "report", "graveyard"]) {
  test(`the page of the ${name}: axe finds nothing, light, dark and on paper, and nothing scrolls sideways`, async () => {
    const requests: string[] = [];
    page.on("request", (request) => {
      if (request.url() !== "about:blank") requests.push(request.url());
    });
    await page.setViewportSize({ width: 1000, height: 900 });
    // A document keeps the policy of the page before, which names another stylesheet.
    await page.goto("about:blank");
    await page.setContent(pages[name] ?? "");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, media: "screen" });
      assert.deepEqual(await violations(), [], colorScheme);
    }
    await page.emulateMedia({ colorScheme: "light", media: "print" });
    assert.deepEqual(await violations(), [], "print");
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    assert.ok((pdf.match(/\/Type \/Page\b/g) ?? []).length >= 1);
    await page.emulateMedia({ media: "screen" });
    await page.setViewportSize({ width: 320, height: 800 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 0, `${over} pixels too wide`);
    page.removeAllListeners("request");
    assert.deepEqual(requests, []);
  });
}
