/** What the GitHub action tells the steps after it: how many charters have each verdict, the worst, and where the report is. */
import { randomUUID } from "node:crypto";
import { VERDICT_ORDER } from "../options.ts";

/** Names and values, in the order of `action.yml`. */
export type Outputs = readonly (readonly [name: string, value: string])[];

/** The outputs of a JSON document of `check`; counts of nothing where there is none. */
export function outputsOf(document: string | null, report: string): Outputs {
  const words = verdictsIn(document);
  const worst = VERDICT_ORDER.findLast((word) => words.includes(word)) ?? "";
  const counts = VERDICT_ORDER.map((word) => [word, String(words.filter((one) => one === word).length)] as const);
  return [["charters", String(words.length)], ...counts, ["worst", worst], ["report", report]];
}

/** A line of GITHUB_OUTPUT for each; whatever a value holds, it ends nothing. */
export function outputLines(outputs: Outputs): string {
  const end = `end-${randomUUID()}`;
  return outputs.map(([name, value]) => `${name}<<${end}\n${value}\n${end}\n`).join("");
}

function verdictsIn(document: string | null): readonly (string | null)[] {
  try {
    const { charters } = JSON.parse(document ?? "{}") as { charters?: { verdict: string | null }[] };
    return (charters ?? []).map(({ verdict }) => verdict);
  } catch {
    return [];
  }
}
