/** RULES.md explains every rule, and nothing on it leads nowhere. */
import assert from "node:assert/strict";
import test from "node:test";
import { PORTFOLIO_RULES, portfolioRulesPage } from "../../server/src/core/portfolio/rule-docs.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { anchorOf, rulesPage } from "../../server/src/core/rules/page.ts";
import { pageOf } from "../../server/src/core/rules/page-links.ts";
import { codesIn, demands } from "../../server/src/core/rules/sources.ts";

const page = `${rulesPage(rules)}\n${portfolioRulesPage()}`;
const anchors = [...page.matchAll(/<a id="([^"]+)"><\/a>/g)].map((found) => found[1]);

test("every rule has one entry with its words, its examples and an anchor that the editor links to", () => {
  for (const rule of rules) {
    const anchor = anchorOf(rule.id);
    assert.equal(anchors.filter((one) => one === anchor).length, 1, anchor);
    assert.ok(pageOf(rule.id)?.endsWith(`#${anchor}`));
    for (const words of [rule.title, rule.why, rule.how]) assert.ok(page.includes(words), rule.id);
    for (const { bad, good } of rule.examples) assert.ok(page.includes(bad.trim()) && page.includes(good.trim()));
  }
});

test("the portfolio's rules are on it too, and the editor links to them", () => {
  for (const { id, title, why, how } of PORTFOLIO_RULES) {
    assert.equal(anchors.filter((one) => one === anchorOf(id)).length, 1, id);
    assert.ok(pageOf(id)?.endsWith(`#${anchorOf(id)}`));
    for (const words of [title, why, how]) assert.ok(page.includes(words), id);
  }
});

test("every link on the page leads to an anchor on it", () => {
  const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map((found) => found[1] ?? "");
  assert.ok(links.length > rules.length);
  assert.deepEqual(
    links.filter((link) => !anchors.includes(link)),
    [],
  );
});

test("every demand is asked for by a rule, and every code that a rule cites is explained", () => {
  const explained = demands.flatMap((group) => group.demands.map(({ code }) => code));
  const cited = new Set(rules.flatMap((rule) => codesIn(rule.source)));
  assert.deepEqual([...cited].sort(), [...explained].sort());
});

test("a range of codes means each of them", () => {
  assert.deepEqual(codesIn(["S-role1–3", "RMF GOVERN 2.1", "S-do2 with S-do4", "S-triage"]), [
    "S-role1",
    "S-role2",
    "S-role3",
    "S-do2",
    "S-do4",
    "S-triage",
  ]);
});

test("the page is well-formed: fences close and table rows have as many cells as their head", () => {
  assert.equal((page.match(/^```/gm) ?? []).length % 2, 0);
  let width = 0;
  for (const line of page.split("\n")) {
    const cells = line.startsWith("| ") ? line.split(" | ").length : 0;
    if (cells > 0 && width > 0) assert.equal(cells, width, line);
    width = cells;
  }
});
