/** A charter is written from an empty file: by accepting what is offered until only a person's knowledge is missing, then by answers. */
import assert from "node:assert/strict";
import test from "node:test";
import type { Diagnostic } from "vscode-languageserver";
import { parse } from "yaml";
import { type Author, authorOf } from "../support/author.ts";
import { connect } from "../support/connection.ts";
import { ANSWERS } from "./authoring-answers.ts";

const URI = "file:///work/claim-file-assistant.pilot.yaml";

async function writing(run: (author: Author) => Promise<void>): Promise<void> {
  const client = await connect({ capabilities: { textDocument: { diagnostic: {} } } });
  try {
    await run(authorOf(client, URI));
    assert.deepEqual(client.complaints, []);
  } finally {
    client.dispose();
  }
}

/** The stage is chosen from the list of stages. */
async function charter(author: Author): Promise<void> {
  const line = author.text().split("\n").indexOf("stage: idea");
  assert.ok(await author.accept({ line, character: "stage: ".length }, "chartered"));
}

/** Takes fixes as long as there are any; gives their titles, and the rules that offer the same again and again. */
async function takeFixes(author: Author): Promise<{ readonly taken: string[]; readonly endless: string[] }> {
  const taken: string[] = [];
  const endless = new Set<string>();
  const find = async (code: unknown) => (await author.findings()).find((one) => one.code === code);
  for (let text = ""; text !== author.text(); ) {
    text = author.text();
    for (const { code } of await author.findings()) {
      const finding = endless.has(String(code)) ? undefined : await find(code);
      const before = author.text();
      const title = finding === undefined ? null : await author.fix(finding);
      if (finding === undefined || title === null) continue;
      const fixed = author.text();
      const left = await find(code);
      const again = left === undefined || lineOf(left) !== lineOf(finding) ? null : await author.fix(left);
      author.undo(again === title ? before : fixed);
      if (again === title) endless.add(String(code));
      else taken.push(title);
    }
  }
  return { taken, endless: [...endless] };
}

/** Answers whatever is still empty or a mere "false", and takes the fixes that follow, until nothing changes. */
async function finish(author: Author): Promise<{ readonly offered: string[]; readonly typed: string[] }> {
  const ways = { offered: [] as string[], typed: [] as string[] };
  for (let text = ""; text !== author.text(); ) {
    text = author.text();
    const open = new Set(openIn(parse(text)));
    for (const [path, value] of Object.entries(ANSWERS)) {
      if (open.has(path)) ways[await author.answer(path, value)].push(path);
    }
    await takeFixes(author);
  }
  return ways;
}

/** The keys without a value, or with one that says nothing yet, as paths. */
function openIn(value: unknown, path = ""): readonly string[] {
  if (value === null || value === false || (Array.isArray(value) && value.length === 0)) return [path];
  if (typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    openIn(inner, Array.isArray(value) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`),
  );
}

/** Whether something is to be filled in where a finding points: at its key or below it. */
function asksForAnswer(finding: Diagnostic, text: string): boolean {
  const [first = "", ...below] = text.split("\n").slice(lineOf(finding));
  const indent = first.search(/[^\s-]/);
  const end = below.findIndex((line) => line.trim() !== "" && line.search(/\S/) < indent);
  const block = [first.replace("-", " "), ...(end < 0 ? below : below.slice(0, end))].map((line) => line.slice(indent));
  const [key] = Object.keys(parse(first.slice(indent)));
  return key !== undefined && openIn(parse(block.join("\n"))[key] ?? null).length > 0;
}

function without(list: readonly string[], known: readonly string[]): readonly string[] {
  return list.filter((one) => !known.includes(one));
}

function lineOf({ range }: Diagnostic): number {
  return range.start.line;
}

/** What is left when everything was accepted and nothing was filled in: each a fact that only a person knows. */
const LEFT = `
accountability/fallback-defined
accountability/integration-planned
accountability/owner-named
accountability/production-team
capability/adoption-target
capability/learning-planned
capability/oversight-trained
capability/role-change
capability/users-in-pilot
cost/benefit-stated
cost/bridge-factor
cost/full-scale-volume
cost/model-present
cost/run-budget
governance/controls
governance/data-declared
governance/human-oversight
governance/review-engaged[legal]
governance/review-engaged[privacy]
governance/review-engaged[risk]
governance/review-engaged[security]
governance/risk-tier
governance/tier-understated
lifecycle/charter-stale
measurement/exit-criteria
measurement/guardrail
measurement/kill-criteria
measurement/production-metric
measurement/reports-to-cio-and-cfo
`.trim();

/** Values that are chosen from a list or known from elsewhere, so that nobody should have to type them. */
const CHOICES =
  /(autonomy|status|scheme|level|classification|personal|format|basis|better|\.op|currency|funded|approved|learning\[0\]\.oversight|scope_veto|sits_in_reviews|engaged|accepted|as_of|accountable|decides|function\.lead|systems\[0\]\.(how|owner))$/;

/** How a charter can begin in an empty file. */
const BEGINNINGS: { readonly [name: string]: (author: Author) => Promise<unknown> } = {
  "the completion of a minimal charter": async (author) =>
    assert.ok(await author.accept({ line: 0, character: 0 }, "Minimal pilot charter")),
  "the quick fix of an empty file": async (author) => {
    const [first, ...others] = await author.findings();
    assert.deepEqual([first?.code, others], ["schema/not-a-charter", []]);
    assert.ok(first);
    assert.equal(await author.fix(first), "Write a minimal pilot charter");
  },
};

for (const [name, begin] of Object.entries(BEGINNINGS)) {
  test(`from ${name}: accepting leaves only what a person must say, and answers end it`, async () => {
    await writing(async (author) => {
      await begin(author);
      await charter(author);

      const { taken, endless } = await takeFixes(author);
      const left = await author.findings();
      assert.equal(
        left
          .map(({ code }) => code)
          .sort()
          .join("\n"),
        LEFT,
      );
      for (const finding of left) assert.ok(asksForAnswer(finding, author.text()), String(finding.code));
      assert.ok(taken.includes("Add who measures"), taken.join(" | "));
      assert.deepEqual(endless, []);
      assert.deepEqual(without(openIn(parse(author.text())), Object.keys(ANSWERS)), []);
      const { score } = await author.report();
      assert.equal(score, 0, "structure alone is worth nothing");

      const { offered, typed } = await finish(author);
      assert.deepEqual(
        typed.filter((path) => CHOICES.test(path)),
        [],
      );
      assert.ok(offered.length >= 30, `${offered.length} of ${offered.length + typed.length} answers were offered`);
      assert.deepEqual(openIn(parse(author.text())), []);
      assert.deepEqual(await author.findings(), []);
      assert.equal((await author.report()).verdict, "go");
    });
  });
}
