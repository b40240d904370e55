/** Charters for the laws: those of the repository, and random ones made of their parts with random values. */
import fc from "fast-check";
import { parse, stringify } from "yaml";
import { type Analysis, analyze } from "../../server/src/core/judgement/analyze.ts";
import { TODAY } from "./reports.ts";
import { filesUnder, readRoot } from "./root.ts";

// biome-ignore lint/suspicious/noExplicitAny: the laws change any part of a charter
export type Loose = any;

/** A key or index on the way to a value. */
export type Step = string | number;

/** Every charter of the repository but those that need a policy. */
export const CHARTERS: readonly { readonly file: string; readonly text: string; readonly value: Loose }[] = filesUnder(
  "test/charters",
  ".pilot.yaml",
)
  .filter((file) => !file.includes("/policy/"))
  .map((file) => ({ file, text: readRoot(file) }))
  .map(({ file, text }) => ({ file, text, value: parse(text) }));

/** A value as a charter, judged on the day of the samples. */
export function judged(value: Loose): Analysis {
  return analyze(textOf(value), { today: TODAY });
}

/** A value as the text of a charter. */
export function textOf(value: Loose): string {
  return stringify(value);
}

/** Every path of a value, root excluded. */
export function pathsOf(value: Loose, path: readonly Step[] = []): readonly (readonly Step[])[] {
  if (typeof value !== "object" || value === null) return [];
  const keys: readonly Step[] = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap((key) => [[...path, key], ...pathsOf(value[key], [...path, key])]);
}

/** The value at a path, or undefined. */
export function valueAt(value: Loose, path: readonly Step[]): Loose {
  return path.reduce((part, key) => part?.[key], value);
}

/** A copy with another value at a path whose holder is there; undefined takes the key or item away. */
export function withValue(value: Loose, path: readonly Step[], replacement: Loose): Loose {
  const copy = structuredClone(value);
  const holder = valueAt(copy, path.slice(0, -1));
  const last = path.at(-1) as Step;
  if (replacement !== undefined) holder[last] = structuredClone(replacement);
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return copy;
}

/** Paths that hold one value and are no part of the head. */
export function leavesOf(value: Loose): readonly (readonly Step[])[] {
  return pathsOf(value).filter(
    (path) => path[0] !== "apiVersion" && path[0] !== "kind" && typeof valueAt(value, path) !== "object",
  );
}

/** Top-level keys that can come from another charter than the rest. */
const SECTIONS = [...new Set(CHARTERS.flatMap(({ value }) => Object.keys(value)))].filter(
  (key) => key !== "apiVersion" && key !== "kind",
);

/** Another value of the same kind, so that the shape stays right: a number, a day, a flag, or what another charter says there. */
function otherValue(value: Loose, path: readonly Step[], seed: number): Loose {
  if (typeof value === "boolean") return seed % 2 === 0;
  if (typeof value === "number") {
    if (path.at(-1) === "months") return 12 + (seed % 25);
    const factor = [0, 0.5, 1, 2, 10][seed % 5] ?? 1;
    const number = value * factor;
    const limited = String(path.at(-1)).endsWith("_pct") || path.includes("ramp") ? Math.min(100, number) : number;
    return Number.isInteger(value) ? Math.round(limited) : limited;
  }
  if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) {
    return new Date(Date.parse(value) + ((seed % 800) - 400) * 86_400_000).toISOString().slice(0, 10);
  }
  const there = CHARTERS.map((charter) => valueAt(charter.value, path)).filter((one) => typeof one === typeof value);
  return there[seed % Math.max(1, there.length)] ?? value;
}

/** A charter with sections of several charters and some values changed; its shape is right. */
export const anyCharter: fc.Arbitrary<Loose> = fc
  .record({
    from: fc.array(fc.nat(CHARTERS.length - 1), { minLength: SECTIONS.length, maxLength: SECTIONS.length }),
    changes: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 }),
  })
  .map(({ from, changes }) => {
    const [first] = CHARTERS;
    const { apiVersion, kind } = first?.value ?? {};
    let value: Loose = { apiVersion, kind };
    SECTIONS.forEach((key, index) => {
      const part = CHARTERS[from[index] ?? 0]?.value[key];
      if (part !== undefined) value[key] = structuredClone(part);
    });
    const leaves = leavesOf(value);
    for (const [at, seed] of changes) {
      const path = leaves[at % leaves.length];
      if (path !== undefined) value = withValue(value, path, otherValue(valueAt(value, path), path, seed));
    }
    return value;
  });

/** What two results must share to be the same: everything but places in the text. */
export function resultOf(analysis: Analysis): unknown {
  return {
    score: analysis.score,
    verdict: analysis.verdict,
    outcomes: analysis.outcomes.map((one) => [one.id, one.state, one.severity]),
  };
}
