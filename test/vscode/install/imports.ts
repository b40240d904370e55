/** Checks that programs find every package they import at once: a missing one ends a host that reports success. */
import { createRequire, isBuiltin } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";

/** The packages that the programs import statically and that cannot be resolved from where the programs lie. */
export async function missingImports(folder: string, programs: readonly string[]): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: [...programs],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    outdir: "never-written",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const require = createRequire(join(folder, "index.js"));
  const names = Object.values(metafile.outputs)
    .flatMap((output) => output.imports)
    .filter((one) => one.external === true && one.kind === "import-statement" && !isBuiltin(one.path))
    .map((one) => one.path);
  return [...new Set(names)].filter((name) => !resolves(require, name));
}

function resolves(require: NodeJS.Require, name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}
