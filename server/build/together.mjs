/** Puts what several programs share into one file: each file more costs a program's start about as much as 20 KB in it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The plugin. esbuild makes a shared file for every set of entry points that reach a module. Whatever the server and the
 * command line start with is there before anything else is loaded, so every entry point may as well reach all of it.
 * The entry points are to be written `together:path`, and `common` are paths, too.
 */
export function together(root, common) {
  const imports = common.map((file) => `import "./${file}";\n`).join("");
  return {
    name: "together",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^together:/ }, ({ path }) => ({ path: path.slice(9), namespace: "together" }));
      onLoad({ filter: /./, namespace: "together" }, ({ path }) => {
        const real = path.endsWith(".ts");
        const line = real ? (/^#!.*\n/.exec(readFileSync(join(root, path), "utf8"))?.[0] ?? "") : "";
        return {
          contents: `${line}${imports}export * from "${real ? "./" : ""}${path}";\n`,
          loader: "js",
          resolveDir: root,
        };
      });
    },
  };
}
