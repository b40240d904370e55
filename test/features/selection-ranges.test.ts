/** Growing selections. */
import assert from "node:assert/strict";
import test from "node:test";
import type { SelectionRange } from "vscode-languageserver";
import { selectionRanges } from "../../server/src/lsp/features/selection-ranges.ts";
import { HEAD, openAt, textIn } from "../support/check.ts";

/** The selections at the cursor, the smallest first. */
function grown(marked: string): readonly string[] {
  const { charter, position } = openAt(marked);
  const texts: string[] = [];
  for (let at: SelectionRange | undefined = selectionRanges(charter, [position])[0]; at; at = at.parent) {
    texts.push(textIn(charter, at.range));
  }
  return texts;
}

test("a selection grows from the word to the value, the pair, the block, the section and the file", () => {
  const rest = "production_owner:\n    name: Priya Nair # yes\n    unit: Claims";
  assert.deepEqual(
    grown(`${HEAD}accountability:\n  production_owner:\n    name: Pri<|>ya Nair # yes\n    unit: Claims\n`),
    [
      "Priya",
      "Priya Nair",
      "name: Priya Nair",
      "name: Priya Nair # yes\n    unit: Claims",
      rest,
      `accountability:\n  ${rest}`,
      `${HEAD}accountability:\n  ${rest}\n`,
    ],
  );
});

test("flow maps and list items grow too, and white space gives the block around it", () => {
  assert.deepEqual(grown("pilot:\n  team: [Ana, K<|>en]\n").slice(0, 3), ["Ken", "[Ana, Ken]", "team: [Ana, Ken]"]);
  assert.deepEqual(grown("<|>\n"), ["\n"]);
});
