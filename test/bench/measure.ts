/** What the benchmark finds out: figures beside those of peers, a target, and whether it is met. */

/** The figure of a peer, or why there is none. */
export interface PeerFigure {
  readonly name: string;
  readonly value: number | null;
  readonly note?: string;
}

/** One row of the table. */
export interface Measure {
  readonly group: "editor" | "engine" | "growth" | "pane" | "batch" | "sizes";
  readonly what: string;
  readonly unit: "ms" | "MB" | "KB" | "files/s" | "%" | "";
  readonly ours: number | null;
  readonly note?: string;
  readonly peers: readonly PeerFigure[];
  readonly target?: string;
  /** Null where it could not be judged. */
  readonly met?: boolean | null;
}

/** What a part of the benchmark hands in. */
export interface Outcome {
  readonly measures: readonly Measure[];
  /** Wrong results or broken limits: the run fails. */
  readonly faults: readonly string[];
  /** What could not be run, and how much was run. */
  readonly remarks: readonly string[];
}

/** How much is run. */
export interface Effort {
  readonly quick: boolean;
  readonly full: boolean;
  /** Edits for each subject and length. */
  readonly edits: number;
  /** The longest that one subject is measured at one length, in ms. */
  readonly budgetMs: number;
  readonly lengths: readonly number[];
}

/** Whether a figure is at most this share of another; null where one is missing. */
export function atMost(ours: number | null, share: number, other: number | null | undefined): boolean | null {
  return ours === null || other === null || other === undefined ? null : ours <= share * other;
}

/** All of several conditions; unknown where one is unknown and none is false. */
export function all(...conditions: readonly (boolean | null)[]): boolean | null {
  if (conditions.includes(false)) return false;
  return conditions.includes(null) ? null : true;
}
