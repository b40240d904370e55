/** Medians and percentiles. */

/** The value at a share of the sorted samples, from 0 to 1; null without samples. */
export function quantile(samples: readonly number[], share: number): number | null {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}

/** The middle of the samples; null without samples. */
export function median(samples: readonly number[]): number | null {
  const sorted = samples.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Calls each in turn, this many rounds; every other round in reverse, so that nobody always comes first. */
export async function interleaved<T>(
  rounds: number,
  subjects: readonly T[],
  turn: (subject: T, round: number) => Promise<void> | void,
): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    for (const subject of round % 2 === 0 ? subjects : subjects.toReversed()) await turn(subject, round);
  }
}
