/** A charter written from an empty file by accepting what is offered, until only a person's own facts are missing. */
import assert from "node:assert/strict";
import test from "node:test";
import { fixesAt } from "../../server/src/features/actions/fixes.ts";
import { completion } from "../../server/src/features/completion.ts";
import { findingsOf } from "../../server/src/features/diagnostics.ts";
import type { OpenCharter } from "../../server/src/features/open-charter.ts";
import { placeOf } from "../../server/src/features/open-charter.ts";
import { workspaceEdit } from "../../server/src/features/workspace-edit.ts";
import { applied, appliedEdits, openText, SIMPLE } from "../support/check.ts";

/** The text after the offer with this label, at the end of the first stretch that the pattern finds. */
function accept(text: string, behind: RegExp, label: string): string {
  const charter = openText(text);
  const found = behind.exec(text);
  assert.ok(found, `${behind} stands in the text`);
  const position = placeOf(charter, found.index + found[0].length);
  const { items } = completion(charter, { textDocument: { uri: charter.uri }, position }, [], SIMPLE);
  const item = items.find((one) => one.label === label);
  assert.ok(
    item?.textEdit && "range" in item.textEdit,
    `${label} is among ${items.map((one) => one.label).join(", ")}`,
  );
  return appliedEdits(charter, [item.textEdit]);
}

/** Takes every preferred fix of an error until none changes the text any more. */
function mended(text: string): OpenCharter {
  let charter = openText(text);
  for (let round = 0; round < 60; round++) {
    const next = fixesAt(charter, null)
      .filter(({ preferred, finding }) => preferred && finding?.severity === "error")
      .map((action) => workspaceEdit(charter, action.edits(), SIMPLE))
      .find((edit) => edit !== null && applied(charter, edit) !== charter.text);
    if (!next) return charter;
    charter = openText(applied(charter, next));
  }
  assert.fail("the fixes never come to an end");
}

test("only what a person must know is missing in the end", () => {
  let text = accept("", /^/, "Minimal pilot charter");
  text = accept(text, /stage: idea/, "chartered");
  const charter = mended(text);
  const errors = findingsOf(charter).filter(({ severity }) => severity === "error");
  assert.ok(errors.length > 5, "a scaffold answers nothing");
  assert.equal(charter.analysis.score?.openGates.length, 4);
  for (const { code, path, message } of errors) {
    assert.match(code, /^[a-z]+\/[a-z-]+(\[\w+\])?$/);
    assert.ok(
      /not filled in|\?$|Missing|Name|Write|Add|Set|Say|List|Effort|brought in|listed|named|There is|Not costed/.test(
        message,
      ),
      `${path.join(".")}: ${message}`,
    );
  }
});

test("and filling these in by what completion offers answers the first questions", () => {
  let text = accept("", /^/, "Minimal pilot charter");
  text = text
    .replace(/(production_owner:\n {4}name:)/, "$1 Priya Nair")
    .replace(/business_unit:/, "business_unit: Motor Claims")
    .replace(/sponsor:/, "sponsor: James Doyle");
  text = accept(text, /decides:/, "Priya Nair");
  text = accept(text, /kind: PilotCharter[\s\S]*?autonomy:/, "recommends");
  text = accept(text, /pilot:\n {2}start:/, "2026-12-23");
  const charter = openText(text);
  const states = new Map(charter.analysis.outcomes.map(({ id, state }) => [id, state]));
  assert.notEqual(states.get("accountability/owner-named"), "upcoming");
  assert.equal(states.get("accountability/owner-named"), "pass");
  assert.equal(states.get("accountability/owner-not-sponsor"), "pass");
  assert.equal(charter.analysis.charter.pilot?.start, "2026-12-23");
});
