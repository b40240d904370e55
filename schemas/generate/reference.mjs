/** Writes the pages that explain every key of a charter and of a policy. */
import { stringify } from "yaml";
import { eachKey, eachOf, kindOf, resolve } from "./walk.mjs";

const names = {
  text: "text",
  person: "person: `Name <mail>`, a name, a mail address, or `{name, email, role, unit}`",
  date: "date, `YYYY-MM-DD`",
  number: "number",
  quantity: "number, 0 or more",
  count: "whole number, 0 or more",
  ordinal: "whole number, 1 or more",
  money: "number, 0 or more",
  percent: "number from 0 to 100",
  flag: "`true` or `false`",
  choice: "one of the words below",
  const: "always the same",
  map: "block of keys",
};

const plainNames = { string: "text", number: "number", boolean: "`true` or `false`" };

const severity = { error: "error without it", warning: "warning without it", info: "expected" };

/** The word for what stands at a node. */
function type(schema, node) {
  const kind = kindOf(schema, node);
  const at = resolve(schema, node);
  if (kind === "list") return `list: ${type(schema, at.items)}`;
  if (kind === "mixed")
    return at.type
      .filter((word) => word !== "null")
      .map((word) => plainNames[word])
      .join(" or ");
  if (eachOf(at)) return `block of keys, each: ${type(schema, eachOf(at))}`;
  if (at === node && at.maximum !== undefined)
    return `${kind === "count" ? "whole number" : "number"} from ${at.minimum} to ${at.maximum}`;
  return (names[kind] ?? "text") + (at.pattern && kind === "text" ? `, like \`${node.examples[0]}\`` : "");
}

function example(path, node) {
  const key = path.split(".").at(-1);
  const [value] = node.examples ?? [];
  if (value === undefined) return [];
  return [fenced(stringify({ [key]: value }, { lineWidth: 0, flowCollectionPadding: true }))];
}

const fenced = (text) => `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;

/** The entry of one key. */
function entry(schema, path, node) {
  const when = (node["x-needed"] ?? []).map(
    (need) => `from **${need.stage}** on${need.when ? `, if ${need.when}` : ""} (${severity[need.severity]})`,
  );
  const facts = [
    `Type: ${type(schema, node)}${node["x-unit"] ? ` · unit: ${node["x-unit"]}` : ""}`,
    ...(node["x-needed"] ? [`Needed: ${when.length > 0 ? when.join("; ") : "optional"}`] : []),
    ...(node["x-source"]?.length > 0 ? [`Source: ${node["x-source"].join(", ")}`] : []),
  ];
  const choice = eachOf(node) ?? node;
  const values = (choice.enum ?? []).flatMap((value, at) =>
    value === null ? [] : [`  - \`${value}\`: ${choice.enumDescriptions[at]}`],
  );
  const head = `${"#".repeat(Math.min(6, 2 + path.split(".").length - 1))} <a id="${anchor(path)}"></a>\`${path}\``;
  const listed =
    values.length > 0
      ? [...facts.map((fact) => `- ${fact}`), "- Values:", ...values]
      : facts.map((fact) => `- ${fact}`);
  return [
    head,
    `**${node.title}.** ${node.description} *${node["x-why"]}*`,
    listed.join("\n"),
    ...example(path, node),
  ].join("\n\n");
}

/** The name of a key's place in the page: `cost.lines.category` for `cost.lines[].category`. */
export const anchor = (path) => path.replaceAll("[]", "");

/** What a page says before the keys. */
const CHARTER = {
  title: "The keys of a pilot charter",
  source: "schemas/pilot-charter.schema.json",
  before: [
    "One YAML document per file, named `*.pilot.yaml`. Dates are `YYYY-MM-DD`, percentages are numbers from 0 to 100 in keys that end in `_pct`, effort is in person-days in keys that end in `_days`, money is a number in `cost.currency`. Keys that start with `x-` are yours: they are allowed anywhere and never judged. Any other unknown key is an error.",
    "A key without a value, or with a word like `TBD`, is not filled in: it is reported as such and not as a wrong value. *Needed* tells the first stage at which a rule asks for the key.",
    "## How a charter is read",
    "**Size.** A charter is judged as a *small pilot* where all of this is written: at most 50 users at full scale, a use that informs or recommends, the risk tier `minimal`, data without special categories and without anything restricted, and cost lines that are whole and come to at most 25,000 a year. A value that is missing makes it a standard one. The sum is meant in euros; other currencies count by their order of magnitude: 25,000 in EUR, USD, GBP or CHF, ten times that in SEK or PLN, a hundred times in JPY or INR, a thousand times in KRW, ten thousand times in VND. A policy moves both numbers. [RULES.md](RULES.md#small) says what a small pilot is not asked.",
    "**Currencies.** One currency for each charter, as its ISO 4217 code. Nothing is converted: a portfolio adds up the charters of one currency and says how many are left out.",
    "**Sums.** What is not stated counts on the careful side: 20 % contingency, half of the benefit, 10 % a year as cost of capital. What is written twice counts by the worse figure. What cannot be worked out is *not known*, never 0: so is a benefit that is accepted as not being money, and payback without the cost of the bridge. A bridge of many days that costs 0 counts as not costed. A loss that is certain from what can be read stays a loss, whatever else is not filled in. A pilot that has ended shows its sums, and they are not judged any more.",
    "**Decisions.** A good score does not decide: a pilot that ran past its end or past a kill date rests until somebody decides, and the report says in one sentence that it is ready on paper. An entry in `history` of that day or later is such a decision; on the end of a pilot it holds for 60 days. Every reason for a pause is named, in the order of the verdict.",
    "**Names.** A professional title beside a name is dropped, in front or behind, in the languages of the word files: “Head of IT Sarah Jones”, “Kierownik Jan Kowalski” and “이도윤 팀장” are these people. Where no list knows the name, the tool asks; a title alone, with a unit or with a place names nobody. A mailbox written in other letters than the name cannot be compared and refuses nobody. “Tom Baker, Lisa Grant” are two people, “myself” is no name. Safest is the title under `role` and the name alone under `name`.",
    "**Words.** An answer has at least two words; a reason, a skill or a note that settles something at least four. Languages that build long words need fewer of them: three words of 24 letters or more together count as four, where a Korean syllable is three letters. “n/a” and “asked, no reply” are no objections, “plan B” and “talk to Peter” no fallback. In a `unit`, “draft”, “test” and “pending order” are things that people count; “TBD” is not. In an exit criterion, “two weeks” and “half” are numbers.",
    "**Metrics and training.** A share of cases done with the system (“% of tickets with an AI draft”) counts its use; time saved with it, or cases solved without a person, are outcomes. Sensitivity and specificity for a finding are the model's, accuracy of stock is the warehouse's. Going to a session or watching a video is no skill, and training is a token as well where more than half of the people in the plan get no practice.",
    "**What cannot be read.** A value of the wrong form makes the demands wait that rest on it, and no others: users that cannot be read hide a missing budget no more than a missing cost model.",
    "**Doubts.** The author settles them by writing more: an e-mail address settles a name, a `definition` a metric, a `note` a cost line. “No blockers” is an answer where the review has a reviewer and a date.",
    "## The keys",
  ],
};

const policyPage = (sample) => ({
  title: "The keys of a pilot policy",
  source: "schemas/pilot-policy.schema.json",
  before: [
    "An organisation's own limits, weights, severities, reviews and words stand in files named `pilot-policy.yaml`. Every one from the root of the repository down to the charter's folder holds; `--policy FILE` pins one, and then no other is read. Editor, terminal and CI read the same files. Every result carries their names and a fingerprint of what was set, so that results under different policies are not compared by mistake.",
    "A nearer policy may add and tighten. What it would loosen against one higher up is a warning at that line and is not applied; where the one higher up says nothing, a nearer one is free. Whatever all of them together loosen against the standard is counted and named in every output: a severity or weight that is lowered, a limit that is relaxed, a larger small pilot, a group that is declared a person, a unit that builds declared one of the business.",
    "A policy cannot change the four questions, the stop signal, the return and the order of the verdicts, and it leaves every pillar at least half of its standard points. It is data, never code: a regular file of at most a megabyte inside the repository. Below a policy with an error nothing is judged: the editor marks the error, and the command line prints it and ends with status 2.",
    "With `extends`, a policy starts from another file of the same repository, which may start from a third one, up to five. A limit, weight or severity of the file that extends wins; reviews, cost categories, words, people and units add up. Keys that start with `x-` are yours.",
    "## A worked example",
    "This policy of a brewery asks for a review by the works council and for the cost of lines that stand still, expects payback within a year and a half, and knows the words of the house. [`test/charters/policy`](test/charters/policy) holds it beside a charter that is judged by it: `go` under this policy, `hold` without, because nobody could know that Suparman is a person and that Process Engineering runs the filling lines.",
    fenced(sample),
    "## The keys",
  ],
});

/** The source of CHARTER.md. */
export const charterReference = (schema) => reference(schema, CHARTER);

/** The source of POLICY.md; `sample` is the policy of its worked example. */
export const policyReference = (schema, sample) => reference(schema, policyPage(sample));

function reference(schema, { title, source, before }) {
  const entries = [];
  // The entry of a list says no more than its list does; the keys in it have entries of their own.
  eachKey(schema, (path, node) => {
    if (!path.endsWith("[]")) entries.push(entry(schema, path, node));
  });
  const top = Object.entries(schema.properties).map(([key, node]) => `- [\`${key}\`](#${key}): ${node.description}`);
  const generated = `<!-- Generated from ${source}: change that instead. -->`;
  return `${[`# ${title}`, generated, ...before, top.join("\n"), ...entries].join("\n\n")}\n`;
}
