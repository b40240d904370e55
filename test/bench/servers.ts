/** The language servers that are measured: ours, its peers, and the floor that the transport sets. */
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ROOT } from "../support/root.ts";
import { toJson, toToml } from "./other-notations.ts";
import { peer, peerVersion } from "./peers.ts";

/** How a server is started and what it is given to read. */
export interface Server {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly command: readonly string[];
  readonly language: string;
  readonly ending: string;
  /** The charter in the notation that this server reads. */
  readonly text: (yaml: string) => string;
  readonly settings?: { readonly [section: string]: unknown };
  /** It is asked for diagnostics instead of sending them, as VS Code does with it. */
  readonly pull?: boolean;
  /** The longest document that it is tried on, in lines. */
  readonly upTo?: number;
}

/** The folder that holds the programs under test; `BENCH_DIST` names another than `dist`. */
export const DIST = process.env.BENCH_DIST ?? join(ROOT, "dist");

const here = dirname(fileURLToPath(import.meta.url));
const beside = (name: string) => join(here, "servers", `${name}.mjs`);
const schemaFile = join(ROOT, "schemas/pilot-charter.schema.json");
const same = (yaml: string) => yaml;
const node = process.execPath;
const versionOf = (name: string) =>
  String(JSON.parse(readFileSync(join(ROOT, "node_modules", name, "package.json"), "utf8")).version);

/** The folder in which all servers believe the document to be. */
export function benchWorkspace(): string {
  const folder = join(realpathSync(tmpdir()), "pilot-charter-bench");
  mkdirSync(folder, { recursive: true });
  const schema = pathToFileURL(schemaFile).href;
  writeFileSync(join(folder, "tombi.toml"), `[[schemas]]\npath = "${schema}"\ninclude = ["*.pilot.toml"]\n`);
  return folder;
}

const ours = (): Server => ({
  id: "ours",
  name: "pilot-charter",
  version: String(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version),
  command: [node, join(DIST, "server.cjs"), "--stdio"],
  language: "pilot-charter",
  ending: ".pilot.yaml",
  text: same,
});

const redHat = (id: string, name: string, before: readonly string[], upTo: number): Server => ({
  id,
  name,
  version: versionOf("yaml-language-server"),
  command: [node, ...before, join(ROOT, "node_modules/yaml-language-server/bin/yaml-language-server"), "--stdio"],
  language: "yaml",
  ending: ".pilot.yaml",
  text: same,
  upTo,
  settings: {
    yaml: {
      validate: true,
      hover: true,
      completion: true,
      format: { enable: true },
      schemas: { [pathToFileURL(schemaFile).href]: "*.pilot.yaml" },
      schemaStore: { enable: false, url: "" },
    },
    "[yaml]": {},
    editor: { tabSize: 2 },
    files: {},
    http: {},
  },
});

const json = (program: string): Server => ({
  id: "json",
  name: "VS Code's JSON server",
  version: `vscode-langservers-extracted ${peerVersion("json")}`,
  command: [node, program, "--stdio"],
  language: "json",
  ending: ".pilot.json",
  text: toJson,
  pull: true,
  settings: {
    json: {
      validate: { enable: true },
      schemas: [{ fileMatch: ["*.pilot.json"], schema: JSON.parse(readFileSync(schemaFile, "utf8")) }],
    },
  },
});

const tombi = (program: string): Server => ({
  id: "tombi",
  name: "tombi (TOML)",
  version: peerVersion("tombi"),
  command: [program, "lsp", "--offline"],
  language: "toml",
  ending: ".pilot.toml",
  text: toToml,
  upTo: 5000,
});

const own = (id: string, name: string, version: string, args: readonly string[] = []): Server => ({
  id,
  name,
  version,
  command: [node, beside(id), ...args, "--stdio"],
  language: "yaml",
  ending: ".pilot.yaml",
  text: same,
});

/** Every server that can be had here, and a sentence for each that cannot. */
export function servers(): { readonly found: readonly Server[]; readonly missing: readonly string[] } {
  const jsonServer = peer("json");
  const tombiServer = peer("tombi");
  const bare = ["--import", pathToFileURL(beside("no-delay")).href];
  const all: readonly (Server | string)[] = [
    existsSync(join(DIST, "server.cjs")) ? ours() : "pilot-charter: its server is not built.",
    redHat("yaml-shipped", "yaml-language-server", [], 1000),
    redHat("yaml-bare", "yaml-language-server, debounce removed", bare, 5000),
    jsonServer ? json(jsonServer) : "VS Code's JSON server could not be fetched.",
    tombiServer ? tombi(tombiServer) : "tombi could not be fetched.",
    own("full-parse", "`yaml` and Ajv on the whole text", `yaml ${versionOf("yaml")}`, [schemaFile]),
    own("echo", "echo (the transport's floor)", `vscode-languageserver ${versionOf("vscode-languageserver")}`),
  ];
  return {
    found: all.filter((one): one is Server => typeof one !== "string"),
    missing: all.filter((one) => typeof one === "string"),
  };
}
