/** The outline of a charter. */
import assert from "node:assert/strict";
import test from "node:test";
import type { DocumentSymbol } from "vscode-languageserver";
import { documentSymbols } from "../../server/src/features/document-symbols.ts";
import { HEAD, openText, textIn } from "../support/check.ts";

function lines(symbols: readonly DocumentSymbol[], depth = 0): readonly string[] {
  return symbols.flatMap((one) => [
    `${"  ".repeat(depth)}${one.name}${one.detail ? ` = ${one.detail}` : ""}`,
    ...lines(one.children ?? [], depth + 1),
  ]);
}

test("sections, keys and list items carry the names people know them by", () => {
  const charter = openText(`${HEAD}pilot:
  team: [Marta Silva, Kenji Abe]
accountability:
  production_owner:
    name: Priya Nair
cost:
  lines:
    - { item: Hosting, amount: 5200 }
    -
      amount: 3
bridge:
`);
  assert.deepEqual(lines(documentSymbols(charter)), [
    "apiVersion = pilot-charter/v1",
    "kind = PilotCharter",
    "pilot",
    "  team = 2 entries",
    "    Marta Silva = Marta Silva",
    "    Kenji Abe = Kenji Abe",
    "accountability",
    "  production_owner = Priya Nair",
    "    name = Priya Nair",
    "cost",
    "  lines = 2 entries",
    "    Hosting",
    "    2",
    "      amount = 3",
    "bridge",
  ]);
});

test("each selection lies within its range, also in broken text", () => {
  const check = (symbols: readonly DocumentSymbol[]): void => {
    for (const one of symbols) {
      const { range, selectionRange: inner } = one;
      assert.ok(range.start.line < inner.start.line || range.start.character <= inner.start.character);
      assert.ok(range.end.line > inner.end.line || range.end.character >= inner.end.character, one.name);
      check(one.children ?? []);
    }
  };
  for (const text of [`${HEAD}metadata:\n  name: "x\nstage: idea\n`, `${HEAD}a: |\n  text\n  more\nb: [1,\n  2]\n`]) {
    const charter = openText(text);
    check(documentSymbols(charter));
    assert.equal(
      textIn(
        charter,
        documentSymbols(charter)[0]?.selectionRange ?? {
          start: { line: 9, character: 0 },
          end: { line: 9, character: 0 },
        },
      ),
      "apiVersion",
    );
  }
});
