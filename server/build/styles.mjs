/** Bundles the stylesheets and writes them as texts that the renderer carries. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";

/** The sheets of each renderer; what is made of them lies in its folder `generated`. */
const SHEETS = {
  "server/src/core/report/html": ["page", "pane"],
  "server/src/core/portfolio/html": ["triage", "portfolio"],
};

/** Brings the generated texts up to date: one constant for each stylesheet, its imports included. */
export async function styles(root) {
  const options = { absWorkingDir: root, bundle: true, minify: true, write: false, outdir: "out", logLevel: "warning" };
  for (const [folder, names] of Object.entries(SHEETS)) {
    const entryPoints = names.map((name) => `${folder}/styles/${name}.css`);
    const { outputFiles } = await build({ ...options, entryPoints });
    const constants = outputFiles.map(({ path, text }) => {
      return `export const ${basename(path, ".css").toUpperCase()} = ${JSON.stringify(text.trim())};\n`;
    });
    const file = join(root, folder, "generated/styles.js");
    const made = constants.join("");
    if (!existsSync(file) || readFileSync(file, "utf8") !== made) writeFileSync(file, made);
  }
}
