/** The one walk over folders for charters: editor and terminal find the same files with it. */
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { globSync, isDynamicPattern } from "tinyglobby";
import { isCharterFile } from "../core/charter/format.ts";
import { reasonOf } from "./failure.ts";

/** Folders that hold no charters of anybody's own. */
const FOREIGN: ReadonlySet<string> = new Set(["node_modules", ".git"]);

/** What a walk comes upon: a charter, or a folder that cannot be read and why, in words. */
export type Step =
  | { readonly kind: "charter"; readonly path: string }
  | { readonly kind: "unreadable"; readonly path: string; readonly reason: string };

/**
 * The charters under a folder, in the order of their names: hidden folders such as `.github` and names in upper case
 * count, links are not followed, `node_modules` and `.git` are passed over. Lazy, so that a caller can pause between steps.
 */
export function* chartersUnder(folder: string): Generator<Step> {
  const waiting = [resolve(folder)];
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
    const { entries, reason } = entriesOf(here);
    if (reason !== null) yield { kind: "unreadable", path: here, reason };
    for (const entry of entries) {
      if (entry.isFile() && isCharterFile(entry.name)) yield { kind: "charter", path: join(here, entry.name) };
    }
    const folders = entries.filter((entry) => entry.isDirectory() && !FOREIGN.has(entry.name));
    waiting.push(...folders.map((entry) => join(here ?? "", entry.name)).reverse());
  }
}

function entriesOf(folder: string) {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return { entries: entries.sort((a, b) => (a.name < b.name ? -1 : 1)), reason: null };
  } catch (error) {
    return { entries: [], reason: reasonOf(error) };
  }
}

/** The files that a pattern names, hidden ones too. */
export function matches(pattern: string, cwd: string): readonly string[] {
  const ignore = [...FOREIGN].map((name) => `**/${name}/**`);
  return globSync(pattern, { cwd, absolute: true, dot: true, ignore, followSymbolicLinks: false }).map((file) =>
    resolve(file),
  );
}

/** Whether a path is a pattern. */
export function isGlob(path: string): boolean {
  return isDynamicPattern(path);
}
