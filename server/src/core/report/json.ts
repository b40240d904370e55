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
export function jsonText({ tool, asOf, charters, failures }: JsonDocument): string {
  return (
    jsonStart(tool.policy, asOf) +
    charters.map((one, at) => jsonItem(jsonCharter(one), at)).join("") +
    jsonEnd(charters.length, failures)
  );
}

/** The document up to its charters, for those who write one charter after another. */
export function jsonStart(policy: PolicyReport | null, asOf: string): string {
  const { version, tool } = jsonDocument([], [], asOf);
  const head = visibleJson({ version, tool: { ...tool, policy }, asOf });
  return `${head.slice(0, -"\n}".length)},\n  "charters": [`;
}

/** One charter as it stands in the document. */
export function jsonCharter(report: CharterReport): string {
  return visibleJson(report).replaceAll("\n", "\n    ");
}

/** A charter's text with what separates it from those before it. */
export function jsonItem(charter: string, at: number): string {
  return `${at === 0 ? "" : ","}\n    ${charter}`;
}

/** The document from behind its charters to its end. */
export function jsonEnd(count: number, failures: readonly Failure[]): string {
  return `${count === 0 ? "" : "\n  "}],\n  "failures": ${visibleJson(failures).replaceAll("\n", "\n  ")}\n}\n`;
}
