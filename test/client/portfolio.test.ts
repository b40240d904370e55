/** The portfolio's client without VS Code: the tree and what of it changes, messages of the panel, what undo puts back. */
import assert from "node:assert/strict";
import test from "node:test";
import { askedWith, incoming, wantedWith } from "../../client/src/portfolio/incoming.ts";
import { stretchBetween } from "../../client/src/portfolio/stretch.ts";
import { differenceOf, treeOf } from "../../client/src/portfolio/tree-model.ts";
import { minutesIn, tabsOf } from "../../client/src/portfolio/view.ts";
import type { PortfolioRow } from "../../server/src/core/portfolio/types.ts";
import { inputOf } from "../support/portfolio-pane.ts";
import { ODD_FILES, rowsOf } from "../support/portfolios.ts";
import { SAMPLES, sampleText, TODAY } from "../support/reports.ts";

const samples = rowsOf({ ...Object.fromEntries(SAMPLES.map((file) => [file, sampleText(file)])), ...ODD_FILES });
const byUri = (rows: readonly PortfolioRow[]) => new Map(rows.map((row) => [`file:///${row.file}`, row]));
const plain = { group: "verdict", wanted: {} } as const;

test("the tree is grouped by verdict, worst first, and says the next step with who", () => {
  const groups = treeOf(byUri(samples), plain);
  assert.deepEqual(
    groups.map(({ label }) => label),
    ["no verdict", "kill", "pause", "hold", "fix", "go", "closed"],
  );
  const [shelf] = groups[1]?.leaves ?? [];
  assert.equal(shelf?.label, "Shelf chat");
  assert.match(shelf?.description ?? "", /^5 · .+ -> Elena Brandt$/);
  assert.match(shelf?.tooltip ?? "", /^Shelf chat: kill, 5\/100\n/);
  const units = treeOf(byUri(samples), { group: "unit", wanted: { verdict: ["go"] } });
  assert.ok(units.every(({ leaves }) => leaves.every(({ verdict }) => verdict === "go")));
});

test("one changed charter draws its leaf anew, one that moves the groups, and an id stays the same", () => {
  const before = treeOf(byUri(samples), plain);
  const after = (change: Partial<PortfolioRow>) =>
    treeOf(byUri(samples.map((row) => (row.name === "Invoice coding" ? { ...row, ...change } : row))), plain);
  const uri = "file:///03-invoice-coding.pilot.yaml";
  assert.deepEqual(differenceOf(before, before), { whole: false, ids: [] });
  assert.deepEqual(differenceOf(before, after({ score: 12 })), { whole: false, ids: [uri] });
  assert.deepEqual(differenceOf(before, after({ verdict: "go" })), {
    whole: false,
    ids: ["verdict:fix", "verdict:go"],
  });
  assert.deepEqual(differenceOf(before, []), { whole: true });
});

test("only whole messages on the list are taken from the panel", () => {
  assert.deepEqual(incoming({ type: "open", file: "a.pilot.yaml", line: 3 }), {
    type: "open",
    file: "a.pilot.yaml",
    line: 3,
  });
  assert.deepEqual(incoming({ type: "decide", file: "a", choice: "stop" }), {
    type: "decide",
    file: "a",
    choice: "stop",
  });
  for (const wrong of [
    null,
    "open",
    { type: "open", file: "a", line: 0 },
    { type: "open", file: "a", line: 1.5 },
    { type: "decide", file: "a", choice: "delete" },
    { type: "command", name: "restart" },
    { type: "command", name: "workbench.action.terminal.new" },
    { type: "tab", tab: "secrets" },
    { type: "undo" },
    { type: "ask", name: "sort", value: "x".repeat(3000) },
  ])
    assert.equal(incoming(wrong), null, JSON.stringify(wrong));
  assert.deepEqual(incoming({ type: "ready", choices: { tab: "meeting", asked: { sort: "cost", group: 7 } } }), {
    type: "ready",
    choices: { tab: "meeting", asked: { sort: "cost" } },
  });
});

test("controls change what is asked for, and nonsense changes nothing", () => {
  const asked = { sort: "verdict", group: null, wanted: {} } as const;
  assert.deepEqual(askedWith(asked, "sort", "nonsense"), asked);
  assert.deepEqual(askedWith(asked, "colour", "red"), asked);
  const killed = askedWith(asked, "verdict", "kill");
  assert.deepEqual(killed.wanted, { verdict: ["kill"] });
  assert.deepEqual(askedWith(killed, "verdict", "").wanted, {});
  assert.deepEqual(wantedWith(killed.wanted, "unit", ["A", "B"]), { verdict: ["kill"], unit: ["A", "B"] });
});

test("only the open tab is drawn; today's decisions are the minutes", () => {
  const input = inputOf(samples, "meeting");
  const tabs = tabsOf(input);
  assert.deepEqual(
    tabs.map(({ title, sections }) => [title, sections.length > 0]),
    [
      ["Pilots (22)", false],
      ["People", false],
      ["Meeting (3)", true],
    ],
  );
  const entry = { date: TODAY, stage: "killed", by: "Elena Brandt", why: "Nobody owns it" };
  const decided = samples.map((row) =>
    row.name === "Shelf chat" ? { ...row, decided: TODAY, history: [...row.history, entry] } : row,
  );
  const minutes = minutesIn(inputOf(decided, "meeting"));
  assert.deepEqual(
    minutes.minutes.map(({ title, by }) => [title, by]),
    [["Shelf chat", "Elena Brandt"]],
  );
  assert.equal(minutes.cards.length, 2);
});

test("the stretch in which two texts differ turns one into the other", () => {
  for (const [from, to] of [
    ["abc", "abc"],
    ["", "x"],
    ["aaa", "aa"],
    ["stage: piloting\nend\n", "stage: killed\nend\nclosure:\n"],
  ] as const) {
    const { start, end, text } = stretchBetween(from, to);
    assert.equal(from.slice(0, start) + text + from.slice(end), to);
  }
});
