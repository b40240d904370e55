/** Charters for the tests of what changed: values changed at a path, and what is said of it. */
import { parse, stringify } from "yaml";
import { parsePath } from "../../server/src/core/finding.ts";
import type { CharterChange } from "../../server/src/core/history/change.ts";
import { type Comparison, compare, sideOf } from "../../server/src/core/history/compare.ts";
import { diffCharters } from "../../server/src/core/history/diff.ts";
import { type Analysis, analyze } from "../../server/src/core/judgement/analyze.ts";
import { readRoot } from "./root.ts";

// biome-ignore lint/suspicious/noExplicitAny: tests change any part of a charter
export type Loose = any;

/** The day on which these tests judge. */
export const DAY = "2026-11-23";

/** The sample that is "go", as a value. */
export function claims(): Loose {
  return parse(readRoot("test/charters/06-claims-handling.pilot.yaml"));
}

/** A copy with other values at some paths; undefined takes away. */
export function changed(value: Loose, ...at: readonly (readonly [path: string, value: unknown])[]): Loose {
  const copy = structuredClone(value);
  for (const [path, replacement] of at) {
    const keys = parsePath(path);
    let holder: Loose = copy;
    for (const [index, key] of keys.slice(0, -1).entries()) {
      holder[key] ??= typeof keys[index + 1] === "number" ? [] : {};
      holder = holder[key];
    }
    const last = keys.at(-1) ?? "";
    if (replacement !== undefined) holder[last] = replacement;
    else if (Array.isArray(holder)) holder.splice(Number(last), 1);
    else delete holder[last];
  }
  return copy;
}

/** A value or a text, judged. */
export function judged(charter: Loose, today = DAY): Analysis {
  return analyze(typeof charter === "string" ? charter : stringify(charter), { today });
}

/** What changed from one to the other. */
export function diffOf(before: Loose, after: Loose): readonly CharterChange[] {
  return diffCharters(sideOf(judged(before)), sideOf(judged(after)));
}

/** The whole comparison. */
export function comparisonOf(before: Loose, after: Loose, today = DAY): Comparison {
  return compare(judged(before, today), judged(after, today), true);
}

/** Changes in short: `weakens diff/target-softened measurement.production_metric.target`. */
export function short(changes: readonly CharterChange[]): readonly string[] {
  return changes.map((one) => `${one.class} ${one.rule} ${one.path}`);
}
