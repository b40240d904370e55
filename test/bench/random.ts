/** Seeded chance: the same seed gives the same numbers on every machine. */

/** Draws from one sequence. */
export interface Chance {
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  /** One of the values. */
  readonly pick: <T>(values: readonly [T, ...T[]]) => T;
  /** A name of a person that looks like one. */
  readonly person: () => string;
  /** A day between 2026-01-01 and 2028-12-28 as `YYYY-MM-DD`. */
  readonly day: () => string;
}

const FIRST = ["Priya", "Marta", "Kenji", "Ola", "Rita", "Aisha", "Viktor", "Grace", "Ines", "Hugo", "Maya"] as const;
const LAST = ["Nair", "Silva", "Abe", "Nilsen", "Gomes", "Bello", "Lang", "Kim", "Duarte", "Stein", "Cohen"] as const;

/** Starts a sequence (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  const pick = <T>(values: readonly [T, ...T[]]): T => values[below(values.length)] ?? values[0];
  const two = (value: number) => String(value).padStart(2, "0");
  return {
    below,
    pick,
    person: () => `${pick(FIRST)} ${pick(LAST)}`,
    day: () => `${2026 + below(3)}-${two(1 + below(12))}-${two(1 + below(28))}`,
  };
}
