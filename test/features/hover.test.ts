/** Hovers: what a key asks for, what it is worth and what is wrong with it. */
import assert from "node:assert/strict";
import test from "node:test";
import { hover } from "../../server/src/lsp/features/hover.ts";
import { ABLE, HEAD, openAt, SIMPLE, sample, textIn } from "../support/check.ts";

/** The hover's text at the cursor and what it marks. */
function hoverAt(
  marked: string,
  abilities = ABLE,
  elsewhere: readonly string[] = [],
): { text: string; over: string } | null {
  const { charter, params } = openAt(marked);
  const found = hover(charter, params, abilities, () => elsewhere);
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

test("why a rule finds fault and how to answer is explained; the finding itself is not repeated", () => {
  const found = hoverAt(
    `${HEAD}stage: chartered\naccountability:\n  production_owner:\n    na<|>me: Innovation team\n`,
  );
  assert.doesNotMatch(found?.text ?? "", /reads as a group/);
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

test("a person's name says which roles they hold, here and elsewhere", () => {
  const text = `${HEAD}pilot:\n  team: [Priya <|>Nair]\naccountability:\n  production_owner: { name: Priya Nair }\n`;
  const found = hoverAt(text, ABLE, ["Shelf chat"]);
  assert.match(found?.text ?? "", /^\*\*Priya Nair\*\* here: .+ and .+\. Also named in Shelf chat\./);
});

test("cost keys show the months, a line what it comes to", () => {
  const claims = sample("06-claims-handling");
  const whole = hoverAt(claims.replace("  lines:\n    - { item: Document", "  li<|>nes:\n    - { item: Document"));
  assert.match(whole?.text ?? "", /\*\*A year at full scale:\*\* EUR 510,426/);
  assert.match(whole?.text ?? "", /\| 1 \| EUR 243,522 \| EUR 7,790 \|/);
  const line = hoverAt(claims.replace("amount: 5200", "amo<|>unt: 5200"));
  assert.match(line?.text ?? "", /Hosting and storage: EUR 62,400 a year at full scale/);
});

test("days say how far they are, waivers what they waive", () => {
  assert.match(hoverAt(`${HEAD}bridge:\n  go_live: 2026-<|>12-03\n`)?.text ?? "", /^3 Dec 2026: in 10 days\./);
  assert.match(hoverAt(`${HEAD}bridge:\n  go_live: 2026-<|>11-22\n`)?.text ?? "", /1 day ago/);
  const waiver = hoverAt(`${HEAD}stage: chartered\nwaivers:\n  - rule: cost/conti<|>ngency\n`);
  assert.match(waiver?.text ?? "", /^\*\*.*\*\* — `cost\/contingency`/);
});

test("a review's own rule is told, not those of the other reviews", () => {
  const text = `${HEAD}stage: chartered\ngovernance:\n  reviews:\n    risk: { enga<|>ged: 2026-10-12 }\n`;
  const found = hoverAt(text)?.text ?? "";
  assert.match(found, /review-engaged\[risk\]/);
  assert.doesNotMatch(found, /review-engaged\[legal\]/);
  assert.match(hoverAt(text.replace("<|>", "").replace("revi", "re<|>vi"))?.text ?? "", /review-engaged\[legal\]/);
});
