/** What a change between two charters is: its class, its values, and a fingerprint that no rewording or reordering moves. */
import type { Change, Path, Plain } from "../finding.ts";
import { sha256Hex } from "../sha256.ts";
import { canonicalText } from "./canonical.ts";

/** Whether less or more is promised, proven or controlled than before, neither, or nobody can tell. */
export type ChangeClass = "weakens" | "strengthens" | "neutral" | "cannot-tell";

/** The classes in the order in which they are shown. */
export const CHANGE_CLASSES: readonly ChangeClass[] = ["weakens", "cannot-tell", "strengthens", "neutral"];

/** One thing that one charter says and the other says differently or not at all. */
export interface CharterChange {
  /** `diff/target-softened`: follows from the values alone. */
  readonly rule: `diff/${string}`;
  readonly class: ChangeClass;
  /** What it is about, in words: `target`. */
  readonly subject: string;
  /** What became of it, in one word: `softened`. */
  readonly verb: string;
  /** Keys, and the names of list entries instead of their numbers: `cost.lines[Hosting].amount`. */
  readonly path: string;
  /** Null where there is no value. */
  readonly old: Plain;
  readonly new: Plain;
  /** Why it has its class. */
  readonly why: string;
  /** Where it stands in either charter; null where it does not. */
  readonly basePath: Path | null;
  readonly headPath: Path | null;
  /** What makes the first charter say what the second says. */
  readonly edits: readonly Change[];
  readonly fingerprint: string;
}

const FINGERPRINT_DIGITS = 12;

/** The first digits of a digest over rule, path and both values. */
export function fingerprintOf({
  rule,
  path,
  old,
  new: now,
}: Pick<CharterChange, "rule" | "path" | "old" | "new">): string {
  return sha256Hex(canonicalText([rule, path, old, now])).slice(0, FINGERPRINT_DIGITS);
}
