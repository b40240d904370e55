/** The book that is packaged with the extension has a page for every rule, whole and without links that lead nowhere. */
import assert from "node:assert/strict";
import test from "node:test";
import { pageIn } from "../../client/src/rule-book.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { readRoot } from "../support/root.ts";

test("every rule has its page: why, how and examples", () => {
  const book = readRoot("RULES.md");
  for (const { id, title, how } of rules) {
    const page = pageIn(book, id) ?? "";
    assert.ok(page.startsWith(`**${title}`), `${id}: ${page}`);
    assert.ok(page.includes(how.slice(0, 20)) && page.includes("Good:"), id);
    assert.doesNotMatch(page, /\]\(#|^#{2,3} /m);
  }
  assert.equal(pageIn(book, "governance/review-engaged[risk]"), pageIn(book, "governance/review-engaged"));
  assert.equal(pageIn(book, "cost/no-such-rule"), null);
});

test("the book is packaged", () => {
  assert.ok(readRoot(".vscodeignore").split("\n").includes("!RULES.md"));
});
