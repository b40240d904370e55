/** The sizes of what ships, with their limits, and what the server is made of. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { bytesOf, filesOfStart, type LoadedFile } from "../support/start-files.ts";
import { packageExtension } from "../vscode/package.ts";
import type { Measure, Outcome } from "./measure.ts";
import { DIST } from "./servers.ts";

/** Limits in KB (1,000 bytes): all that the server loads until an everyday charter has its diagnostics, and the package. */
const START_LIMIT = 400;
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
  const start = existsSync(join(DIST, "server.cjs")) ? await filesOfStart(realpathSync(DIST)) : [];
  const loaded = new Set(start.map(({ name }) => name));
  const others = readdirSync(DIST).filter((name) => /\.c?js$/.test(name) && !loaded.has(name));
  const vsix = await packageExtension().catch(() => null);
  const measures = [
    sizeRow("the server until the first diagnostics", start.length === 0 ? null : bytesOf(start), START_LIMIT),
    ...others.map((name) => sizeRow(name, statSync(join(DIST, name)).size)),
    sizeRow("the .vsix", vsix === null ? null : statSync(vsix).size, PACKAGE_LIMIT),
  ];
  return {
    measures,
    faults: measures
      .filter(({ met }) => met === false)
      .map(({ what, ours, target }) => `${what} has ${Math.round(ours ?? 0)} KB; the limit is ${target}.`),
    remarks: [startLine(start), ...breakdown(loaded), ...(vsix === null ? ["The .vsix could not be packed."] : [])],
  };
}

function sizeRow(what: string, bytes: number | null, limit?: number): Measure {
  const ours = bytes === null ? null : bytes / 1000;
  const base = { group: "sizes" as const, what, unit: "KB" as const, ours, peers: [] };
  return limit === undefined ? base : { ...base, target: `≤ ${limit} KB`, met: ours === null ? null : ours <= limit };
}

/** The files that make up the start. */
function startLine(files: readonly LoadedFile[]): string {
  const rows = files.map(({ name, bytes }) => `${name} ${(bytes / 1000).toFixed(1)} KB`);
  return `The server starts with ${rows.join(", ")}; every other file is loaded when it is needed.`;
}

/** The bytes of the start by package and by our own folders, largest first, where the build has left its metafile. */
function breakdown(loaded: ReadonlySet<string>): readonly string[] {
  const file = join(DIST, "meta.json");
  if (!existsSync(file)) return ["The build left no dist/meta.json, so the server's parts are not shown."];
  const { outputs } = JSON.parse(readFileSync(file, "utf8")) as Metafile;
  const sums = new Map<string, number>();
  for (const [name, { inputs }] of Object.entries(outputs)) {
    if (!loaded.has(basename(name))) continue;
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const part = partOf(input);
      sums.set(part, (sums.get(part) ?? 0) + bytesInOutput);
    }
  }
  const rows = [...sums].toSorted((a, b) => b[1] - a[1]).filter(([, bytes]) => bytes > 1000);
  return [`The start by parts: ${rows.map(([part, bytes]) => `${part} ${Math.round(bytes / 1000)} KB`).join(", ")}.`];
}

/** The package of an input, or our own folder of it. */
function partOf(input: string): string {
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(input)?.[1];
  return inPackage ?? /server\/src\/((?:core\/)?[^/.]+)/.exec(input)?.[1] ?? input;
}
