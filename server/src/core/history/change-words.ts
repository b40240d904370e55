/** A change in one sentence. */
import type { CharterChange } from "./change.ts";
import { valueText } from "./value-text.ts";

/** `target softened: 9 → 11`. */
export function changeWords({
  subject,
  verb,
  old,
  new: now,
}: Pick<CharterChange, "subject" | "verb" | "old" | "new">): string {
  if (old === null) return `${subject} ${verb}: ${valueText(now)}`;
  if (now === null) return `${subject} ${verb}: ${valueText(old)}`;
  return `${subject} ${verb}: ${valueText(old)} → ${valueText(now)}`;
}
