/** Beginning and coming back: a new charter starts with the questions, a preview survives a reload of the window. */
import assert from "node:assert/strict";
import { journey } from "../journey.ts";

journey("a new charter begins with what may not be missing", async (person) => {
  const { page } = person;
  await person.openFile("00-blank.pilot.yaml");
  await page.locator(".codelens-decoration").filter({ hasText: "Readiness" }).waitFor();
  await person.palette("Pilot Charter: New Pilot Charter");
  await page.locator(".quick-input-list .monaco-list-row").filter({ hasText: "Minimal pilot charter" }).waitFor();
  await person.press("Enter");
  await page.locator(".view-line").filter({ hasText: "id: new-pilot" }).waitFor();
  await person.type("night-desk");
  await page.locator(".view-line").filter({ hasText: "id: night-desk" }).waitFor();
  await page.locator(".codelens-decoration").filter({ hasText: "Readiness 0/100" }).waitFor();
  assert.equal(await page.locator(".view-line").filter({ hasText: "$" }).count(), 0);
  await page.locator(".statusbar-item").filter({ hasText: "Pilot Charter" }).first().waitFor();
  await person.screenshot("new-charter");
});

journey("the preview comes back after the window was reloaded", async (person) => {
  const { page } = person;
  await person.openFile("06-claims-handling.pilot.yaml");
  await person.press("ControlOrMeta+k", "v");
  await person.webviewFrame().locator(".pc-score").waitFor();
  const reloaded = page.waitForEvent("load");
  await person.palette("Developer: Reload Window");
  await reloaded;
  await page.locator('.tab[aria-label*="Preview 06-claims-handling"]').waitFor();
  assert.match(await person.webviewFrame().locator(".pc-score").innerText(), /^\d+\s*\/100/);
});
