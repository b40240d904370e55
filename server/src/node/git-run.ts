/** Runs git to read, and nothing but git: no shell, no network, and no program that a repository's settings name. */
import { spawn } from "node:child_process";
import { Failure } from "./failure.ts";

/** Settings of a repository that could run a program, switched off for every call. */
const QUIET_SETTINGS = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.pager=cat",
  "diff.external=",
  "log.showSignature=false",
  "log.mailmap=false",
  "protocol.allow=never",
].flatMap((setting) => ["-c", setting]);

/** What must not come from outside: another repository, another index, programs. */
const FOREIGN = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_PREFIX",
  "GIT_OBJECT_DIRECTORY",
  "GIT_EXTERNAL_DIFF",
  "GIT_PAGER",
  "GIT_SSH",
  "GIT_SSH_COMMAND",
  "GIT_ASKPASS",
  "GIT_PROXY_COMMAND",
  "GIT_TRACE",
];

/** The most that one call may print. */
const MOST_BYTES = 512 * 1024 * 1024;

/** What one call printed. */
export interface GitOutput {
  readonly status: number;
  readonly out: Buffer;
  readonly err: string;
}

/** Counts the processes that were started, for who wants to know. */
export const gitCalls = { count: 0 };

/** Runs one git command in a folder. A failure in words where git is missing or prints without end. */
export function runGit(folder: string, args: readonly string[], input?: string): Promise<GitOutput> {
  gitCalls.count++;
  return new Promise((resolve, reject) => {
    const child = spawn("git", ["--no-pager", "--no-optional-locks", ...QUIET_SETTINGS, ...args], {
      cwd: folder,
      env: environment(),
      stdio: ["pipe", "pipe", "pipe"],
      shell: false,
      windowsHide: true,
    });
    const out: Buffer[] = [];
    let size = 0;
    let err = "";
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > MOST_BYTES) child.kill();
      else out.push(chunk);
    });
    child.stderr.on("data", (chunk: Buffer) => {
      if (err.length < 10_000) err += chunk.toString("utf8");
    });
    child.on("error", () => reject(new Failure("git is not there: history needs it.")));
    child.on("close", (status) => {
      if (size > MOST_BYTES) reject(new Failure("git printed more than can be read."));
      else resolve({ status: status ?? 1, out: Buffer.concat(out), err });
    });
    // A git that ends early closes its input; what it says on standard error counts.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input ?? "");
  });
}

/** Our own environment, without what points elsewhere or names a program. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !FOREIGN.includes(name) && !name.startsWith("GIT_CONFIG") && !name.startsWith("GIT_TRACE"),
  );
  return {
    ...Object.fromEntries(kept),
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    LC_ALL: "C",
  };
}
