/** What is promised to be measured: target, baseline, guardrails, signals, results. */
import type { Around, Field, Ordering, Step } from "../field.ts";
import { field, list, unit } from "../field.ts";
import {
  cannotTell,
  day,
  described,
  directed,
  kept,
  measured,
  other,
  promisedDay,
  ranked,
  worded,
} from "../orderings.ts";
import { answerable, doing } from "../person-order.ts";

const METRIC = "measurement.production_metric";

/** Which way is better, as both versions say it or show it; null where they do not agree. */
function direction({ from, to }: Step): "lower" | "higher" | null {
  const before = betterIn(from);
  return before === betterIn(to) && from.parent.unit === to.parent.unit ? before : null;
}

function betterIn({ parent }: Around): "lower" | "higher" | null {
  const { better, baseline, target } = parent;
  if (better === "lower" || better === "higher") return better;
  if (typeof baseline !== "number" || typeof target !== "number" || baseline === target) return null;
  return target < baseline ? "lower" : "higher";
}

const UNLIKE = "unit or direction of the metric changed too, so the numbers do not compare";

const target: Ordering = (step) => {
  const { old, new: now } = step;
  const better = direction(step);
  if (typeof old !== "number" || typeof now !== "number" || better === null) return cannotTell(UNLIKE);
  const softer = (better === "lower") === now > old;
  return softer
    ? { class: "weakens", verb: "softened", why: "nearer to the baseline: a smaller change is promised" }
    : { class: "strengthens", verb: "tightened", why: "further from the baseline: a larger change is promised" };
};

const baseline: Ordering = (step) => {
  const { old, new: now, from, to } = step;
  const better = direction(step);
  if (typeof old !== "number" || typeof now !== "number" || better === null) return cannotTell(UNLIKE);
  const easier = (better === "lower") === now < old;
  const verb = now > old ? "raised" : "lowered";
  if (!easier) return { class: "strengthens", verb, why: "the same target is further away" };
  const measured = ["baseline_date", "source"].every(
    (key) => to.parent[key] !== undefined && to.parent[key] !== from.parent[key],
  );
  return measured
    ? { class: "neutral", verb, why: "measured anew: baseline_date and source are new as well" }
    : {
        class: "weakens",
        verb,
        why: "the same target is easier to reach, and no new baseline_date and source say why",
      };
};

/** `<` and `lt` are the same; the strict forms promise a little more. */
const CEILINGS = [
  ["<=", "lte"],
  ["<", "lt"],
] as const;
const FLOORS = [
  [">=", "gte"],
  [">", "gt"],
] as const;

function familyOf(op: unknown): "ceiling" | "floor" | null {
  if (CEILINGS.flat().some((one) => one === op)) return "ceiling";
  return FLOORS.flat().some((one) => one === op) ? "floor" : null;
}

const limit: Ordering = ({ old, new: now, from, to }) => {
  const family = familyOf(from.parent.op);
  if (typeof old !== "number" || typeof now !== "number" || family === null || family !== familyOf(to.parent.op))
    return cannotTell("its comparison does not say which limit is wider");
  if (from.parent.unit !== to.parent.unit) return cannotTell("its unit changed too, so the limits do not compare");
  const wider = (family === "ceiling") === now > old;
  return directed(wider ? "weakens" : "strengthens", wider ? "widened" : "narrowed", {
    weaker: "more may go wrong before anybody stops",
    stronger: "less may go wrong before somebody stops",
  });
};

const comparisonOp: Ordering = (step) => {
  const steps = familyOf(step.old) === "floor" ? FLOORS : CEILINGS;
  return ranked([...steps], "strengthens", {
    weaker: "the limit itself is allowed now",
    stronger: "the limit itself is no longer allowed",
  })(step);
};

const proof = ranked([["before_after"], ["phased"], ["control_group"], ["ab_test"]], "strengthens", {
  weaker: "it shows less that the system is the cause",
  stronger: "it shows more that the system is the cause",
});
const rhythm = ranked(
  [["yearly", "annually"], ["quarterly"], ["monthly"], ["fortnightly"], ["weekly"], ["daily"]],
  "strengthens",
  { weaker: "reported less often", stronger: "reported more often" },
);

const SIGNAL = "measurement.monitoring.*";

export const MEASUREMENT: readonly Field[] = [
  field(`${METRIC}.name`, "metric", other),
  field(`${METRIC}.definition`, "metric-definition", worded),
  field(`${METRIC}.unit`, "metric-unit", other),
  field(`${METRIC}.better`, "metric-direction", other),
  field(`${METRIC}.baseline`, "baseline", baseline),
  field(`${METRIC}.target`, "target", target),
  field(`${METRIC}.by`, "target-date", promisedDay),
  field(`${METRIC}.population`, "population", worded),
  field(`${METRIC}.source`, "metric-source", worded),
  field(`${METRIC}.baseline_date`, "baseline-date", kept),
  field(`${METRIC}.comparison`, "comparison", proof),
  list("measurement.guardrails", "guardrail", { keys: ["name"] }),
  field("measurement.guardrails[].name", "guardrail", worded),
  field("measurement.guardrails[].op", "guardrail", comparisonOp),
  field("measurement.guardrails[].limit", "guardrail", limit),
  field("measurement.guardrails[].unit", "guardrail-unit", other),
  list("measurement.pilot_metrics", "pilot-metric", { keys: ["name"] }),
  field("measurement.pilot_metrics[].name", "pilot-metric", worded),
  field("measurement.pilot_metrics[].target", "pilot-metric", measured),
  field("measurement.pilot_metrics[].predicts", "pilot-metric-meaning", described),
  field("measurement.function.lead", "measurer", answerable("measur")),
  list("measurement.function.reports_to", "report-line", "person", { order: answerable("report") }),
  field("measurement.function.every", "report-rhythm", rhythm),
  unit(SIGNAL, "monitoring-signal"),
  field(`${SIGNAL}.signal`, "monitoring-signal", worded),
  field(`${SIGNAL}.alert`, "alert", worded),
  field(`${SIGNAL}.tool`, "monitoring-tool", described),
  field(`${SIGNAL}.owner`, "monitoring-owner", doing),
  list("measurement.results", "result", { keys: ["date"] }),
  field(
    "measurement.results[].date",
    "result-date",
    day("strengthens", { weaker: "an older result", stronger: "a newer result" }),
  ),
  field("measurement.results[].value", "result", other),
  field("measurement.results[].note", "result-note", described),
  field("measurement.results[].evidence", "result-evidence", described),
];
