/** What is promised to the workforce: users who take part, learning, adoption, support. */
import { type Field, field, list } from "../field.ts";
import { day, described, number, promisedDay, ranked, worded, yes } from "../orderings.ts";
import { doing } from "../person-order.ts";

const LEARNING = "capability.learning[]";
const FEWER = { weaker: "fewer people", stronger: "more people" };

const format = ranked(
  [
    ["video", "document", "email", "e_learning"],
    ["hands_on", "workshop", "coaching", "on_the_job"],
  ],
  "strengthens",
  { weaker: "watching instead of doing", stronger: "doing instead of watching" },
);

export const CAPABILITY: readonly Field[] = [
  field("capability.users_involved.from", "user-start", promisedDay),
  field("capability.users_involved.people", "pilot-users", number("strengthens", FEWER)),
  field("capability.users_involved.how", "user-part", worded),
  list("capability.learning", "learning", { keys: ["who"] }),
  field(`${LEARNING}.who`, "learners", worded),
  field(`${LEARNING}.people`, "learners", number("strengthens", FEWER)),
  field(`${LEARNING}.learns`, "skill", worded),
  field(`${LEARNING}.format`, "learning-format", format),
  field(`${LEARNING}.hours`, "learning-hours", number("strengthens", { weaker: "shorter", stronger: "longer" })),
  field(`${LEARNING}.ready_by`, "training-date", promisedDay),
  field(`${LEARNING}.trainer`, "trainer", doing),
  field(
    `${LEARNING}.oversight`,
    "oversight-training",
    yes({ weaker: "oversight is no longer learned", stronger: "oversight is learned" }),
  ),
  field(`${LEARNING}.assessed`, "learning-check", worded),
  field("capability.adoption.metric", "adoption-metric", worded),
  field(
    "capability.adoption.target_pct",
    "adoption",
    number(
      "strengthens",
      { weaker: "fewer are expected to use it", stronger: "more are expected to use it" },
      { same: ["metric"] },
    ),
  ),
  field("capability.adoption.by", "adoption-date", promisedDay),
  field(
    "capability.adoption.actual_pct",
    "adoption-result",
    number("strengthens", { weaker: "fewer use it than was reported", stronger: "more use it than was reported" }),
  ),
  field(
    "capability.adoption.actual_date",
    "adoption-result-date",
    day("strengthens", { weaker: "an older number", stronger: "a newer number" }),
  ),
  field("capability.role_change", "role-change", worded),
  field("capability.support.champions", "champions", number("strengthens", FEWER)),
  field(
    "capability.support.weeks_after_go_live",
    "support-weeks",
    number("strengthens", {
      weaker: "people are helped for fewer weeks",
      stronger: "people are helped for more weeks",
    }),
  ),
  field("capability.support.channel", "support-channel", described),
];
