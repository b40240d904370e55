/** The stretch in which two texts differ. Pure. */

/** What stands between these offsets of the first text is to be this text, so that it becomes the second. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The smallest such stretch. */
export function stretchBetween(from: string, to: string): Stretch {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start++;
  let same = 0;
  while (same < most - start && from[from.length - 1 - same] === to[to.length - 1 - same]) same++;
  return { start, end: from.length - same, text: to.slice(start, to.length - same) };
}
