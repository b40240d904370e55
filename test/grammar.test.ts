/** The grammar knows the words of the schema: sections, choices and placeholders; the suite in VS Code sees the colours. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { lexiconWith } from "../server/src/core/charter/lexicon.ts";
import { root } from "./vscode/root.ts";

type Pattern = { match?: string; begin?: string; end?: string; include?: string; patterns?: Pattern[] };

const read = (file: string) => JSON.parse(readFileSync(join(root, file), "utf8"));
const grammar = read("syntaxes/pilot-charter.tmLanguage.json");
const schema = read("schemas/pilot-charter.schema.json");
const { section, choice, placeholder }: Readonly<Record<string, Pattern>> = grammar.repository;

/** Whether a pattern of the grammar matches somewhere in a line; `(?i)` at the front is Oniguruma's flag. */
function matches(pattern: Pattern | undefined, line: string): boolean {
  const source = pattern?.match ?? "";
  const [flags, plain] = source.startsWith("(?i)") ? ["iu", source.slice(4)] : ["u", source];
  return new RegExp(plain, flags).test(line);
}

/** Every choice in the schema, with the key that offers it. */
function choicesIn(node: unknown, key = ""): readonly (readonly [string, string])[] {
  if (Array.isArray(node)) return node.flatMap((one) => choicesIn(one, key));
  if (typeof node !== "object" || node === null) return [];
  const { enum: words, properties = {}, definitions = {}, ...rest } = node as Record<string, unknown>;
  const own = Array.isArray(words)
    ? words.filter((word) => typeof word === "string").map((word) => [key, word] as const)
    : [];
  const named = Object.entries({ ...(properties as object), ...(definitions as object) });
  return [
    ...own,
    ...named.flatMap(([name, one]) => choicesIn(one, name)),
    ...Object.values(rest).flatMap((one) => choicesIn(one, key)),
  ];
}

test("every section of the schema is coloured as one, and nothing else", () => {
  for (const name of Object.keys(schema.properties)) assert.ok(matches(section, `${name}: x`), name);
  assert.ok(!matches(section, "owner: x"));
  assert.ok(!matches(section, "  cost: 3"));
});

test("every choice of the schema is coloured at its key, in block and in flow style", () => {
  const choices = choicesIn(schema).filter(([key]) => key !== "op");
  assert.ok(choices.length > 100);
  for (const [key, word] of choices) {
    for (const line of [`  ${key}: ${word}`, `- { a: b, ${key}: ${word} }`, `  ${key}: ${word} # why`]) {
      assert.ok(
        choice?.patterns?.some((one) => matches(one, line)),
        line,
      );
    }
  }
  assert.ok(!choice?.patterns?.some((one) => matches(one, "  status: approvd")));
});

test("placeholders stand out where the engine counts them as empty, and only there", () => {
  const { isPlaceholder } = lexiconWith();
  for (const word of [
    "TBD",
    "tbc",
    "TODO",
    "n/a",
    "???",
    "xxx",
    "to be decided",
    "not yet known",
    "Later",
    "unknown",
    "Pending claims",
  ]) {
    assert.ok(isPlaceholder(word), word);
    assert.ok(matches(placeholder, `  full: ${word}`), word);
    assert.ok(matches(placeholder, `  users: { full: ${word}, pilot: 3 }`), word);
  }
  for (const text of ["Later this year we add Spain", "None of the staff objected", "Unknowns are listed below", "0"]) {
    assert.ok(!isPlaceholder(text), text);
    assert.ok(!matches(placeholder, `  note: ${text}`), text);
  }
});

test("every pattern that is included exists and is used", () => {
  const included = [...JSON.stringify(grammar).matchAll(/"include":"#([\w-]+)"/g)].map((match) => match[1]);
  assert.deepEqual([...new Set(included)].sort(), Object.keys(grammar.repository).sort());
});

test("every expression is a legal one", () => {
  const expressions = [...JSON.stringify(grammar, null, 1).matchAll(/"(?:match|begin|end)": ("(?:[^"\\]|\\.)*")/g)];
  assert.ok(expressions.length > 20);
  for (const [, text = '""'] of expressions) {
    const plain = (JSON.parse(text) as string).replace("(?i)", "").replace("\\G", "").replace("\\1", "");
    assert.doesNotThrow(() => new RegExp(plain, "u"), plain);
  }
});
