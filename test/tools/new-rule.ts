/** Starts a new rule: its file, its place in the index, and what is left to do. `npm run new-rule -- governance/some-name` */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const RULES = "server/src/core/rules";
const PILLARS = ["accountability", "measurement", "governance", "cost", "capability", "lifecycle", "quality"];

/** What came of it: sentences for the person at the terminal, and whether a rule was made. */
export interface NewRule {
  readonly made: boolean;
  readonly message: string;
}

/** Makes the skeleton of a rule below a root folder and enters it into the index; refuses what cannot become one. */
export function newRule(root: string, id: string | undefined): NewRule {
  const refusal = refusalOf(root, id);
  if (id === undefined || refusal !== null) return { made: false, message: refusal ?? "Name the rule." };
  const file = join(root, RULES, `${id}.ts`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, skeleton(id));
  edit(join(root, RULES, "index.ts"), (text) => inIndex(text, id));
  edit(join(root, RULES, "ids.ts"), (text) => afterLast(text, listEntry(pillarOf(id)), `  "${id}",`));
  return { made: true, message: nextSteps(id) };
}

/** The name of the constant: `owner-named` is `ownerNamed`. */
export function constantOf(id: string): string {
  return (id.split("/")[1] ?? "").replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function refusalOf(root: string, id: string | undefined): string | null {
  const usage = "Write the pillar and the good state, such as: npm run new-rule -- governance/records-kept";
  if (id === undefined) return `Which rule? ${usage}`;
  const [pillar = "", name = "", ...more] = id.split("/");
  if (!PILLARS.includes(pillar)) return `“${pillar}” is not a pillar. Choose ${PILLARS.join(", ")}. ${usage}`;
  if (more.length > 0 || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    return `“${name}” is not a name for a rule: lower-case words with hyphens between them. ${usage}`;
  }
  if (existsSync(join(root, RULES, `${id}.ts`))) return `The rule ${id} exists already. Nothing was changed.`;
  const index = readFileSync(join(root, RULES, "index.ts"), "utf8");
  const taken = new RegExp(`\\b${constantOf(id)}\\b`).test(index);
  return taken ? `Another rule is called “${name}” already. Choose another name. Nothing was changed.` : null;
}

function pillarOf(id: string): string {
  return id.split("/")[0] ?? "";
}

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

/** The import where it belongs by name, and the entry after the last rule of its pillar. */
function inIndex(text: string, id: string): string {
  const lines = text.split("\n");
  const line = `import { ${constantOf(id)} } from "./${id}.ts";`;
  const source = (one: string) => /^import .* from "(.*)";$/.exec(one)?.[1];
  const next = lines.findIndex((one) => (source(one) ?? "") > `./${id}.ts`);
  const names = lines.flatMap((one) => {
    const found = /^import \{ (\w+) \} from "\.\/(\w+)\/.*";$/.exec(one);
    return found?.[2] === pillarOf(id) ? [found[1] ?? ""] : [];
  });
  const imported = lines.toSpliced(
    next < 0 ? lines.findLastIndex((one) => source(one) !== undefined) + 1 : next,
    0,
    line,
  );
  return afterLast(imported.join("\n"), new RegExp(`^  (${names.join("|")}),$`), `  ${constantOf(id)},`);
}

function listEntry(pillar: string): RegExp {
  return new RegExp(`^  "${pillar}/.*",$`);
}

/** The text with a line after the last one that matches, or at the end of the list where none does. */
function afterLast(text: string, pattern: RegExp, line: string): string {
  const lines = text.split("\n");
  const last = lines.findLastIndex((one) => pattern.test(one));
  const at = last >= 0 ? last + 1 : lines.indexOf("];");
  return lines.toSpliced(at, 0, line).join("\n");
}

function skeleton(id: string): string {
  const [pillar = "", name = ""] = id.split("/");
  const words = name.replaceAll("-", " ");
  return `/** Asks for ${words}. */
import { fail, PASS, type Rule, scaffold } from "../rule.ts";

export const ${constantOf(id)}: Rule = {
  id: "${id}",
  pillar: "${pillar}",
  severity: { chartered: "warning" },
  weight: ${pillar === "lifecycle" || pillar === "quality" ? 0 : 2},
  requires: [],
  reads: ["use_case.problem"],
  title: "${words.charAt(0).toUpperCase()}${words.slice(1)}",
  why: "What the business loses when this is missing.",
  how: "What to write, and where.",
  source: ["S-q1"],
  check(charter) {
    if (charter.use_case?.problem !== undefined) return PASS;
    return fail(["use_case", "problem"], "Say in one sentence what is missing.", {
      fixes: [scaffold("Add the problem", ["use_case"], ["problem"])],
    });
  },
  examples: [
    {
      bad: \`
use_case:
#^^^^^^^
  autonomy: informs\`,
      good: \`
use_case:
  problem: Nurses write every report twice
  autonomy: informs\`,
    },
  ],
};
`;
}

function nextSteps(id: string): string {
  return [
    `Made ${RULES}/${id}.ts and entered it into the index.`,
    "",
    "Next:",
    "1. Write the words and the check. The title is the good state; the message is one sentence, cause first.",
    "2. Write the examples: a line of carets marks the exact columns. They are the tests.",
    "3. List in `reads` every key that the check looks at.",
    "4. Add the rule to test/core/fixtures/catalogue.json, which keeps weights from changing by accident.",
    "5. Run `npm run generate`, then `npm test -- --only unit`.",
    "6. Say it in CHANGELOG.md; a weight above 0 moves scores, so add the line “Scores may move”.",
  ].join("\n");
}

if (/[\\/]new-rule\.mjs$/.test(process.argv[1] ?? "")) {
  const { made, message } = newRule(join(import.meta.dirname, "../../.."), process.argv[2]);
  (made ? console.log : console.error)(message);
  process.exitCode = made ? 0 : 1;
}
