/** The report leaves the editor: exported from the workbench, it is the very page that the command line writes. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { journey } from "../journey.ts";
import { root } from "../root.ts";

const NAME = "06-claims-handling.pilot.yaml";

journey("the exported page is the command line's, byte for byte", async (person) => {
  const { page } = person;
  await person.openFile(NAME);
  await page.locator(".codelens-decoration").filter({ hasText: "Readiness" }).waitFor();
  await person.palette("Pilot Charter: Export Report as HTML");
  await person.fileDialog("Export Report", "06-claims-handling.html");
  await person.press("Enter");
  await page.locator(".statusbar-item").filter({ hasText: "Report written to" }).waitFor();
  const program = join(root, "dist/cli.cjs");
  const written = execFileSync(process.execPath, [program, "report", NAME], { cwd: person.folder, encoding: "utf8" });
  assert.equal(person.onDisk("06-claims-handling.html"), written);
});
