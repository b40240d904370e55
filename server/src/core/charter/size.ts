/** How large a pilot is: small ones are asked for less, as long as everything that makes them small is written (charter.md 2.8). */
import { ofText } from "../memo.ts";
import type { CostFacts } from "./cost.ts";
import { magnitudeOf } from "./magnitude.ts";
import type { Thresholds } from "./policy.ts";
import type { CharterDraft } from "./usable.ts";

/** `standard` unless everything that makes a pilot small is written. */
export type SizeWord = "small" | "standard";

/** The size that a charter is judged as. */
export interface Size {
  readonly word: SizeWord;
  /** Of a small pilot what would end it, of a standard one what makes it so: parts of a sentence. */
  readonly why: readonly string[];
}

/** What the size rests on besides the charter. */
export interface SizeInput {
  readonly charter: CharterDraft;
  readonly cost: CostFacts;
  readonly limits: Pick<Thresholds, "small_pilot_users" | "small_pilot_run_cost">;
}

/** A charter that is judged as a standard one, for a reason. */
export function standardSize(...why: readonly string[]): Size {
  return { word: "standard", why };
}

/** The size, as far as the charter's own values decide it. */
export function sizeOf(input: SizeInput): Size {
  if (input.limits.small_pilot_users <= 0 || input.limits.small_pilot_run_cost <= 0) {
    return standardSize("no pilot counts as small here");
  }
  const conditions = conditionsOf(input);
  const unmet = conditions.filter(({ met }) => !met).map(({ otherwise }) => otherwise);
  return unmet.length > 0 ? standardSize(...unmet) : { word: "small", why: conditions.map(({ ends }) => ends) };
}

interface Condition {
  readonly met: boolean;
  /** What would end it. */
  readonly ends: string;
  /** What makes the charter a standard one. */
  readonly otherwise: string;
}

function conditionsOf({ charter, cost, limits }: SizeInput): readonly Condition[] {
  const users = charter.scale?.users?.full ?? 0;
  const most = limits.small_pilot_users;
  const { autonomy } = charter.use_case ?? {};
  const level = charter.governance?.risk_tier?.level;
  const tier = level === undefined ? "the risk tier is not written" : `the risk tier is ${level}`;
  return [
    {
      met: users > 0 && users <= most,
      ends: `more than ${most} users at full scale`,
      otherwise: users > 0 ? `more than ${most} users at full scale` : "the users at full scale are not written",
    },
    {
      met: autonomy === "informs" || autonomy === "recommends",
      ends: "a use that decides or acts",
      otherwise: autonomy === undefined ? "how far it decides is not written" : "it decides or acts",
    },
    { met: level === "minimal", ends: "a risk tier above minimal", otherwise: tier },
    { met: isPlainData(charter), ends: "restricted or special-category data", otherwise: dataOf(charter) },
    costCondition(cost, limits.small_pilot_run_cost),
  ];
}

function isPlainData(charter: CharterDraft): boolean {
  const data = charter.governance?.data ?? [];
  return (
    data.length > 0 &&
    data.every((one) => {
      const { personal, classification } = one ?? {};
      const written = personal !== undefined && classification !== undefined;
      return written && personal !== "special_category" && classification !== "restricted";
    })
  );
}

function dataOf(charter: CharterDraft): string {
  const data = charter.governance?.data ?? [];
  const special = data.some((one) => one?.personal === "special_category" || one?.classification === "restricted");
  return special ? "it uses restricted or special-category data" : "the data is not fully written";
}

/** What a year may cost: the policy's sum in euros, times the order of magnitude of the charter's currency. */
function costCondition(cost: CostFacts, euros: number): Condition {
  const magnitude = magnitudeOf(cost.currency);
  const known = cost.run12m !== null && cost.isWhole && magnitude !== null;
  const most = euros * (magnitude ?? 1);
  const ends = `a run cost above ${cost.currency ?? ""} ${grouped(most)} a year`;
  const unknown = magnitude === null ? "the currency is not known" : "the run cost is not fully known";
  return {
    met: known && (cost.run12m ?? 0) <= most,
    ends,
    otherwise: known ? ends : unknown,
  };
}

/** A number with its thousands apart; formatting one takes longer than a rule. */
const formatted = ofText((digits: string) => Number(digits).toLocaleString("en-US"));

function grouped(value: number): string {
  return formatted(String(value));
}
