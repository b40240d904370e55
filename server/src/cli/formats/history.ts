/** What the formats of `history` show. */
import type { TimeStep } from "../../core/history/timeline.ts";

/** The past of one charter as the formats show it. */
export interface ShownHistory {
  readonly file: string;
  readonly asOf: string;
  readonly view: "then" | "today";
  readonly steps: readonly TimeStep[];
  /** Only the steps that moved something. */
  readonly telling: readonly TimeStep[];
  readonly note: string;
}
