/** Decisions written back: today's date is there, who and why are tab stops, nothing is decided for anybody. */
import assert from "node:assert/strict";
import test from "node:test";
import { analyze } from "../../server/src/core/judgement/analyze.ts";
import { codeActions, resolveCodeAction } from "../../server/src/lsp/features/code-actions.ts";
import { ABLE, applied, openText } from "../support/check.ts";
import { CLAIMS, SAMPLES, sampleText } from "../support/reports.ts";

/** What the decisions make of a text, by title. */
function decided(text: string): { readonly [title: string]: { readonly after: string; readonly sent: string } } {
  const charter = openText(text);
  const lines = text.split("\n").length;
  const range = { start: { line: 0, character: 0 }, end: { line: lines, character: 0 } };
  const only = ["refactor.rewrite.decision"];
  const found = codeActions(
    charter,
    { textDocument: { uri: charter.uri }, range, context: { diagnostics: [], only } },
    ABLE,
  );
  return Object.fromEntries(
    found.map((action) => {
      const plain = resolveCodeAction(charter, action, { ...ABLE, snippetEdits: false }).edit;
      const rich = resolveCodeAction(charter, action, ABLE).edit;
      return [action.title, { after: applied(charter, plain), sent: JSON.stringify(rich) }];
    }),
  );
}

test("pause: the stage, the block and the history, with today's date and room for who and why", () => {
  const { after = "", sent = "" } = decided(sampleText(CLAIMS))["Pause…"] ?? {};
  assert.match(after, /\nstage: paused\n/);
  assert.match(
    after,
    /\npause:\n {2}from: chartered\n {2}date: 2026-11-23\n {2}why:\s*\n {2}review:\s*\n {2}restart_if:\s*\n/,
  );
  assert.match(after, /stage: paused, date: 2026-11-23|stage: paused\n {4}date: 2026-11-23/);
  assert.match(sent, /\$\{?1/);
});

test("kill: the closure asks for the reason and the lessons; carry on and extend decide without a change of stage", () => {
  const running = sampleText("01-retail-shelf-chat.pilot.yaml");
  const found = decided(running);
  assert.deepEqual(Object.keys(found), ["Pause…", "Kill…", "Carry On…", "Extend…"]);
  assert.match(found["Kill…"]?.after ?? "", /\nclosure:\n {2}date: 2026-11-23\n {2}why:\s*\n {2}decided_by:/);
  assert.match(found["Carry On…"]?.after ?? "", /history:\n {2}- .*stage: piloting/);
  assert.ok((found["Carry On…"]?.after ?? "").includes("end: 2026-07-31"));
  assert.ok(!(found["Extend…"]?.after ?? "").includes("end: 2026-07-31"), "the new end is to be written");
});

test("a paused pilot may carry on or be killed; one that has ended is left alone", () => {
  assert.deepEqual(Object.keys(decided(sampleText("08-tram-faults.pilot.yaml"))), ["Kill…", "Carry On…"]);
  assert.deepEqual(decided(sampleText("05-route-planner.pilot.yaml")), {});
});

test("every decision on every sample leaves a charter that reads, and keeps every other character", () => {
  for (const file of SAMPLES) {
    const text = sampleText(file);
    for (const [title, { after }] of Object.entries(decided(text))) {
      const { findings } = analyze(after, { today: "2026-11-23" });
      const syntax = findings.filter(({ code }) => code.startsWith("syntax/"));
      assert.deepEqual(syntax, [], `${file}: ${title}`);
      const kept = new Set(after.split("\n"));
      const lost = text
        .split("\n")
        .filter((line) => !kept.has(line) && !/^stage:|end:|^history:|^ {2}why:|review/.test(line));
      assert.deepEqual(lost, [], `${file}: ${title}`);
    }
  }
});
