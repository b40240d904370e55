/** A challenger's journey through what git knows: the last change in a hover, a commit beside the text, promises as a calendar. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryIn } from "../../support/repository.ts";
import { journey } from "../journey.ts";

const NAME = "06-claims-handling.pilot.yaml";

/** Makes the folder a repository in which the target was softened. */
function softened(folder: string): string {
  const repo = repositoryIn(folder);
  const text = readFileSync(join(folder, NAME), "utf8");
  mkdirSync(join(folder, ".vscode"));
  writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify({ "pilotCharter.hover.history": true }));
  repo.git("init", "--quiet", "--initial-branch=main");
  repo.commit("2026-11-02", { [NAME]: text });
  repo.commit("2026-11-20", { [NAME]: text.replace("target: 9\n", "target: 11\n") }, "Kenji Abe");
  return folder;
}

journey(
  "what git knows: hover, a commit beside the text, the calendar",
  async (person) => {
    const { page } = person;
    await person.openFile(NAME);
    await page.locator(".codelens-decoration").filter({ hasText: "Readiness" }).waitFor();
    const lines = person.onDisk(NAME).split("\n");
    const line = lines.findIndex((one) => one.includes("target: 11"));
    await person.goTo(line + 1, (lines[line] ?? "").indexOf("11") + 1);
    // The past is read beside everything else; the hover tells it once it is there.
    let told = "";
    for (let asked = 0; asked < 10 && !told.includes("Was 9"); asked++) told = await person.hover();
    assert.match(told, /Was 9 until 20 Nov 2026, Kenji Abe/);

    await person.palette("Pilot Charter: Compare with Commit");
    await page.locator(".quick-input-title", { hasText: "Compare with Commit" }).waitFor();
    const commit = (text: string) =>
      page.locator(".quick-input-list .monaco-list-row").filter({ hasText: text }).first();
    await commit("Kenji Abe").filter({ hasText: "target softened: 9 → 11" }).waitFor();
    await person.screenshot("past-1-commits");
    await commit("Marta Silva").click();
    const preview = person.webviewFrame();
    await preview.getByRole("heading", { name: /^Compared with [0-9a-f]{8}/ }).waitFor();
    await preview.getByText("target softened: 9 → 11").first().waitFor();
    await preview.getByRole("heading", { name: "Over time" }).waitFor();
    await person.screenshot("past-2-compared");

    await page.locator(`.tab[data-resource-name="${NAME}"]`).first().click();
    await person.palette("Pilot Charter: Export Promise Calendar");
    await person.fileDialog("Export Promise Calendar", "06-claims-handling.ics");
    await person.press("Enter");
    await page.locator(".statusbar-item").filter({ hasText: "Calendar written to" }).waitFor();
    assert.match(
      person.onDisk("06-claims-handling.ics"),
      /^BEGIN:VCALENDAR\r\n[\s\S]*SUMMARY:Claim file assistant: Go-live\r\n/,
    );
  },
  { opening: softened },
);

journey(
  "in Restricted Mode the past is not looked at and not offered, and nobody hears of an error",
  async (person) => {
    const { page } = person;
    await person.openFile(NAME);
    await page.locator(".statusbar-item").filter({ hasText: "Restricted Mode" }).first().waitFor();
    await person.palette("Pilot Charter: Open Preview");
    const preview = person.webviewFrame();
    await preview.getByText("/100").first().waitFor();
    await page.locator(`.tab[data-resource-name="${NAME}"]`).first().click();
    await person.press("F1");
    await page.locator(".quick-input-widget input").first().fill(">Pilot Charter: Compare with Commit");
    const offered = page.locator(".quick-input-list .monaco-list-row");
    await offered.filter({ hasText: "Compare Active File" }).first().waitFor();
    assert.equal(await offered.filter({ hasText: "Compare with Commit" }).count(), 0);
    await person.press("Escape");
    assert.equal(await preview.getByRole("heading", { name: "Over time" }).count(), 0);
    assert.equal(await page.locator(".notification-list-item .codicon-error").count(), 0);
  },
  { opening: softened, restricted: true },
);
