/** Semantic colours. */
import assert from "node:assert/strict";
import test from "node:test";
import { LEGEND } from "../../server/src/lsp/features/legend.ts";
import { semanticTokens } from "../../server/src/lsp/features/semantic-tokens.ts";
import { HEAD, openText, sample } from "../support/check.ts";

/** The tokens as `text type`, struck-out ones with an exclamation mark. */
function tokensOf(text: string): readonly string[] {
  const lines = text.split("\n");
  const { data } = semanticTokens(openText(text));
  const found: string[] = [];
  let line = 0;
  let column = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    column = down === 0 ? column + right : right;
    line += down;
    found.push(
      `${lines[line]?.slice(column, column + length)} ${LEGEND.tokenTypes[type]}${modifiers === 1 ? "!" : ""}`,
    );
  }
  return found;
}

test("sections, keys, words of a list, people, days, numbers and placeholders", () => {
  const text = `${HEAD}stage: piloting
accountability:
  sponsor: "Dr. Ana Pereira <a@x.example>"
  production_owner: { name: Priya Nair, accepted: 2026-11-09, scope_veto: true }
  unknown: forms by post
cost:
  months: 12
capability:
  role_change: TBD
`;
  assert.deepEqual(tokensOf(text).slice(4), [
    "stage namespace",
    "piloting enumMember",
    "accountability namespace",
    "sponsor property",
    "Dr. Ana Pereira variable",
    "production_owner property",
    "name property",
    "Priya Nair variable",
    "accepted property",
    "2026-11-09 number",
    "scope_veto property",
    "true keyword",
    "cost namespace",
    "months property",
    "12 number",
    "capability namespace",
    "role_change property",
    "TBD string!",
  ]);
});

test("tokens never run over a line, whatever the text", () => {
  for (const name of ["06-claims-handling", "01-retail-shelf-chat"]) {
    const { data } = semanticTokens(openText(sample(name)));
    assert.ok(data.length > 0 && data.length % 5 === 0);
    for (let at = 0; at < data.length; at += 5) assert.ok((data[at] ?? -1) >= 0 && (data[at + 2] ?? 0) > 0);
  }
});
