/** What is promised for running it: integration, service levels, on call, failure handling. */
import { type Field, field, list, unit } from "../field.ts";
import { described, number, promisedDay, ranked, worded, yes } from "../orderings.ts";
import { answerable, doing } from "../person-order.ts";

const hours = ranked([["business_hours"], ["extended"], ["24x7"]], "strengthens", {
  weaker: "somebody is called during fewer hours",
  stronger: "somebody is called during more hours",
});
const how = ranked([["standalone"], ["embedded", "api", "plugin", "batch"]], "strengthens", {
  weaker: "a screen of its own instead of the tools people use",
  stronger: "in the tools people use",
});
const works = number(
  "strengthens",
  { weaker: "it may fail more often", stronger: "it may fail less often" },
  { same: ["window"] },
);

const SYSTEM = "operations.integration.systems";

export const OPERATIONS: readonly Field[] = [
  field("operations.integration.workflow_step", "workflow-step", described),
  field("operations.integration.accountable", "accountable", answerable("accountable", "answers")),
  list(SYSTEM, "system", { keys: ["name"] }),
  field(`${SYSTEM}[].name`, "system", described),
  field(`${SYSTEM}[].how`, "integration", how),
  field(`${SYSTEM}[].owner`, "system-owner", doing),
  field(
    `${SYSTEM}[].funded`,
    "integration-money",
    yes({ weaker: "the connection is not paid for any more", stronger: "the connection is paid for" }),
  ),
  field(`${SYSTEM}[].ready_by`, "integration-date", promisedDay),
  field("operations.fallback", "fallback", worded),
  list("operations.service_levels", "service-level", { keys: ["name"] }),
  field("operations.service_levels[].name", "service-level", described),
  field("operations.service_levels[].target_pct", "service-level", works),
  field("operations.service_levels[].window", "service-level-window", worded),
  unit("operations.on_call", "on-call"),
  field("operations.on_call.primary", "on-call-person", doing),
  field("operations.on_call.secondary", "on-call-person", doing),
  field("operations.on_call.hours", "on-call-hours", hours),
  field("operations.on_call.contact", "on-call-contact", described),
  field("operations.runbook", "runbook", described),
  field("operations.rollback", "rollback", worded),
  field("operations.stop_authority", "stop-authority", answerable("stop")),
  field("operations.change_approver", "change-approver", answerable("approve")),
  field("operations.audit_trail", "audit-trail", worded),
  field("operations.roadmap", "roadmap", described),
];
