/** Sums of money: one for each currency, with how many charters it covers; unknown is never zero. */
import { number } from "../rules/words.ts";
import type { PortfolioRow, Sums } from "./types.ts";

/** What an amount without a currency is counted under. */
const NO_CURRENCY = "no currency";

/** The run cost of twelve months of these charters; the currency that most use comes first. */
export function sumsOf(rows: readonly PortfolioRow[]): Sums {
  const byCurrency = new Map<string, { sum: number; known: number }>();
  for (const { money } of rows) {
    if (money.run12m === null) continue;
    const currency = money.currency ?? NO_CURRENCY;
    const sum = byCurrency.get(currency) ?? { sum: 0, known: 0 };
    sum.sum += money.run12m;
    sum.known += 1;
    byCurrency.set(currency, sum);
  }
  const sums = [...byCurrency]
    .map(([currency, one]) => ({ currency, ...one }))
    .sort((a, b) => b.known - a.known || (a.currency < b.currency ? -1 : 1));
  return { sums, known: sums.reduce((count, { known }) => count + known, 0), of: rows.length };
}

/** The sums in words: `EUR 0.51 m (1 of 3 known)`. */
export function sumsWords({ sums, known, of }: Sums): string {
  if (of === 0) return "none";
  if (known === 0) return `not known (0 of ${number(of)} known)`;
  const parts = sums.map(({ currency, sum, known: own }) =>
    sums.length === 1 ? shortMoney(sum, currency) : `${shortMoney(sum, currency)} (${number(own)})`,
  );
  return `${parts.join(" + ")} (${number(known)} of ${number(of)} known)`;
}

/** Money in few characters: `EUR 0.51 m`, `EUR 24,100`, `JPY 1,204 m`. */
export function shortMoney(amount: number | null, currency: string | null): string {
  if (amount === null) return "not known";
  const before = currency === null || currency === NO_CURRENCY ? "" : `${currency} `;
  const size = Math.abs(amount);
  if (size >= 1e9) return `${before}${number(amount / 1e9, 2)} bn`;
  if (size >= 100_000) return `${before}${number(amount / 1e6, size >= 1e7 ? 1 : 2)} m`;
  return `${before}${number(amount, size < 100 ? 2 : 0)}`;
}
