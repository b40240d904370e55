/** The fix that begins a new entry in the charter's history of decisions. */

import type { CharterDraft } from "../charter/usable.ts";
import type { Fix } from "../finding.ts";
import { scaffold } from "./rule.ts";

/** Inserts an empty decision behind those that are recorded. */
export function decisionFix(charter: CharterDraft): Fix {
  const path = charter.history === undefined ? ["history"] : ["history", charter.history.length];
  return scaffold("Record the decision", path);
}
