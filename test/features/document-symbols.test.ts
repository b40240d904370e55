/** The outline of a charter. */
import assert from "node:assert/strict";
import test from "node:test";
import type { DocumentSymbol } from "vscode-languageserver";
import { openCharters } from "../../server/src/lsp/features/charter-of.ts";
import { documentSymbols, flatSymbols } from "../../server/src/lsp/features/document-symbols.ts";
import { type OpenCharter, offsetOf } from "../../server/src/lsp/features/open-charter.ts";
import { HEAD, openText, sample, textIn } from "../support/check.ts";

function lines(symbols: readonly DocumentSymbol[], depth = 0): readonly string[] {
  return symbols.flatMap((one) => [
    `${"  ".repeat(depth)}${one.name}${one.detail ? ` = ${one.detail}` : ""}`,
    ...lines(one.children ?? [], depth + 1),
  ]);
}

test("sections, keys and list entries carry the names people know them by", () => {
  const charter = openText(`${HEAD}pilot:
  team: [Marta Silva, Kenji Abe]
accountability:
  production_owner:
    name: Priya Nair
bridge:
`);
  assert.deepEqual(lines(documentSymbols(charter)), [
    "apiVersion = pilot-charter/v1",
    "kind = PilotCharter",
    "pilot",
    "  team = 2 entries",
    "    Marta Silva",
    "    Kenji Abe",
    "accountability = 16/100",
    "  production_owner = Priya Nair",
    "    name = Priya Nair",
    "bridge",
  ]);
});

test("an entry's plain values stand behind its name, in either style, and its blocks below it", () => {
  const charter = openText(`${HEAD}costs:
  lines:
    - { item: Hosting, amount: 5200, note: A sentence that is too long to stand here, source: quote }
    -
      amount: 3
      item: Licences
      basis: &how per_month
      price:
        per: [seat, team]
        tiers:
          - { name: Small, from: 1 }
    - { amount: 3, basis: *how }
    - ""
    - [a, [b]]
`);
  assert.deepEqual(lines(documentSymbols(charter)).slice(2), [
    "costs",
    "  lines = 5 entries",
    "    Hosting = 5200 · quote",
    "    Licences = 3 · per_month",
    "      price",
    "        per = 2 entries",
    "        tiers = 1 entry",
    "          Small = 1",
    "    3 = 3",
    "    (empty)",
    "    5 = 2 entries",
    "      2 = 1 entry",
  ]);
});

test("a section shows the score of its pillar, and a charter that cannot be judged has an outline all the same", () => {
  const charter = openText(sample("06-claims-handling"));
  const { pillars } = charter.analysis.score ?? assert.fail("a score is needed");
  const scored = documentSymbols(charter).filter(({ detail }) => detail?.endsWith("/100"));
  assert.deepEqual(
    scored.map(({ name, detail }) => `${name} ${detail}`).sort(),
    Object.entries(pillars)
      .map(([name, { score }]) => `${name} ${score}/100`)
      .sort(),
  );
  const unjudged = openCharters.but(openText(`${HEAD}cost:\n  months: 12\n`), {
    analysis: () => assert.fail("the calendar fell off the wall"),
  });
  assert.deepEqual(lines(documentSymbols(unjudged)).slice(2), ["cost", "  months = 12"]);
});

test("each selection lies within its range, also in broken text", () => {
  const check = (charter: OpenCharter, symbols: readonly DocumentSymbol[]): void => {
    for (const one of symbols) {
      const { range, selectionRange: inner } = one;
      assert.ok(range.start.line < inner.start.line || range.start.character <= inner.start.character);
      assert.ok(range.end.line > inner.end.line || range.end.character >= inner.end.character, one.name);
      for (const { range: below } of one.children ?? []) {
        assert.ok(offsetOf(charter, range.start) <= offsetOf(charter, below.start), one.name);
        assert.ok(offsetOf(charter, below.end) <= offsetOf(charter, range.end), one.name);
      }
      check(charter, one.children ?? []);
    }
  };
  for (const text of [`${HEAD}metadata:\n  name: "x\nstage: idea\n`, `${HEAD}a: |\n  text\n  more\nb: [1,\n  2]\n`]) {
    const charter = openText(text);
    check(charter, documentSymbols(charter));
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

test("clients that know no symbols within symbols get a flat list", () => {
  const charter = openText(`${HEAD}pilot:\n  team: [Marta Silva]\n`);
  const found = flatSymbols(charter).slice(-3);
  const line = HEAD.split("\n").length;
  assert.deepEqual(
    found.map(({ name, containerName }) => [name, containerName]),
    [
      ["pilot", undefined],
      ["team", "pilot"],
      ["Marta Silva", "team"],
    ],
  );
  assert.deepEqual(found.at(-1)?.location, {
    uri: charter.uri,
    range: { start: { line, character: 9 }, end: { line, character: 20 } },
  });
});
