/** Which charters differ from what is committed, found by their content alone, so that no program of a repository runs. */
import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import { isCharterFile } from "../core/charter/format.ts";
import { Failure, reasonOf } from "./failure.ts";
import { readBytes, repositoryRoot } from "./files.ts";
import { runGit } from "./git-run.ts";

/** Which of the charters that were found are meant, and the text of those that are not read from the disk. */
export interface Selection {
  readonly has: (path: string) => boolean;
  readonly textOf: (path: string) => string | null;
  /** The text that a charter had before; null where it was not there. */
  readonly before: (path: string) => Promise<string | null>;
}

/** The charters whose content on the disk differs from a revision: from where `since` and HEAD parted, else from HEAD. */
export async function changedSince(folder: string, since: string | null): Promise<Selection> {
  const root = rootOf(folder);
  const revision = since === null ? "HEAD" : await partingPoint(folder, since);
  const committed = await blobsOf(folder, root, revision);
  return {
    has: (path) => {
      const blob = committed.get(path);
      return blob === undefined || !isBlob(path, blob);
    },
    textOf: () => null,
    before: (path) => textOfBlob(folder, committed.get(path)),
  };
}

/** The charters that are staged for the next commit, with their staged texts. */
export async function stagedCharters(folder: string): Promise<Selection> {
  const root = rootOf(folder);
  const committed = await blobsOf(folder, root, "HEAD");
  const { status, out } = await runGit(folder, ["ls-files", "--stage", "-z", "--full-name", "--", ":(top)"]);
  if (status !== 0) throw new Failure("What is staged cannot be read.");
  const texts = new Map<string, string>();
  for (const { path, blob } of entriesIn(out.toString("utf8"), 1)) {
    const full = join(root, path);
    if (committed.get(full) === blob) continue;
    const text = await textOfBlob(folder, blob);
    if (text !== null) texts.set(full, text);
  }
  return {
    has: (path) => texts.has(path),
    textOf: (path) => texts.get(path) ?? null,
    before: (path) => textOfBlob(folder, committed.get(path)),
  };
}

async function textOfBlob(folder: string, blob: string | undefined): Promise<string | null> {
  if (blob === undefined) return null;
  const { status, out } = await runGit(folder, ["cat-file", "blob", blob]);
  return status === 0 ? out.toString("utf8") : null;
}

function rootOf(folder: string): string {
  const root = repositoryRoot(folder);
  if (root === null) throw new Failure("No git repository is here, so nothing is known of what has changed.");
  return root;
}

async function partingPoint(folder: string, since: string): Promise<string> {
  if (since === "" || since.startsWith("-") || /[\s:\0]/.test(since))
    throw new Failure(`“${since}” is not the name of a revision.`);
  const named = await runGit(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${since}^{commit}`]);
  if (named.status !== 0) throw new Failure(`${since} is no revision of this repository.`);
  const base = await runGit(folder, ["merge-base", named.out.toString("utf8").trim(), "HEAD"]);
  return (base.status === 0 ? base : named).out.toString("utf8").trim();
}

/** The charters of a revision by their full paths; none where nothing is committed yet. */
async function blobsOf(folder: string, root: string, revision: string): Promise<ReadonlyMap<string, string>> {
  const { status, out } = await runGit(folder, ["ls-tree", "-r", "-z", "--full-tree", revision]);
  if (status !== 0) return new Map();
  return new Map(entriesIn(out.toString("utf8"), 2).map(({ path, blob }) => [join(root, path), blob]));
}

/** Charters in git's lists `mode … id …<tab>path`; `column` is where the id is. */
function entriesIn(output: string, column: number): readonly { readonly path: string; readonly blob: string }[] {
  return output.split("\0").flatMap((entry) => {
    const tab = entry.indexOf("\t");
    const path = entry.slice(tab + 1);
    const blob = entry.slice(0, tab).split(" ")[column];
    return tab > 0 && blob !== undefined && isCharterFile(basename(path)) ? [{ path, blob }] : [];
  });
}

/** Whether a file's content is a blob, as it is or with the line ends that git stores. */
function isBlob(path: string, blob: string): boolean {
  try {
    const bytes = Buffer.from(readBytes(path, path));
    const algorithm = blob.length === 64 ? "sha256" : "sha1";
    const id = (content: Buffer) =>
      createHash(algorithm).update(`blob ${content.length}\0`).update(content).digest("hex");
    return id(bytes) === blob || id(Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1")) === blob;
  } catch (error) {
    // What cannot be read is judged, so that the failure is told with the others.
    if (error instanceof Failure) return false;
    throw new Failure(`${path} cannot be read: ${reasonOf(error)}.`);
  }
}
