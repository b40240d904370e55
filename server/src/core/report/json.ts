/** The JSON document, version 1: the reports of several charters with the tool that made them. */

import { RULESET } from "../judgement/analyze.ts";
import { visibleJson } from "../text/sanitize.ts";
import { VERSION } from "../version.ts";
import { policyOfAll } from "./model/policies.ts";
import type { CharterReport, PolicyReport } from "./model/types.ts";

/** The version of the document; it changes when a key goes or changes its meaning. */
export const JSON_VERSION = 1;

/** An input that could not be judged at all, such as an unreadable file. */
export interface Failure {
  readonly file: string;
  readonly message: string;
}

/** The whole document. */
export interface JsonDocument {
  readonly version: typeof JSON_VERSION;
  readonly tool: {
    readonly name: "pilot-charter";
    readonly version: string;
    readonly ruleset: string;
    /** What every charter was judged by; null for the catalogue's own values. Where the charters differ, all files and `mixed`. */
    readonly policy: PolicyReport | null;
  };
  readonly asOf: string;
  readonly charters: readonly CharterReport[];
  readonly failures: readonly Failure[];
}

/** Puts the document together as of a day, `YYYY-MM-DD`; plain data, to be printed by whoever asks. */
export function jsonDocument(
  reports: readonly CharterReport[],
  failures: readonly Failure[],
  asOf: string,
): JsonDocument {
  return {
    version: JSON_VERSION,
    tool: { name: "pilot-charter", version: VERSION, ruleset: RULESET, policy: policyOfAll(reports) },
    asOf,
    charters: reports,
    failures,
  };
}

/** The document as text, ending with a newline. */
export function jsonText(document: JsonDocument): string {
  return `${visibleJson(document)}\n`;
}
