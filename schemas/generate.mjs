/** Generates from the schemas whatever is derived from them: models, types and the reference pages. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const CHARTER = "schemas/pilot-charter.schema.json";
const POLICY = "schemas/pilot-policy.schema.json";
const SAMPLE = "test/charters/policy/pilot-policy.yaml";
const MEMORY = "node_modules/.cache/pilot-charter/generated.json";
const FOLDER = "server/src/core/schema/generated";

/** What is made, and whether it is committed; what is not is rebuilt by every build. */
const OUTPUTS = [
  { file: `${FOLDER}/model.js`, committed: false },
  { file: `${FOLDER}/words.js`, committed: false },
  { file: `${FOLDER}/accepts.js`, committed: false },
  { file: `${FOLDER}/charter.ts`, committed: true },
  { file: "CHARTER.md", committed: true },
  { file: `${FOLDER}/policy-model.js`, committed: false },
  { file: `${FOLDER}/policy-words.js`, committed: false },
  { file: `${FOLDER}/policy-accepts.js`, committed: false },
  { file: "POLICY.md", committed: true },
];

const digest = (...texts) => createHash("sha256").update(texts.join("\0")).digest("hex");
const read = (root, file) => (existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : "");

/** Everything the outputs depend on: the schemas, the example, the generator and the packages it uses. */
function inputs(root) {
  const scripts = readdirSync(join(root, "schemas/generate"))
    .sort()
    .map((name) => `schemas/generate/${name}`);
  const packages = ["ajv", "json-schema-to-typescript", "yaml"].map((name) => `node_modules/${name}/package.json`);
  return digest(
    ...[CHARTER, POLICY, SAMPLE, "schemas/generate.mjs", ...scripts, ...packages].map((file) => read(root, file)),
  );
}

/** The digests of the last outputs, if they were made from the same inputs. */
function remembered(root, from) {
  try {
    const memory = JSON.parse(read(root, MEMORY));
    return memory.from === from ? memory.outputs : null;
  } catch {
    return null;
  }
}

/** The text of every output, made anew. */
async function make(root) {
  const schema = JSON.parse(read(root, CHARTER));
  const policy = JSON.parse(read(root, POLICY));
  const [sound, shape, model, types, reference] = await Promise.all([
    import("./generate/sound.mjs"),
    import("./generate/accepts.mjs"),
    import("./generate/model.mjs"),
    import("./generate/types.mjs"),
    import("./generate/reference.mjs"),
  ]);
  sound.assertSound(schema);
  sound.assertSound(policy);
  const charterModel = model.model(schema);
  const policyModel = model.model(policy);
  return [
    charterModel.shape,
    charterModel.words,
    shape.accepts(schema),
    await types.types(schema),
    reference.charterReference(schema),
    policyModel.shape,
    policyModel.words,
    shape.accepts(policy),
    reference.policyReference(policy, read(root, SAMPLE)),
  ];
}

/** Writes `text` where it is not there already; a folder that is missing is made. */
function write(root, file, text) {
  if (read(root, file) === text) return;
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** Brings the outputs up to date and returns the committed files that were stale; with `check` these are left alone. */
export async function generate({ root, check }) {
  const from = inputs(root);
  const known = remembered(root, from);
  if (known !== null && OUTPUTS.every(({ file }) => digest(read(root, file)) === known[file])) return [];
  const texts = await make(root);
  const stale = OUTPUTS.filter(({ file, committed }, at) => committed && read(root, file) !== texts[at]).map(
    ({ file }) => file,
  );
  OUTPUTS.forEach(({ file, committed }, at) => {
    if (!(check && committed)) write(root, file, texts[at]);
  });
  const outputs = Object.fromEntries(OUTPUTS.map(({ file }, at) => [file, digest(texts[at])]));
  write(root, MEMORY, JSON.stringify({ from, outputs }));
  return stale;
}
