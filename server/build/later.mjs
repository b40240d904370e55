/** Lets a program load some of its modules when one of their functions is called for the first time. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** What a module exports; it must be functions, because these alone can fetch the module when they are called. */
function functionsOf(path, text) {
  const exported = [...text.matchAll(/^export (?!type\b|interface\b)(.*)$/gm)].flatMap(([, rest]) => {
    const declared = /^(?:async )?function (\w+)/.exec(rest)?.[1];
    if (declared !== undefined) return [declared];
    const named = /^\{ ([\w, ]+) \} from /.exec(rest)?.[1];
    if (named !== undefined) return named.split(", ");
    throw new Error(`${path} is loaded later, so it may export functions and types only: export ${rest}`);
  });
  if (exported.length === 0) throw new Error(`${path} is loaded later and exports no function.`);
  return exported;
}

/** What stands in a module's place until it is needed. */
function standIn(name, functions) {
  const forwards = functions.map((one) => `export function ${one}(...given) { return load().${one}(...given); }`);
  return `let loaded;
function load() { return (loaded ??= require("./${name}.cjs")); }
${forwards.join("\n")}
`;
}

/**
 * The plugin. `files` gives each module that comes later a name; it is also an entry point of the build, and so a file of
 * that name beside the program. Wherever else the module is imported, its stand-in takes its place.
 */
export function later(root, files) {
  const names = new Map(Object.entries(files).map(([name, file]) => [resolve(root, file), name]));
  return {
    name: "later",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, kind, namespace }) => {
        if (namespace === "later") return { path, external: true };
        const wanted = resolve(resolveDir, path);
        return kind === "entry-point" || namespace === "together" || !names.has(wanted)
          ? undefined
          : { path: names.get(wanted), namespace: "later" };
      });
      onLoad({ filter: /./, namespace: "later" }, ({ path: name }) => {
        const file = resolve(root, files[name]);
        const contents = standIn(name, functionsOf(files[name], readFileSync(file, "utf8")));
        return { contents, loader: "js", resolveDir: root, watchFiles: [file] };
      });
    },
  };
}
