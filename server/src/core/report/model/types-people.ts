/** People, reviews, dates and gates of a report as plain data. */
import type { OrderedStage } from "../../charter/stage.ts";

/** Where a date stands against today; `late` = past, and what it asks for is not there. */
export type MomentState = "past" | "late" | "ahead";

/** A date of the charter. */
export interface Moment {
  readonly date: string;
  readonly title: string;
  readonly state: MomentState;
  readonly kind: "gate" | "decision" | "due";
  /** Days since it passed; 0 where it is not late. */
  readonly daysLate: number;
  readonly path: string;
}

/** The step to a stage; open = demands of error severity that are not met at that stage. */
export interface GateStep {
  readonly stage: OrderedStage;
  readonly state: "passed" | "here" | "ahead";
  /** Ids of the rules that hold it up. */
  readonly open: readonly string[];
}

/** A production role and who holds it. A missing person is a row too. */
export interface RoleRow {
  readonly role: string;
  readonly person: string | null;
  readonly unit: string | null;
  readonly fte: number | null;
  readonly state: "named" | "hiring" | "contracted" | "not-a-person" | "missing";
  /** From when, for a role that is being filled. */
  readonly from: string | null;
  readonly inPilotTeam: boolean;
  /** Who stands in, where one is named. */
  readonly deputy: string | null;
  readonly path: string;
}

/** Who builds and who runs. */
export interface TeamReport {
  readonly production: readonly RoleRow[];
  /** Pilot members and the production roles that they also hold; null where the charter lists none. */
  readonly pilot: readonly { readonly name: string; readonly alsoIn: readonly string[] }[] | null;
}

/** A condition that a review set. */
export interface ReviewCondition {
  readonly what: string;
  readonly due: string | null;
  readonly done: boolean;
  readonly late: boolean;
}

/** A review function and what it said. */
export interface ReviewRow {
  readonly name: string;
  readonly reviewer: string | null;
  readonly engaged: string | null;
  /** As written; `not_engaged` where nothing is. */
  readonly status: string;
  readonly decided: string | null;
  readonly why: string | null;
  readonly wouldBlock: readonly string[];
  readonly conditions: readonly ReviewCondition[];
  readonly path: string;
}

/** A dated exception as written, and whether it stands. */
export interface WaiverRow {
  readonly rule: string;
  readonly reason: string | null;
  readonly why: string | null;
  readonly approvedBy: string | null;
  readonly expires: string | null;
  readonly state: "in force" | "not in force";
  readonly path: string;
}
