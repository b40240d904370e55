/** Asks for users and work at full scale, and that full scale is more than the pilot. */

import { positive } from "../../charter/arithmetic.ts";
import type { CharterDraft } from "../../charter/usable.ts";
import type { Path } from "../../finding.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { number, plural } from "../words.ts";

/** Less is hardly larger than the pilot. */
const TWICE = 2;

export const fullScaleVolume: Rule = {
  id: "cost/full-scale-volume",
  pillar: "cost",
  severity: { chartered: "error" },
  weight: 4,
  gate: "Q3",
  requires: [],
  reads: ["scale.users.full", "scale.users.pilot", "scale.volume.per_month", "capability.users_involved.people"],
  title: "Users and work at full scale are known",
  why: "Costs of a pilot say nothing about costs for everybody. Most bills grow with users or with the work done.",
  how: "Write how many people will use it once it is rolled out, what one piece of work is called, and how many there are a month.",
  source: ["S-q3", "S-do4"],
  check(charter) {
    const missing = missingIn(charter);
    const [first] = missing;
    if (first !== undefined) {
      const message =
        missing.length === 2
          ? "How many users and how much work a month at full scale?"
          : first.block === "users"
            ? "How many people will use it at full scale?"
            : "How much work a month does it do at full scale?";
      return fail(first.path, message, {
        related: missing.slice(1).map(({ path }) => ({ path, message: "How much work a month?" })),
        fixes: [
          {
            title: "Add the full scale",
            preferred: true,
            changes: missing.flatMap(
              ({ block, key }) =>
                scaffold("", charter.scale?.[block] === undefined ? ["scale"] : ["scale", block], [
                  charter.scale?.[block] === undefined ? block : key,
                ]).changes,
            ),
          },
        ],
      });
    }
    const full = charter.scale?.users?.full ?? 0;
    const pilot = positive(charter.scale?.users?.pilot) ?? positive(charter.capability?.users_involved?.people);
    if (pilot === null) {
      return fail(["scale", "users", "pilot"], "How many people use it in the pilot? Full scale must be more.", {
        severity: "warning",
        fixes: [scaffold("Add the users of the pilot", ["scale", "users"], ["pilot"])],
      });
    }
    if (full >= TWICE * pilot) return PASS;
    const hardly = full > pilot;
    return fail(
      ["scale", "users", "full"],
      `Full scale is ${hardly ? "hardly" : "no"} larger than the pilot: ${plural(full, "user")} against ${number(pilot)}. Who else will use it?`,
      hardly ? { severity: "warning" } : {},
    );
  },
  examples: [
    {
      bad: `
scale:
#^^^^
  ramp: [20, 60, 100]`,
      good: `
scale:
  users: { pilot: 6, full: 90 }
  volume: { unit: inspection, per_month: 1400 }
  ramp: [20, 60, 100]`,
    },
    {
      bad: `
scale:
  users: { pilot: 6, full: 90 }
  volume:
# ^^^^^^
    unit: inspection`,
      good: `
scale:
  users: { pilot: 6, full: 90 }
  volume:
    unit: inspection
    per_month: 1400`,
    },
    {
      bad: `
scale:
  users:
    pilot: 30
    full: 30
#   ^^^^
  volume: { unit: inspection, per_month: 1400 }`,
      good: `
scale:
  users:
    pilot: 30
    full: 260
  volume: { unit: inspection, per_month: 1400 }`,
    },
    {
      bad: `
scale:
  users:
    pilot: 30
    full: 59
#   ^^^^
  volume: { unit: inspection, per_month: 1400 }`,
      good: `
scale:
  users:
    pilot: 30
    full: 60
  volume: { unit: inspection, per_month: 1400 }`,
    },
    {
      bad: `
scale:
  users:
# ^^^^^
    full: 60
  volume: { unit: inspection, per_month: 1400 }`,
      good: `
scale:
  users:
    full: 60
  volume: { unit: inspection, per_month: 1400 }
capability: { users_involved: { people: 12 } }`,
    },
  ],
};

interface Missing {
  readonly block: "users" | "volume";
  readonly key: string;
  readonly path: Path;
}

function missingIn(charter: CharterDraft): readonly Missing[] {
  const { scale } = charter;
  const known = (value: number | undefined) => value !== undefined && value > 0;
  const at = (block: "users" | "volume", key: string): Missing => ({
    block,
    key,
    path: scale === undefined ? ["scale"] : ["scale", block, key],
  });
  return [
    ...(known(scale?.users?.full) ? [] : [at("users", "full")]),
    ...(known(scale?.volume?.per_month) ? [] : [at("volume", "per_month")]),
  ];
}
