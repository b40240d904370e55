/** What a policy asks less for than the catalogue does, or than a policy higher up says. */
import { personOf, readingOf } from "../charter/people.ts";
import { DEFAULT_POLICY, type Loosened, type Policy, type Thresholds } from "../charter/policy.ts";
import { ORDERED_STAGES } from "../charter/stage.ts";
import { businessUnitKind } from "../charter/words/business-unit.ts";
import type { ExtraWords } from "../charter/words/policy-words.ts";
import type { Path, Severity } from "../finding.ts";
import { ruleById } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import type { Layer } from "./layer.ts";

/** A setting that asks for less: where it stands, and what would hold without it. */
export interface Looser extends Omit<Loosened, "file"> {
  readonly path: Path;
}

type Word = Severity | "none";

const RANK: { readonly [W in Word]: number } = { none: 0, info: 1, warning: 2, error: 3 };

/** Whether a higher value of a limit asks for less. */
const MORE_IS_LESS: { readonly [T in keyof Thresholds]: boolean } = {
  hurdle_rate_pct: false,
  payback_months: true,
  updated_days: true,
  updated_days_production: true,
  price_age_days: true,
  baseline_age_months: true,
  contingency_min_pct: false,
  training_hours: false,
  waiver_days: true,
  small_pilot_users: true,
  small_pilot_run_cost: true,
};

/** What a layer asks less for than the catalogue. */
export function belowStandard(layer: Layer): readonly Looser[] {
  const severities = Object.entries(layer.severities).flatMap(([id, here]): readonly Looser[] => {
    const rule = ruleById(id);
    if (rule === null || !Object.values(rule.severity).some((word) => RANK[word] > RANK[here])) return [];
    return [looser(["severities", id], `severity of ${id}`, severityWords(rule), here)];
  });
  const weights = Object.entries(layer.weights).flatMap(([id, here]): readonly Looser[] => {
    const standard = ruleById(id)?.weight ?? 0;
    return here < standard ? [looser(["weights", id], `weight of ${id}`, standard, here)] : [];
  });
  return [...looserLimits(layer, DEFAULT_POLICY.thresholds), ...severities, ...weights, ...declaredAgainst(layer, {})];
}

/** What a layer asks less for than a higher one says; where that says nothing, nothing is looser. */
export function belowHigher(layer: Layer, higher: Layer): readonly Looser[] {
  const severities = shared(layer.severities, higher.severities).flatMap(([id, here, above]) =>
    RANK[here] < RANK[above] ? [looser(["severities", id], `severity of ${id}`, above, here)] : [],
  );
  const weights = shared(layer.weights, higher.weights).flatMap(([id, here, above]) =>
    here < above ? [looser(["weights", id], `weight of ${id}`, above, here)] : [],
  );
  const own = { ...layer, people: without(layer.people, higher.people), units: without(layer.units, higher.units) };
  return [...looserLimits(layer, higher.thresholds), ...severities, ...weights, ...againstWords(own, higher.words)];
}

/** What is declared against a higher policy's own words, not against the catalogue's alone. */
function againstWords(layer: Layer, words: Layer["words"]): readonly Looser[] {
  if (words.group === undefined && words.job === undefined && words.builder_unit === undefined) return [];
  const standard = new Set(declaredAgainst(layer, {}).map(({ what }) => what));
  return declaredAgainst(layer, words).filter(({ what }) => !standard.has(what));
}

/** A layer without what is not applied. */
export function lessThese(layer: Layer, rejected: readonly Looser[]): Layer {
  const paths = new Set(rejected.map(({ path }) => path.join("\n")));
  const kept = <T extends object>(key: string, settings: T): T =>
    Object.fromEntries(Object.entries(settings).filter(([name]) => !paths.has(`${key}\n${name}`))) as T;
  const listed = (key: string, texts: readonly string[]) => texts.filter((text) => !paths.has(`${key}\n${text}`));
  return {
    ...layer,
    thresholds: kept("thresholds", layer.thresholds),
    severities: kept("severities", layer.severities),
    weights: kept("weights", layer.weights),
    people: listed("people", layer.people),
    units: listed("units", layer.units),
  };
}

function looserLimits({ thresholds }: Layer, above: Partial<Thresholds>): readonly Looser[] {
  return (Object.entries(thresholds) as [keyof Thresholds, number][]).flatMap(([key, here]) => {
    const limit = above[key];
    if (limit === undefined || !(MORE_IS_LESS[key] ? here > limit : here < limit)) return [];
    return [looser(["thresholds", key], key, limit, here)];
  });
}

/** Groups that are declared persons and builders that are declared operating units; the path ends with the name itself. */
function declaredAgainst({ people, units }: Layer, words: ExtraWords): readonly Looser[] {
  const groups = people.filter((name) => readsAsNobody(name, words));
  const builders = units.filter((unit) => businessUnitKind(unit, words) !== "operating");
  return [
    ...groups.map((name) => looser(["people", name], `person “${name}”`, "no person", "one person")),
    ...builders.map((unit) =>
      looser(["units", unit], `unit “${unit}”`, "a unit that builds", "a unit of the business"),
    ),
  ];
}

function readsAsNobody(name: string, words: ExtraWords): boolean {
  const person = personOf(name);
  return person !== null && readingOf(person, { words, people: [] }).answer === "none";
}

/** A rule's severity by stage: `warning, error from bridging on`. */
function severityWords({ severity }: Rule): string {
  const stages = ORDERED_STAGES.filter((stage) => severity[stage] !== undefined);
  return stages.map((stage, at) => `${severity[stage]}${at === 0 ? "" : ` from ${stage} on`}`).join(", ");
}

function looser(path: Path, what: string, standard: string | number, here: string | number): Looser {
  return { path, what, standard, here };
}

function shared<T>(
  here: { readonly [id: string]: T },
  above: { readonly [id: string]: T },
): readonly (readonly [id: string, here: T, above: T])[] {
  return Object.entries(here).flatMap(([id, value]) => {
    const other = above[id];
    return other === undefined ? [] : [[id, value, other] as const];
  });
}

function without(texts: readonly string[], known: readonly string[]): readonly string[] {
  return texts.filter((text) => !known.includes(text));
}

/** The weight that a policy leaves a rule; nothing where it is switched off, and never more than the catalogue gives it. */
export function weightLeft(rule: Rule, { severities, weights }: Pick<Policy, "severities" | "weights">): number {
  return severities[rule.id] === "none" ? 0 : Math.min(rule.weight, weights[rule.id] ?? rule.weight);
}
