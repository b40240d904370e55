/** What is excused: waivers, and changes that somebody accepted. More of it is less of the rest. */
import { type Field, field, list } from "../field.ts";
import { day, described, kept, other } from "../orderings.ts";
import { answerable } from "../person-order.ts";

const extended = day("weakens", { weaker: "the exception lasts longer", stronger: "the exception ends sooner" });

export const EXCEPTIONS: readonly Field[] = [
  list("waivers", "waiver", { keys: ["rule"] }, { added: "weakens" }),
  field("waivers[].rule", "waiver", other),
  field("waivers[].reason", "waiver-reason", other),
  field("waivers[].why", "waiver-why", described),
  field("waivers[].approved_by", "waiver-approver", answerable("waiver", "approve")),
  field("waivers[].expires", "waiver-end", extended),
  list("accepted_changes", "acceptance", { keys: ["fingerprint"] }, { added: "neutral" }),
  field("accepted_changes[].fingerprint", "acceptance", kept),
  field("accepted_changes[].why", "acceptance", described),
  field("accepted_changes[].approved_by", "acceptance", kept),
  field("accepted_changes[].date", "acceptance", kept),
];
