/** A key that stands twice: one of the two can be removed, or both blocks put together; each title says what goes. */
import assert from "node:assert/strict";
import test from "node:test";
import { codeActions } from "../../server/src/lsp/features/code-actions.ts";
import { rangeOf } from "../../server/src/lsp/features/open-charter.ts";
import { applied, HEAD, openText, SIMPLE } from "../support/check.ts";

/** Title and text after it, of every fix of the repeated keys of a text below the head. */
function fixesOf(lines: string, eol = "\n"): { readonly [title: string]: string } {
  const charter = openText((HEAD + lines).replaceAll("\n", eol));
  const range = rangeOf(charter, { start: 0, end: charter.text.length });
  const actions = codeActions(
    charter,
    { textDocument: { uri: charter.uri }, range, context: { diagnostics: [] } },
    SIMPLE,
  ).filter(({ diagnostics }) => diagnostics?.some(({ code }) => code === "syntax/duplicate-key"));
  return Object.fromEntries(
    actions.map(({ title, edit }) => [title, applied(charter, edit).slice(HEAD.replaceAll("\n", eol).length)]),
  );
}

const CASES: { readonly [lines: string]: { readonly [title: string]: string } } = {
  "stage: idea\nstage: piloting\n": {
    "Remove this “stage” (piloting)": "stage: idea\n",
    "Remove the “stage” of line 3 (idea)": "stage: piloting\n",
  },
  "stage: idea # a\n# b\nstage: idea # c\n": {
    "Remove this “stage”: it says the same again": "stage: idea # a\n# b\n# c\n",
  },
  "stage:\nstage: idea\n": { "Remove the empty “stage”": "stage: idea\n" },
  "cost:\n  currency: EUR # x\ncost: # y\n  # z\n  months: 12 # q\n": {
    "Put both “cost” together in line 3": "cost:\n  currency: EUR # x\n  # z\n  months: 12 # q\n# y\n",
    "Remove this “cost” (a block of 1 key)": "cost:\n  currency: EUR # x\n# y\n# z\n# q\n",
    "Remove the “cost” of line 3 (a block of 1 key)": "# x\ncost: # y\n  # z\n  months: 12 # q\n",
  },
  "cost:\n  currency: EUR\ncost:\n  currency: USD\n": {
    "Remove this “cost” (a block of 1 key)": "cost:\n  currency: EUR\n",
    "Remove the “cost” of line 3 (a block of 1 key)": "cost:\n  currency: USD\n",
  },
  "pilot: { team: [A], team: [B], start: 2027-01-01 }\n": {
    "Remove this “team” (a list of 1 entry)": "pilot: { team: [A], start: 2027-01-01 }\n",
    "Remove the “team” of line 3 (a list of 1 entry)": "pilot: { team: [B], start: 2027-01-01 }\n",
  },
  "pilot:\n  kill_criteria:\n    - if: x\n      if: y\n      by: 2027-01-01\n": {
    "Remove this “if” (y)": "pilot:\n  kill_criteria:\n    - if: x\n      by: 2027-01-01\n",
    "Remove the “if” of line 5 (x)": "pilot:\n  kill_criteria:\n    - if: y\n      by: 2027-01-01\n",
  },
};

for (const [lines, wanted] of Object.entries(CASES)) {
  test(JSON.stringify(lines), () => {
    assert.deepEqual(fixesOf(lines), wanted);
    const crlf = Object.entries(wanted).map(([title, text]) => [title, text.replaceAll("\n", "\r\n")]);
    assert.deepEqual(fixesOf(lines, "\r\n"), Object.fromEntries(crlf));
  });
}
