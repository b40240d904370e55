/** A portfolio lead's journey: the tree, the panel, a meeting that decides three pilots, the minutes, and one step back each. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { journey } from "../journey.ts";
import type { Person } from "../person.ts";

const SHELF = "01-retail-shelf-chat.pilot.yaml";
const CHARTERS = [SHELF, "02-discharge-letters.pilot.yaml", "17-contract-review.pilot.yaml"];

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
  const decided = (title: string) => panel.locator(".pc-done").filter({ hasText: title });
  await panel.locator(".pc-card").filter({ hasText: "Shelf chat" }).waitFor();
  await person.screenshot("portfolio-4-meeting");
  const before = CHARTERS.map(person.onDisk);
  await panel.getByRole("button", { name: "Stop: Shelf chat" }).click();
  await answerAll(person, ["Elena Brandt", "Nobody in the stores owns it", "Find the owner first", ""]);
  await decided("Shelf chat").waitFor();
  await panel.getByRole("button", { name: "Pause: Discharge letter drafts" }).click();
  await answerAll(person, ["Dr. Carla Ruiz", "No learning plan", "2027-01-29", "Learning is planned"]);
  await decided("Discharge letter drafts").waitFor();
  await panel.getByRole("button", { name: "Extend: First review of supply contracts" }).click();
  await answerAll(person, ["2027-02-26", "Helena M. Roth", "The owner starts in January"]);
  await decided("First review of supply contracts").waitFor();
  await person.screenshot("portfolio-5-decided");
  const [shelf = "", letters = "", contracts = ""] = CHARTERS.map(person.onDisk);
  assert.match(shelf, /^stage: killed$/m);
  assert.match(shelf, /closure:\n {2}date: \d{4}-\d\d-\d\d\n {2}why: Nobody in the stores owns it\n/);
  assert.match(letters, /^stage: paused$/m);
  assert.match(
    letters,
    /pause:\n {2}from: piloting\n {2}date: \d{4}-\d\d-\d\d\n {2}why: No learning plan\n {2}review: 2027-01-29\n/,
  );
  assert.match(contracts, /^ {2}end: 2027-02-26/m);
  assert.match(contracts, /by: Helena M\. Roth/);

  await panel.getByRole("button", { name: "Export Minutes…" }).click();
  await page.locator(".quick-input-title", { hasText: "Export Minutes" }).waitFor();
  await page.locator(".quick-input-widget input[type=text]").first().fill(join(person.folder, "minutes.md"));
  await person.press("Enter");
  await page.locator(".statusbar-item").filter({ hasText: "Written to minutes.md" }).waitFor();
  const minutes = person.onDisk("minutes.md");
  for (const words of ["Shelf chat", "Elena Brandt", "No learning plan", "The owner starts in January"])
    assert.ok(minutes.includes(words), minutes);
  await panel.locator("body").click();

  // Two are taken back on their cards, one in its editor; each in one step.
  for (const title of ["Discharge letter drafts", "First review of supply contracts"]) {
    await panel.getByRole("button", { name: `Undo: ${title}` }).click();
    await decided(title).waitFor({ state: "detached" });
  }
  await page.locator(".tab", { hasText: SHELF }).click();
  await page.locator(".editor-instance .monaco-editor .view-line").first().click();
  await person.press("ControlOrMeta+z");
  await person.save();
  assert.deepEqual(CHARTERS.map(person.onDisk), before);
});
