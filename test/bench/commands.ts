/** The command lines that check many charters: ours and its peers. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../support/root.ts";
import { BENCH_FOLDER, type PeerName, peer, peerVersion } from "./peers.ts";
import { DIST } from "./servers.ts";

/** A command that checks every charter in a folder, which is also where it runs. */
export interface Check {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly argv: (folder: string) => readonly string[];
}

const node = process.execPath;
const schemaFile = join(ROOT, "schemas/pilot-charter.schema.json");

/** Every command that can be had here, and a sentence for each that cannot. */
export function checks(): { readonly found: readonly Check[]; readonly missing: readonly string[] } {
  const cli = join(DIST, "cli.cjs");
  const ours: Check = {
    id: "ours",
    name: "pilot-charter",
    version: "",
    argv: (folder) => [node, cli, "check", folder],
  };
  const peers = [
    ...of("jsonschema", "sourcemeta jsonschema (C++)", (program) => (folder) => [
      ...[program, "validate", schemaFile, folder, "--extension", ".yaml", "--continue"],
    ]),
    ...of("jsonschema", "sourcemeta jsonschema --fast", (program) => (folder) => [
      ...[program, "validate", schemaFile, folder, "--extension", ".yaml", "--continue", "--fast"],
    ]),
    ...of("ajv", "ajv-cli", (program) => (folder) => [
      ...[node, program, "validate", "-s", schemaFile, "-d", join(folder, "*.yaml"), "--strict=false"],
    ]),
    ...of("v8r", "v8r", (program) => () => [node, program, "--schema", schemaFile, "*.yaml"]),
    ...of("spectral", "Spectral", (program) => (folder) => [
      ...[node, program, "lint", join(folder, "*.yaml"), "--ruleset", spectralRules()],
    ]),
  ];
  return {
    found: [...(existsSync(cli) ? [ours] : []), ...peers.filter((one): one is Check => typeof one !== "string")],
    missing: [
      ...(existsSync(cli) ? [] : ["pilot-charter: its command line is not built."]),
      ...peers.filter((one) => typeof one === "string"),
    ],
  };
}

function of(id: PeerName, name: string, argv: (program: string) => Check["argv"]): readonly (Check | string)[] {
  const program = peer(id);
  return [
    program === null
      ? `${name} could not be fetched.`
      : { id: name, name, version: peerVersion(id), argv: argv(program) },
  ];
}

/** Rules that hold our schema against the whole document, for Spectral. */
function spectralRules(): string {
  const schema: unknown = JSON.parse(readFileSync(schemaFile, "utf8"));
  const then = { function: "schema", functionOptions: { schema, allErrors: true } };
  mkdirSync(BENCH_FOLDER, { recursive: true });
  const file = join(BENCH_FOLDER, "spectral-rules.json");
  writeFileSync(file, JSON.stringify({ rules: { charter: { given: "$", severity: "error", then } } }));
  return file;
}
