/** Asks for one thing that must not get worse while the metric gets better. */
import { tokensOf } from "../../charter/words/tokens.ts";
import { unitKind } from "../../charter/words/unit-kind.ts";
import type { Path } from "../../finding.ts";
import { entryFix } from "../entries.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { number, quoted } from "../words.ts";

const GUARDRAILS = ["measurement", "guardrails"] as const;

type Volume = { readonly unit?: string | undefined; readonly per_month?: number | undefined } | undefined;

/** A guardrail with a name and a limit, and why that limit is never broken; null where it can be. */
interface Limit {
  readonly path: Path;
  readonly name: string;
  readonly idle: string | null;
}

export const guardrail: Rule = {
  id: "measurement/guardrail",
  pillar: "measurement",
  severity: { chartered: "warning" },
  weight: 2,
  easedWhenSmall: true,
  requires: [],
  reads: [
    ...["name", "op", "limit", "unit"].map((key) => `measurement.guardrails[].${key}`),
    "scale.volume.per_month",
    "scale.volume.unit",
  ],
  title: "One thing that must not get worse has a limit",
  why: "Whatever is measured gets better at the cost of what is not. Faster answers are easy when they may be wrong.",
  how: "Add a guardrail with a number: complaints, corrections, errors or waiting time, and the limit it must keep.",
  source: ["guardrail metric / Goodhart", "SRE SLO pairing"],
  check(charter) {
    const entries = charter.measurement?.guardrails;
    const volume = charter.scale?.volume;
    const limits = (entries ?? []).flatMap((entry, index): readonly Limit[] => {
      const { name, limit, op, unit } = entry ?? {};
      if (name === undefined || typeof limit !== "number") return [];
      return [{ path: [...GUARDRAILS, index, "limit"], name, idle: idleBecause(limit, op, unit, volume) }];
    });
    if (limits.some(({ idle }) => idle === null)) return PASS;
    const [first, ...others] = limits;
    if (first?.idle) {
      return fail(first.path, `${quoted(first.name, 40)}: ${first.idle}`, {
        related: others.map(({ path, name, idle }) => ({ path, message: `${quoted(name, 40)}: ${idle ?? ""}` })),
        fixes:
          volume?.per_month === undefined
            ? [scaffold("Add the volume at full scale", ["scale", "volume"], ["per_month"])]
            : [],
      });
    }
    const index = entries?.findIndex((entry) => entry?.name !== undefined) ?? -1;
    const name = entries?.[index]?.name;
    const fixes = [entryFix("Add a guardrail", GUARDRAILS, entries, ["name", "limit"])];
    return name === undefined
      ? fail(GUARDRAILS, "Add one thing that must not get worse, with a limit.", { fixes, anyScale: true })
      : fail([...GUARDRAILS, index, "limit"], `Which limit must ${quoted(name, 40)} keep? Write a number.`, { fixes });
  },
  examples: [
    {
      bad: `
measurement:
#^^^^^^^^^^
  production_metric: { name: Calls per hour }`,
      good: `
measurement:
  production_metric: { name: Calls per hour }
  guardrails:
    - { name: Callers who ring again within a week, op: "<=", limit: 8, unit: "%" }`,
    },
    {
      bad: `
scale: { volume: { unit: call, per_month: 4000 } }
measurement:
  guardrails:
    - name: Callers who ring again within a week
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      good: `
scale: { volume: { unit: call, per_month: 4000 } }
measurement:
  guardrails:
    - { name: Callers who ring again within a week, limit: 320 }`,
    },
    {
      bad: `
measurement:
  guardrails:
    - { name: Letters sent back, op: "<=", limit: 120, unit: "%" }
#                                          ^^^^^`,
      good: `
measurement:
  guardrails:
    - { name: Letters sent back, op: "<=", limit: 4, unit: "%" }`,
    },
    {
      bad: `
measurement:
  guardrails:
    - { name: Margin per order, op: ">=", limit: -5, unit: percent }
#                                         ^^^^^`,
      good: `
measurement:
  guardrails:
    - { name: Margin per order, op: ">=", limit: 12, unit: percent }`,
    },
    {
      bad: `
scale: { volume: { unit: letter, per_month: 9000 } }
measurement:
  guardrails:
    - { name: Letters sent back, op: "<", limit: 10000, unit: letters }
#                                         ^^^^^`,
      good: `
scale: { volume: { unit: letter, per_month: 9000 } }
measurement:
  guardrails:
    - { name: Letters sent back, op: "<", limit: 90, unit: letters }`,
    },
    {
      bad: `
measurement:
  guardrails:
    - { name: Letters sent back, op: "<", limit: 90, unit: count }
#                                         ^^^^^`,
      good: `
scale: { volume: { per_month: 9000 } }
measurement:
  guardrails:
    - { name: Letters sent back, op: "<", limit: 90, unit: count }`,
    },
  ],
};

/** Why a limit is never broken, or null where it can be; a direction that is not said counts as “at most”. */
function idleBecause(limit: number, op: unknown, unit: string | undefined, volume: Volume): string | null {
  const least = typeof op === "string" && (op.startsWith(">") || op.startsWith("g"));
  const never = "That limit is never broken. Write one that can be.";
  if (unit !== undefined && unitKind(unit) === "percent") {
    if (least) return limit < 0 ? `nothing is less than 0 %. ${never}` : null;
    return limit > 100 ? `no share is above 100 %. ${never}` : null;
  }
  if (least || !isCount(unit, volume?.unit)) return null;
  if (volume?.per_month === undefined) return "how much work a month at full scale? The limit is held against it.";
  if (limit <= volume.per_month) return null;
  return `there are only ${number(volume.per_month)} a month at full scale. ${never}`;
}

/** Pieces, or nothing said; the unit of the volume is a count too, in singular or plural. */
function isCount(unit: string | undefined, volumeUnit: string | undefined): boolean {
  if (unit === undefined || unitKind(unit) === "count") return true;
  const [own, counted] = [tokensOf(unit)[0]?.word, tokensOf(volumeUnit ?? "")[0]?.word];
  return own !== undefined && counted !== undefined && (own === counted || own === `${counted}s`);
}
