/** Compiles a schema with Ajv to the function that decides at run time whether a file has its shape. */
import standaloneCode from "ajv/dist/standalone/index.js";
import { ajvFor } from "./sound.mjs";

/** How the code that Ajv makes asks for its own helpers; we need an import, for our bundles are ES modules in the tests. */
const HELPER = /require\("ajv\/dist\/runtime\/(\w+)"\)/g;

/** What of a schema tells people something and decides nothing. */
const TOLD = /^(?:x-.*|title|description|examples|default|defaultSnippets|enumDescriptions|patternErrorMessage)$/;

/** A schema without its words, for Ajv's code holds a copy of what it refers to. */
function wordless(schema) {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return schema;
  const kept = Object.entries(schema).filter(([keyword]) => !TOLD.test(keyword));
  return Object.fromEntries(kept.map(([keyword, value]) => [keyword, below(keyword, value)]));
}

/** The schemas below a keyword; in some, the keys are names of the file's and no keywords. */
function below(keyword, value) {
  if (["properties", "patternProperties", "definitions"].includes(keyword))
    return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, wordless(schema)]));
  return Array.isArray(value) ? value.map(wordless) : wordless(value);
}

/** The text of a module with `accepts`: Ajv's validation function of the schema, which collects every error. */
export function accepts(schema) {
  const { $id, ...anonymous } = wordless(schema);
  const ajv = ajvFor({ allErrors: true, messages: false, inlineRefs: false, code: { source: true, esm: true } });
  const code = standaloneCode.default(ajv, ajv.compile(anonymous));
  const helpers = [...new Set([...code.matchAll(HELPER)].map(([, name]) => name))];
  return [
    ...helpers.map((name) => `import ${name} from "ajv/dist/runtime/${name}.js";`),
    code.replace(HELPER, "$1").replace("export default", "export const accepts ="),
    "",
  ].join("\n");
}
