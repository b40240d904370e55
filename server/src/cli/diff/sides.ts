/** What `diff` compares: two files, two folders, files of revisions, or all charters between two revisions. */
import { statSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { Failure } from "../../node/failure.ts";
import { readText, repositoryRoot, shown } from "../../node/files.ts";
import { revisedFiles, textAt } from "../../node/git.ts";
import { findSources } from "../sources.ts";

/** One text of a side. */
export interface SideText {
  /** How it is called in sentences. */
  readonly file: string;
  /** Where it lies or would lie, for policy and evidence. */
  readonly path: string;
  /** What pairs it with the other side where ids do not. */
  readonly key: string;
  readonly text: string;
}

/** Both sides as they were found. */
export interface Sides {
  readonly base: readonly SideText[];
  readonly head: readonly SideText[];
  /** Whether each side is one text, which then are one pair whatever they are called. */
  readonly single: boolean;
}

/** Two places that a person named. */
export async function sidesOf(base: string, head: string, cwd: string): Promise<Sides> {
  const [one, other] = [await sideOf(base, cwd), await sideOf(head, cwd)];
  if (one.folder !== other.folder) throw new Failure("diff takes two charters or two folders, not one of each.");
  return { base: one.texts, head: other.texts, single: !one.folder };
}

async function sideOf(name: string, cwd: string): Promise<{ folder: boolean; texts: readonly SideText[] }> {
  const path = resolve(cwd, name);
  const kind = statSync(path, { throwIfNoEntry: false });
  if (kind?.isDirectory()) return { folder: true, texts: inFolder(path, cwd) };
  if (kind) return { folder: false, texts: [{ file: shown(path, cwd), path, key: "", text: readText(path, name) }] };
  const colon = name.indexOf(":");
  if (colon <= 0) throw new Failure(`${name} is not there.`);
  const file = name.slice(colon + 1);
  const text = await textAt(cwd, name.slice(0, colon), file);
  return { folder: false, texts: [{ file: name, path: resolve(cwd, file), key: "", text }] };
}

function inFolder(folder: string, cwd: string): readonly SideText[] {
  return findSources([folder], cwd).map(({ file, path }) => {
    const key = relative(folder, path).split(sep).join("/");
    return { file, path, key, text: readText(path, file) };
  });
}

/** All charters that differ between two revisions. */
export async function revisedSides(range: string, under: readonly string[], cwd: string): Promise<Sides> {
  const files = await revisedFiles(cwd, range, under);
  const root = repositoryRoot(cwd) ?? cwd;
  const side = (file: string, key: string, text: string | null): readonly SideText[] =>
    text === null ? [] : [{ file, path: resolve(root, file), key, text }];
  return {
    base: files.flatMap(({ pathBefore, path, before }) => side(pathBefore, path, before)),
    head: files.flatMap(({ path, after }) => side(path, path, after)),
    single: false,
  };
}
