/** Asks how often the system must work. */

import { entryFix, lacking } from "../entries.ts";
import { fail, PASS, type Rule } from "../rule.ts";
import { quoted } from "../words.ts";

const LEVELS = ["operations", "service_levels"] as const;
const KEYS = ["target_pct", "window"] as const;

export const serviceLevel: Rule = {
  id: "measurement/service-level",
  pillar: "measurement",
  severity: { bridging: "warning", production: "error" },
  weight: 2,
  easedWhenSmall: true,
  requires: [],
  reads: ["operations.service_levels[].target_pct", "operations.service_levels[].window"],
  title: "There is a target for how often it works",
  why: "People rely on what works every day. Without a target nobody knows when it is bad enough to stop new features.",
  how: "Write a percentage and a window, such as 99.5 % over 30 days.",
  source: ["S-def1", "OpenSLO objective + timeWindow", "Mercari level"],
  check(charter) {
    const entries = charter.operations?.service_levels;
    if (entries?.some((entry) => typeof entry?.target_pct === "number" && entry.window !== undefined)) return PASS;
    const fixes = [entryFix("Add a service level", LEVELS, entries, KEYS)];
    const index = entries?.findIndex((entry) => lacking(entry, KEYS).length === 1) ?? -1;
    const [key] = lacking(entries?.[index], KEYS);
    if (index < 0 || key === undefined) {
      return fail(LEVELS, "How often must it work? Add a target and a window, such as 99.5 % over 30 days.", { fixes });
    }
    const name = entries?.[index]?.name;
    const of = name === undefined ? "the service level" : quoted(name, 40);
    const question =
      key === "window" ? `Over what time does ${of} hold, such as 30 days?` : `How often must ${of} hold, in percent?`;
    return fail([...LEVELS, index, key], question, { fixes });
  },
  examples: [
    {
      bad: `
operations:
#^^^^^^^^^
  fallback: Agents search the manual themselves`,
      good: `
operations:
  fallback: Agents search the manual themselves
  service_levels: [{ name: Answers within 5 seconds, target_pct: 99.5, window: 30 days }]`,
    },
    {
      bad: `
operations:
  service_levels:
    - name: Answers within 5 seconds
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      target_pct: 99.5`,
      good: `
operations:
  service_levels:
    - name: Answers within 5 seconds
      target_pct: 99.5
      window: 30 days`,
    },
  ],
};
