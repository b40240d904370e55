/** Builds everything: generated files, the extension, the server, the CLI, the tests and the tools. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { build, context } from "esbuild";
import { generate } from "./schemas/generate.mjs";
import { noticesPage } from "./server/build/notices.mjs";
import { styles } from "./server/build/styles.mjs";

const root = import.meta.dirname;
const flags = new Set(process.argv.slice(2));
const production = flags.has("--production");

/** Settings shared by every bundle. */
const common = {
  absWorkingDir: root,
  bundle: true,
  logLevel: "warning",
  minify: production,
  sourcemap: production ? false : "linked",
  target: "node20",
  legalComments: "none",
  // Word lists.
  loader: { ".txt": "text" },
};

/** The programs that ship: one CommonJS file each, nothing left to resolve at run time but VS Code itself. */
const programs = {
  ...common,
  platform: "node",
  format: "cjs",
  mainFields: ["module", "main"],
  outdir: "dist",
  outExtension: { ".js": ".cjs" },
  entryPoints: {
    extension: "client/src/extension.ts",
    server: "server/src/bin/server.ts",
    cli: "server/src/bin/cli.ts",
    action: "server/src/bin/action.ts",
    formatter: "server/src/lsp/formatter.ts",
  },
  external: ["vscode"],
  // The same code as ES modules, so that what is not used is left out.
  alias: { yaml: "./node_modules/yaml/browser/dist/index.js" },
  // Packages written as ES modules ask where they are; CommonJS must tell them.
  define: { "import.meta.url": "bundleUrl" },
  banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
  metafile: true,
};

/** The script that runs inside the preview's webview. */
const webview = {
  ...common,
  platform: "browser",
  format: "iife",
  target: "es2022",
  sourcemap: false,
  minify: true,
  outdir: "dist",
  entryPoints: {
    webview: "client/src/preview/webview/main.ts",
    portfolio: "client/src/portfolio/webview/main.ts",
  },
};

/** Tests and tools run on plain Node: packages stay outside the bundle. */
const tests = {
  ...common,
  metafile: true,
  minify: false,
  sourcemap: "linked",
  platform: "node",
  format: "esm",
  // What tests share is written once: a bundle for each took ten times as long, and 330 MB.
  splitting: true,
  chunkNames: "chunks/[hash]",
  packages: "external",
  outdir: "out",
  outbase: ".",
  outExtension: { ".js": ".mjs" },
  entryPoints: [
    ...find("test", ".test.ts").filter((file) => !file.startsWith("test/vscode/suite/")),
    ...find("test/tools", ".ts"),
    ...find("test/bench", ".ts"),
  ],
};

/** The suite that runs inside VS Code's extension host, where only CommonJS can reach `vscode`. */
const suite = {
  ...common,
  metafile: true,
  minify: false,
  sourcemap: "linked",
  platform: "node",
  format: "cjs",
  outdir: "out",
  outbase: ".",
  outExtension: { ".js": ".cjs" },
  entryPoints: find("test/vscode/suite", ".ts"),
  external: ["vscode", "mocha"],
};

/** Every file under a folder whose name ends so, as paths from the root. */
function find(folder, ending) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending) && !entry.name.endsWith(".d.ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** Removes tests that were built from files that are gone, and chunks that no test uses any more. */
function removeStale(outputs) {
  const fresh = new Set(outputs);
  for (const file of [...find("out/chunks", ".mjs"), ...find("out/test", ".mjs"), ...find("out/test", ".cjs")]) {
    if (!fresh.has(file)) rmSync(join(root, file));
  }
}

/** Runs the compiler over each world: core, server, client, webview, tests. Exits with its status. */
function typecheck() {
  const projects = find(".", "tsconfig.json").filter(
    (file) => file !== "tsconfig.json" && !/node_modules|^\.vscode-test/.test(file),
  );
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const failed = projects.filter(
    (project) =>
      spawnSync(process.execPath, [tsc, "--noEmit", "-p", project], { cwd: root, stdio: "inherit" }).status !== 0,
  );
  if (failed.length > 0) process.exit(1);
}

/** Builds the documentation pages that need the engine, once the engine is built. */
async function pages(check) {
  const { writePages } = await import(`./out/test/tools/pages.mjs?${Date.now()}`);
  return writePages({ root, check });
}

/** Brings the schema of the reports up to date; with `check` it is only compared. */
async function reportSchemaFile(check) {
  const { reportSchema } = await import("./schemas/generate/report.mjs");
  return fresh("schemas/pilot-report.schema.json", reportSchema(root), check);
}

/** Brings the notices of what is bundled up to date; with `check` they are only compared. */
async function noticesFile(check) {
  const built = await Promise.all(
    [programs, webview].map((options) => build({ ...options, write: false, metafile: true })),
  );
  return fresh(
    "THIRD-PARTY-NOTICES.md",
    noticesPage(
      root,
      built.map(({ metafile }) => metafile),
    ),
    check,
  );
}

/** Writes a file that is not as it should be; with `check` it is only named. */
function fresh(file, text, check) {
  if (existsSync(join(root, file)) && readFileSync(join(root, file), "utf8") === text) return [];
  if (!check) writeFileSync(join(root, file), text);
  return [file];
}

await styles(root);
if (flags.has("--typecheck")) {
  await generate({ root, check: false });
  typecheck();
} else if (flags.has("--generate")) {
  const check = flags.has("--check");
  const stale = await generate({ root, check });
  await build(tests);
  stale.push(...(await pages(check)), ...(await reportSchemaFile(check)), ...(await noticesFile(check)));
  if (check && stale.length > 0) {
    console.error(`Not fresh, run npm run generate: ${stale.join(", ")}`);
    process.exit(1);
  }
} else {
  await generate({ root, check: false });
  if (flags.has("--watch")) {
    for (const options of [programs, webview, tests, suite]) await (await context(options)).watch();
  } else {
    const built = await Promise.all([programs, webview, tests, suite].map((options) => build(options)));
    removeStale(built.flatMap(({ metafile }) => Object.keys(metafile?.outputs ?? {})));
  }
}
