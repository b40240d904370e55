/** Asks that quality, latency, cost and drift are watched, each with a level that raises an alert. */

import type { CharterDraft } from "../../charter/usable.ts";
import type { Path } from "../../finding.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { list } from "../words.ts";

const MONITORING = ["measurement", "monitoring"] as const;
const SIGNALS = ["quality", "latency", "cost", "drift"] as const;

type Monitoring = NonNullable<NonNullable<CharterDraft["measurement"]>["monitoring"]>;
type Signal = (typeof SIGNALS)[number];

export const monitoringFourSignals: Rule = {
  id: "measurement/monitoring-four-signals",
  pillar: "measurement",
  severity: { bridging: "error" },
  weight: 4,
  easedWhenSmall: true,
  requires: [],
  reads: SIGNALS.flatMap((key) => [`measurement.monitoring.${key}.signal`, `measurement.monitoring.${key}.alert`]),
  title: "Quality, latency, cost and drift are watched",
  why: "A model grows worse without failing. Without a watched signal the customers are the ones who notice, and then the bill.",
  how: "For each of the four write what is looked at and the level that raises an alert.",
  source: ["S-def2", "MLTS Monitor 1–7", "RMF MEASURE 2.4", "SRE-LCC"],
  check(charter) {
    const monitoring = charter.measurement?.monitoring;
    const open = SIGNALS.filter((key) => lacking(monitoring?.[key]).length > 0);
    const [first, ...others] = open;
    if (!first) return PASS;
    const partial = open.filter((key) => lacking(monitoring?.[key]).length === 1);
    const absent = open.filter((key) => !partial.includes(key));
    const message = [
      ...(absent.length === 0
        ? []
        : [
            `Not watched: ${list(absent)}. ${absent.length === 1 ? "It" : "Each"} needs a signal and the level that raises an alert.`,
          ]),
      ...partial.map((key) => questionFor(key, monitoring)),
    ].join(" ");
    if (monitoring === undefined) {
      return fail(MONITORING, message, { fixes: [scaffold("Add the four signals", MONITORING)] });
    }
    const blank = open.filter((key) => monitoring[key] === undefined);
    const begun = open.filter((key) => monitoring[key] !== undefined);
    return fail(placeOf(first, monitoring), message, {
      related: others.map((key) => ({ path: placeOf(key, monitoring), message: questionFor(key, monitoring) })),
      fixes: [
        {
          title: `Watch ${list(open)}`,
          preferred: true,
          changes: [
            ...(blank.length === 0 ? [] : [{ kind: "scaffold", path: MONITORING, keys: blank } as const]),
            ...begun.map(
              (key) => ({ kind: "scaffold", path: [...MONITORING, key], keys: lacking(monitoring[key]) }) as const,
            ),
          ],
        },
      ],
    });
  },
  examples: [
    {
      bad: `
measurement:
  monitoring:
# ^^^^^^^^^^
    quality: { signal: share of drafts sent unchanged, alert: under 70 % for a week }
    latency: { signal: 95th percentile, alert: over 4 seconds for 10 minutes }
    cost: { signal: spend per day, alert: over 300 euro }`,
      good: `
measurement:
  monitoring:
    quality: { signal: share of drafts sent unchanged, alert: under 70 % for a week }
    latency: { signal: 95th percentile, alert: over 4 seconds for 10 minutes }
    cost: { signal: spend per day, alert: over 300 euro }
    drift: { signal: share of unknown topics, alert: over 12 % in a month }`,
    },
    {
      bad: `
measurement:
  monitoring:
    quality: { signal: share of drafts sent unchanged }
#   ^^^^^^^
    latency: { signal: 95th percentile, alert: over 4 seconds for 10 minutes }
    cost: { signal: spend per day, alert: over 300 euro }
    drift: { signal: share of unknown topics, alert: over 12 % in a month }`,
      good: `
measurement:
  monitoring:
    quality: { signal: share of drafts sent unchanged, alert: under 70 % for a week }
    latency: { signal: 95th percentile, alert: over 4 seconds for 10 minutes }
    cost: { signal: spend per day, alert: over 300 euro }
    drift: { signal: share of unknown topics, alert: over 12 % in a month }`,
    },
  ],
};

function lacking(signal: Monitoring[Signal]): readonly ("signal" | "alert")[] {
  return (["signal", "alert"] as const).filter((key) => signal?.[key] === undefined);
}

function questionFor(key: Signal, monitoring: Monitoring | undefined): string {
  const open = lacking(monitoring?.[key]);
  if (open.length === 2) return `Not watched: ${key}.`;
  return open[0] === "alert" ? `Which level of ${key} raises an alert?` : `What is looked at for ${key}?`;
}

function placeOf(key: Signal, monitoring: Monitoring): Path {
  const [first] = lacking(monitoring[key]);
  return monitoring[key] === undefined || !first ? [...MONITORING, key] : [...MONITORING, key, first];
}
