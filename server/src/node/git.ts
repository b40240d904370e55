/** The one reader of git: the versions of a file, the charters that two revisions hold, and texts by their revision. */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import { isCharterFile } from "../core/charter/format.ts";
import { Failure } from "./failure.ts";
import { repositoryRoot } from "./files.ts";
import { blobOf, LOG_FORMAT, type LogEntry, readLog } from "./git-log-format.ts";
import { type GitOutput, runGit } from "./git-run.ts";

/** One commit that touched a file, with the texts before and after; null where there is none or it is no UTF-8. */
export interface FileVersion extends LogEntry {
  readonly textBefore: string | null;
  readonly text: string | null;
}

/** A file through all its commits, the newest first. */
export interface FileHistory {
  readonly versions: readonly FileVersion[];
  /** Older commits exist that this clone does not hold. */
  readonly shallow: boolean;
}

/** A charter in two revisions; null where one of them does not hold it. */
export interface RevisedFile {
  readonly path: string;
  readonly pathBefore: string;
  readonly before: string | null;
  readonly after: string | null;
}

const DIFF_OPTIONS = ["--raw", "-z", "--no-abbrev", "--no-ext-diff", "--no-textconv", "--find-renames", "--no-color"];

/** Every version of a file, renames followed: one walk over the log and one read of all texts. */
export async function fileHistory(path: string): Promise<FileHistory> {
  const folder = dirname(path);
  const root = repositoryRoot(folder);
  if (root === null) throw new Failure("No git repository holds this file, so nothing is known of its past.");
  const args = [
    "log",
    "--follow",
    ...DIFF_OPTIONS,
    "--diff-merges=first-parent",
    "--date=iso-strict",
    "--encoding=UTF-8",
    LOG_FORMAT,
  ];
  const log = await runGit(folder, [...args, "--", basename(path)]);
  if (log.status !== 0) {
    if (/does not have any commits yet/.test(log.err)) return { versions: [], shallow: false };
    throw failure(log, "The history cannot be read");
  }
  const entries = readLog(log.out.toString("utf8"));
  const texts = await blobs(
    folder,
    entries.flatMap((one) => [one.before, one.after]),
  );
  const textOf = (blob: string | null) => (blob === null ? null : (texts.get(blob) ?? null));
  const versions = entries.map((one) => ({ ...one, textBefore: textOf(one.before), text: textOf(one.after) }));
  return { versions, shallow: isShallow(root) };
}

/** The charters that differ between two revisions: `A..B`, or `A...B` from where B left A. */
export async function revisedFiles(
  folder: string,
  range: string,
  under: readonly string[],
): Promise<readonly RevisedFile[]> {
  const dots = range.includes("...") ? "..." : "..";
  const [from = "", to = "", ...more] = range.split(dots);
  if (!range.includes("..") || more.length > 0 || (from === "" && to === ""))
    throw new Failure(`--git takes two revisions such as main..HEAD, not “${range}”.`);
  const revisions = [from || "HEAD", to || "HEAD"];
  for (const revision of revisions) checkRevision(revision);
  const base = dots === "..." ? ["--merge-base"] : [];
  const args = ["diff-tree", "-r", ...base, ...DIFF_OPTIONS, "--end-of-options", ...revisions, "--"];
  const diff = await runGit(folder, [
    ...args,
    ...(under.length > 0 ? under.map((one) => `:(literal)${one}`) : [":(top)"]),
  ]);
  if (diff.status !== 0) throw failure(diff, `${range} cannot be compared`);
  const found = readRaw(diff.out.toString("utf8")).filter(
    ({ path, pathBefore }) => isCharterFile(path) || isCharterFile(pathBefore),
  );
  const texts = await blobs(
    folder,
    found.flatMap((one) => [one.before, one.after]),
  );
  return found.map((one) => ({
    ...one,
    before: texts.get(one.before ?? "") ?? null,
    after: texts.get(one.after ?? "") ?? null,
  }));
}

/** The text of a file in a revision; a failure in words where the revision or the file is not there. */
export async function textAt(folder: string, revision: string, path: string): Promise<string> {
  checkRevision(revision);
  const inFolder = isAbsolute(path) ? path : `./${path}`;
  const name = `${revision}:${inFolder}`;
  const texts = await blobs(folder, [name]);
  const text = texts.get(name);
  if (text === undefined) throw new Failure(`${revision}:${path} is not in this repository.`);
  if (text === null) throw new Failure(`${revision}:${path} is not UTF-8 text.`);
  return text;
}

/** All texts that are asked for, in one process; what is missing is left out, what is no UTF-8 is null. */
async function blobs(folder: string, names: readonly (string | null)[]): Promise<ReadonlyMap<string, string | null>> {
  const wanted = [...new Set(names.filter((name) => name !== null))];
  const found = new Map<string, string | null>();
  if (wanted.length === 0) return found;
  const read = await runGit(folder, ["cat-file", "--batch"], `${wanted.join("\n")}\n`);
  if (read.status !== 0) throw failure(read, "The texts cannot be read");
  const { out } = read;
  let at = 0;
  for (const name of wanted) {
    const end = out.indexOf(10, at);
    if (end < 0) break;
    const [, kind = "", size = ""] = out.toString("utf8", at, end).split(" ").slice(-3);
    at = end + 1;
    if (!/^\d+$/.test(size)) continue;
    const length = Number(size);
    if (kind === "blob") found.set(name, decoded(out.subarray(at, at + length)));
    at += length + 1;
  }
  return found;
}

/** The changed files of `git diff-tree --raw -z`. */
function readRaw(output: string): readonly RevisedFile[] {
  const tokens = output.split("\0");
  const files: RevisedFile[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? "";
    if (!token.startsWith(":")) continue;
    const [, , before = "", after = "", kind = ""] = token.split(" ");
    const pathBefore = tokens[++at] ?? "";
    const path = /^[RC]/.test(kind) ? (tokens[++at] ?? "") : pathBefore;
    files.push({ path, pathBefore, before: blobOf(before), after: blobOf(after) });
  }
  return files;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A revision that git would take for an option, or that names several, is none. */
function checkRevision(revision: string): void {
  if (revision.startsWith("-") || /[\s:\0]/.test(revision) || revision === "")
    throw new Failure(`“${revision}” is not the name of a revision.`);
}

function isShallow(root: string): boolean {
  const git = join(root, ".git");
  const folder = gitFolder(git);
  const common = join(folder, "commondir");
  const shared = existsSync(common) ? resolve(folder, readFileSync(common, "utf8").trim()) : folder;
  return existsSync(join(shared, "shallow"));
}

/** The folder that `.git` is or, in a worktree, points to. */
function gitFolder(git: string): string {
  try {
    const pointer = readFileSync(git, "utf8");
    return resolve(dirname(git), pointer.replace(/^gitdir:\s*/, "").trim());
  } catch {
    return git;
  }
}

/** What git said, in one sentence. */
function failure({ err }: GitOutput, what: string): Failure {
  const said = err
    .split("\n")
    .find((line) => /^(fatal|error):/.test(line))
    ?.replace(/^(fatal|error): /, "");
  if (said !== undefined && /dubious ownership/.test(said))
    return new Failure("This repository belongs to somebody else; git reads it once it is listed in safe.directory.");
  if (said !== undefined && /not a git repository/.test(said))
    return new Failure("No git repository is here, so nothing is known of the past.");
  return new Failure(`${what}${said === undefined ? "." : `: ${said}.`}`);
}
