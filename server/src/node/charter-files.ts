/** Searches folders for charters, with a library that is loaded when a folder or a pattern is given. */
import { resolve } from "node:path";
import { globSync, isDynamicPattern } from "tinyglobby";

const CHARTERS = ["**/*.pilot.yaml", "**/*.pilot.yml"];
const IGNORED = ["**/node_modules/**", "**/.git/**"];

/** The charters under a folder. */
export function chartersUnder(folder: string): readonly string[] {
  return globSync(CHARTERS, { cwd: folder, absolute: true, ignore: IGNORED, followSymbolicLinks: false }).map((file) =>
    resolve(file),
  );
}

/** The files that a pattern names. */
export function matches(pattern: string, cwd: string): readonly string[] {
  return globSync(pattern, { cwd, absolute: true, ignore: IGNORED, followSymbolicLinks: false }).map((file) =>
    resolve(file),
  );
}

/** Whether a path is a pattern. */
export function isGlob(path: string): boolean {
  return isDynamicPattern(path);
}
