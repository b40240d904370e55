/** A portfolio lead's journey: from a spreadsheet's export to drafts in a folder, and what the list does not know. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { journey } from "../journey.ts";

const LIST = `Use case,Department,Problem,Status,Business owner,Favourite colour
Mail sorter,Customer care,We read 400 mails a day.,Pilot,Priya Nair,blue
Offer drafts,Sales,Offers take a week.,Idea,Sales team,red
`;

journey(
  "pilots are imported from a list, and the report opens",
  async (person) => {
    const { page, folder } = person;
    const row = (text: string) => page.locator(".quick-input-list .monaco-list-row").filter({ hasText: text }).first();
    const title = (text: string) => page.locator(".quick-input-title", { hasText: text });
    // The palette offers our commands once the extension is there.
    await person.openFile("06-claims-handling.pilot.yaml");
    await page.locator(".codelens-decoration").filter({ hasText: "Readiness" }).waitFor();
    await person.palette("Pilot Charter: Import Pilots from a List");
    await person.fileDialog("Import Pilots from a List", `${folder}/`);
    await row("ideas.csv").click();
    await title("ideas.csv: what becomes of its 6 columns").waitFor();
    await row("Use case").filter({ hasText: "→ metadata.name" }).waitFor();
    await row("Favourite colour").filter({ hasText: "→ not used" }).waitFor();
    await person.screenshot("import-1-mapping");
    await row("Choose a folder for 2 drafts").click();
    await person.fileDialog("Folder for the Drafts", `${folder}/`);
    await row("policy").waitFor();
    await page.locator(".quick-input-widget").getByRole("button", { name: "Write Drafts Here" }).click();
    const report = person.webviewFrame();
    await report.getByRole("heading", { name: "ideas.csv: what the list does not know" }).waitFor();
    await report.getByText("Of 2 pilots, 1 names an owner").first().waitFor();
    await person.screenshot("import-2-report");
    assert.match(person.onDisk("mail-sorter.pilot.yaml"), /production_owner:\n {4}name: Priya Nair\n/);
    assert.match(person.onDisk("offer-drafts.pilot.yaml"), /contact: Sales team\n/);
  },
  {
    opening: (folder) => {
      writeFileSync(join(folder, "ideas.csv"), LIST);
      return folder;
    },
  },
);
