/** Pillars of which a policy leaves too little to be worth a score. */
import { type OrderedStage, stageRank } from "../charter/stage.ts";
import type { Path } from "../finding.ts";
import { firstDue } from "../rules/due.ts";
import { rules } from "../rules/index.ts";
import { type Rule, SCORED_PILLARS } from "../rules/rule.ts";
import type { PolicyFault } from "./faults.ts";
import type { Layer } from "./layer.ts";
import { weightLeft } from "./loosened.ts";

/** The bars at which charters are scored: the lowest and the highest. */
const BARS: readonly OrderedStage[] = ["chartered", "production"];

/** A fault for each pillar that `whole` leaves less than half of its points; it stands at the first setting of `layer` that takes some. */
export function emptiedPillars(whole: Layer, layer: Layer): readonly PolicyFault[] {
  return SCORED_PILLARS.flatMap((pillar) => {
    const scored = rules.filter((rule) => rule.pillar === pillar && rule.weight > 0);
    for (const bar of BARS) {
      const due = scored.filter((rule) => stageRank(firstDue(rule)) <= stageRank(bar));
      const standard = sum(due, (rule) => rule.weight);
      const left = sum(due, (rule) => weightLeft(rule, whole));
      const path = left * 2 < standard ? firstSetting(due, layer) : null;
      if (path === null) continue;
      const message = `This leaves ${left} of the ${standard} points of ${pillar}. At least half must stay.`;
      return [{ code: "policy/pillar-emptied" as const, path, message }];
    }
    return [];
  });
}

function sum(some: readonly Rule[], points: (rule: Rule) => number): number {
  return some.reduce((total, rule) => total + points(rule) * (rule.each?.length ?? 1), 0);
}

function firstSetting(due: readonly Rule[], layer: Layer): Path | null {
  const ids = new Set(due.filter((rule) => weightLeft(rule, layer) < rule.weight).map(({ id }) => id as string));
  const off = Object.keys(layer.severities).find((id) => ids.has(id) && layer.severities[id] === "none");
  if (off !== undefined) return ["severities", off];
  const light = Object.keys(layer.weights).find((id) => ids.has(id));
  return light === undefined ? null : ["weights", light];
}
