/** The peers that are not part of this project: fetched once, at fixed versions, without running their install scripts. */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../support/root.ts";

/** Where peers are kept; not part of the repository. */
export const BENCH_FOLDER = join(ROOT, ".vscode-test", "bench");

/** A peer: what to install and the file that must be there then. */
interface Peer {
  readonly packages: readonly string[];
  readonly version: string;
  readonly file: string;
}

const binary = { linux: "linux", darwin: "darwin", win32: "windows" }[process.platform as string] ?? process.platform;
const machine = process.arch === "x64" ? "x86_64" : process.arch;
const ending = process.platform === "win32" ? ".exe" : "";

const PEERS = {
  json: {
    packages: ["vscode-langservers-extracted@4.10.0"],
    version: "4.10.0",
    file: "vscode-langservers-extracted/bin/vscode-json-language-server",
  },
  tombi: {
    packages: ["tombi@0.11.7"],
    version: "0.11.7",
    file: `@tombi-toml/cli-${process.platform}-${process.arch}/tombi${ending}`,
  },
  ajv: { packages: ["ajv-cli@5.0.0"], version: "5.0.0", file: "ajv-cli/dist/index.js" },
  v8r: { packages: ["v8r@5.1.0"], version: "5.1.0", file: "v8r/src/index.js" },
  spectral: {
    packages: ["@stoplight/spectral-cli@6.16.3"],
    version: "6.16.3",
    file: "@stoplight/spectral-cli/dist/index.js",
  },
  jsonschema: {
    packages: ["@sourcemeta/jsonschema@16.11.0"],
    version: "16.11.0",
    file: `@sourcemeta/jsonschema/build/github-releases/jsonschema-${binary}-${machine}${ending}`,
  },
} as const satisfies { readonly [name: string]: Peer };

/** The name of a peer. */
export type PeerName = keyof typeof PEERS;

/** The version of a peer that is fetched. */
export function peerVersion(name: PeerName): string {
  return PEERS[name].version;
}

/** The path of a peer's program, fetched if need be; null where it cannot be had here. */
export function peer(name: PeerName): string | null {
  const { packages, file } = PEERS[name];
  const folder = join(BENCH_FOLDER, name);
  const program = join(folder, "node_modules", file);
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    const args = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder, ...packages];
    spawnSync("npm", args, { stdio: "ignore", timeout: 300_000, shell: process.platform === "win32" });
  }
  if (!existsSync(program)) return null;
  if (/jsonschema-|tombi/.test(file)) chmodSync(program, 0o755);
  return program;
}
