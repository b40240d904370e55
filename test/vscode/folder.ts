/** Fresh folders for one run: short paths, because sockets lie in them, and gone afterwards. */
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { closeAtEnd } from "./ending.ts";

/** A folder of this run and the function that removes it. */
export type Fresh = { readonly path: string; readonly remove: () => void };

/** Makes an empty folder that disappears with this process at the latest. */
export function freshFolder(): Fresh {
  const parent = process.platform !== "win32" && existsSync("/tmp") ? "/tmp" : tmpdir();
  const path = mkdtempSync(join(realpathSync(parent), "pc-"));
  const remove = closeAtEnd(() => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return { path, remove };
}

/** Copies a folder into another one, under its own name, and returns where the copy is. */
export function copyInto(folder: string, source: string): string {
  const copy = join(folder, basename(source));
  cpSync(source, copy, { recursive: true });
  return copy;
}
