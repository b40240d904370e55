/** The first journey: a charter opens in a workbench with the packaged extension, is typed into and saved. */
import assert from "node:assert/strict";
import { journey } from "../journey.ts";

journey("a charter opens as a charter, is changed and saved", async (person) => {
  const name = "06-claims-handling.pilot.yaml";
  const before = person.onDisk(name);
  await person.openFile(name);
  await person.page.locator(".statusbar-item").filter({ hasText: "Pilot Charter" }).first().waitFor();
  await person.screenshot("charter-open");
  await person.goTo(1);
  await person.type("# reviewed\n");
  await person.save();
  assert.equal(person.onDisk(name), `# reviewed\n${before}`);
});
