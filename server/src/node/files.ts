/** The file access of the command line and the server: reading, writing, asking whether a path exists. */
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { once } from "../core/lazy.ts";
import { Failure } from "./failure.ts";

/** The text of a file; a failure in words when it cannot be read or is no UTF-8 text. */
export function readText(path: string, name: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new Failure(`${name} cannot be read: ${reasonOf(error)}.`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Failure(`${name} is not UTF-8 text.`);
  }
}

/** The text of a file below a folder; null where there is none, it is no UTF-8 text, or a link leads outside. */
export function textBelow(folder: string, path: string): string | null {
  try {
    const real = realpathSync(join(folder, path));
    return isInside(realpathSync(folder), real) ? readText(real, path) : null;
  } catch {
    return null;
  }
}

/** Writes a file and the folders above it. */
export function writeText(path: string, name: string, text: string): void {
  try {
    makeFolder(dirname(path));
    writeFileSync(path, text);
  } catch (error) {
    throw new Failure(`${name} cannot be written: ${reasonOf(error)}.`);
  }
}

/** Makes a folder and those above it. Node's own way never ends where the system will not have a folder, as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Writes a new file; a failure when it exists. */
export function writeNew(path: string, name: string, text: string): void {
  if (existsSync(path)) throw new Failure(`${name} exists already; it was left as it is.`);
  writeText(path, name, text);
}

/** Whether evidence named in a charter exists, beside the charter or at the root of its repository. Paths that lead outside do not count. */
export function evidenceFinder(charter: string): (path: string) => boolean {
  const folder = dirname(charter);
  const root = once(() => repositoryRoot(folder) ?? folder);
  const isIn = (base: string, path: string) => isInside(base, join(base, path)) && existsSync(join(base, path));
  return (path) => !isAbsolute(path) && (isIn(folder, path) || isIn(root(), path));
}

/** The nearest folder upward that holds `.git`, or null. */
export function repositoryRoot(folder: string): string | null {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? null : repositoryRoot(parent);
}

/** The nearest file of this name upward from a folder, not past the repository's root; null where there is none. */
export function findUpward(name: string, folder: string): string | null {
  const root = repositoryRoot(folder);
  for (let here = folder; ; here = dirname(here)) {
    if (existsSync(join(here, name))) return join(here, name);
    if (here === root || here === dirname(here)) return null;
  }
}

function isInside(base: string, path: string): boolean {
  const way = relative(base, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A path as people read it: relative to a folder, with forward slashes. */
export function shown(path: string, cwd: string): string {
  return (relative(cwd, path) || path).split(sep).join("/");
}

function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  const words: { readonly [code: string]: string } = {
    ENOENT: "it is not there",
    EACCES: "permission is missing",
    EISDIR: "it is a folder",
    ENOSPC: "the disk is full",
    EROFS: "the disk is read-only",
  };
  return words[String(code)] ?? String(code ?? "unknown reason");
}
