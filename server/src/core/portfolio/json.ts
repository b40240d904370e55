/** The triage as JSON, version 1: the model itself, with the tool that made it. */
import { VERSION } from "../version.ts";
import type { Triage } from "./types.ts";

/** The document, ending with a newline; two runs give the same bytes. */
export function triageJson(triage: Triage): string {
  const { asOf, ruleset, verdicts, stages, rows, ...rest } = triage;
  const document = {
    version: 1,
    tool: { name: "pilot-charter", version: VERSION, ruleset },
    asOf,
    verdicts: Object.fromEntries(verdicts),
    stages: Object.fromEntries(stages),
    ...rest,
    pilots: rows,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
