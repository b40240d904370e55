/** Laws of every action on every sample in several styles: what is offered has an edit, breaks nothing and loses nothing. */
import assert from "node:assert/strict";
import test from "node:test";
import { stringify } from "yaml";
import { parseCharter } from "../../server/src/core/yaml/parse.ts";
import type { Tree } from "../../server/src/core/yaml/tree.ts";
import { walk } from "../../server/src/core/yaml/walk.ts";
import { codeActions, resolveCodeAction } from "../../server/src/lsp/features/code-actions.ts";
import type { OpenCharter } from "../../server/src/lsp/features/open-charter.ts";
import { rangeOf } from "../../server/src/lsp/features/open-charter.ts";
import { ABLE, applied, HEAD, openText, SIMPLE } from "../support/check.ts";
import { CHARTERS } from "../support/random-charters.ts";

/** A client that can do everything, and takes each action with its edit. */
const AT_ONCE = { ...ABLE, resolveEdits: false };

/** A charter's text in another style. */
const STYLES: { readonly [style: string]: (text: string) => string } = {
  "as it is": (text) => text,
  "with comments": commented,
  "each section between braces": (text) =>
    Object.entries(parseCharter(text).value ?? {})
      .map(([key, value]) => `${key}: ${stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim()}\n`)
      .join(""),
  "as JSON": (text) => `${JSON.stringify(parseCharter(text).value, null, 2)}\n`,
};

/** Files as other programs write them; a third of the samples is tried in each. */
const FILES: typeof STYLES = {
  "with CRLF behind a byte order mark": (text) => `\uFEFF${commented(text).replaceAll("\n", "\r\n")}`,
  "with tabs before and in its comments": (text) => commented(text).replaceAll(/ # (above|behind)/g, "\t# $1\t"),
  "as a document with beginning and end": (text) => `%YAML 1.2\n---\n${commented(text)}...\n# above 9999\n`,
};

/** The text with a comment above each entry and behind each single value that ends its line. */
function commented(text: string): string {
  const tree = parseCharter(text);
  const inserted = new Map<number, string>();
  let count = 0;
  walk(tree, (_, { key, value, node }) => {
    const line = text.lastIndexOf("\n", key.start - 1) + 1;
    const lead = text.slice(line, key.start);
    if (lead.trim() === "") inserted.set(line, `${lead}# above ${++count}\n`);
    const single = node?.kind === "scalar" && node.style !== "block" && node.style !== "double";
    if (single && text[value.end] === "\n" && lead.trim() === "") inserted.set(value.end, ` # behind ${++count}`);
  });
  return [...inserted]
    .sort(([one], [other]) => other - one)
    .reduce((now, [at, comment]) => now.slice(0, at) + comment + now.slice(at), text);
}

const comments = (text: string): readonly string[] =>
  (text.match(/(?<=^|\s)# (?:above|behind)\s+\d+/gm) ?? []).slice().sort();

/** A text with snippets whose tab stops nobody fills in. */
function passedOver(text: string): string {
  return text
    .replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, "$1")
    .replace(/\$\d+/g, "")
    .replace(/\\([\\$}])/g, "$1");
}

/** What is wrong with the actions that are offered anywhere in a text. */
function faultsOf(text: string, clients = [AT_ONCE]): { readonly faults: readonly string[]; readonly tried: number } {
  const charter = openText(text);
  const faults: string[] = [];
  let tried = 0;
  for (const abilities of clients) {
    for (const { title, edit, disabled } of actionsOf(charter, abilities)) {
      if (disabled !== undefined) continue;
      tried++;
      if (edit === undefined) {
        faults.push(`${title}: nothing happens`);
        continue;
      }
      const now = abilities.snippetEdits ? passedOver(applied(charter, edit)) : applied(charter, edit);
      const after = parseCharter(now);
      const worse = after.problems.length > charter.tree.problems.length || after.root !== charter.tree.root;
      if (worse) faults.push(`${title}: ${after.problems[0]?.message}\n${now}`);
      if (text.includes("\r\n") && /[^\r]\n/.test(now)) faults.push(`${title}: another line end\n${now}`);
      if (!isChange(title)) {
        // A decision sets stage or end anew; nobody's text is lost with “TBD”.
        const gone = written(charter.tree).filter((one) => !now.includes(one) && one !== "TBD");
        if (gone.length > 0 && !title.endsWith("…")) faults.push(`${title}: changes ${gone}\n${now}`);
        const [was, is] = [charter, openText(now)].map(({ analysis }) => analysis.score?.before ?? 0);
        if ((is ?? 0) > (was ?? 0)) faults.push(`${title}: raises the score from ${was} to ${is}`);
      }
      const lost = comments(text).filter((one) => !comments(now).includes(one));
      if (lost.length > 0 && !/comment/.test(title)) faults.push(`${title}: loses ${lost}\n${now}`);
    }
  }
  return { faults, tried };
}

/** Whether an action says that it writes, changes or takes away something. */
function isChange(title: string): boolean {
  return /^(?:Write|Change|Remove|Rename|Put|Replace|Keep|Move|Use|Make|Take|Set|Sort|Fix)\b/.test(title);
}

/** The single values of a text as they are written, without quotes. */
function written(tree: Tree): readonly string[] {
  const { text } = tree;
  const found: string[] = [];
  walk(tree, (_, { value, node }) => {
    if (node?.kind === "scalar" && node.style === "plain") found.push(text.slice(value.start, value.end));
  });
  return found.filter((one) => !/[\r\n]/.test(one));
}

/** Every action of a text, completed: those of the whole text, and those at each key. */
function actionsOf(charter: OpenCharter, abilities: typeof ABLE) {
  const spans = [{ start: 0, end: charter.text.length }];
  for (const { base, entry } of charter.tree.sections) {
    const start = base + (entry.value?.span.start ?? entry.keySpan.start);
    spans.push({ start, end: start });
  }
  const seen = new Set<string>();
  return spans.flatMap((span) =>
    codeActions(
      charter,
      { textDocument: { uri: charter.uri }, range: rangeOf(charter, span), context: { diagnostics: [] } },
      abilities,
    ).flatMap((action) => {
      const key = `${action.kind} ${action.title} ${JSON.stringify(action.data ?? action.edit)}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [abilities.resolveEdits ? resolveCodeAction(charter, action, abilities) : action];
    }),
  );
}

for (const [turn, [style, write]] of Object.entries(FILES).entries()) {
  test(`every action on a file ${style} does something, breaks nothing and keeps comments and line ends`, () => {
    const some = CHARTERS.filter((_, at) => at % 3 === turn);
    for (const { file, text } of some) assert.deepEqual(faultsOf(write(text)).faults, [], file);
  });
}

for (const [style, write] of Object.entries(STYLES)) {
  test(`every action on every sample ${style} does something, breaks nothing and keeps the comments`, () => {
    let all = 0;
    for (const { file, text } of CHARTERS) {
      const { faults, tried } = faultsOf(write(text), style === "as it is" ? [AT_ONCE, SIMPLE] : [AT_ONCE]);
      all += tried;
      assert.deepEqual(faults, [], file);
    }
    assert.ok(all > 100);
  });
}

/** Texts whose values come from elsewhere, or are marked, or are empty in another way. */
const ODD: { readonly [what: string]: string } = {
  "a person through an alias": `x-o: &o { name: Ana Pereira, unit: Motor }\naccountability:\n  production_owner: *o\n`,
  "a block through a merge key": `x-b: &b\n  production_owner: { name: Ana Pereira, unit: Motor }\naccountability:\n  <<: *b\n  sponsor: Jo Doyle\n`,
  "sections that are empty texts": `measurement: ""\noperations: ''\npilot:\n  team: ""\n`,
  "values with tags": `measurement: !!map\n  production_metric: !!map { name: !!str Waiting time }\ncost: !!map {}\npilot:\n  start: !!str 11 January 2027\nbridge:\n  funded: !!str yes\n`,
  "empty brackets": `measurement: {}\ncost: { lines: [] }\npilot: []\n`,
  "a waiver with comments": `waivers: # ours\n  # until the contract is signed\n  - rule: cost/contingency # low\n    # inside\n    reason: accepted_risk\n`,
  "two waivers": `waivers:\n  # one\n  - { rule: nope/nope, reason: accepted_risk } # first\n  # two\n  - { rule: cost/contingency } # second\n`,
  "a misplaced key": `# above the rate\nhurdle_rate_pct: 12.50 # agreed with Finance\ncost:\n  currency: EUR # ours\n`,
  "a misplaced key with its section between braces": `hurdle_rate_pct: 12.50 # agreed with Finance\ncost: { currency: EUR }\n`,
};

test("what comes from elsewhere, is marked or is empty is mended, or nothing is offered", () => {
  for (const [what, lines] of Object.entries(ODD)) {
    const text = `${HEAD}metadata: { id: alpha, name: Alpha helper }\nstage: chartered\n${lines}`;
    const { faults, tried } = faultsOf(text.replaceAll(/# (?!above|behind)/g, "# above 9"), [ABLE, SIMPLE]);
    assert.deepEqual(faults, [], what);
    assert.ok(tried > 10, what);
  }
});

test("a file in braces gets its sections inside the braces, quoted as the others are", () => {
  const charter = openText(`{ "apiVersion": "pilot-charter/v1", "kind": "PilotCharter", "stage": "chartered" }\n`);
  const [action] = actionsOf(charter, SIMPLE).filter(({ title }) => title === "Add the production owner");
  assert.match(
    applied(charter, action?.edit),
    /^\{ "apiVersion": "pilot-charter\/v1", .*"accountability": \{ "production_owner": \{ "name": .* \} \}.*\}\n$/,
  );
});

test("a moved key takes its characters and its comments along", () => {
  const charter = openText(
    `${HEAD}stage: chartered\n# from the board\nhurdle_rate_pct: 12.50 # agreed with Finance\ncost:\n  currency: EUR # ours\n`,
  );
  const [action] = actionsOf(charter, SIMPLE).filter(({ title }) => title.startsWith("Move it to cost"));
  assert.equal(
    applied(charter, action?.edit).slice(HEAD.length),
    `stage: chartered\ncost:\n  currency: EUR # ours\n  # from the board\n  hurdle_rate_pct: 12.50 # agreed with Finance\n`,
  );
});
