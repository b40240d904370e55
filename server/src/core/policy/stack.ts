/** The policies that hold for a charter: every one from the repository's root down to its folder, each on top of those above. */
import type { Policy } from "../charter/policy.ts";
import { parseCharter } from "../yaml/parse.ts";
import { type Load, NOTHING_ABOVE, type PolicyReading, readPolicyTree, type Stacked } from "./read.ts";

/** The text of a policy file, or in a sentence why it is not read. */
export type FileText = { readonly text: string } | { readonly refused: string };

/** A policy file by its path from the repository's root. */
export type StackFile = FileText & { readonly file: string };

/** What a stack of policies comes to. */
export interface StackReading {
  /** Null where there is no file, and where one of them has an error. */
  readonly policy: Policy | null;
  /** What to put a nearer policy on; null where one of them has an error. */
  readonly stacked: Stacked | null;
  /** The first file that has an error, with what is wrong in words where it could not even be read. */
  readonly wrong: { readonly file: string; readonly refused: string | null } | null;
  /** What each file says, in the order of the files; null for one that could not be read. */
  readonly readings: readonly (PolicyReading | null)[];
}

/** Reads the files, the topmost first. */
export function readStack(files: readonly StackFile[], load: Load): StackReading {
  let stacked: Stacked | null = NOTHING_ABOVE;
  let policy: Policy | null = null;
  let wrong: StackReading["wrong"] = null;
  const readings = files.map((one): PolicyReading | null => {
    if ("refused" in one) {
      wrong ??= one;
      stacked = policy = null;
      return null;
    }
    const above: Stacked | null = stacked;
    const reading = readPolicyTree(parseCharter(one.text), { load, file: one.file, above });
    if (above !== null && reading.policy === null) wrong ??= { file: one.file, refused: null };
    ({ stacked, policy } = reading);
    return reading;
  });
  return { policy, stacked, wrong, readings };
}
