/** The types of a charter. Generated from schemas/pilot-charter.schema.json: change that instead. */

/**
 * `Name <mail>`, a plain name, a mail address, or a block.
 */
export type Person = string | PersonBlock;

/**
 * The decisions that take an AI pilot to production, written down before it starts.
 */
export interface Charter {
  /**
   * The format this file is written in.
   */
  apiVersion?: "pilot-charter/v1";
  /**
   * What the file is.
   */
  kind?: "PilotCharter";
  /**
   * What the charter is called, which business it serves and how fresh it is.
   */
  metadata?: Metadata;
  /**
   * How far the pilot has come.
   */
  stage?: "idea" | "chartered" | "piloting" | "bridging" | "production" | "paused" | "killed";
  /**
   * The decisions taken and the stages reached, oldest first.
   *
   * Items: One move or decision, with its day and who took it.
   */
  history?: HistoryEntry[];
  /**
   * Why the pilot stands still and when it is looked at again.
   */
  pause?: Pause;
  /**
   * How the pilot ended and what was learned.
   */
  closure?: Closure;
  /**
   * The problem, what the system does about it and what it must not do.
   */
  use_case?: UseCase;
  /**
   * How many people and how much work, in the pilot and at full scale.
   */
  scale?: Scale;
  /**
   * When the pilot runs, what it costs, who does it and what ends it.
   */
  pilot?: Pilot;
  /**
   * Who pays for it, who will run it and who works in production.
   */
  accountability?: Accountability;
  /**
   * The number the business will feel, and how it is watched.
   */
  measurement?: Measurement;
  /**
   * Where the result lands, and what happens when it fails.
   */
  operations?: Operations;
  /**
   * Who has looked at it, what data it uses and which controls are in place.
   */
  governance?: Governance;
  /**
   * What twelve months of production cost and what they bring.
   */
  cost?: Cost;
  /**
   * What people must be able to do, and how they learn it.
   */
  capability?: Capability;
  /**
   * The work from pilot to production.
   */
  bridge?: Bridge;
  /**
   * Rules that do not fit, each with a reason, an approver and a last day.
   *
   * Items: One rule that is set aside for a time.
   */
  waivers?: Waiver[];
  /**
   * Changes against an earlier version that promise less, each with a reason, an approver and a day.
   *
   * Items: One change that promises less, accepted by somebody outside the pilot.
   */
  accepted_changes?: AcceptedChange[];
}
/**
 * A person, key by key.
 */
export interface PersonBlock {
  /**
   * The person's name.
   */
  name?: string;
  /**
   * The person's address.
   */
  email?: string;
  /**
   * The person's job title.
   */
  role?: string;
  /**
   * Where the person works.
   */
  unit?: string;
}
/**
 * One page, with the words to show for it.
 */
export interface Link {
  /**
   * The words to show.
   */
  label?: string;
  /**
   * A web address or a path in the repository.
   */
  url?: string;
}
/**
 * What the charter is called, which business it serves and how fresh it is.
 */
export interface Metadata {
  /**
   * A short id in lower case that never changes: letters, digits and hyphens, 3 to 63 characters, a letter first.
   */
  id?: string;
  /**
   * The short name people use for the pilot, 3 to 80 characters.
   */
  name?: string;
  /**
   * The operating business that will use the result.
   */
  business_unit?: string;
  /**
   * The industry the business works in.
   */
  industry?: string;
  /**
   * The day the charter was first written.
   */
  created?: string;
  /**
   * The last day somebody read the charter and found it still true.
   */
  updated?: string;
  /**
   * A version of the charter's own, if you keep one.
   */
  version?: string | number | boolean;
  /**
   * Words to find and group the pilot by.
   *
   * Items: One word or short phrase.
   */
  tags?: string[];
  /**
   * Pages that belong to the pilot.
   *
   * Items: One page, with the words to show for it.
   */
  links?: Link[];
}
/**
 * One move or decision, with its day and who took it.
 */
export interface HistoryEntry {
  /**
   * The stage the pilot is in after this decision.
   */
  stage?: "idea" | "chartered" | "piloting" | "bridging" | "production" | "paused" | "killed";
  /**
   * The day it was decided.
   */
  date?: string;
  /**
   * The person who decided.
   */
  by?: Person;
  /**
   * Why it was decided.
   */
  why?: string;
}
/**
 * Why the pilot stands still and when it is looked at again.
 */
export interface Pause {
  /**
   * The stage the pilot was in before the pause.
   */
  from?: "idea" | "chartered" | "piloting" | "bridging" | "production";
  /**
   * The day it was paused.
   */
  date?: string;
  /**
   * Why it was paused.
   */
  why?: string;
  /**
   * The day somebody decides whether to go on.
   */
  review?: string;
  /**
   * What has to be true to start again.
   */
  restart_if?: string;
}
/**
 * How the pilot ended and what was learned.
 */
export interface Closure {
  /**
   * The day it was ended.
   */
  date?: string;
  /**
   * Why it was ended.
   */
  why?: string;
  /**
   * The person who ended it.
   */
  decided_by?: Person;
  /**
   * What the next pilot should know.
   *
   * Items: One thing learned, in a sentence.
   */
  lessons?: string[];
  /**
   * Whether, when or how the pilot's data was deleted.
   */
  data_disposed?: string | number | boolean;
}
/**
 * What kind of system it is and who makes it.
 */
export interface System {
  /**
   * What kind of system it is.
   */
  kind?: "predictive" | "generative" | "agentic" | "hybrid";
  /**
   * Who makes the system.
   */
  build?: "vendor_product" | "vendor_model" | "open_weights" | "in_house";
  /**
   * Who supplies it.
   */
  supplier?: string;
  /**
   * The name of the model or product.
   */
  model?: string;
}
/**
 * The problem, what the system does about it and what it must not do.
 */
export interface UseCase {
  /**
   * The business problem in the words of the people who have it.
   */
  problem?: string;
  /**
   * What the system does, for whom, and what the person does with it.
   */
  intended_use?: string;
  /**
   * What it must not be used for.
   *
   * Items: One use that is ruled out.
   */
  out_of_scope?: string[];
  /**
   * What was tried without AI, and how far it got.
   */
  simpler_alternative?: string;
  /**
   * How far it goes without a person.
   */
  autonomy?: "informs" | "recommends" | "decides_with_review" | "acts";
  /**
   * What kind of system it is and who makes it.
   */
  system?: System;
}
/**
 * How many people use it.
 */
export interface Users {
  /**
   * How many people take part in the pilot.
   */
  pilot?: number;
  /**
   * How many people use it once it is rolled out.
   */
  full?: number;
}
/**
 * How much work it does at full scale.
 */
export interface Volume {
  /**
   * What one piece of work is called.
   */
  unit?: string;
  /**
   * How many pieces of work a month at full scale.
   */
  per_month?: number;
}
/**
 * How many people and how much work, in the pilot and at full scale.
 */
export interface Scale {
  /**
   * How many people use it.
   */
  users?: Users;
  /**
   * How much work it does at full scale.
   */
  volume?: Volume;
  /**
   * The share of full scale reached in month 1, 2, 3 and so on; the last value is kept.
   *
   * Items: The share of full scale in that month.
   */
  ramp?: number[];
}
/**
 * One result that ends the pilot, with its date and who decides.
 */
export interface KillCriterion {
  /**
   * The result that ends it, with a number.
   */
  if?: string;
  /**
   * The day it is decided.
   */
  by?: string;
  /**
   * The person who decides.
   */
  decides?: Person;
}
/**
 * When the pilot runs, what it costs, who does it and what ends it.
 */
export interface Pilot {
  /**
   * The first day of the pilot.
   */
  start?: string;
  /**
   * The last day of the pilot.
   */
  end?: string;
  /**
   * The work in the pilot, in person-days.
   */
  effort_days?: number;
  /**
   * What the pilot costs.
   */
  budget?: number;
  /**
   * How often the pilot is reviewed with the owner.
   */
  review_every?: "weekly" | "fortnightly" | "monthly";
  /**
   * Who builds and runs the pilot.
   *
   * Items: One person in the pilot team.
   */
  team?: Person[];
  /**
   * What lets the pilot move on, each with a number.
   *
   * Items: One result, with a number and a period.
   */
  exit_criteria?: string[];
  /**
   * What ends the pilot, by when and who decides.
   *
   * Items: One result that ends the pilot, with its date and who decides.
   */
  kill_criteria?: KillCriterion[];
}
/**
 * The person in the operating business whose team will run it.
 */
export interface ProductionOwner {
  /**
   * The owner's name: one person, not a group.
   */
  name?: string;
  /**
   * The owner's address.
   */
  email?: string;
  /**
   * The owner's job title.
   */
  role?: string;
  /**
   * The operating unit the owner belongs to.
   */
  unit?: string;
  /**
   * The day they said yes.
   */
  accepted?: string;
  /**
   * Whether the owner sits in the reviews of the pilot.
   */
  sits_in_reviews?: boolean;
  /**
   * Whether the owner can say no to what is built.
   */
  scope_veto?: boolean;
  /**
   * A letter or minutes as a path in the repository or a web address.
   */
  evidence?: string;
}
export interface TeamRole {
  /**
   * The person who does it.
   */
  name?: string;
  /**
   * Their address.
   */
  email?: string;
  /**
   * Where they work.
   */
  unit?: string;
  /**
   * How much of a full-time post it takes.
   */
  fte?: number;
  /**
   * Whether the person is there.
   */
  status?: "named" | "hiring" | "contracted";
  /**
   * The day they start.
   */
  from?: string;
}
/**
 * Who does the work in production besides the owner.
 */
export interface ProductionTeam {
  /**
   * Runs the system: platform or machine-learning engineering.
   */
  platform?: TeamRole;
  /**
   * Wires it into the tools people use.
   */
  integration?: TeamRole;
  /**
   * Gets it used: training, communication, help.
   */
  change?: TeamRole;
  /**
   * Says whether it works, with numbers.
   */
  measurement?: TeamRole;
}
/**
 * Who pays for it, who will run it and who works in production.
 */
export interface Accountability {
  /**
   * Who pays for it and speaks for it.
   */
  sponsor?: Person;
  /**
   * The person in the operating business whose team will run it.
   */
  production_owner?: ProductionOwner;
  /**
   * Who does the work in production besides the owner.
   */
  production_team?: ProductionTeam;
}
/**
 * The one business number that will change, from what to what, by when.
 */
export interface ProductionMetric {
  /**
   * The business outcome in words.
   */
  name?: string;
  /**
   * How exactly it is counted.
   */
  definition?: string;
  /**
   * What it is counted in.
   */
  unit?: string;
  /**
   * Whether lower or higher is better.
   */
  better?: "lower" | "higher";
  /**
   * The number today.
   */
  baseline?: number;
  /**
   * The number it should reach.
   */
  target?: number;
  /**
   * The day the target must be met.
   */
  by?: string;
  /**
   * Whom or what the number counts.
   */
  population?: string;
  /**
   * The system of record the number comes from.
   */
  source?: string;
  /**
   * The day the baseline was measured.
   */
  baseline_date?: string;
  /**
   * How you will show that the pilot caused the change.
   */
  comparison?: "before_after" | "phased" | "control_group" | "ab_test";
}
/**
 * One number with its limit.
 */
export interface Guardrail {
  /**
   * What is watched.
   */
  name?: string;
  /**
   * How the number must stand to the limit.
   */
  op?: "<=" | "<" | ">=" | ">" | "=" | "lte" | "lt" | "gte" | "gt" | "eq";
  /**
   * The number it must not cross.
   */
  limit?: number;
  /**
   * What the limit is counted in.
   */
  unit?: string;
}
/**
 * One number about the model.
 */
export interface PilotMetric {
  /**
   * What is measured.
   */
  name?: string;
  /**
   * The number to reach in the pilot, or what counts as good enough.
   */
  target?: string | number | boolean;
  /**
   * Which business result it predicts.
   */
  predicts?: string;
}
/**
 * Who measures, and to whom they report.
 */
export interface MeasurementFunction {
  /**
   * The person who measures.
   */
  lead?: Person;
  /**
   * Who receives the numbers: the technology and the finance executive.
   *
   * Items: A title or a name.
   */
  reports_to?: string[];
  /**
   * How often they report.
   */
  every?: string;
}
export interface Signal {
  /**
   * What is watched.
   */
  signal?: string;
  /**
   * The level at which somebody is told.
   */
  alert?: string;
  /**
   * Where it is watched.
   */
  tool?: string;
  /**
   * Who looks at it.
   */
  owner?: Person;
}
/**
 * The four signals watched in production.
 */
export interface Monitoring {
  /**
   * How good the output is.
   */
  quality?: Signal;
  /**
   * How fast it answers.
   */
  latency?: Signal;
  /**
   * What it costs as it runs.
   */
  cost?: Signal;
  /**
   * How far the input or the result has moved from what it was built for.
   */
  drift?: Signal;
}
/**
 * The metric on one day.
 */
export interface Result {
  /**
   * The day it was measured.
   */
  date?: string;
  /**
   * The number measured.
   */
  value?: number;
  /**
   * What to know about it.
   */
  note?: string;
  /**
   * Where it can be checked: a path in the repository or a web address.
   */
  evidence?: string;
}
/**
 * The number the business will feel, and how it is watched.
 */
export interface Measurement {
  /**
   * The one business number that will change, from what to what, by when.
   */
  production_metric?: ProductionMetric;
  /**
   * What must not get worse while the metric improves.
   *
   * Items: One number with its limit.
   */
  guardrails?: Guardrail[];
  /**
   * Numbers about the model, and what each of them predicts.
   *
   * Items: One number about the model.
   */
  pilot_metrics?: PilotMetric[];
  /**
   * Who measures, and to whom they report.
   */
  function?: MeasurementFunction;
  /**
   * The four signals watched in production.
   */
  monitoring?: Monitoring;
  /**
   * The metric after go-live.
   *
   * Items: The metric on one day.
   */
  results?: Result[];
}
/**
 * One tool it is built into.
 */
export interface IntegratedSystem {
  /**
   * The tool's name.
   */
  name?: string;
  /**
   * How it is connected.
   */
  how?: "embedded" | "api" | "plugin" | "batch" | "standalone";
  /**
   * Who owns that tool.
   */
  owner?: Person;
  /**
   * Whether the connection is paid for.
   */
  funded?: boolean;
  /**
   * The day it works.
   */
  ready_by?: string;
}
/**
 * Where in the work the output lands and how it gets there.
 */
export interface Integration {
  /**
   * The step where people meet the output.
   */
  workflow_step?: string;
  /**
   * The person who answers for that step.
   */
  accountable?: Person;
  /**
   * The tools it is built into.
   *
   * Items: One tool it is built into.
   */
  systems?: IntegratedSystem[];
}
/**
 * One promise about how it works.
 */
export interface ServiceLevel {
  /**
   * What is promised.
   */
  name?: string;
  /**
   * The share that must succeed.
   */
  target_pct?: number;
  /**
   * The time over which it is counted.
   */
  window?: string;
}
/**
 * Who is called when it fails.
 */
export interface OnCall {
  /**
   * Who is called first.
   */
  primary?: Person;
  /**
   * Who is called when the first does not answer.
   */
  secondary?: Person;
  /**
   * When somebody answers.
   */
  hours?: "24x7" | "extended" | "business_hours";
  /**
   * How they are reached.
   */
  contact?: string;
}
/**
 * Where the result lands, and what happens when it fails.
 */
export interface Operations {
  /**
   * Where in the work the output lands and how it gets there.
   */
  integration?: Integration;
  /**
   * What people do when it is down or wrong.
   */
  fallback?: string;
  /**
   * How often it must work.
   *
   * Items: One promise about how it works.
   */
  service_levels?: ServiceLevel[];
  /**
   * Who is called when it fails.
   */
  on_call?: OnCall;
  /**
   * How a failure is handled: text or a path.
   */
  runbook?: string;
  /**
   * How to go back to the version before.
   */
  rollback?: string;
  /**
   * Who may switch it off.
   */
  stop_authority?: string;
  /**
   * Who approves a change in production.
   */
  change_approver?: string;
  /**
   * What is recorded about each use, and for how long.
   */
  audit_trail?: string;
  /**
   * What comes next after go-live.
   */
  roadmap?: string;
}
/**
 * How risky the use is, and why.
 */
export interface RiskTier {
  /**
   * The scheme the tier belongs to.
   */
  scheme?: "eu_ai_act" | "internal";
  /**
   * How risky the use is.
   */
  level?: "minimal" | "limited" | "high" | "unacceptable";
  /**
   * Why it is this tier.
   */
  why?: string;
  /**
   * Why a use that looks high-risk is not.
   */
  exemption?: string;
}
/**
 * One thing to do, with its day.
 */
export interface ReviewCondition {
  /**
   * What has to be done.
   */
  what?: string;
  /**
   * The day it must be done.
   */
  due?: string;
  /**
   * Whether it is done: true, false, or the day it was done.
   */
  done?: string | number | boolean;
}
export interface Review {
  /**
   * The person you talked to.
   */
  reviewer?: Person;
  /**
   * The day they were first brought in.
   */
  engaged?: string;
  /**
   * How far the review has come.
   */
  status?: "not_engaged" | "engaged" | "conditions" | "approved" | "rejected" | "not_applicable";
  /**
   * What would stop it going live, in their words.
   *
   * Items: One thing that would stop it.
   */
  would_block?: string[];
  /**
   * What must be done before or after go-live.
   *
   * Items: One thing to do, with its day.
   */
  conditions?: ReviewCondition[];
  /**
   * The day they decided.
   */
  decided?: string;
  /**
   * The record of the decision: a path in the repository or a web address.
   */
  evidence?: string;
  /**
   * Why it does not apply, or what the decision rests on.
   */
  why?: string;
}
/**
 * The four functions that can stop it, and what they said.
 */
export interface Reviews {
  /**
   * What the risk function says.
   */
  risk?: Review;
  /**
   * What the privacy function says.
   */
  privacy?: Review;
  /**
   * What the legal function says.
   */
  legal?: Review;
  /**
   * What the security function says.
   */
  security?: Review;
}
/**
 * One source of data.
 */
export interface DataSource {
  /**
   * Where the data comes from.
   */
  source?: string;
  /**
   * How sensitive it is.
   */
  classification?: "public" | "internal" | "confidential" | "restricted";
  /**
   * Whether it is about people.
   */
  personal?: "none" | "personal" | "special_category";
  /**
   * The contract or terms the data comes under.
   */
  contract?: string;
}
/**
 * The assessment due when the tier is high or the data is special.
 */
export interface ImpactAssessment {
  /**
   * Which assessment it is.
   */
  kind?: "dpia" | "fria" | "aia" | "iso42001" | "internal";
  /**
   * How far it has come.
   */
  status?: "planned" | "in_progress" | "done";
  /**
   * The day it is finished.
   */
  due?: string;
  /**
   * The assessment as a path in the repository or a web address.
   */
  evidence?: string;
}
/**
 * What is in place for privacy, intellectual property and regulation.
 */
export interface Controls {
  /**
   * How people's data is kept safe.
   */
  privacy?: string;
  /**
   * How your own and other people's property is kept safe.
   */
  ip?: string;
  /**
   * How the rules of your trade are kept.
   */
  regulatory?: string;
  /**
   * Who checks the output, when, and whether they can overrule it.
   */
  human_oversight?: string;
}
/**
 * What the supplier may do, and how you could leave.
 */
export interface Supplier {
  /**
   * What the supplier may do with your data.
   */
  data_use?: string;
  /**
   * How you would leave the supplier.
   */
  exit_plan?: string;
  /**
   * What keeps the price from rising.
   */
  price_protection?: string;
}
/**
 * Who has looked at it, what data it uses and which controls are in place.
 */
export interface Governance {
  /**
   * How risky the use is, and why.
   */
  risk_tier?: RiskTier;
  /**
   * The four functions that can stop it, and what they said.
   */
  reviews?: Reviews;
  /**
   * The data it uses.
   *
   * Items: One source of data.
   */
  data?: DataSource[];
  /**
   * The assessment due when the tier is high or the data is special.
   */
  impact_assessment?: ImpactAssessment;
  /**
   * What is in place for privacy, intellectual property and regulation.
   */
  controls?: Controls;
  /**
   * What the supplier may do, and how you could leave.
   */
  supplier?: Supplier;
}
/**
 * One thing to pay for.
 */
export interface CostLine {
  /**
   * What is paid for.
   */
  item?: string;
  /**
   * What sort of cost it is.
   */
  category?:
    | "licences"
    | "infrastructure"
    | "integration"
    | "monitoring"
    | "retraining"
    | "people"
    | "training"
    | "governance"
    | "support"
    | "other";
  /**
   * How the line grows.
   */
  basis?: "once" | "per_month" | "per_user_month" | "per_unit" | "fte";
  /**
   * The price on that basis.
   */
  amount?: number;
  /**
   * The price without credits or discounts.
   */
  list_amount?: number;
  /**
   * How many months the lower price holds.
   */
  discount_months?: number;
  /**
   * The month in which a single amount is paid; 1 if left out.
   */
  month?: number;
  /**
   * How many full-time posts.
   */
  fte?: number;
  /**
   * What one full-time post costs a year, everything included.
   */
  annual_cost?: number;
  /**
   * Where the price comes from.
   */
  source?: string;
  /**
   * What to know about the line.
   */
  note?: string;
}
/**
 * Why a category has no line, by category.
 */
export interface ExcludedCosts {
  /**
   * Why there is no cost line for licences, in at least four words.
   */
  licences?: string;
  /**
   * Why there is no cost line for infrastructure, in at least four words.
   */
  infrastructure?: string;
  /**
   * Why there is no cost line for integration, in at least four words.
   */
  integration?: string;
  /**
   * Why there is no cost line for monitoring, in at least four words.
   */
  monitoring?: string;
  /**
   * Why there is no cost line for retraining, in at least four words.
   */
  retraining?: string;
  /**
   * Why there is no cost line for training, in at least four words.
   */
  training?: string;
  /**
   * Why there is no cost line for governance, in at least four words.
   */
  governance?: string;
  /**
   * Why there is no cost line for support, in at least four words.
   */
  support?: string;
  /**
   * Why there is no cost line for other, in at least four words.
   */
  other?: string;
}
/**
 * What it is worth at full scale.
 */
export interface Benefit {
  /**
   * What the worth is counted by.
   */
  basis?: "per_unit" | "per_user_month" | "per_month";
  /**
   * What it is worth on that basis, in money.
   */
  amount?: number;
  /**
   * Minutes saved on that basis.
   */
  minutes_saved?: number;
  /**
   * What an hour of the people costs, everything included.
   */
  loaded_hourly_cost?: number;
  /**
   * How much of it will really be gained.
   */
  realisation_pct?: number;
  /**
   * What to know about the benefit.
   */
  note?: string;
}
/**
 * The money to run it, year after year.
 */
export interface RunBudget {
  /**
   * The line in the budget it is paid from.
   */
  line?: string;
  /**
   * How much is set aside for a year.
   */
  amount?: number;
  /**
   * Whether the money is approved.
   */
  approved?: boolean;
}
/**
 * What twelve months of production cost and what they bring.
 */
export interface Cost {
  /**
   * The currency of every amount, as three capital letters (ISO 4217).
   */
  currency?: string;
  /**
   * How many months the cost table covers.
   */
  months?: number;
  /**
   * The day the prices were looked up.
   */
  as_of?: string;
  /**
   * What is added for what is not known yet.
   */
  contingency_pct?: number;
  /**
   * The return your company asks of money, a year.
   */
  hurdle_rate_pct?: number;
  /**
   * What it costs to run, line by line.
   *
   * Items: One thing to pay for.
   */
  lines?: CostLine[];
  /**
   * Why a category has no line, by category.
   */
  excluded?: ExcludedCosts;
  /**
   * What it is worth at full scale.
   */
  benefit?: Benefit;
  /**
   * The money to run it, year after year.
   */
  run_budget?: RunBudget;
  /**
   * The person in finance who has checked the numbers.
   */
  confirmed_by?: Person;
}
/**
 * The real users who take part.
 */
export interface UsersInvolved {
  /**
   * The day they take part.
   */
  from?: string;
  /**
   * How many take part.
   */
  people?: number;
  /**
   * What they do in it.
   */
  how?: string;
}
/**
 * One group and what it learns.
 */
export interface LearningEntry {
  /**
   * Who learns.
   */
  who?: string;
  /**
   * How many of them.
   */
  people?: number;
  /**
   * What they can do afterwards, in at least four words.
   */
  learns?: string;
  /**
   * How they learn it.
   */
  format?: "hands_on" | "workshop" | "coaching" | "on_the_job" | "e_learning" | "video" | "document" | "email";
  /**
   * How many hours each of them.
   */
  hours?: number;
  /**
   * The day they can do it.
   */
  ready_by?: string;
  /**
   * Who teaches them.
   */
  trainer?: Person;
  /**
   * Whether this trains the people who check its output.
   */
  oversight?: boolean;
  /**
   * Whether, or how, it is checked that they can do it.
   */
  assessed?: string | number | boolean;
}
/**
 * How many people should use it, and how many do.
 */
export interface Adoption {
  /**
   * What counts as using it.
   */
  metric?: string;
  /**
   * The share to reach.
   */
  target_pct?: number;
  /**
   * The day it must be reached.
   */
  by?: string;
  /**
   * The share measured.
   */
  actual_pct?: number;
  /**
   * The day it was measured.
   */
  actual_date?: string;
}
/**
 * Who helps after go-live.
 */
export interface Support {
  /**
   * How many colleagues help the others.
   */
  champions?: number;
  /**
   * How many weeks of extra help after go-live.
   */
  weeks_after_go_live?: number;
  /**
   * Where people ask.
   */
  channel?: string;
}
/**
 * What people must be able to do, and how they learn it.
 */
export interface Capability {
  /**
   * The real users who take part.
   */
  users_involved?: UsersInvolved;
  /**
   * Who learns what, how and by when.
   *
   * Items: One group and what it learns.
   */
  learning?: LearningEntry[];
  /**
   * How many people should use it, and how many do.
   */
  adoption?: Adoption;
  /**
   * What people stop doing and what they do instead.
   */
  role_change?: string;
  /**
   * Who helps after go-live.
   */
  support?: Support;
}
/**
 * One part of the work.
 */
export interface BridgeWork {
  /**
   * What is done.
   */
  what?: string;
  /**
   * How many person-days.
   */
  days?: number;
  /**
   * What sort of work it is.
   */
  area?: "integration" | "monitoring" | "operations" | "governance" | "training" | "data" | "hardening";
}
/**
 * The work from pilot to production.
 */
export interface Bridge {
  /**
   * The work from pilot to production, in person-days.
   */
  effort_days?: number;
  /**
   * What that work costs; or give a day rate.
   */
  cost?: number;
  /**
   * What a person-day costs, if no cost is given.
   */
  day_rate?: number;
  /**
   * Whether the work is paid for.
   */
  funded?: boolean;
  /**
   * The day the work begins.
   */
  start?: string;
  /**
   * The day it is live for everybody it is meant for first.
   */
  go_live?: string;
  /**
   * What the work consists of.
   *
   * Items: One part of the work.
   */
  work?: BridgeWork[];
}
/**
 * One rule that is set aside for a time.
 */
export interface Waiver {
  /**
   * The id of the rule.
   */
  rule?: string;
  /**
   * What kind of reason it is.
   */
  reason?: "not_applicable" | "accepted_risk" | "covered_elsewhere" | "disputed_finding";
  /**
   * The reason in words.
   */
  why?: string;
  /**
   * Who approved it: not the sponsor and nobody of the pilot team.
   */
  approved_by?: Person;
  /**
   * The last day it holds, at most half a year ahead.
   */
  expires?: string;
}
/**
 * One change that promises less, accepted by somebody outside the pilot.
 */
export interface AcceptedChange {
  /**
   * The twelve letters and digits that `diff` prints beside the change.
   */
  fingerprint?: string;
  /**
   * The reason in words.
   */
  why?: string;
  /**
   * Who accepted it: not the sponsor and nobody of the pilot team.
   */
  approved_by?: Person;
  /**
   * The day it was accepted.
   */
  date?: string;
}
