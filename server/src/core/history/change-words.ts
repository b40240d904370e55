/** A change in one sentence. */
import { keysAt } from "../schema/walk.ts";
import type { CharterChange } from "./change.ts";
import { valueText } from "./value-text.ts";

/** `target softened: 9 → 11`. */
export function changeWords({
  subject,
  verb,
  old,
  new: now,
  basePath,
  headPath,
}: Pick<CharterChange, "subject" | "verb" | "old" | "new" | "basePath" | "headPath">): string {
  const keys = keysAt(headPath ?? basePath ?? []);
  if (old === null) return `${subject} ${verb}: ${valueText(now, keys)}`;
  if (now === null) return `${subject} ${verb}: ${valueText(old, keys)}`;
  return `${subject} ${verb}: ${valueText(old, keys)} → ${valueText(now, keys)}`;
}
