/** Hovers: what a key asks for, what it is worth and what is wrong with it. */
import assert from "node:assert/strict";
import test from "node:test";
import { hover } from "../../server/src/features/hover.ts";
import { ABLE, HEAD, openAt, SIMPLE, textIn } from "../support/check.ts";

/** The hover's text at the cursor and what it marks. */
function hoverAt(marked: string, abilities = ABLE): { text: string; over: string } | null {
  const { charter, params } = openAt(marked);
  const found = hover(charter, params, abilities);
  if (found?.range === undefined) return null;
  return { text: (found.contents as { value: string }).value, over: textIn(charter, found.range) };
}

test("a key says what, why, in which unit, when it is needed, what it is worth, and shows an example", () => {
  const found = hoverAt(`${HEAD}stage: chartered\nbridge:\n  effort_<|>days: 100\n`);
  assert.ok(found);
  assert.equal(found.over, "effort_days");
  assert.match(found.text, /^\*\*.*\*\* — `bridge\.effort_days`/);
  assert.match(found.text, /\*\*Why:\*\* /);
  assert.match(found.text, /person-days/);
  assert.match(found.text, /\*\*Needed:\*\* must be there from `chartered` on/);
  assert.match(found.text, /`cost\/bridge-factor` .*of 100 in cost/);
  assert.match(found.text, /```yaml\neffort_days: 340\n```/);
});

test("a chosen word says what it means, a key with choices lists them", () => {
  assert.match(hoverAt(`${HEAD}stage: pilot<|>ing\n`)?.text ?? "", /`piloting`: The pilot is running\./);
  assert.match(hoverAt(`${HEAD}sta<|>ge: piloting\n`)?.text ?? "", /- `killed`: /);
});

test("a finding at the place is explained", () => {
  const found = hoverAt(
    `${HEAD}stage: chartered\naccountability:\n  production_owner:\n    na<|>me: Innovation team\n`,
  );
  assert.match(found?.text ?? "", /is a group/);
  assert.match(found?.text ?? "", /A group cannot be asked/);
});

test("flow maps and list items are understood", () => {
  const found = hoverAt(`${HEAD}cost:\n  lines:\n    - { item: Hosting, ba<|>sis: per_month }\n`);
  assert.match(found?.text ?? "", /`cost\.lines\[0\]\.basis`/);
});

test("comments, white space, unknown keys and x- keys say nothing", () => {
  assert.equal(hoverAt(`${HEAD}# com<|>ment\nstage: idea\n`), null);
  assert.equal(hoverAt(`${HEAD}metadata:\n <|> name: x\n`), null);
  assert.equal(hoverAt(`${HEAD}x-ti<|>cket: 12\n`), null);
});

test("a client without Markdown reads plain text", () => {
  const found = hoverAt(`${HEAD}bridge:\n  effort_<|>days: 100\n`, SIMPLE);
  assert.doesNotMatch(found?.text ?? "**", /\*\*|`/);
});
