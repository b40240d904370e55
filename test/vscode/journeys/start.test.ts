/** Beginning and coming back: a new charter starts with the questions, a preview survives a reload of the window. */
import assert from "node:assert/strict";
import { journey } from "../journey.ts";

journey(
  "a new charter is a file after three boxes, with its preview beside it and the cursor at the first question",
  async (person) => {
    const { page } = person;
    const box = page.locator(".quick-input-widget input").first();
    await person.openFile("00-blank.pilot.yaml");
    await page.locator(".codelens-decoration").filter({ hasText: "Readiness" }).waitFor();
    await person.palette("Pilot Charter: New Pilot Charter");
    await page.locator(".quick-input-title", { hasText: "1 of 3" }).waitFor();
    await box.pressSequentially("Night desk");
    await person.screenshot("new-1-name");
    await person.press("Enter");
    await page.locator(".quick-input-title", { hasText: "2 of 3" }).waitFor();
    await person.screenshot("new-2-folder");
    await person.press("Enter");
    await page.locator(".quick-input-title", { hasText: "3 of 3" }).waitFor();
    await box.pressSequentially("Guests wait for the night porter: 20 minutes.");
    await person.screenshot("new-3-problem");
    await person.press("Enter");
    await page.locator('.tab[data-resource-name="night-desk.pilot.yaml"]').waitFor();
    await person.webviewFrame().getByRole("heading", { level: 1, name: "Night desk" }).waitFor();
    await page.locator(".statusbar-item", { hasText: /1 of \d+ · accountability.production_owner.name/ }).waitFor();
    await person.screenshot("new-4-file");
    await person.type("Priya Nair");
    await page.keyboard.press("Alt+q");
    await page.locator(".statusbar-item", { hasText: /2 of \d+ · / }).waitFor();
    await person.screenshot("new-5-next");
    await person.save();
    const text = person.onDisk("night-desk.pilot.yaml");
    assert.match(text, /\n {2}problem: "?Guests wait for the night porter: 20 minutes\."?\n/);
    assert.match(text, /\n {4}name: Priya Nair\n/);
    assert.doesNotMatch(text, /[ \t]$/m, "no line ends in a blank");
  },
);

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
