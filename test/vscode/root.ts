/** Where things are: the project's root, its cache of test programs, its built and its kept output. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder that holds package.json, found upwards from this file or from the bundle it went into. */
export const root = upwards(import.meta.dirname);

/** Programs fetched on first use; git-ignored, safe to delete at any time. */
export const cache = join(root, ".vscode-test");

/** The suite's entry in the extension host, as built. */
export const suiteEntry = join(root, "out/test/vscode/suite/index.cjs");

/** The sample charters, opened by `npm start` and copied for every test. */
export const charters = join(root, "test/charters");

/** What VS Code itself said during the last suite. */
export const suiteLog = join(root, "out/vscode-suite.log");

/** Where pictures of the workbench are kept. */
export const screenshots = join(root, "out/screenshots");

/** The nearest folder at or above this one with an esbuild.mjs beside a package.json. */
function upwards(folder: string): string {
  if (existsSync(join(folder, "package.json")) && existsSync(join(folder, "esbuild.mjs"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("The project's root was not found: run this from inside the project.");
  return upwards(parent);
}
