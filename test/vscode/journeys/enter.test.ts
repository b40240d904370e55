/** Writing a charter from an empty file with Enter: each line begins where it belongs, with the editor's settings as they ship. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { journey } from "../journey.ts";

/** A file that the explorer shows already; its text is replaced before it is opened. */
const NAME = "00-blank.pilot.yaml";

/** What is typed on each line, Enter after each; between them the keys that leave a list. */
const TYPED: readonly (string | { readonly press: readonly string[] })[] = [
  "pilot: # when and how",
  "start: 2027-01-11",
  "team:",
  "- Ana Pereira",
  "Ines Prado",
  { press: ["Backspace", "Backspace", "Backspace"] },
  "exit_criteria:",
  "- |",
  "Nine of ten letters right.",
  { press: ["Backspace", "Backspace"] },
  "kill_criteria:",
  "- if: Letters still wait # a week",
  "by: 2027-02-01",
  { press: ["Backspace", "Backspace"] },
  "x-owner: &owner",
  "name: Ana Pereira",
  "role: >- # folded",
  "Head of Letters",
];

const EXPECTED = `pilot: # when and how
  start: 2027-01-11
  team:
    - Ana Pereira
    - Ines Prado
  exit_criteria:
    - |
      Nine of ten letters right.
  kill_criteria:
    - if: Letters still wait # a week
      by: 2027-02-01
  x-owner: &owner
    name: Ana Pereira
    role: >- # folded
      Head of Letters
`;

journey("Enter puts each new line where it belongs", async (person) => {
  const head = "apiVersion: pilot-charter/v1\nkind: PilotCharter\nstage: chartered\n";
  writeFileSync(join(person.folder, NAME), head);
  await person.openFile(NAME);
  await person.page.locator(".codelens-decoration").filter({ hasText: "Readiness" }).waitFor();
  await person.press("ControlOrMeta+End");
  for (const step of TYPED) {
    if (typeof step !== "string") {
      await person.press(...step.press);
      continue;
    }
    await person.type(step);
    await person.press("Escape", "Enter");
  }
  await person.screenshot("enter-lines");
  await person.save();
  assert.equal(person.onDisk(NAME).slice(head.length).trimEnd(), EXPECTED.trimEnd());
});
