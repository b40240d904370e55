/** Values that are right but for how they are written: as a block, in curly quotes, with unseen characters, with bullets. */
import type { Malformed } from "./malformed.ts";

/** Text, what a person should read, and the paths that rules must not see. */
export const disguised: readonly Malformed[] = [
  [
    "stage: |\n  chartered",
    ["schema/format stage: “stage” must be on one line, not a block of text. [Write chartered]"],
    ["stage"],
  ],
  [
    "metadata:\n  name: |\n    Alpha helper",
    ["schema/format metadata.name: “name” must be on one line, not a block of text. [Write Alpha helper]"],
    ["metadata.name"],
  ],
  [
    "scale:\n  users:\n    full: >\n      420",
    ["schema/format scale.users.full: “full” must be on one line, not a block of text. [Write 420]"],
    ["scale.users.full"],
  ],
  [
    "bridge:\n  funded: |\n    true",
    ["schema/format bridge.funded: “funded” must be on one line, not a block of text. [Write true]"],
    ["bridge.funded"],
  ],
  [
    "pilot:\n  start: “2027-01-11”",
    ["schema/format pilot.start: “start” has curly quotes around it. Remove them. [Write 2027-01-11]"],
    ["pilot.start"],
  ],
  [
    "pilot:\n  effort_days: ‘35’",
    ["schema/format pilot.effort_days: “effort_days” has curly quotes around it. Remove them. [Write 35]"],
    ["pilot.effort_days"],
  ],
  [
    "pilot:\n  start: 2027-01-11\u00a0",
    ["schema/format pilot.start: “start” holds a non-breaking space. Replace it. [Replace the non-breaking space]"],
    ["pilot.start"],
  ],
  [
    "stage: chart\u200bered",
    ["schema/format stage: “stage” holds a zero-width space. Replace it. [Replace the zero-width space]"],
    ["stage"],
  ],
  [
    "bridge:\n  funded: y",
    ["schema/wrong-type bridge.funded: Write “funded” as true, not “y”. [Write true]"],
    ["bridge.funded"],
  ],
  [
    "bridge:\n  funded: n",
    ["schema/wrong-type bridge.funded: Write “funded” as false, not “n”. [Write false]"],
    ["bridge.funded"],
  ],
  [
    "pilot:\n  exit_criteria:\n    • Nine of ten letters right\n    • Two weeks without a fault",
    [
      "schema/wrong-type pilot.exit_criteria: “exit_criteria” must be a list: begin each entry with “- ”. [Make it a list of 2]",
    ],
    ["pilot.exit_criteria"],
  ],
  [
    "pilot:\n  exit_criteria:\n    1. Nine of ten letters right\n    2. Two weeks without a fault",
    [
      "schema/wrong-type pilot.exit_criteria: “exit_criteria” must be a list: begin each entry with “- ”. [Make it a list of 2]",
    ],
    ["pilot.exit_criteria"],
  ],
  [
    "use_case:\n  system: { model: 3.50 }",
    ["schema/wrong-type use_case.system.model: “model” must be text: put 3.50 in quotes. [Put 3.50 in quotes]"],
    ["use_case.system.model"],
  ],
  ["use_case:\n  problem: |\n    “Letters” wait nine days for an answer.\n", [], []],
];
