/** Charters that strain a page: long and foreign texts, huge and tiny sums, no cost line and twenty of them. */
import { CLAIMS, sampleText } from "./reports.ts";

const LONG = "Donaudampfschifffahrtsgesellschaftskapitaenspatentverlaengerungsantragsbearbeitung";

/** The claims charter with other cost lines. */
function withLines(lines: readonly string[]): string {
  const list = lines.length === 0 ? "  lines: []" : ["  lines:", ...lines.map((line) => `    - ${line}`)].join("\n");
  return sampleText(CLAIMS).replace(/ {2}lines:\n(?: {4}- .*\n)+/, `${list}\n`);
}

/** The claims charter with every price and the benefit multiplied. */
function scaled(factor: string): string {
  return sampleText(CLAIMS).replace(
    /\b(amount|annual_cost|loaded_hourly_cost|cost|budget): (\d+(?:\.\d+)?)/g,
    `$1: $2${factor}`,
  );
}

const ONE_LINE = "{ item: Seat, category: licences, basis: per_month, amount: 1, source: quote 1 }";

const CATEGORIES =
  "licences, infrastructure, integration, monitoring, retraining, people, training, support, governance, other".split(
    ", ",
  );

/** Name and text of each. */
export const EXTREMES: Readonly<Record<string, string>> = {
  "long texts": sampleText(CLAIMS)
    .replace("name: Claim file assistant", `name: ${LONG} ${LONG}`)
    .replaceAll("Priya Nair", `${LONG} Nair`)
    .replace("name: Average claim handling time", `name: ${LONG}`)
    .replace("unit: Motor Claims\n    accepted", `unit: ${LONG}\n    accepted`)
    .replaceAll("Handler seat", LONG)
    .replace("unit: claim,", `unit: ${LONG},`)
    .replace("No sample checks after go-live", LONG),
  "huge sums": scaled("000000000").replace("currency: EUR", "currency: IDR"),
  "tiny sums": scaled("e-6").replace("currency: EUR", "currency: KWD"),
  "endless sums": scaled("e+290"),
  "no cost line": withLines([]),
  "one cost line": withLines([ONE_LINE]),
  "twenty cost lines": withLines(
    Array.from(
      { length: 20 },
      (_, index) =>
        `{ item: "Line ${index + 1}", category: ${CATEGORIES[index % 10]}, basis: per_month, amount: ${100 * (index + 1)}, source: quote ${index} }`,
    ),
  ),
  "right to left": sampleText(CLAIMS)
    .replace("name: Claim file assistant", "name: مساعد ملف المطالبة")
    .replaceAll("Priya Nair", "نور الدين")
    .replaceAll("Motor Claims", "تביעות רכב")
    .replace("item: Handler seat", "item: מקעד (12)"),
  "other currency": sampleText(CLAIMS).replace("currency: EUR", "currency: JPY"),
};
