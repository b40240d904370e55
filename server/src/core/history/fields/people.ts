/** What is promised about people: owner, production roles, sponsor. */
import { type Field, field, unit } from "../field.ts";
import { day, described, number, other, promisedDay, ranked, yes } from "../orderings.ts";
import { answerable, doing } from "../person-order.ts";

const backdated = day("strengthens", {
  weaker: "the past is written anew, earlier than before",
  stronger: "no longer claimed to be earlier",
});
const effort = number("strengthens", { weaker: "less of a post", stronger: "more of a post" });
const filled = ranked([["hiring"], ["contracted"], ["named"]], "strengthens", {
  weaker: "the role is less filled",
  stronger: "the role is better filled",
});

const ROLE = "accountability.production_team.*";

export const PEOPLE: readonly Field[] = [
  field("accountability.sponsor", "sponsor", answerable("sponsor")),
  unit("accountability.production_owner", "owner", { person: answerable("owner", "ownership") }),
  field("accountability.production_owner.role", "owner-role", described),
  field("accountability.production_owner.unit", "owner-unit", other),
  field("accountability.production_owner.accepted", "owner-acceptance", backdated),
  field(
    "accountability.production_owner.sits_in_reviews",
    "owner-power",
    yes({ weaker: "the owner sits in no reviews", stronger: "the owner sits in reviews" }),
  ),
  field(
    "accountability.production_owner.scope_veto",
    "owner-power",
    yes({ weaker: "the owner cannot veto scope", stronger: "the owner can veto scope" }),
  ),
  field("accountability.production_owner.evidence", "owner-evidence", described),
  unit("accountability.production_team.measurement", "measurer", { person: answerable("measur") }),
  unit(ROLE, "production-role", { person: doing }),
  field(`${ROLE}.unit`, "production-role-unit", described),
  field(`${ROLE}.fte`, "production-role-effort", effort),
  field(`${ROLE}.status`, "production-role", filled),
  field(`${ROLE}.from`, "production-role-start", promisedDay),
];
