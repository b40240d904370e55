/** A release as people meet it: a bare repository whose tag holds the release tree, and a way to run programs. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ROOT } from "../support/root.ts";
import { writeReleaseTree } from "../tools/release-tree.ts";

/** Where a test says what is to be done after it. */
interface Cleanup {
  readonly after: (undo: () => void) => void;
}

/** A folder that is gone after the test. */
export function scratch(context: Cleanup, files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "pilot-charter-release-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** What a program did. */
export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program in a folder, with its own home and without the settings of whoever runs the tests. */
export function ran(cwd: string, program: string, args: readonly string[], env: Record<string, string> = {}): Ran {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: "utf8",
    timeout: 240_000,
    env: { ...process.env, GIT_CONFIG_NOSYSTEM: "1", NO_UPDATE_NOTIFIER: "1", ...env },
  });
  return { status, out: stdout, err: stderr };
}

/** The release tree in a folder of its own. */
export function releaseTree(context: Cleanup): {
  readonly folder: string;
  readonly files: readonly string[];
} {
  const folder = scratch(context);
  return { folder, files: writeReleaseTree(ROOT, folder) };
}

/** A bare clone of a repository whose only commit, tagged v1, is the release tree. */
export function bareRelease(context: Cleanup): string {
  const { folder } = releaseTree(context);
  const home = scratch(context);
  const git = (...args: string[]) => {
    const who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
    const { status, err } = ran(folder, "git", [...who, ...args], { HOME: home });
    if (status !== 0) throw new Error(err);
  };
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-q", "-m", "release");
  git("tag", "v1");
  const bare = join(home, "pilot-charter.git");
  git("clone", "-q", "--bare", folder, bare);
  return bare;
}
