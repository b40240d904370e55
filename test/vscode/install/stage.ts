/** Fetches into the cache once: a folder appears under its final name only when it is whole. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { cache } from "../root.ts";

/** A package of the npm registry, pinned by version and by the hash of its tarball. */
export type Pinned = { readonly name: string; readonly version: string; readonly integrity: string };

/**
 * The folder `name` in the cache, made by `make` if it is not there yet. `make` works in a folder of this process
 * that gets its final name last, so an interrupted or a second run at the same time never leaves half a folder.
 */
export async function stage(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const finished = join(cache, name);
  if (existsSync(finished)) return finished;
  await mkdir(cache, { recursive: true });
  sweep();
  const unfinished = `${finished}.${process.pid}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished);
  try {
    await make(unfinished);
    await rename(unfinished, finished);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(finished)) throw error;
  }
  return finished;
}

/** Unpacks parts of a pinned package into a folder; fails if the tarball is not the one that was pinned. */
export async function unpack(pinned: Pinned, folder: string, parts: readonly string[]): Promise<void> {
  const spec = `${pinned.name}@${pinned.version}`;
  await run("npm", ["pack", spec, "--ignore-scripts", "--silent"], folder);
  const tarball = readdirSync(folder).find((file) => file.endsWith(".tgz"));
  if (tarball === undefined) throw new Error(`${spec} could not be fetched: npm packed nothing.`);
  const path = join(folder, tarball);
  const found = `sha512-${createHash("sha512")
    .update(await readFile(path))
    .digest("base64")}`;
  if (found !== pinned.integrity) throw new Error(`${spec} is not the package that was pinned: its hash differs.`);
  await run("tar", ["xzf", tarball, "--strip-components=1", ...parts.map((part) => `package/${part}`)], folder);
  await rm(path);
}

/** Runs a program to its end and returns what it printed; fails with the last lines it wrote. */
export async function run(program: string, args: readonly string[], cwd: string, env = process.env): Promise<string> {
  try {
    const limits = { maxBuffer: 64 * 1024 * 1024, timeout: 10 * 60_000 };
    return (await promisify(execFile)(program, args, { cwd, env, ...limits })).stdout;
  } catch (error) {
    const { stderr = "", message = "" } = error as { stderr?: string; message?: string };
    const last = (stderr.trim() || message).split("\n").slice(-4).join("\n");
    throw new Error(`${program} ${args.slice(0, 3).join(" ")} did not succeed:\n${last}`);
  }
}

/** Removes what interrupted runs left behind: unfinished folders an hour old, or of processes that are gone. */
function sweep(): void {
  for (const name of readdirSync(cache)) {
    const pid = /\.(\d+)\.unfinished$/.exec(name)?.[1];
    if (pid === undefined) continue;
    const path = join(cache, name);
    const old = Date.now() - statSync(path).mtimeMs > 3_600_000;
    if (old || !alive(Number(pid))) rmSync(path, { recursive: true, force: true });
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
}
