/** The dates of a charter in order, with what is late. */

import { dayOf, daysBetween } from "../../charter/dates.ts";
import { decisionsOf } from "../../charter/decided.ts";
import type { Analysis } from "../../judgement/analyze.ts";
import { STAGE_NAMES } from "./stages.ts";
import type { Moment } from "./types-people.ts";

/** A date before it is known to be one; `missing` = what it asks for is not there, so a past day is late. */
interface Candidate {
  readonly date: string | undefined;
  readonly title: string;
  readonly kind: Moment["kind"];
  readonly path: string;
  readonly missing?: boolean;
}

/** Every real date that matters, earliest first; days that fall together keep the order of the charter. */
export function timelineOf(analysis: Analysis): readonly Moment[] {
  const { today } = analysis.facts;
  return [...gates(analysis), ...decisions(analysis), ...dues(analysis)]
    .flatMap((candidate): readonly Moment[] => {
      const date = dayOf(candidate.date);
      if (date === null) return [];
      const { title, kind, path, missing } = candidate;
      const past = date < today;
      const late = past && missing === true;
      const state = late ? "late" : past || date === today ? "past" : "ahead";
      return [{ date, title, kind, path, state, daysLate: late ? daysBetween(date, today) : 0 }];
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function gates({ charter, facts }: Analysis): readonly Candidate[] {
  const metric = charter.measurement?.production_metric;
  const { effective } = facts.stage;
  const before = effective !== "production" && effective !== "killed";
  return [
    { date: charter.pilot?.start, title: "Pilot starts", kind: "gate", path: "pilot.start" },
    { date: charter.pilot?.end, title: "Pilot ends", kind: "gate", path: "pilot.end", missing: facts.daysOverdue > 0 },
    { date: charter.bridge?.start, title: "Bridge starts", kind: "gate", path: "bridge.start" },
    { date: charter.bridge?.go_live, title: "Goes live", kind: "gate", path: "bridge.go_live", missing: before },
    {
      date: metric?.by,
      title: "Target is due",
      kind: "gate",
      path: "measurement.production_metric.by",
      missing: (charter.measurement?.results ?? []).length === 0,
    },
  ];
}

function decisions({ charter, facts }: Analysis): readonly Candidate[] {
  const history = charter.history ?? [];
  const days = decisionsOf(charter, facts.today);
  const decided = (by: string | undefined) => days.some((day) => day >= (by ?? "9"));
  return [
    {
      date: charter.accountability?.production_owner?.accepted,
      title: "Owner accepted",
      kind: "decision",
      path: "accountability.production_owner.accepted",
    },
    ...history.map((entry, index): Candidate => {
      const stage = entry?.stage === undefined ? "Decision" : STAGE_NAMES[entry.stage];
      const title = entry?.why === undefined ? stage : `${stage}: ${entry.why}`;
      return { date: entry?.date, title, kind: "decision", path: `history[${index}]` };
    }),
    ...(charter.pilot?.kill_criteria ?? []).map(
      (criterion, index): Candidate => ({
        date: criterion?.by,
        title: `Stop or go on: ${criterion?.if ?? "no condition written"}`,
        kind: "decision",
        path: `pilot.kill_criteria[${index}]`,
        missing: facts.stage.started && !decided(criterion?.by),
      }),
    ),
    { date: charter.pause?.review, title: "Pause is reviewed", kind: "decision", path: "pause.review", missing: true },
    ...(history.some((entry) => entry?.stage === "killed") ? [] : [ended(charter.closure?.date)]),
  ];
}

function ended(date: string | undefined): Candidate {
  return { date, title: STAGE_NAMES.killed, kind: "decision", path: "closure.date" };
}

function dues({ charter }: Analysis): readonly Candidate[] {
  const { governance, capability } = charter;
  const assessment = governance?.impact_assessment;
  const due = (date: string | undefined, title: string, path: string, missing = false): Candidate => ({
    date,
    title,
    kind: "due",
    path,
    missing,
  });
  return [
    due(assessment?.due, "Impact assessment", "governance.impact_assessment.due", assessment?.status !== "done"),
    ...Object.entries(governance?.reviews ?? {}).flatMap(([name, review]) =>
      (review?.conditions ?? []).map((condition, index) =>
        due(
          condition?.due,
          `Condition of ${name}: ${condition?.what ?? "not written"}`,
          `governance.reviews.${name}.conditions[${index}].due`,
          condition?.done !== true,
        ),
      ),
    ),
    ...(charter.operations?.integration?.systems ?? []).map((system, index) =>
      due(
        system?.ready_by,
        `${system?.name ?? "System"} connected`,
        `operations.integration.systems[${index}].ready_by`,
      ),
    ),
    ...(capability?.learning ?? []).map((entry, index) =>
      due(entry?.ready_by, `${entry?.who ?? "Users"} trained`, `capability.learning[${index}].ready_by`),
    ),
    due(
      capability?.adoption?.by,
      "Adoption target",
      "capability.adoption.by",
      capability?.adoption?.actual_pct === undefined,
    ),
    ...(charter.waivers ?? []).map((waiver, index) =>
      due(waiver?.expires, `Waiver of ${waiver?.rule ?? "a rule"} ends`, `waivers[${index}].expires`, true),
    ),
  ];
}
