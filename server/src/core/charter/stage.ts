/** Where the pilot stands: the stage it claims, the stage its dates imply, and the bar it is judged by. */

import { type Day, dayOf } from "./dates.ts";
import type { CharterDraft } from "./usable.ts";

/** The stages in which something is going on, in order. */
export const ORDERED_STAGES = ["idea", "chartered", "piloting", "bridging", "production"] as const;

/** A stage with a place in the order; what rules are due by. */
export type OrderedStage = (typeof ORDERED_STAGES)[number];

/** Every stage that a charter may claim. */
export type Stage = OrderedStage | "paused" | "killed";

/** The stage, worked out. */
export interface StageFacts {
  /** As written; `idea` where nothing usable is written. */
  readonly claimed: Stage;
  /** The latest of the claimed stage, the pilot's start and dated history; paused and killed stay what they are. */
  readonly effective: Stage;
  /** The stage whose demands apply: the effective one, or where a paused pilot was paused from. */
  readonly standing: OrderedStage;
  /** Whether the pilot has begun. */
  readonly started: boolean;
}

/** Works out the stage on a day. */
export function stageOf(charter: CharterDraft, today: Day): StageFacts {
  const claimed: Stage = charter.stage ?? "idea";
  const implied = impliedStage(charter, today);
  const own = isOrdered(claimed) ? claimed : orderedOr(charter.pause?.from, "idea");
  const standing = later(own, implied);
  return {
    claimed,
    effective: isOrdered(claimed) ? standing : claimed,
    standing,
    started: stageRank(standing) >= stageRank("piloting"),
  };
}

/** The latest stage that dates alone prove. */
export function impliedStage(charter: CharterDraft, today: Day): OrderedStage {
  const start = dayOf(charter.pilot?.start);
  let implied: OrderedStage = start !== null && start <= today ? "piloting" : "idea";
  for (const entry of charter.history ?? []) {
    const date = dayOf(entry?.date);
    if (date !== null && date <= today) implied = later(implied, orderedOr(entry?.stage, "idea"));
  }
  return implied;
}

/** Position in the order of stages, from 0. */
export function stageRank(stage: OrderedStage): number {
  return ORDERED_STAGES.indexOf(stage);
}

/** The later of two stages. */
export function later(a: OrderedStage, b: OrderedStage): OrderedStage {
  return stageRank(a) >= stageRank(b) ? a : b;
}

/** Whether a stage has a place in the order. */
export function isOrdered(stage: Stage): stage is OrderedStage {
  return stage !== "paused" && stage !== "killed";
}

function orderedOr(stage: string | undefined, fallback: OrderedStage): OrderedStage {
  return ORDERED_STAGES.find((one) => one === stage) ?? fallback;
}
