/** Asks that everybody has learned it before go-live. */
import { dayOf, formatDay } from "../../charter/dates.ts";
import { fail, PASS, type Rule, scaffold } from "../rule.ts";
import { list, quoted } from "../words.ts";

const LEARNING = ["capability", "learning"] as const;
const GO_LIVE = ["bridge", "go_live"] as const;

export const readyBeforeGoLive: Rule = {
  id: "capability/ready-before-go-live",
  pillar: "capability",
  severity: { chartered: "warning", bridging: "error" },
  weight: 2,
  requires: ["capability/who-what-when-how"],
  reads: ["capability.learning[].ready_by", "bridge.go_live"],
  title: "Everybody is ready before go-live",
  why: "The first weeks decide whether people trust a tool. Those who meet it untrained remember its mistakes.",
  how: "Move ready_by before bridge.go_live, or go live later.",
  source: ["S-do5", "S-fail3"],
  check(charter) {
    const goLive = dayOf(charter.bridge?.go_live);
    if (goLive === null) {
      return fail(GO_LIVE, "When does it go live? Without the date nobody can say whether training comes in time.", {
        fixes: [scaffold("Add the go-live date", ["bridge"], ["go_live"])],
      });
    }
    const late = (charter.capability?.learning ?? []).flatMap((entry, index) => {
      const ready = dayOf(entry?.ready_by);
      if (ready !== null && ready <= goLive) return [];
      return [{ index, who: entry?.who === undefined ? "one group" : quoted(entry.who, 40) }];
    });
    const [first, ...others] = late;
    if (!first) return PASS;
    return fail(
      [...LEARNING, first.index, "ready_by"],
      `Training ends after go-live on ${formatDay(goLive)} for ${list(late.map(({ who }) => who))}. Train before, or go live later.`,
      {
        related: [
          ...others.map(({ index }) => ({
            path: [...LEARNING, index, "ready_by"],
            message: "This ends after go-live as well.",
          })),
          { path: GO_LIVE, message: "It goes live here." },
        ],
      },
    );
  },
  examples: [
    {
      bad: `
capability:
  learning:
    - { who: Nurses, learns: Read the fall risk and act on it, format: coaching, ready_by: 2027-11-30 }
#                                                                                ^^^^^^^^
bridge: { go_live: 2027-11-01 }`,
      good: `
capability:
  learning:
    - { who: Nurses, learns: Read the fall risk and act on it, format: coaching, ready_by: 2027-10-15 }
bridge: { go_live: 2027-11-01 }`,
    },
    {
      bad: `
capability:
#^^^^^^^^^
  learning:
    - { who: Nurses, learns: Read the fall risk and act on it, format: coaching, ready_by: 2027-10-15 }`,
      good: `
capability:
  learning:
    - { who: Nurses, learns: Read the fall risk and act on it, format: coaching, ready_by: 2027-10-15 }
bridge: { go_live: 2027-11-01 }`,
    },
  ],
};
