/** The real VS Code workbench from npm: code-server's lib/vscode, with only what its server really imports. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { missingImports } from "./imports.ts";
import { type Pinned, run, stage, unpack } from "./stage.ts";
import { writeStandIns } from "./stand-ins.ts";

/** code-server 4.139.1 carries VS Code 1.139.1. */
const pinned: Pinned = {
  name: "code-server",
  version: "4.139.1",
  integrity: "sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==",
};

/** Raised whenever this recipe changes, so that an older cache is not mistaken for this one. */
const recipe = 2;

/** The production dependencies that the server, its hosts and its page load; versions come from its shrinkwrap. */
const wanted = `@parcel/watcher @vscode/iconv-lite-umd @vscode/proxy-agent @vscode/tree-sitter-wasm
  @vscode/vscode-languagedetection @xterm/addon-clipboard @xterm/addon-image @xterm/addon-ligatures
  @xterm/addon-progress @xterm/addon-search @xterm/addon-serialize @xterm/addon-unicode11 @xterm/addon-webgl
  @xterm/headless @xterm/xterm cookie detect-libc http-proxy-agent https-proxy-agent jschardet katex minimist node-pty
  tas-client undici vscode-oniguruma vscode-regexpp vscode-textmate ws yauzl yazl`.split(/\s+/);

/** Built-in extensions with programs of their own that no charter needs. */
const unneeded = `copilot css-language-features debug-auto-launch debug-server-ready emmet extension-editing github
  github-authentication grunt gulp html-language-features jake mermaid-markdown-features microsoft-authentication
  ms-vscode.js-debug ms-vscode.js-debug-companion ms-vscode.vscode-js-profile-table npm php-language-features
  terminal-suggest tunnel-forwarding typescript-language-features`.split(/\s+/);

/** The programs that must find all they import. */
const programs = [
  "server-main.js",
  "server-cli.js",
  "bootstrap-fork.js",
  "vs/workbench/api/node/extensionHostProcess.js",
  "vs/platform/terminal/node/ptyHostMain.js",
  "vs/platform/files/node/watcher/watcherMain.js",
];

type Manifest = { dependencies: Record<string, string>; overrides?: unknown };
type Shrinkwrap = { packages: Record<string, { version?: string; dependencies?: Record<string, string> }> };

/** The path of the workbench's server program, fetched on first use (half a minute, 250 MB). */
export async function installServer(): Promise<string> {
  const folder = await stage(`workbench-${pinned.version}-${recipe}`, async (made) => {
    await unpack(pinned, made, ["lib/vscode"]);
    await prepare(join(made, "lib/vscode"));
  });
  return join(folder, "lib/vscode/out/server-main.js");
}

async function prepare(vscode: string): Promise<void> {
  for (const name of unneeded) await rm(join(vscode, "extensions", name), { recursive: true, force: true });
  await narrow(vscode);
  await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], vscode);
  await rm(join(vscode, "node_modules/node-pty/deps"), { recursive: true, force: true });
  await writeStandIns(join(vscode, "node_modules"));
  const missing = await missingImports(join(vscode, "out"), programs);
  if (missing.length > 0) throw new Error(`The workbench's server imports what is not there: ${missing.join(", ")}.`);
}

/** Leaves only the wanted dependencies in the manifest and at the root of its shrinkwrap; npm drops the rest. */
async function narrow(vscode: string): Promise<void> {
  const manifest = await json<Manifest>(join(vscode, "package.json"));
  const shrinkwrap = await json<Shrinkwrap>(join(vscode, "npm-shrinkwrap.json"));
  const versions = wanted.map((name) => [name, shrinkwrap.packages[`node_modules/${name}`]?.version ?? ""] as const);
  manifest.dependencies = Object.fromEntries(versions);
  delete manifest.overrides;
  const top = shrinkwrap.packages[""];
  if (top !== undefined) top.dependencies = manifest.dependencies;
  await writeFile(join(vscode, "package.json"), JSON.stringify(manifest, null, 2));
  await writeFile(join(vscode, "npm-shrinkwrap.json"), JSON.stringify(shrinkwrap));
}

async function json<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, "utf8")) as T;
}
