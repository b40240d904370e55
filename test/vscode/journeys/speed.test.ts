/** How long a keystroke takes to show in the pane, from key to paint, with a charter of 300 lines in the workbench. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateCharter } from "../../bench/generate.ts";
import { journey } from "../journey.ts";

/** A file that the explorer shows already; its text is replaced before it is opened. */
const NAME = "00-blank.pilot.yaml";
const KEYS = 21;

journey("every keystroke reaches the pane, and how long it takes is printed", async (person) => {
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
  const times: number[] = [];
  for (let typed = 1; typed <= KEYS; typed++) {
    const start = performance.now();
    await page.keyboard.type("s");
    await title.filter({ hasText: `${before}${"s".repeat(typed)}` }).waitFor();
    times.push(performance.now() - start);
  }
  const sorted = times.toSorted((one, other) => one - other).map(Math.round);
  const at = (share: number) => sorted[Math.floor((KEYS - 1) * share)] ?? 0;
  console.log(
    `keystroke to updated pane, 300 lines: quartile ${at(0.25)}, median ${at(0.5)}, worst ${at(1)} ms (target 300)`,
  );
  assert.equal(await title.innerText(), `${before}${"s".repeat(KEYS)}`);
});
