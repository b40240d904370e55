/** What the pilot promises: its window, its team, what lets it move on and what ends it; and the full scale. */
import { criterion } from "../criterion-order.ts";
import { type Field, field, list } from "../field.ts";
import { amount, kept, number, other, promisedDay, ranked, shares } from "../orderings.ts";
import { answerable } from "../person-order.ts";
import { unlessNoted } from "../reasons.ts";

const volume = number(
  "weakens",
  { weaker: "more benefit is claimed, and no note says why", stronger: "less benefit is claimed" },
  { same: ["unit"], unless: unlessNoted("volume", "per_month") },
);

const rhythm = ranked([["monthly"], ["fortnightly"], ["weekly"]], "strengthens", {
  weaker: "the owner looks at it less often",
  stronger: "the owner looks at it more often",
});

export const PILOT: readonly Field[] = [
  field(
    "scale.users.pilot",
    "pilot-users",
    number("strengthens", { weaker: "fewer people try it", stronger: "more people try it" }),
  ),
  field(
    "scale.users.full",
    "full-scale-users",
    number("strengthens", { weaker: "it will reach fewer people", stronger: "it will reach more people" }),
  ),
  field("scale.volume.unit", "volume-unit", other),
  field("scale.volume.per_month", "volume", volume),
  field("scale.ramp", "ramp", shares),
  field("pilot.start", "pilot-start", promisedDay),
  field("pilot.end", "pilot-end", promisedDay),
  field("pilot.effort_days", "pilot-effort", amount),
  field("pilot.budget", "pilot-budget", kept),
  field("pilot.review_every", "review-rhythm", rhythm),
  list("pilot.team", "pilot-team-member", "person", { order: answerable("team") }),
  list("pilot.exit_criteria", "exit-criterion", "text", { order: criterion("allows") }),
  list("pilot.kill_criteria", "kill-criterion", { keys: ["if"] }),
  field("pilot.kill_criteria[].if", "kill-criterion", criterion("stops")),
  field("pilot.kill_criteria[].by", "kill-date", promisedDay),
  field("pilot.kill_criteria[].decides", "decider", answerable("decid")),
];
