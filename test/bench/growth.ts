/** The lists of a charter that grow in the benchmark: how one more entry of each is written. */
import type { Chance } from "./random.ts";

/** One list: how often it grows beside the others, and the lines of an entry, not indented. */
export interface Growing {
  readonly name: string;
  readonly share: number;
  readonly entry: (chance: Chance, index: number) => readonly string[];
}

const CATEGORIES = ["licences", "infrastructure", "integration", "monitoring", "retraining", "training"] as const;
const FORMATS = ["workshop", "coaching", "hands_on", "on_the_job"] as const;
const AREAS = ["integration", "monitoring", "operations", "governance", "training", "data", "hardening"] as const;
const SYSTEMS = ["claim system", "mail gateway", "document store", "data warehouse", "rota planner"] as const;
const GROUPS = ["Claim handlers", "Team leads", "Night shift", "Field agents", "New starters"] as const;

/** A cost line in one of the styles that people use. */
function costLine(chance: Chance, index: number): readonly string[] {
  const category = chance.pick(CATEGORIES);
  const item = `Position ${index + 1} for the ${chance.pick(SYSTEMS)}`;
  const source = `supplier quote ${100 + chance.below(900)}-${index}`;
  const amount = chance.below(9000) / 100;
  if (chance.below(3) === 0)
    return [`- { item: ${item}, category: ${category}, basis: per_month, amount: ${amount}, source: ${source} }`];
  const note = ["  note: >-", `    Price ${index + 1} of the list as it stood in month ${1 + chance.below(12)},`];
  return [
    `- item: ${item}`,
    `  category: ${category} # agreed with finance`,
    "  basis: per_month",
    `  amount: ${amount}`,
    `  source: "${source}"`,
    ...(chance.below(4) === 0 ? [...note, `    before the talks of round ${index}.`] : []),
  ];
}

/** Every growing list by the name that stands for it in the template. */
export const GROWING: readonly Growing[] = [
  { name: "lines", share: 5, entry: costLine },
  {
    name: "learning",
    share: 3,
    entry: (chance, index) => [
      `- who: ${chance.pick(GROUPS)} of site ${index + 1}`,
      `  people: ${5 + chance.below(40)}`,
      `  learns: Check filled fields of form ${index + 1} fast and spot a wrong one`,
      `  format: ${chance.pick(FORMATS)}`,
      `  hours: ${2 + chance.below(8)}`,
      "  ready_by: 2027-08-13",
      `  trainer: ${chance.person()}`,
    ],
  },
  {
    name: "history",
    share: 2,
    entry: (chance, index) => [
      "- stage: idea",
      `  date: 2026-0${1 + chance.below(9)}-${10 + chance.below(18)}`,
      `  by: '${chance.person()}'`,
      `  why: Review ${index + 1} left ${chance.below(30)} questions open`,
    ],
  },
  {
    name: "kill_criteria",
    share: 2,
    entry: (chance, index) => [
      `- if: Handling time on site ${index + 1} is still above ${10 + chance.below(5)} minutes`,
      "  by: 2027-03-19",
      "  decides: *owner",
    ],
  },
  {
    name: "work",
    share: 3,
    entry: (chance, index) => [
      `- what: Connect form ${index + 1} to the ${chance.pick(SYSTEMS)}`,
      `  days: ${1 + chance.below(20)}`,
      `  area: ${chance.pick(AREAS)}`,
    ],
  },
  {
    name: "guardrails",
    share: 1,
    entry: (chance, index) => [
      `- { name: Complaints per 1000 claims on site ${index + 1}, op: "<=", limit: ${1 + chance.below(9)}, unit: count }`,
    ],
  },
  {
    name: "results",
    share: 2,
    entry: (chance, index) => [
      `- date: ${chance.day()}`,
      `  value: ${8 + chance.below(60) / 10}`,
      `  note: Week ${index + 1} of the trial at the second site`,
    ],
  },
  {
    name: "data",
    share: 1,
    entry: (chance, index) => [
      `# Register entry ${1000 + index}`,
      `- { source: Archive ${index + 1} of the ${chance.pick(SYSTEMS)}, classification: internal, personal: none }`,
    ],
  },
];
