/** Where it stops paying, in closed forms that can be checked by hand, and which assumption moves the return most. */
import type { CostFacts } from "../../charter/cost.ts";
import type { CharterDraft } from "../../charter/usable.ts";
import { number, percent } from "../../rules/words.ts";
import { pluralOf } from "./plural.ts";
import type { BreakEven, Swing } from "./types-cost.ts";
import { cash } from "./words.ts";

const YEAR = 12;

/** What an assumption varies by where the charter says nothing. */
const UNSTATED_SWING = 0.2;

/** The sums of a year at full scale that everything here is worked out from. */
interface Sums {
  readonly run: number;
  readonly benefit: number;
  readonly users: number | null;
  readonly volume: number | null;
  /** Parts of the run cost that grow with volume and with users, contingency included. */
  readonly byVolume: number;
  readonly byUsers: number;
  readonly contingency: number;
  readonly basis: "per_unit" | "per_user_month" | "per_month" | null;
}

/** What the charter gives to work with; null where cost or benefit is not known. */
function sumsOf(charter: CharterDraft, cost: CostFacts): Sums | null {
  const { run12m, benefit12m, contingency, lines } = cost;
  if (run12m === null || benefit12m === null || run12m <= 0 || benefit12m <= 0) return null;
  const part = (basis: string) =>
    (1 + contingency) * lines.reduce((sum, line) => (line.basis === basis ? sum + (line.year ?? 0) : sum), 0);
  const above = (value: number | undefined) => (value !== undefined && value > 0 ? value : null);
  return {
    run: run12m,
    benefit: benefit12m,
    users: above(charter.scale?.users?.full),
    volume: above(charter.scale?.volume?.per_month),
    byVolume: part("per_unit"),
    byUsers: part("per_user_month"),
    contingency,
    basis: charter.cost?.benefit?.basis ?? null,
  };
}

/** Every point at which cost and benefit are equal, one assumption at a time; empty where cost or benefit is not known. */
export function breakEvenOf(charter: CharterDraft, cost: CostFacts): readonly BreakEven[] {
  const sums = sumsOf(charter, cost);
  if (sums === null) return [];
  const { currency } = cost;
  const unit = charter.scale?.volume?.unit ?? "unit";
  const units = pluralOf(unit, 2);
  return [
    scalePoint(sums, "volume", (at) => `${number(at, 0)} ${units} a month`),
    scalePoint(sums, "users", (at) => `${number(at, 0)} users`),
    pricePoint(
      sums,
      "price-per-unit",
      { part: sums.byVolume, scale: sums.volume },
      (at) => `${cash(at, currency)} a ${unit}`,
    ),
    pricePoint(
      sums,
      "price-per-user",
      { part: sums.byUsers, scale: sums.users },
      (at) => `${cash(at, currency)} a user and month`,
    ),
    benefitPoint(
      sums,
      charter.cost?.benefit?.amount === undefined && charter.cost?.benefit?.minutes_saved !== undefined,
    ),
    costPoint(sums),
  ].filter((point) => point !== null);
}

/** The volume or the number of users at which it is even; the other stays. */
function scalePoint(sums: Sums, id: "volume" | "users", words: (at: number) => string): BreakEven | null {
  const isVolume = id === "volume";
  const scale = isVolume ? sums.volume : sums.users;
  const growing = isVolume ? sums.byVolume : sums.byUsers;
  const earns = sums.basis === (isVolume ? "per_unit" : "per_user_month") ? sums.benefit : 0;
  if (scale === null || (growing === 0 && earns === 0)) return null;
  // fixed cost − fixed benefit = (what each unit earns − what it costs) × scale
  const share = (sums.run - growing - (sums.benefit - earns)) / (earns - growing);
  if (!Number.isFinite(share) || share <= 0) return null;
  const at = share * scale;
  const pays = sums.benefit >= sums.run;
  const below = earns > growing;
  const text = pays
    ? `It stops paying ${below ? "below" : "above"} ${words(at)} (planned: ${words(scale)}).`
    : `It would pay ${below ? "above" : "below"} ${words(at)} (planned: ${words(scale)}).`;
  return { id, at, text };
}

/** The price at which it is even; all lines that are paid so taken together. */
function pricePoint(
  { run, benefit, contingency }: Sums,
  id: "price-per-unit" | "price-per-user",
  { part, scale }: { readonly part: number; readonly scale: number | null },
  words: (at: number) => string,
): BreakEven | null {
  if (scale === null || part === 0) return null;
  const paid = (1 + contingency) * YEAR * scale;
  const now = part / paid;
  const at = now + (benefit - run) / paid;
  if (at <= 0) return null;
  const text =
    benefit >= run
      ? `It stops paying above a price of ${words(at)} (now: ${words(now)}).`
      : `It would pay below a price of ${words(at)} (now: ${words(now)}).`;
  return { id, at, text };
}

/** The share of the counted benefit at which it is even. */
function benefitPoint({ run, benefit }: Sums, inMinutes: boolean): BreakEven {
  const at = run / benefit;
  const what = inMinutes ? "promised minutes" : "counted benefit";
  const text =
    at <= 1
      ? `It stops paying under ${percent(at)} of the ${what}.`
      : `The ${what} would have to be ${number(at)} times as ${inMinutes ? "many" : "large"} to break even.`;
  return { id: "benefit", at, text };
}

/** How much the run cost may rise, or must fall. */
function costPoint({ run, benefit }: Sums): BreakEven {
  const at = benefit / run - 1;
  const text =
    at >= 0
      ? `It stops paying if the run cost rises by ${percent(at)}.`
      : `The run cost would have to fall by ${percent(-at)} to break even.`;
  return { id: "run-cost", at, text };
}

/** The return with each assumption lower and higher, the widest first. */
export function swingsOf(charter: CharterDraft, cost: CostFacts): readonly Swing[] {
  const sums = sumsOf(charter, cost);
  if (sums === null) return [];
  const { run, benefit, byVolume, byUsers, basis } = sums;
  const benefitBy = benefitSwing(charter);
  const rampBy = rampSwing(charter);
  const swing = (name: string, { by, stated }: Size, at: (factor: number) => number): Swing => {
    const [one, other] = [at(1 - by), at(1 + by)];
    return { name, by, stated, low: Math.min(one, other), high: Math.max(one, other) };
  };
  const rate = (gain: number, paid: number) => (gain - paid) / paid;
  const scaled = (factor: number, part: number, earns: boolean) =>
    rate(earns ? benefit * factor : benefit, run + part * (factor - 1));
  const all = [
    swing("Run cost", costSwing(charter), (factor) => rate(benefit, run * factor)),
    swing("Benefit that arrives", benefitBy, (factor) => rate(benefit * factor, run)),
    swing("Volume of work", rampBy, (factor) => scaled(factor, byVolume, basis === "per_unit")),
    swing("Users", rampBy, (factor) => scaled(factor, byUsers, basis === "per_user_month")),
  ];
  return all.filter(({ low, high }) => high - low > 1e-9).sort((a, b) => b.high - b.low - (a.high - a.low));
}

interface Size {
  readonly by: number;
  readonly stated: boolean;
}

function sizeOf(by: number | null): Size {
  return by === null || by <= 0 || by >= 1 ? { by: UNSTATED_SWING, stated: false } : { by, stated: true };
}

/** What is kept for the unknown. */
function costSwing({ cost }: CharterDraft): Size {
  return sizeOf(cost?.contingency_pct === undefined ? null : cost.contingency_pct / 100);
}

/** The share of the benefit that is not counted on. */
function benefitSwing({ cost }: CharterDraft): Size {
  const pct = cost?.benefit?.realisation_pct;
  return sizeOf(pct === undefined ? null : 1 - pct / 100);
}

/** What the ramp leaves out of the first year. */
function rampSwing({ scale }: CharterDraft): Size {
  const ramp = (scale?.ramp ?? []).filter((share): share is number => typeof share === "number");
  const last = ramp.at(-1);
  if (last === undefined) return sizeOf(null);
  const months = Array.from({ length: YEAR }, (_, month) => ramp[month] ?? last);
  return sizeOf(1 - months.reduce((sum, share) => sum + share, 0) / (YEAR * 100));
}
