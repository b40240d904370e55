/** The sizes of what ships, with their limits, and what the server is made of. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { packageExtension } from "../vscode/package.ts";
import type { Measure, Outcome } from "./measure.ts";
import { DIST } from "./servers.ts";

/** Limits in KB (1,000 bytes). */
const LIMITS: { readonly [file: string]: number | null } = {
  "server.cjs": 400,
  "extension.cjs": null,
  "cli.cjs": null,
  "webview.js": null,
};
const PACKAGE_LIMIT = 600;

/** What esbuild writes about a bundle, as far as it is read here. */
interface Metafile {
  readonly outputs: {
    readonly [file: string]: { readonly inputs: { readonly [file: string]: { readonly bytesInOutput: number } } };
  };
}

/** Measures them; a broken limit is a fault. */
export async function sizesBench(say: (line: string) => void): Promise<Outcome> {
  say("sizes");
  const measures = [...Object.entries(LIMITS).map(([file, limit]) => sizeRow(file, join(DIST, file), limit))];
  const vsix = await packageExtension().catch(() => null);
  measures.push(sizeRow("the .vsix", vsix ?? "", PACKAGE_LIMIT));
  return {
    measures,
    faults: measures
      .filter(({ met }) => met === false)
      .map(({ what, ours, target }) => `${what} has ${Math.round(ours ?? 0)} KB; the limit is ${target}.`),
    remarks: [...breakdown(), ...(vsix === null ? ["The .vsix could not be packed."] : [])],
  };
}

function sizeRow(what: string, file: string, limit: number | null): Measure {
  const ours = existsSync(file) ? statSync(file).size / 1000 : null;
  const base = { group: "sizes" as const, what, unit: "KB" as const, ours, peers: [] };
  return limit === null ? base : { ...base, target: `≤ ${limit} KB`, met: ours === null ? null : ours <= limit };
}

/** The server's bytes by package and by our own folders, largest first, where the build has left its metafile. */
function breakdown(): readonly string[] {
  const file = join(DIST, "meta.json");
  if (!existsSync(file)) return ["The build left no dist/meta.json, so the server's parts are not shown."];
  const { outputs } = JSON.parse(readFileSync(file, "utf8")) as Metafile;
  const server = Object.entries(outputs).find(([name]) => name.endsWith("server.cjs"))?.[1];
  const sums = new Map<string, number>();
  for (const [input, { bytesInOutput }] of Object.entries(server?.inputs ?? {})) {
    const part = partOf(input);
    sums.set(part, (sums.get(part) ?? 0) + bytesInOutput);
  }
  const rows = [...sums].toSorted((a, b) => b[1] - a[1]).filter(([, bytes]) => bytes > 1000);
  return [`The server by parts: ${rows.map(([part, bytes]) => `${part} ${Math.round(bytes / 1000)} KB`).join(", ")}.`];
}

/** The package of an input, or our own folder of it. */
function partOf(input: string): string {
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(input)?.[1];
  return inPackage ?? /server\/src\/((?:core\/)?[^/.]+)/.exec(input)?.[1] ?? input;
}
