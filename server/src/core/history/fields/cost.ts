/** What is promised about money: cost lines, contingency, hurdle, benefit, budget, and the bridge. */
import { type Field, field, list, type Ordering } from "../field.ts";
import { cannotTell, day, described, kept, number, other, promisedDay, yes } from "../orderings.ts";
import { answerable } from "../person-order.ts";
import { unlessNoted } from "../reasons.ts";

const LINE = "cost.lines[]";
const COSTED = { weaker: "less is costed", stronger: "more is costed" };

/** What a line of the budget costs; sums compare only on the same basis. */
const price = number("strengthens", COSTED, { same: ["basis"], money: true });
const staff = number("strengthens", COSTED, { same: ["basis"] });

const basis: Ordering = ({ old, new: now }) => {
  if (now === "once") return { class: "weakens", verb: "moved to once", why: "a running cost is counted as paid once" };
  if (old === "once")
    return { class: "strengthens", verb: "moved to running", why: "a cost paid once is counted every year" };
  return cannotTell("it grows with something else now", "changed");
};

/** What is claimed to be gained; more of it wants a note. */
function claim(...words: readonly string[]): Ordering {
  return number(
    "weakens",
    { weaker: "more benefit is claimed, and no note says why", stronger: "less benefit is claimed" },
    { same: ["basis"], money: true, unless: unlessNoted("benefit", "realis", ...words) },
  );
}

export const COST: readonly Field[] = [
  field("cost.currency", "currency", other),
  field(
    "cost.months",
    "horizon",
    number("strengthens", { weaker: "fewer months are costed", stronger: "more months are costed" }),
  ),
  field("cost.as_of", "price-date", day("strengthens", { weaker: "older prices", stronger: "newer prices" })),
  field(
    "cost.contingency_pct",
    "contingency",
    number("strengthens", {
      weaker: "less is set aside for what nobody knows",
      stronger: "more is set aside for what nobody knows",
    }),
  ),
  field(
    "cost.hurdle_rate_pct",
    "hurdle",
    number("strengthens", { weaker: "a lower return is enough", stronger: "a higher return is asked for" }),
  ),
  list("cost.lines", "cost-line", { keys: ["item"] }),
  field(`${LINE}.item`, "cost-line", described),
  field(`${LINE}.category`, "cost-category", other),
  field(`${LINE}.basis`, "cost-basis", basis),
  field(`${LINE}.amount`, "cost-line", price),
  field(`${LINE}.list_amount`, "list-price", price),
  field(
    `${LINE}.discount_months`,
    "discount",
    number("weakens", {
      weaker: "the lower price is counted for longer",
      stronger: "the list price is counted sooner",
    }),
  ),
  field(`${LINE}.month`, "cost-month", kept),
  field(`${LINE}.fte`, "cost-posts", staff),
  field(`${LINE}.annual_cost`, "cost-salary", price),
  field(`${LINE}.source`, "cost-source", described),
  field(`${LINE}.note`, "cost-note", described),
  field("cost.excluded.*", "exclusion", described),
  field("cost.benefit.basis", "benefit-basis", other),
  field("cost.benefit.amount", "benefit", claim("amount")),
  field("cost.benefit.minutes_saved", "minutes-saved", claim("minutes", "saved")),
  field("cost.benefit.loaded_hourly_cost", "hourly-cost", claim("hour")),
  field("cost.benefit.realisation_pct", "realisation", claim("realiz")),
  field("cost.benefit.note", "benefit-note", described),
  field("cost.run_budget.line", "budget-line", described),
  field(
    "cost.run_budget.amount",
    "run-budget",
    number("strengthens", { weaker: "less money to run it", stronger: "more money to run it" }, { money: true }),
  ),
  field("cost.run_budget.approved", "run-budget", yes({ weaker: "no longer approved", stronger: "approved" })),
  field("cost.confirmed_by", "finance-check", answerable("finance", "confirm")),
];

export const BRIDGE: readonly Field[] = [
  field(
    "bridge.effort_days",
    "bridge-effort",
    number("strengthens", { weaker: "less work is planned", stronger: "more work is planned" }),
  ),
  field("bridge.cost", "bridge-cost", number("strengthens", COSTED, { money: true })),
  field("bridge.day_rate", "bridge-cost", number("strengthens", COSTED, { money: true })),
  field("bridge.funded", "bridge-money", yes({ weaker: "not paid for any more", stronger: "paid for" })),
  field("bridge.start", "bridge-start", promisedDay),
  field("bridge.go_live", "go-live", promisedDay),
  list("bridge.work", "bridge-work", { keys: ["what"] }),
  field("bridge.work[].what", "bridge-work", described),
  field(
    "bridge.work[].days",
    "bridge-work",
    number("strengthens", { weaker: "less work is planned", stronger: "more work is planned" }),
  ),
  field("bridge.work[].area", "bridge-work", described),
];
