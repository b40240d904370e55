/** One rule of the catalogue in a report: what became of it and what it costs. */
import type { OrderedStage } from "../../charter/stage.ts";
import type { Severity } from "../../finding.ts";
import type { OutcomeState } from "../../rules/outcome.ts";
import type { Gate, Pillar, Settles } from "../../rules/rule.ts";

/** What became of one rule. */
export interface RuleReport {
  readonly id: string;
  readonly state: OutcomeState;
  readonly weight: number;
  /** Points out of 100 that it costs its pillar, to one decimal. */
  readonly lost: number;
  readonly pillar: Pillar;
  readonly gate: Gate | null;
  /** Whether it counts at the bar. */
  readonly due: boolean;
  readonly severity: Severity | null;
  /** Fails only as a warning: its weight is lost, nothing waits for it. */
  readonly onlyWarning: boolean;
  /** What the verdict no longer holds against the charter once it passes. */
  readonly settles?: Settles;
  readonly title: string;
  /** What is wrong, or why it is blocked, not applicable or could not be checked; null where it passes. */
  readonly said: string | null;
  /** First stage that asks for it. */
  readonly from: OrderedStage;
}
