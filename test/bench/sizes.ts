/** The sizes of what ships, with the limit of the package. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { packageExtension } from "../vscode/package.ts";
import type { Measure, Outcome } from "./measure.ts";
import { DIST } from "./servers.ts";

/** The most that the package may have, in KB of 1,000 bytes. */
const PACKAGE_LIMIT = 1000;

/** Measures them; a broken limit is a fault. */
export async function sizesBench(say: (line: string) => void): Promise<Outcome> {
  say("sizes");
  const vsix = await packageExtension().catch(() => null);
  const bundles = readdirSync(DIST).filter((name) => /\.c?js$/.test(name));
  const measures = [
    ...bundles.map((name) => sizeRow(name, statSync(join(DIST, name)).size)),
    sizeRow("the .vsix", vsix === null ? null : statSync(vsix).size, PACKAGE_LIMIT),
  ];
  return {
    measures,
    faults: measures
      .filter(({ met }) => met === false)
      .map(({ what, ours, target }) => `${what} has ${Math.round(ours ?? 0)} KB; the limit is ${target}.`),
    remarks: vsix === null ? ["The .vsix could not be packed."] : [],
  };
}

function sizeRow(what: string, bytes: number | null, limit?: number): Measure {
  const ours = bytes === null ? null : bytes / 1000;
  const base = { group: "sizes" as const, what, unit: "KB" as const, ours, peers: [] };
  return limit === undefined ? base : { ...base, target: `≤ ${limit} KB`, met: ours === null ? null : ours <= limit };
}
