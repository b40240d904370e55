/** Takes the words and examples of the rules out of the programs' start: they are read far less often than rules are run. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const RULES = "server/src/core/rules";
const TEXT = String.raw`"(?:[^"\\\n]|\\.)*"`;
const WORDS = new RegExp(
  String.raw`\n {2}why:\s+(${TEXT}),\n {2}how:\s+(${TEXT}),\n {2}source: (\[\s*(?:${TEXT},?\s*)*\]),(?=\n)`,
);
const EXAMPLES = /\n {2}examples: (\[[\s\S]*?\n {2}\]),(?=\n\};)/;
const ID = /\n {2}id: ("[a-z/-]+"),\n/;

/** A rule's file, taken apart. Stops the build where a rule is not written as all others are. */
function partsOf(file, text) {
  const [id, words, examples] = [ID, WORDS, EXAMPLES].map((part) => part.exec(text));
  if (!id || !words || !examples) throw new Error(`${file}: "id", "why", "how", "source" or "examples" is not found.`);
  return {
    id: id[1],
    words: `{ why: ${words[1]}, how: ${words[2]}, source: ${words[3]} }`,
    examples: examples[1],
    rest: text.replace(EXAMPLES, "").replace(WORDS, "\n  __proto__: book,"),
  };
}

/** The rules' files. */
function ruleFiles(root) {
  return readdirSync(join(root, RULES), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(root, RULES, name)).map((file) => join(root, RULES, name, file)))
    .sort();
}

/** A module with one part of all rules and a function that gives it by the rule's id. */
function moduleOf(root, part) {
  const entries = ruleFiles(root).map((file) => {
    const parts = partsOf(file, readFileSync(file, "utf8"));
    return `${parts.id}: ${parts[part]}`;
  });
  return `const all = {\n${entries.join(",\n")}\n};\nexport function of(id) { return all[id]; }\n`;
}

/** What all rules share: the words and examples of the rule that is asked, from the files in which they are. */
const BOOK = `let words, examples;
function wordsOf(id) { return (words ??= require("./rule-words.cjs")).of(id); }
function examplesOf(id) { return (examples ??= require("./rule-examples.cjs")).of(id); }
export const book = {
  get why() { return wordsOf(this.id).why; },
  get how() { return wordsOf(this.id).how; },
  get source() { return wordsOf(this.id).source; },
  get examples() { return examplesOf(this.id); },
};
`;

/** The entry points that the plugin makes up. */
export const RULE_BOOK = { "rule-words": "rule-book:words", "rule-examples": "rule-book:examples" };

/** The plugin: each rule inherits its words and examples from the book. */
export function ruleBook(root) {
  return {
    name: "rule-book",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^rule-book:/ }, ({ path }) => ({ path: path.slice(10), namespace: "rule-book" }));
      onResolve({ filter: /^\.\//, namespace: "rule-book" }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /./, namespace: "rule-book" }, ({ path }) => ({
        contents: path === "book" ? BOOK : moduleOf(root, path),
        loader: path === "examples" ? "ts" : "js",
        watchFiles: ruleFiles(root),
      }));
      onLoad({ filter: /[\\/]core[\\/]rules[\\/][a-z]+[\\/][a-z-]+\.ts$/ }, ({ path }) => ({
        contents: `import { book } from "rule-book:book"; ${partsOf(path, readFileSync(path, "utf8")).rest}`,
        loader: "ts",
      }));
    },
  };
}
