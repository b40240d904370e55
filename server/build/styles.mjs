/** Bundles the stylesheets and writes them as texts that the renderer carries. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";

const FOLDER = "server/src/core/report/html";
const SHEETS = ["page", "pane"].map((name) => `${FOLDER}/styles/${name}.css`);

/** Brings the generated texts up to date: one constant for each stylesheet, its imports included. */
export async function styles(root) {
  const options = { absWorkingDir: root, bundle: true, minify: true, write: false, outdir: "out", logLevel: "warning" };
  const { outputFiles } = await build({ ...options, entryPoints: SHEETS });
  const constants = outputFiles.map(({ path, text }) => {
    return `export const ${basename(path, ".css").toUpperCase()} = ${JSON.stringify(text.trim())};\n`;
  });
  const file = join(root, FOLDER, "generated/styles.js");
  const made = constants.join("");
  if (!existsSync(file) || readFileSync(file, "utf8") !== made) writeFileSync(file, made);
}
