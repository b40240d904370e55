/** The JSON document, version 1: the reports of several charters with the tool that made them. */
import { RULESET } from "../judgement/analyze.ts";
import { VERSION } from "../version.ts";
import type { CharterReport } from "./model/types.ts";

/** The version of the document; it changes when a key goes or changes its meaning. */
export const JSON_VERSION = 1;

/** An input that could not be judged at all, such as an unreadable file. */
export interface Failure {
  readonly file: string;
  readonly message: string;
}

/** What the document says of its making. */
export interface JsonMeta {
  /** Fingerprint of the policy, null for the catalogue's own values, `mixed` where `judged.policy` of the charters differs. */
  readonly policy: string | null;
  /** The day, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** The whole document. */
export interface JsonDocument {
  readonly version: typeof JSON_VERSION;
  readonly tool: {
    readonly name: "pilot-charter";
    readonly version: string;
    readonly ruleset: string;
    readonly policy: string | null;
  };
  readonly asOf: string;
  readonly charters: readonly CharterReport[];
  readonly failures: readonly Failure[];
}

/** Puts the document together; plain data, to be printed by whoever asks. */
export function jsonDocument(
  reports: readonly CharterReport[],
  failures: readonly Failure[],
  { policy, asOf }: JsonMeta,
): JsonDocument {
  return {
    version: JSON_VERSION,
    tool: { name: "pilot-charter", version: VERSION, ruleset: RULESET, policy },
    asOf,
    charters: reports,
    failures,
  };
}

/** The document as text, ending with a newline. */
export function jsonText(document: JsonDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
