/** Every keystroke shows in the pane, with a charter of 300 lines in the workbench; `npm run bench` measures how soon. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateCharter } from "../../bench/generate.ts";
import { journey } from "../journey.ts";

/** A file that the explorer shows already; its text is replaced before it is opened. */
const NAME = "00-blank.pilot.yaml";
const KEYS = 21;

journey("every keystroke reaches the pane", async (person) => {
  const { page } = person;
  const text = generateCharter({ lines: 300 });
  writeFileSync(join(person.folder, NAME), text);
  const line = text.split("\n").findIndex((one) => /^ {2}name:/.test(one)) + 1;
  await person.openFile(NAME);
  await page.locator(".codelens-decoration").filter({ hasText: "Readiness" }).waitFor();
  await person.press("ControlOrMeta+k", "v");
  const title = person.webviewFrame().getByRole("heading", { level: 1 });
  await title.waitFor();
  const before = await title.innerText();
  await person.goTo(line);
  await person.press("End");
  for (let typed = 1; typed <= KEYS; typed++) {
    await page.keyboard.type("s");
    await title.filter({ hasText: `${before}${"s".repeat(typed)}` }).waitFor();
  }
  assert.equal(await title.innerText(), `${before}${"s".repeat(KEYS)}`);
});
