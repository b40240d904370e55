/** How large a currency's unit is, as a power of ten: enough to say whether a sum is small, without any rate. */
import currencies from "./currencies.json" with { type: "json" };

const magnitudes: ReadonlyMap<string, number> = new Map(
  Object.entries(currencies)
    .filter(([key]) => key !== "about")
    .flatMap(([power, codes]) => codes.split(" ").map((code) => [code, Number(power)] as const)),
);

/** What a euro is worth in a currency, to the nearest power of ten; null for a currency that is not listed. */
export function magnitudeOf(currency: string | null | undefined): number | null {
  return magnitudes.get(currency ?? "") ?? null;
}
