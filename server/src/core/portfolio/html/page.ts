/** The triage as one HTML file, for a mail or a printer. */

import { wrapped } from "../../report/html/body.ts";
import { documentOf } from "../../report/html/document.ts";
import type { GroupKey } from "../order.ts";
import type { Triage } from "../types.ts";
import { TRIAGE } from "./generated/styles.js";
import { triageSections } from "./triage.ts";

/** The page; the same triage gives the same bytes. */
export function triagePage(triage: Triage, group: GroupKey | null): string {
  const body = triageSections(triage, group).map(wrapped).join("\n");
  return documentOf("Pilot portfolio", `<main class="pc-portfolio">\n${body}\n</main>`, TRIAGE);
}
