/** An author's journey: from the first squiggle to a saved charter, with the preview beside it. */
import assert from "node:assert/strict";
import { journey } from "../journey.ts";

const NAME = "01-retail-shelf-chat.pilot.yaml";

journey("a charter without an owner gets one, and the preview leads to the next gap", async (person) => {
  const { page } = person;
  await person.openFile(NAME);
  await person.squiggles();
  await page.locator(".codelens-decoration").filter({ hasText: "Readiness" }).waitFor();
  await person.goTo(23, 25);
  assert.match(await person.hover(), /sponsor/i);
  await person.press("ControlOrMeta+k", "ControlOrMeta+i");
  await page.locator(".monaco-hover:visible").first().waitFor();
  await person.screenshot("author-1-hover");
  await person.press("Escape");
  await page.locator(".monaco-hover:visible").first().waitFor({ state: "hidden" });

  await person.press("ControlOrMeta+Shift+k");
  await person.problems("accountability/owner-named");
  await person.screenshot("author-2-problems");
  await person.goTo(21, 3);
  await person.quickFix("Add the production owner");
  await page.locator(".markers-panel .monaco-list-row").filter({ hasText: "not filled in" }).first().waitFor();
  await person.screenshot("author-3-scaffold");
  await person.type("Marta Vogel");
  await person.problemGone("accountability/owner-named");
  await person.press("ControlOrMeta+j");
  await person.goTo(24, 7);

  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.press("v");
  const pane = person.webviewFrame();
  await pane.getByRole("heading", { level: 1, name: "Shelf chat" }).waitFor();
  const score = await pane.locator(".pc-score").innerText();
  assert.match(score, /^\d+\s*\/100/);
  assert.match(await pane.locator(".pc-verdict").innerText(), /kill/i);
  await person.screenshot("author-4-preview");

  const gap = pane.locator("#pc-findings li", { hasText: "Risk has not been brought in" });
  await gap.getByRole("button", { name: /^Go to line/ }).click();
  await page.locator(`.tab.active[data-resource-name="${NAME}"]`).waitFor();
  await page
    .locator(".statusbar-item")
    .filter({ hasText: /Ln 3[0-9], Col 3/ })
    .waitFor();
  await gap.getByRole("button", { name: /^Add the risk review/ }).click();
  await page
    .locator(".view-line")
    .filter({ hasText: /^\s*risk:/ })
    .waitFor();
  await person.type("Ines Prado");
  await gap.waitFor({ state: "detached" });
  await person.screenshot("author-5-fixed");
  await person.press("Escape");
  await person.save();
  const saved = person.onDisk(NAME);
  assert.match(saved, /\n {2}production_owner:\n {4}name: Marta Vogel\n/);
  assert.match(saved, /\n {4}risk:\n {6}reviewer: Ines Prado\n/);
});
