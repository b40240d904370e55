/** The world of a server on Node: the machine's calendar and the files of the charter's repository. */

import { existsSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { POLICY_FILE } from "../core/policy/file-name.ts";
import { chartersUnder } from "../node/charter-files.ts";
import { evidenceFinder, readText, repositoryRoot, shown } from "../node/files.ts";
import { fileHistory } from "../node/git.ts";
import { policiesDownTo, policyText } from "../node/policy-files.ts";
import { todayOf } from "../node/today.ts";
import { addressOf } from "./addresses.ts";
import type { Host, PolicyPlaces } from "./host.ts";

/** A host on this machine. The environment may fix the day with `SOURCE_DATE_EPOCH`, in seconds. */
export function nodeHost(environment: NodeJS.ProcessEnv): Host {
  return {
    today: () => today(environment),
    filesOf: (uri) => {
      const path = pathOf(uri);
      return path === null ? null : evidenceFinder(path);
    },
    locate: (uri, path) => {
      const charter = pathOf(uri);
      return charter === null ? null : locate(charter, path);
    },
    real: (uri) => {
      const path = pathOf(uri);
      return path === null ? null : addressOf(realPath(path));
    },
    policiesAt: (uri) => {
      const path = pathOf(uri);
      return path === null ? null : placesFrom(dirname(path));
    },
    readPolicy: (uri) => {
      const path = pathOf(uri);
      return path === null || !existsSync(path)
        ? null
        : policyText(path, POLICY_FILE, policiesDownTo(dirname(path)).base);
    },
    list: async (folder) => {
      const path = pathOf(folder);
      return path === null ? [] : listed(path);
    },
    read: (uri) => {
      const path = pathOf(uri);
      return path === null ? null : readable(path);
    },
    versions: async (uri) => {
      const path = pathOf(uri);
      if (path === null || repositoryRoot(dirname(path)) === null) return null;
      return fileHistory(path).catch(() => null);
    },
    importList: async (params, today) => (await import("./list-import.ts")).importList(params, today),
    layOut: (text, layout) => formatter().layOut(text, layout),
    turn: (then) => setImmediate(then),
  };
}

/** The policies from the repository's root down to a folder, by their addresses. */
function placesFrom(folder: string): PolicyPlaces {
  const { files, base, load } = policiesDownTo(folder);
  const own = shown(join(folder, POLICY_FILE), base);
  return { own, load, files: files.map(({ path, file }) => ({ uri: addressOf(path), file })) };
}

/** The day; a fixed one that nobody can read does not stop an editor. */
function today(environment: NodeJS.ProcessEnv): string {
  try {
    return todayOf(environment);
  } catch {
    return todayOf({});
  }
}

/** The path of a file on this machine; null for anything else. */
function pathOf(uri: string): string | null {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}

/** The path of a file itself, links followed; of one that is not there yet, that of its folder and its name. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(realPath(folder), basename(path));
  }
}

/** The address of a file beside a charter or at the root of its repository. */
function locate(charter: string, path: string): string | null {
  if (!evidenceFinder(charter)(path)) return null;
  const folder = dirname(charter);
  const beside = join(folder, path);
  return addressOf(existsSync(beside) ? beside : join(repositoryRoot(folder) ?? folder, path));
}

/** How many steps of a walk are taken before waiting messages get their turn. */
const STEPS_A_TURN = 50;

/** The addresses of the charters under a folder, found without keeping the client waiting. */
async function listed(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  let steps = 0;
  for (const step of chartersUnder(folder)) {
    if (step.kind === "charter") found.push(addressOf(step.path));
    if (++steps % STEPS_A_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return found;
}

/** The text of a file; null where it cannot be read or is no UTF-8. */
function readable(path: string): string | null {
  try {
    return readText(path, path);
  } catch {
    return null;
  }
}

/** The formatter's own bundle, which lies beside the server's. */
function formatter(): typeof import("./formatter.ts") {
  const beside = join(__dirname, "formatter.cjs");
  return createRequire(beside)(beside);
}
