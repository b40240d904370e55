/** Reads what `git log --raw -z` prints: commits, and which blob of a file each of them replaced by which. */

/** A commit that touched a file. */
export interface LogEntry {
  readonly commit: string;
  readonly isMerge: boolean;
  /** The author's own day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly author: string;
  readonly mail: string;
  readonly subject: string;
  /** The blobs before and after; null where there was or is no file. */
  readonly before: string | null;
  readonly after: string | null;
  /** The file's path from the repository's root, before and after. */
  readonly pathBefore: string;
  readonly path: string;
}

const FIELD = "\u001f";
const COMMIT = "\u0001";

/** What `git log` is asked to print of a commit. */
export const LOG_FORMAT = `--format=%x01%H%x1f%P%x1f%ad%x1f%ae%x1f%an%x1f%s`;

/** The commits of a log, the newest first. */
export function readLog(output: string): readonly LogEntry[] {
  const tokens = output.split("\0");
  const entries: LogEntry[] = [];
  let head: Pick<LogEntry, "commit" | "isMerge" | "day" | "author" | "mail" | "subject"> | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = (tokens[at] ?? "").replace(/^\n+/, "");
    if (token.startsWith(COMMIT)) {
      const [commit = "", parents = "", date = "", mail = "", author = "", ...subject] = token.slice(1).split(FIELD);
      head = {
        commit,
        isMerge: parents.includes(" "),
        day: date.slice(0, 10),
        mail,
        author,
        subject: subject.join(" "),
      };
    } else if (token.startsWith(":") && head !== null) {
      const [, , before = "", after = "", kind = ""] = token.split(" ");
      const pathBefore = tokens[++at] ?? "";
      const path = /^[RC]/.test(kind) ? (tokens[++at] ?? "") : pathBefore;
      entries.push({ ...head, before: blobOf(before), after: blobOf(after), pathBefore, path });
    }
  }
  return entries;
}

/** The blob of a raw line; null for the zeros that stand for no file. */
export function blobOf(hash: string): string | null {
  return /^0+$/.test(hash) || hash === "" ? null : hash;
}
