/** Every field of the specification (charter.md 2.3), as paths. */

const under = (parent: string, keys: string): readonly string[] => keys.split(" ").map((key) => `${parent}.${key}`);
const reviews = ["risk", "privacy", "legal", "security"];
const roles = ["platform", "integration", "change", "measurement"];
const signals = ["quality", "latency", "cost", "drift"];
const line = "item category basis amount list_amount discount_months month fte annual_cost source note";

/** The fields, head first. */
export const FIELDS: readonly string[] = [
  ..."apiVersion kind stage history pause closure waivers".split(" "),
  ...under("metadata", "id name business_unit industry created version tags links links[0].label links[0].url updated"),
  ...under("history[0]", "stage date by why"),
  ...under("pause", "from date why review restart_if"),
  ...under("closure", "date why decided_by lessons data_disposed"),
  ...under("use_case", "problem intended_use out_of_scope simpler_alternative autonomy"),
  ...under("use_case.system", "kind build supplier model"),
  ...under("scale", "users.pilot users.full volume.unit volume.per_month ramp"),
  ...under("pilot", "start end effort_days budget review_every team exit_criteria"),
  ...under("pilot.kill_criteria[0]", "if by decides"),
  "accountability.sponsor",
  ...under("accountability.production_owner", "name email role unit accepted sits_in_reviews scope_veto evidence"),
  ...roles.flatMap((role) => under(`accountability.production_team.${role}`, "name email unit fte status from")),
  ...under("measurement.production_metric", "name definition unit baseline target by better population source"),
  ...under("measurement.production_metric", "baseline_date comparison"),
  ...under("measurement.guardrails[0]", "name op limit unit"),
  ...under("measurement.pilot_metrics[0]", "name target predicts"),
  ...under("measurement.function", "lead reports_to every"),
  ...signals.flatMap((signal) => under(`measurement.monitoring.${signal}`, "signal alert tool owner")),
  ...under("measurement.results[0]", "date value note evidence"),
  ...under("operations.integration", "workflow_step accountable systems"),
  ...under("operations.integration.systems[0]", "name how owner funded ready_by"),
  ...under("operations.service_levels[0]", "name target_pct window"),
  ...under("operations.on_call", "primary secondary hours contact"),
  ...under("operations", "fallback runbook rollback stop_authority change_approver audit_trail roadmap"),
  ...reviews.flatMap((review) =>
    under(`governance.reviews.${review}`, "reviewer engaged status would_block decided evidence why"),
  ),
  ...reviews.flatMap((review) => under(`governance.reviews.${review}.conditions[0]`, "what due done")),
  ...under("governance.risk_tier", "scheme level why exemption"),
  ...under("governance.data[0]", "source classification personal contract"),
  ...under("governance.impact_assessment", "kind status due evidence"),
  ...under("governance.controls", "privacy ip regulatory human_oversight"),
  ...under("governance.supplier", "data_use exit_plan price_protection"),
  ...under("cost", "currency months as_of contingency_pct hurdle_rate_pct lines excluded confirmed_by"),
  ...under("cost.lines[0]", line),
  ...under("cost.benefit", "basis amount minutes_saved loaded_hourly_cost realisation_pct note"),
  ...under("cost.run_budget", "line amount approved"),
  ...under("capability.users_involved", "from people how"),
  ...under("capability.learning[0]", "who people learns format hours ready_by trainer oversight assessed"),
  ...under("capability.adoption", "metric target_pct by actual_pct actual_date"),
  ...under("capability", "role_change support.champions support.weeks_after_go_live support.channel"),
  ...under("bridge", "effort_days cost day_rate funded start go_live"),
  ...under("bridge.work[0]", "what days area"),
  ...under("waivers[0]", "rule reason why approved_by expires"),
];
