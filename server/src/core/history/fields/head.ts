/** What the head of a charter promises: who it is for, where it stands, how it was decided. */
import { type Field, field, list, type Ordering, unit } from "../field.ts";
import { day, described, kept, other, promisedDay, ranked, worded } from "../orderings.ts";
import { answerable } from "../person-order.ts";
import { newReasons } from "../reasons.ts";

/** A stage moves with an entry in the history, or nobody decided it. Its own mirror: both ways want an entry. */
const stage: Ordering = ({ old, new: now, from, to }) => {
  const entries = to.charter.history ?? [];
  const decided = entries.some((entry) => entry?.stage === now && entry.date !== undefined);
  const back = now === "idea";
  const fresh = newReasons(from.charter, to.charter).some((reason) => reason.stage === now);
  const verb = back ? "moved back" : "moved";
  if (back ? fresh : decided) return { class: "neutral", verb, why: `the history says so (it was ${String(old)})` };
  return { class: "weakens", verb, why: "no entry of the history says who decided it and why" };
};

const freshness = day("strengthens", {
  weaker: "the charter was checked longer ago",
  stronger: "the charter was checked since",
});

const autonomy = ranked([["informs"], ["recommends"], ["decides_with_review"], ["acts"]], "weakens", {
  weaker: "it goes further without a person",
  stronger: "it goes less far without a person",
});

export const HEAD: readonly Field[] = [
  field("apiVersion", "format", kept),
  field("kind", "format", kept),
  field("metadata.id", "id", other),
  field("metadata.name", "name", described),
  field("metadata.business_unit", "business-unit", other),
  field("metadata.industry", "industry", described),
  field("metadata.created", "created", kept),
  field("metadata.updated", "updated", freshness),
  field("metadata.version", "version", kept),
  list("metadata.tags", "tag", "text", { order: described }),
  list("metadata.links", "link", { keys: ["label"] }),
  field("metadata.links[].label", "link", described),
  field("metadata.links[].url", "link", described),
  field("stage", "stage", stage),
  list("history", "decision", { keys: ["stage", "date"] }),
  field("history[].stage", "decision", other),
  field("history[].date", "decision", other),
  field("history[].by", "decision-maker", answerable("decided")),
  field("history[].why", "decision-reason", worded),
  unit("pause", "pause", { removed: ({ to }) => (to.stage === "paused" ? "weakens" : "neutral"), added: "neutral" }),
  field("pause.from", "pause", other),
  field("pause.date", "pause", kept),
  field("pause.why", "pause", described),
  field("pause.review", "pause-review", promisedDay),
  field("pause.restart_if", "pause-condition", worded),
  unit("closure", "closure", {
    removed: ({ to }) => (to.stage === "killed" ? "weakens" : "neutral"),
    added: "neutral",
  }),
  field("closure.date", "closure", kept),
  field("closure.why", "closure", described),
  field("closure.decided_by", "closure", answerable("decided")),
  list("closure.lessons", "lesson", "text", { order: described }),
  field("closure.data_disposed", "closure-data", worded),
  field("use_case.problem", "problem", described),
  field("use_case.intended_use", "intended-use", worded),
  list("use_case.out_of_scope", "limit-of-use", "text", { order: worded }),
  field("use_case.simpler_alternative", "simpler-alternative", described),
  field("use_case.autonomy", "autonomy", autonomy),
  field("use_case.system.kind", "system", other),
  field("use_case.system.build", "system", other),
  field("use_case.system.supplier", "supplier", other),
  field("use_case.system.model", "model", other),
];
