/** Golden files: what a program wrote once and a person looked at. UPDATE_GOLDEN=1 (or `npm test -- --update`) writes them anew. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "./root.ts";

const FOLDER = "test/golden/expected";

/** Compares a text with the golden file of this name, or writes it. */
export function golden(name: string, actual: string): void {
  const file = join(ROOT, FOLDER, name);
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  assert.ok(existsSync(file), `${FOLDER}/${name} is missing. Run with UPDATE_GOLDEN=1 and look at what it writes.`);
  assert.equal(
    actual,
    readFileSync(file, "utf8"),
    `${FOLDER}/${name} differs. Run with UPDATE_GOLDEN=1 and look at the diff.`,
  );
}
