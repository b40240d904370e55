/** Comparing sums: a computed amount may differ from the written one in its last binary digit, and equal must count as equal. */

/** Whether an amount comes to at least another; what differs only beyond the ninth digit is equal. */
export function reaches(amount: number, least: number): boolean {
  return amount >= least - 1e-9 * Math.max(1, Math.abs(amount), Math.abs(least));
}
