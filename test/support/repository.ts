/** Repositories that tests script with git: every name, mail and day is given, nothing comes from the machine. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import { run } from "../../server/src/cli/program.ts";

/** What one command line did. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A repository in a folder of its own, removed after the test. */
export interface Repository {
  readonly folder: string;
  readonly git: (...args: string[]) => string;
  readonly write: (file: string, text: string) => void;
  /** Writes files (null removes one) and commits them on a day, by an author. */
  readonly commit: (day: string, files: Readonly<Record<string, string | null>>, author?: string) => string;
  /** Runs the command line in the folder, on a day. */
  readonly run: (today: string, ...argv: string[]) => Promise<Outcome>;
}

/** Makes an empty repository. */
export function repository(context: Pick<TestContext, "after">): Repository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "pilot-charter-git-")));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const made = repositoryIn(folder);
  made.git("init", "--quiet", "--initial-branch=main");
  return made;
}

/** A repository that lies in a folder already. */
export function repositoryIn(folder: string): Repository {
  const git = (env: Record<string, string>, args: readonly string[]) =>
    execFileSync("git", [...args], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_AUTHOR_NAME: "Marta Silva",
        GIT_AUTHOR_EMAIL: "marta@insurer.example",
        GIT_COMMITTER_NAME: "Build",
        GIT_COMMITTER_EMAIL: "build@insurer.example",
        GIT_AUTHOR_DATE: "2026-11-01T09:00:00+01:00",
        GIT_COMMITTER_DATE: "2026-11-01T09:00:00+01:00",
        ...env,
      },
    }).trim();
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  return {
    folder,
    git: (...args) => git({}, args),
    write,
    commit: (day, files, author = "Marta Silva") => {
      for (const [file, text] of Object.entries(files)) {
        if (text === null) rmSync(join(folder, file));
        else write(file, text);
      }
      git({}, ["add", "--all"]);
      const date = `${day}T09:00:00+01:00`;
      const env = { GIT_AUTHOR_NAME: author, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
      git(env, ["commit", "--quiet", "--allow-empty", "-m", `Charter of ${day}`]);
      return git({}, ["rev-parse", "HEAD"]);
    },
    run: async (today, ...argv) => {
      let out = "";
      let err = "";
      const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
      const status = await run(argv, {
        cwd: folder,
        env: {},
        stdoutIsTerminal: false,
        columns: 100,
        out: (text) => {
          out += text;
        },
        err: (text) => {
          err += text;
        },
        readStdin: async () => new Uint8Array(),
        now: () => new Date(year, month - 1, day, 9, 0, 0),
      });
      return { status, out, err };
    },
  };
}
