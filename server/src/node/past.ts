/** A charter's versions as the core takes them: git's commits, and on top what is not committed. */
import { basename } from "node:path";
import type { PastVersion } from "../core/history/versions.ts";
import { readText } from "./files.ts";
import { type FileHistory, fileHistory } from "./git.ts";

/** The past of one charter. */
export interface KnownPast {
  /** The newest first. */
  readonly versions: readonly PastVersion[];
  readonly shallow: boolean;
}

/** How to get what a shallow clone lacks. */
export const DEEPEN = "git fetch --unshallow";

/** The versions of a charter; `working` is its text now, read from the disk where it is not given. */
export async function pastOf(path: string, today: string, working?: string): Promise<KnownPast> {
  const { versions, shallow } = await fileHistory(path);
  const now = working ?? textNow(path);
  return { versions: withWorking(versions, now, today, path), shallow };
}

function textNow(path: string): string | null {
  try {
    return readText(path, path);
  } catch {
    return null;
  }
}

/** Adds what is not committed, where it says something else than the last commit; line endings are git's to choose. */
function withWorking(
  versions: FileHistory["versions"],
  now: string | null,
  today: string,
  path: string,
): readonly PastVersion[] {
  const committed = versions[0]?.text ?? null;
  if (now === null || (committed !== null && sameLines(committed, now))) return versions;
  const name = versions[0]?.path ?? basename(path);
  const uncommitted = {
    commit: null,
    day: today,
    author: "",
    subject: "",
    isMerge: false,
    path: name,
    pathBefore: name,
  };
  return [{ ...uncommitted, textBefore: committed, text: now }, ...versions];
}

function sameLines(one: string, other: string): boolean {
  return one === other || one.replaceAll("\r\n", "\n") === other.replaceAll("\r\n", "\n");
}
