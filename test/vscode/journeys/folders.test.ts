/** Journeys in other workspaces than one trusted folder: several folders at once, and a folder that nobody trusts. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { journey } from "../journey.ts";

const SECOND = "pension-letters.pilot.yaml";

/** A second folder with one charter, and a workspace file that holds both. */
function twoFolders(folder: string): string {
  const parent = dirname(folder);
  mkdirSync(join(parent, "pensions"));
  writeFileSync(
    join(parent, "pensions", SECOND),
    "apiVersion: pilot-charter/v1\nkind: PilotCharter\nmetadata: { id: pension-letters, name: Pension letters }\nstage: chartred\naccountability:\n  sponsor: Priya Nair\n",
  );
  const file = join(parent, "both.code-workspace");
  const settings = { "pilotCharter.validate.scope": "workspace" };
  writeFileSync(file, JSON.stringify({ folders: [{ path: folder }, { path: join(parent, "pensions") }], settings }));
  return file;
}

journey(
  "in a workspace of two folders, problems of both are listed, and a person is renamed in both",
  async (person) => {
    const { page } = person;
    await person.openFile("06-claims-handling.pilot.yaml");
    const rows = await person.problems("chartred");
    assert.ok(
      rows.some((row) => row.includes("chartred")),
      rows.join("; "),
    );
    await page
      .locator(".monaco-editor .view-line")
      .filter({ hasText: "Priya" })
      .first()
      .getByText("Priya")
      .first()
      .click();
    await person.press("F2");
    const box = page.locator(".rename-box input");
    await box.waitFor();
    await box.fill("Priya Menon");
    await person.press("Enter");
    await box.waitFor({ state: "hidden" });
    const renamed = page.locator(".monaco-editor .view-line").filter({ hasText: "Priya Menon" }).first();
    await renamed.waitFor();
    await person.palette("File: Save All Files");
    await person.openFile(SECOND);
    await renamed.waitFor();
    await page.locator(".tab.dirty").first().waitFor({ state: "detached" });
    const second = readFileSync(join(dirname(person.folder), "pensions", SECOND), "utf8");
    assert.match(second, /sponsor: Priya Menon/);
    assert.match(person.onDisk("06-claims-handling.pilot.yaml"), /Priya Menon/);
    await person.problems("chartred");
    await person.screenshot("two-folders");
  },
  { opening: twoFolders },
);

journey(
  "in Restricted Mode a charter is checked, mended and previewed like anywhere",
  async (person) => {
    const name = "06-claims-handling.pilot.yaml";
    await person.openFile(name);
    await person.page.locator(".statusbar-item").filter({ hasText: "Restricted Mode" }).first().waitFor();
    await person.page.locator(".statusbar-item").filter({ hasText: "Pilot Charter" }).first().waitFor();
    await person.goTo(9, 17);
    await person.type("x");
    await person.squiggles();
    await person.quickFix("chartered");
    await person.save();
    assert.match(person.onDisk(name), /^stage: chartered$/m);
    await person.palette("Pilot Charter: Open Preview");
    await person.webviewFrame().getByText("/100").first().waitFor();
    await person.screenshot("restricted-mode");
  },
  { restricted: true },
);
