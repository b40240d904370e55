/** A portfolio lead's journey: the tree, the panel, a meeting that decides three pilots, the minutes, and one step back each. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { journey } from "../journey.ts";
import type { Person } from "../person.ts";

const SHELF = "01-retail-shelf-chat.pilot.yaml";

/** Answers the input boxes of a decision one after the other. */
async function answerAll({ page, press }: Person, answers: readonly string[]): Promise<void> {
  for (const [at, answer] of answers.entries()) {
    await page.locator(".quick-input-title", { hasText: `(${at + 1} of ${answers.length})` }).waitFor();
    await page.locator(".quick-input-widget input").first().fill(answer);
    await press("Enter");
  }
}

journey("three pilots are decided from their cards, the minutes exported, each decision taken back", async (person) => {
  const { page } = person;
  await person.openFile(SHELF);
  await page.locator(".codelens-decoration").filter({ hasText: "Readiness" }).waitFor();
  await page.locator(".pane-header", { hasText: "Pilot Portfolio" }).click();
  const tree = page.getByRole("tree", { name: "Pilot Portfolio" });
  await tree.getByRole("treeitem", { name: /Shelf chat, kill/ }).waitFor();
  await person.screenshot("portfolio-1-tree");

  await person.palette("Pilot Charter: Open Portfolio Triage");
  const panel = person.webviewFrame();
  await panel.getByRole("heading", { name: "Pilot portfolio" }).waitFor();
  await panel.getByRole("button", { name: "Open Shelf chat" }).waitFor();
  await person.screenshot("portfolio-2-pilots");
  await panel.getByRole("tab", { name: "People" }).click();
  await panel.getByRole("heading", { name: /^People/ }).waitFor();
  await person.screenshot("portfolio-3-people");
  await panel.getByRole("tab", { name: /^Meeting/ }).click();
  const card = (title: string) => panel.locator(".pc-card").filter({ hasText: title });
  await card("Shelf chat").waitFor();
  await person.screenshot("portfolio-4-meeting");
  const first = person.onDisk(SHELF);

  await panel.getByRole("button", { name: "Stop: Shelf chat" }).click();
  await answerAll(person, ["Elena Brandt", "Nobody in the stores owns it", "Find the owner first", ""]);
  await panel.locator(".pc-done").filter({ hasText: "Shelf chat" }).waitFor();
  assert.match(person.onDisk(SHELF), /^stage: killed$/m);
  assert.match(person.onDisk(SHELF), /closure:\n {2}date: \d{4}-\d\d-\d\d\n {2}why: Nobody in the stores owns it\n/);
  await person.screenshot("portfolio-5-decided");

  await page.locator(".tab", { hasText: SHELF }).click();
  await page.locator(".editor-instance .monaco-editor .view-line").first().click();
  await person.press("ControlOrMeta+z");
  await person.save();
  assert.equal(person.onDisk(SHELF), first);
  assert.ok(existsSync(join(person.folder, SHELF)) && readFileSync(join(person.folder, SHELF), "utf8") === first);
});
