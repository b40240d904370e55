/** The world of a server on Node: the machine's calendar and the files of the charter's repository. */

import { existsSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { evidenceFinder, repositoryRoot } from "../node/files.ts";
import { nearestPolicy, placeOfPolicy } from "../node/policy-files.ts";
import type { Host } from "./host.ts";

/** A host on this machine. The environment may fix the day with `SOURCE_DATE_EPOCH`, in seconds. */
export function nodeHost(environment: NodeJS.ProcessEnv): Host {
  return {
    today: () => todayOf(environment),
    filesOf: (uri) => {
      const path = pathOf(uri);
      return path === null ? null : evidenceFinder(path);
    },
    locate: (uri, path) => {
      const charter = pathOf(uri);
      return charter === null ? null : locate(charter, path);
    },
    policyFile: (uri) => {
      const charter = pathOf(uri);
      const policy = charter === null ? null : nearestPolicy(charter);
      return policy === null ? null : pathToFileURL(policy).href;
    },
    placeOfPolicy: (uri) => {
      const path = pathOf(uri);
      return path === null ? null : placeOfPolicy(path);
    },
    list: async (folder) => {
      const path = pathOf(folder);
      return path === null ? [] : chartersUnder(path);
    },
    read: (uri) => {
      const path = pathOf(uri);
      return path === null ? null : readable(path);
    },
    layOut: (text, layout) => formatter().layOut(text, layout),
    turn: (then) => setImmediate(then),
  };
}

/** The day on this machine's calendar, or the one that the environment fixes. */
function todayOf({ SOURCE_DATE_EPOCH }: NodeJS.ProcessEnv): string {
  const fixed = Number(SOURCE_DATE_EPOCH || Number.NaN) * 1000;
  if (Math.abs(fixed) <= 8.64e15) return new Date(fixed).toISOString().slice(0, 10);
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The path of a file on this machine; null for anything else. */
function pathOf(uri: string): string | null {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}

/** The address of a file beside a charter or at the root of its repository. */
function locate(charter: string, path: string): string | null {
  if (!evidenceFinder(charter)(path)) return null;
  const folder = dirname(charter);
  const beside = join(folder, path);
  return pathToFileURL(existsSync(beside) ? beside : join(repositoryRoot(folder) ?? folder, path)).href;
}

/** Folders that hold no charters of the workspace. */
const FOREIGN = new Set(["node_modules", ".git"]);

/** The charters under a folder; folders that cannot be read and links are passed over. */
async function chartersUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = entries.map((entry): readonly string[] | Promise<readonly string[]> => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return FOREIGN.has(entry.name) ? [] : chartersUnder(path);
    return entry.isFile() && /\.pilot\.ya?ml$/i.test(entry.name) ? [pathToFileURL(path).href] : [];
  });
  return (await Promise.all(found)).flat();
}

/** The text of a file; null where it cannot be read or is no UTF-8. */
function readable(path: string): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return null;
  }
}

/** The formatter's own bundle, which lies beside the server's. */
function formatter(): typeof import("./formatter.ts") {
  const beside = join(__dirname, "formatter.cjs");
  return createRequire(beside)(beside);
}
