/** Which of a charter's malformed places a rule would have read: such a rule waits until they can be read. */
import type { Facts } from "../charter/facts.ts";
import { type Path, parsePath } from "../finding.ts";
import { ofText } from "../memo.ts";
import type { Rule } from "./rule.ts";

/** Policies may add reviews; what a rule reads of this one it reads of those too. */
const A_REVIEW = "governance.reviews.risk.";

/** The rejected paths without those that differ from an earlier one only in the places of list items. */
export function oneOfEachShape(rejected: readonly Path[]): readonly Path[] {
  if (rejected.length < 2) return rejected;
  const shapes = new Map<string, Path>();
  for (const path of rejected) {
    const shape = JSON.stringify(path.map((part) => (typeof part === "number" ? 0 : part)));
    if (!shapes.has(shape)) shapes.set(shape, path);
  }
  return [...shapes.values()];
}

/** What a rule reads, as a path with 0 for every item of a list. */
const pathOfRead = ofText((pattern) => parsePath(pattern.replaceAll("[]", "[0]")));

/** The first malformed place that a rule reads for one of its subjects; undefined where there is none. */
export function malformedFor(rule: Rule, each: string, facts: Facts, rejected: readonly Path[]): Path | undefined {
  const reads = readsOf(rule, each, facts);
  return rejected.find((path) => reads.some((pattern) => overlaps(pattern, path)) && matters(path, rule, facts));
}

/** How many users or cases there are bears on costs only where something is paid for each; on the scale it always does. */
function matters([section, key]: Path, rule: Rule, { looked: { charter } }: Facts): boolean {
  if (section !== "scale" || !rule.costsOnly) return true;
  const basis = PER[String(key)];
  const bases = [...(charter.cost?.lines ?? []).map((line) => line?.basis ?? null), charter.cost?.benefit?.basis];
  return basis === undefined || bases.some((one) => one === basis || one === null);
}

/** What is paid for each of what a part of the scale counts. */
const PER: { readonly [key: string]: string } = { users: "per_user_month", volume: "per_unit" };

/** The paths that a rule reads: of a review that the policy adds what it reads of the others, of an `each` only its own. */
function readsOf(rule: Rule, each: string, { policy }: Facts): readonly string[] {
  const reads = rule.reads.flatMap((pattern) =>
    pattern.startsWith(A_REVIEW)
      ? [pattern, ...policy.reviews.map((name) => `governance.reviews.${name}.${pattern.slice(A_REVIEW.length)}`)]
      : [pattern],
  );
  if (!rule.each) return reads;
  const others = [...rule.each, ...policy.reviews].filter((name) => name !== each);
  return reads.filter((pattern) => !others.some((name) => pattern.includes(`.${name}.`)));
}

/** Whether a pattern such as `cost.lines[].amount` and a path lie on one branch. */
function overlaps(pattern: string, path: Path): boolean {
  const parts = pathOfRead(pattern);
  return parts
    .slice(0, path.length)
    .every((part, index) => (typeof part === "number" ? typeof path[index] === "number" : part === path[index]));
}
