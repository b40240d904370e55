/** Accepting any offer at any place of a line: what stood around the cursor stays, comments and brackets included. */
import assert from "node:assert/strict";
import test from "node:test";
import { parseCharter } from "../../server/src/core/yaml/parse.ts";
import type { Tree } from "../../server/src/core/yaml/tree.ts";
import { walkNodes } from "../../server/src/core/yaml/walk.ts";
import { completion } from "../../server/src/lsp/features/completion.ts";
import { ABLE, appliedEdits, HEAD, nobody, openAt, SIMPLE } from "../support/check.ts";

/** Values and keys of each kind, with `<|>` where something is chosen; `…` is what stands behind the cursor. */
const PLACES = [
  "stage: <|>…",
  "stage:<|>…",
  "stage: id<|>ea…",
  "bridge:\n  funded: <|>…",
  "pilot:\n  start:  <|>…",
  "pilot:\n  st<|>…",
  "pilot:\n  <|>…",
  "scale:\n  <|>…",
  "scale: <|>…",
  "scale:<|>…",
  "acc<|>…",
  "<|>…",
  "cost:\n  lines: <|>…",
  "cost:\n  lines:\n    - <|>…",
  "cost:\n  lines:\n    -<|>…",
  "cost:\n  lines:\n    - item: Seats\n      <|>…",
  "cost:\n  lines:\n    - item: Seats\n    <|>…",
  "cost:\n  lines:\n    - category: <|>…",
  "measurement:\n  guardrails:\n    - op: <|>…",
  "pilot:\n  team:\n    - <|>…",
];

/** What may stand behind the cursor on its line. */
const BEHIND = ["", "# note", " # note", "  # note: with a colon", "   "];

/** Places between brackets, with what follows them. */
const BRACKETS = [
  "use_case:\n  system: {<|>}",
  "use_case:\n  system: { <|>}",
  "use_case:\n  system: { kind: <|>}",
  "use_case:\n  system: { kind:<|>}",
  "use_case:\n  system: { kind: <|>, build: in_house }",
  "use_case:\n  system: { kind: generative, <|>}",
  "use_case:\n  system: { kind: generative,<|>}",
  "use_case:\n  system: { <|>, build: in_house }",
  "use_case:\n  system: {\n    kind: <|># note\n  }",
  "use_case:\n  system: {\n    <|># note\n  }",
  "use_case:\n  system: {\n    kind: <|>, # note\n    build: in_house\n  }",
  "cost:\n  lines: [<|>]",
  "cost:\n  lines: [{<|>}]",
  "cost:\n  lines: [{ item: a, basis: <|>}]",
  "measurement:\n  guardrails: [{ op: <|>}]",
  "pilot:\n  team: [<|>]",
  "pilot:\n  team: [Ana Pereira, <|>]",
  "accountability: { sponsor: Ana Pereira, production_owner: <|>}",
  "stage: <|>[idea]",
  "stage:<|> [idea]",
  "scale: <|> { users: 3 }",
  "stage: <|> idea # note",
  "stage: <|> &s idea",
  "stage: <|> |\n  idea",
  "accountability:\n  sponsor: Ana Pereira\n  production_owner: <|> # note\nbridge:\n  funded: true # paid",
];

/** What the offers of these places are chosen instead of, as YAML reads it. */
const REPLACED = new Set(["idea", "idea# note", "st", "st# note", "acc"]);

/** From each # to the end of its line: a comment, or what is to become one again. */
const comments = (text: string) => (text.match(/#.*/g) ?? []).map((one) => one.trimEnd());

/** The values that are written in a text. */
function values(tree: Tree): readonly string[] {
  const found: string[] = [];
  walkNodes(tree, (_, node) => {
    if (node?.kind === "scalar" && node.value !== null) found.push(String(node.value));
  });
  return found;
}

test("an accepted offer breaks nothing, keeps every comment and every other value", () => {
  const faults: string[] = [];
  const places = PLACES.flatMap((place) => BEHIND.map((behind) => place.replace("…", behind)));
  let offered = 0;
  for (const place of [...places, ...BRACKETS]) {
    const { charter, params } = openAt(`${HEAD}metadata: { name: Letters }\n${place}\n`);
    const before = charter.tree.problems.length;
    for (const abilities of [ABLE, SIMPLE]) {
      for (const { label, textEdit } of completion(charter, params, nobody, abilities).items) {
        assert.ok(textEdit && "range" in textEdit);
        offered++;
        const filled = abilities.snippetItems
          ? textEdit.newText.replace(/\$\d/g, "7").replace(/\\(.)/g, "$1")
          : textEdit.newText;
        const text = appliedEdits(charter, [{ ...textEdit, newText: filled }]);
        const tree = parseCharter(text);
        const lost = values(charter.tree).filter((one) => !values(tree).includes(one) && !REPLACED.has(one));
        const why = [
          ...(tree.problems.length > before ? [tree.problems[0]?.message] : []),
          ...(comments(text).join("\n") === comments(charter.text).join("\n") ? [] : ["comments differ"]),
          ...lost.map((one) => `lost ${one}`),
        ];
        if (why.length > 0) faults.push(`${JSON.stringify(place)} + ${label}: ${why}\n${text.slice(HEAD.length + 28)}`);
      }
    }
  }
  assert.ok(offered > 500);
  assert.deepEqual(faults, []);
});
