/** A number becomes baseline or target of the metric only where value, unit and direction are all written. */
import type { Kept } from "./draft.ts";
import type { Placed } from "./read-value.ts";

/** Takes numbers of the metric out of the values where a part is missing, and keeps them as comments. */
export function readMetric(values: Placed[], keep: (kept: Kept) => void): void {
  const at = (key: string) => values.find(({ path }) => path[1] === "production_metric" && path[2] === key);
  if (at("baseline") === undefined && at("target") === undefined) return;
  settleParts(values, at);
  const missing = [
    ...(at("name") ? [] : ["what is measured"]),
    ...(at("unit") ? [] : ["the unit"]),
    ...(at("better") ? [] : ["whether lower or higher is better"]),
  ];
  if (missing.length === 0) return;
  for (const key of ["baseline", "target"]) {
    const found = at(key);
    if (found === undefined) continue;
    values.splice(values.indexOf(found), 1);
    keep({
      path: ["measurement", "production_metric"],
      heading: found.heading,
      text: String(found.value),
      why: `the list does not say ${missing.join(", nor ")}`,
    });
  }
}

/** The unit that stands behind the numbers themselves, and the direction that two different numbers show. */
function settleParts(values: Placed[], at: (key: string) => Placed | undefined): void {
  const baseline = at("baseline");
  const target = at("target");
  const path = (key: string) => ["measurement", "production_metric", key];
  const written = [baseline, target].flatMap((one) => (one === undefined ? [] : [one]));
  const [unit, ...other] = new Set(written.map((one) => one.unit));
  if (at("unit") === undefined && unit !== undefined && other.length === 0)
    values.push({ path: path("unit"), value: unit, heading: written[0]?.heading ?? "" });
  if (!at("name") || !at("unit") || at("better")) return;
  if (typeof baseline?.value !== "number" || typeof target?.value !== "number") return;
  if (baseline.value === target.value) return;
  const value = target.value < baseline.value ? "lower" : "higher";
  values.push({ path: path("better"), value, heading: target.heading });
}
