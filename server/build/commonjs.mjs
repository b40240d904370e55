/** Writes what esbuild has split into ES modules as CommonJS, which starts sooner and can load a file in mid-call. */
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { transform } from "esbuild";

/** Says where a file is, under the name that stands for `import.meta.url` in it. */
export const BUNDLE_URL = 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;';

/** One file as CommonJS, with its source map where there is one. */
async function convert(path, text, map, { minify, target }) {
  const inline = map && `\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString("base64")}`;
  const { code, map: made } = await transform(map ? text.replace(/\n\/\/# sourceMappingURL=.*\n?$/, inline) : text, {
    format: "cjs",
    loader: "js",
    platform: "node",
    minify,
    target,
    sourcemap: map ? "external" : false,
    sourcefile: basename(path),
    ...(text.includes("bundleUrl") ? { banner: BUNDLE_URL } : {}),
  });
  return map ? { code: `${code}//# sourceMappingURL=${basename(path)}.map\n`, map: made } : { code, map: null };
}

/** The plugin, for a build with `write: false`. Shared parts of earlier builds go; `meta.json` says what is in which file. */
export function commonjs(root) {
  return {
    name: "commonjs",
    setup({ initialOptions, onEnd }) {
      const folder = resolve(root, initialOptions.outdir);
      onEnd(async ({ outputFiles, errors, metafile }) => {
        if (errors.length > 0) return;
        const texts = new Map(outputFiles.map(({ path, text }) => [path, text]));
        const programs = [...texts].filter(([path]) => path.endsWith(".cjs"));
        mkdirSync(folder, { recursive: true });
        await Promise.all(
          programs.map(async ([path, text]) => {
            const { code, map } = await convert(path, text, texts.get(`${path}.map`), initialOptions);
            writeFileSync(path, code);
            if (map) writeFileSync(`${path}.map`, map);
            if (code.startsWith("#!")) chmodSync(path, 0o755);
          }),
        );
        writeFileSync(join(folder, "meta.json"), JSON.stringify(metafile));
        const stale = readdirSync(folder).filter(
          (name) => name.startsWith("shared-") && !texts.has(join(folder, name.replace(/\.map$/, ""))),
        );
        for (const name of stale) rmSync(join(folder, name));
      });
    },
  };
}
