/** Writes CHARTER.md, the page that explains every key. */
import { stringify } from "yaml";
import { eachKey, kindOf, resolve } from "./walk.mjs";

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

const severity = { error: "error without it", warning: "warning without it", info: "expected" };

/** The word for what stands at a node. */
function type(schema, node) {
  const kind = kindOf(schema, node);
  const at = resolve(schema, node);
  if (kind === "list") return `list: ${type(schema, at.items)}`;
  if (kind === "mixed")
    return at.type
      .filter((word) => word !== "null")
      .map((word) => ({ string: "text", number: "number", boolean: "`true` or `false`" })[word])
      .join(" or ");
  return (names[kind] ?? "text") + (at.pattern && kind === "text" ? `, like \`${node.examples[0]}\`` : "");
}

function example(path, node) {
  const key = path.split(".").at(-1).replace(/\[\]$/, "");
  const value = path.endsWith("[]") ? [node.examples[0]] : node.examples[0];
  return `\`\`\`yaml\n${stringify({ [key]: value }, { lineWidth: 0, flowCollectionPadding: true }).trimEnd()}\n\`\`\``;
}

/** The entry of one key. */
function entry(schema, path, node) {
  const when = (node["x-needed"] ?? []).map(
    (need) => `from **${need.stage}** on${need.when ? `, if ${need.when}` : ""} (${severity[need.severity]})`,
  );
  const facts = [
    `Type: ${type(schema, node)}${node["x-unit"] ? ` · unit: ${node["x-unit"]}` : ""}`,
    `Needed: ${when.length > 0 ? when.join("; ") : "optional"}`,
    ...(node["x-source"]?.length > 0 ? [`Source: ${node["x-source"].join(", ")}`] : []),
  ];
  const values = (node.enum ?? []).flatMap((value, at) =>
    value === null ? [] : [`  - \`${value}\`: ${node.enumDescriptions[at]}`],
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
    example(path, node),
  ].join("\n\n");
}

/** The name of a key's place in the page: `cost.lines.category` for `cost.lines[].category`. */
export const anchor = (path) => path.replaceAll("[]", "");

/** The source of CHARTER.md. */
export function reference(schema) {
  const entries = [];
  // The entry of a list says no more than its list does; the keys in it have entries of their own.
  eachKey(schema, (path, node) => {
    if (!path.endsWith("[]")) entries.push(entry(schema, path, node));
  });
  const top = Object.entries(schema.properties).map(([key, node]) => `- [\`${key}\`](#${key}): ${node.description}`);
  return `${[
    "# The keys of a pilot charter",
    "<!-- Generated from schemas/pilot-charter.schema.json: change that instead. -->",
    "One YAML document per file, named `*.pilot.yaml`. Dates are `YYYY-MM-DD`, percentages are numbers from 0 to 100 in keys that end in `_pct`, effort is in person-days in keys that end in `_days`, money is a number in `cost.currency`. Keys that start with `x-` are yours: they are allowed anywhere and never judged. Any other unknown key is an error.",
    "A key without a value, or with a word like `TBD`, is not filled in: it is reported as such and not as a wrong value. *Needed* tells the first stage at which a rule asks for the key.",
    top.join("\n"),
    ...entries,
  ].join("\n\n")}\n`;
}
