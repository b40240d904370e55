/** The world of a server on Node: the machine's calendar and the files of the charter's repository. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { glob } from "tinyglobby";
import { evidenceFinder, repositoryRoot } from "./cli/files.ts";
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
    list: (folder) => chartersUnder(pathOf(folder)),
    read: (uri) => {
      const path = pathOf(uri);
      return path === null ? null : readable(path);
    },
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

async function chartersUnder(folder: string | null): Promise<readonly string[]> {
  if (folder === null) return [];
  const ignore = ["**/node_modules/**", "**/.git/**"];
  const options = { cwd: folder, absolute: true, ignore, followSymbolicLinks: false };
  const files = await glob(["**/*.pilot.yaml", "**/*.pilot.yml"], options).catch(() => []);
  return files.map((file) => pathToFileURL(file).href);
}

/** The text of a file; null where it cannot be read or is no UTF-8. */
function readable(path: string): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return null;
  }
}
