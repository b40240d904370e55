/** The file access of the command line and the server: reading, writing, asking whether a path exists. */
import {
  appendFileSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { once } from "../core/lazy.ts";
import { Failure, reasonOf } from "./failure.ts";

/** The largest file that is read as a charter, in bytes: hundreds of times what anybody writes by hand. */
const MOST = 20_000_000;

/** The text of a file; a failure in words when it cannot be read, is no regular file, too large or no UTF-8 text. */
export function readText(path: string, name: string, most: number = MOST): string {
  return decoded(readBytes(path, name, most), name);
}

/** The bytes of a regular file of at most so many; a failure in words otherwise. A pipe or device is never waited for. */
export function readBytes(path: string, name: string, most: number = MOST): Uint8Array {
  try {
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const state = fstatSync(file);
      if (state.isDirectory()) throw new Failure(`${name} is a folder.`);
      if (!state.isFile()) throw new Failure(`${name} is no regular file, so it is not read.`);
      return allOf(file, name, most);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${name} cannot be read: ${reasonOf(error)}.`);
  }
}

/** Reads to the end, whatever size the system has said: a file may grow meanwhile. */
function allOf(file: number, name: string, most: number): Uint8Array {
  let bytes = new Uint8Array(Math.min(fstatSync(file).size, most) + 1);
  let length = 0;
  for (;;) {
    const read = readSync(file, bytes, length, bytes.length - length, null);
    if (read === 0) return bytes.subarray(0, length);
    length += read;
    if (length > most) throw new Failure(`${name} is larger than ${sizeInWords(most)}, so it is not read.`);
    if (length < bytes.length) continue;
    const more = new Uint8Array(Math.min(bytes.length * 2, most + 1));
    more.set(bytes);
    bytes = more;
  }
}

function sizeInWords(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}

/** Bytes as UTF-8 text, with its byte order mark where there is one; a failure in words where they are none. */
export function decoded(bytes: Uint8Array, name: string): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (wide) throw new Failure(`${name} is UTF-16 text. Save it as UTF-8.`);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Failure(`${name} is not UTF-8 text.`);
  }
}

/** Writes a file that is not there yet, to the disk. */
function writeWhole(path: string, text: string | Uint8Array, mode: number): void {
  const file = openSync(path, "wx", mode);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes a folder and those above it. Node's own way never ends where the system will not have a folder, as in /proc. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Writes a new file, all of it or nothing; a failure when it exists. */
export function writeNew(path: string, name: string, text: string | Uint8Array): void {
  try {
    makeFolder(dirname(path));
    writeWhole(path, text, 0o666);
  } catch (error) {
    if ((error as { code?: unknown }).code === "EEXIST") {
      throw new Failure(`${name} exists already; it was left as it is.`);
    }
    if (existsSync(path) && statSync(path).size < text.length) rmSync(path, { force: true });
    throw new Failure(`${name} cannot be written: ${reasonOf(error)}.`);
  }
}

/** Adds to the end of a file, which is made where it is not there; the system's own error where it cannot be. */
export function appendText(path: string, text: string): void {
  appendFileSync(path, text);
}

/** The size of a file in bytes; 0 where there is none. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Whether evidence named in a charter exists, beside the charter or at the root of its repository. Paths that lead outside do not count. */
export function evidenceFinder(charter: string): (path: string) => boolean {
  const folder = dirname(charter);
  const root = once(() => repositoryRoot(folder) ?? folder);
  const isIn = (base: string, path: string) =>
    isInside(base, join(base, path)) && isReallyInside(root(), join(base, path));
  return (path) => !isAbsolute(path) && (isIn(folder, path) || isIn(root(), path));
}

/** Whether a path exists and lies in a folder when all links are followed. */
function isReallyInside(folder: string, path: string): boolean {
  try {
    return isInside(realpathSync(folder), realpathSync(path));
  } catch {
    return false;
  }
}

/** The nearest folder upward that holds `.git`, or null. */
export function repositoryRoot(folder: string): string | null {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? null : repositoryRoot(parent);
}

/** Whether a path lies at or below a folder, as both are written. */
export function isInside(base: string, path: string): boolean {
  const way = relative(base, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A path as people read it: relative to a folder, with forward slashes. */
export function shown(path: string, cwd: string): string {
  return (relative(cwd, path) || path).split(sep).join("/");
}
