/** Days that make sense: today, and days that follow from the other days of the charter. */
import { addDays, addMonths, type Day, dayOf, daysBetween, formatDay } from "../../../core/charter/dates.ts";
import { formatPath, type Path } from "../../../core/finding.ts";
import { ITEM } from "../lsp.ts";
import type { OpenCharter } from "../open-charter.ts";
import type { Offer } from "./item.ts";

/** A day with the reason to offer it. */
interface Suggestion {
  readonly day: Day | null;
  readonly why: string;
}

/** Keys that say when something was done, so that today comes first. */
const DONE = /(^|\.)(updated|created|accepted|engaged|decided|baseline_date|as_of|actual_date|date|from)$/;

/** The days to offer at a path, the likeliest first, each once. */
export function dayOffers(charter: OpenCharter, path: Path): readonly Offer[] {
  const place = formatPath(path).replace(/\[\d+\]/g, "");
  const seen = new Set<Day>();
  return suggestions(charter, place).flatMap(({ day, why }, rank) => {
    if (day === null || seen.has(day)) return [];
    seen.add(day);
    return [{ label: day, kind: ITEM.value, detail: `${why}, ${formatDay(day)}`, text: day, rank }];
  });
}

function suggestions({ analysis }: OpenCharter, place: string): readonly Suggestion[] {
  const { charter, facts } = analysis;
  const { today, policy } = facts;
  const start = dayOf(charter.pilot?.start);
  const end = dayOf(charter.pilot?.end);
  const goLive = dayOf(charter.bridge?.go_live);
  const now: Suggestion = { day: today, why: "today" };
  const later = (day: Day | null, months: number) => (day === null ? null : addMonths(day, months));
  const months = [1, 3, 6, 12].map((count) => ({
    day: addMonths(today, count),
    why: `in ${count} ${count === 1 ? "month" : "months"}`,
  }));
  switch (place) {
    case "pilot.start":
    case "capability.users_involved.from":
      return [{ day: start, why: "the pilot's start" }, { day: nextMonday(today), why: "next Monday" }, ...months];
    case "pilot.end":
      return [
        { day: start && addDays(start, 84), why: "12 weeks after the start" },
        { day: later(start, 6), why: "6 months after the start" },
        ...months,
      ];
    case "pilot.kill_criteria.by":
      return [
        { day: end && addDays(end, -14), why: "two weeks before the pilot ends" },
        { day: end, why: "the pilot's end" },
        ...months,
      ];
    case "bridge.start":
      return [{ day: end, why: "the pilot's end" }, ...months];
    case "bridge.go_live":
      return [
        { day: later(end, 3), why: "3 months after the pilot" },
        { day: later(end, 6), why: "6 months after the pilot" },
        ...months,
      ];
    case "measurement.production_metric.by":
    case "capability.adoption.by":
      return [
        { day: later(goLive, 6), why: "6 months after go-live" },
        { day: later(goLive, 12), why: "a year after go-live" },
        ...months,
      ];
    case "capability.learning.ready_by":
    case "operations.integration.systems.ready_by":
      return [
        { day: goLive && addDays(goLive, -14), why: "two weeks before go-live" },
        { day: goLive, why: "go-live" },
        ...months,
      ];
    case "waivers.expires":
      return [
        { day: addMonths(today, 3), why: "in 3 months" },
        { day: addDays(today, policy.thresholds.waiver_days), why: "the longest that is allowed" },
        { day: addMonths(today, 1), why: "in 1 month" },
      ];
    default:
      return DONE.test(place)
        ? [now, { day: addDays(today, -7), why: "a week ago" }, { day: start, why: "the pilot's start" }]
        : [now, ...months];
  }
}

function nextMonday(today: Day): Day {
  const behind = daysBetween("2024-01-01", today) % 7;
  return addDays(today, 7 - ((behind + 7) % 7));
}
