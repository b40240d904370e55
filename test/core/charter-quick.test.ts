/** Tests that the quick reader says exactly what the YAML library says, or nothing. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import fc from "fast-check";
import { readQuick } from "../../server/src/core/yaml/fast-reader.ts";
import { withLineFeeds } from "../../server/src/core/yaml/read.ts";
import { layout } from "../../server/src/core/yaml/sections.ts";
import { readWithLibrary } from "../../server/src/core/yaml/yaml-package.ts";
import { charterText, yamlish } from "../support/charter-texts.ts";

/** The sections of a text. */
function sections(text: string): readonly string[] {
  const flat = withLineFeeds(text);
  const cuts = layout(flat, true);
  return cuts.flatMap(({ start, kind }, index) =>
    kind === "section" ? [flat.slice(start, cuts[index + 1]?.start)] : [],
  );
}

/** Compares both readings; true where the quick one did not give up. */
function agrees(section: string): boolean {
  const quick = readQuick(section);
  if (quick === null) return false;
  assert.deepEqual(quick, readWithLibrary(section), JSON.stringify(section));
  return true;
}

const folder = join(import.meta.dirname, "../../../test/charters");
const samples = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".pilot.yaml"))
  .map((name) => readFileSync(join(folder, name), "utf8"));

test("the sample charters are read quickly, as the library reads them", () => {
  const all = samples.flatMap(sections);
  const quick = all.filter(agrees).length;
  assert.ok(quick >= all.length * 0.9, `${quick} of ${all.length}`);
});

test("random charters are read as the library reads them, most of them quickly", () => {
  let quick = 0;
  let all = 0;
  fc.assert(
    fc.property(charterText({ wild: true }), (text) => {
      for (const section of sections(text)) {
        all++;
        if (agrees(section)) quick++;
      }
    }),
    { numRuns: 1000 },
  );
  assert.ok(quick > all / 2, `${quick} of ${all}`);
});

test("soups of YAML's characters are read as the library reads them", () => {
  fc.assert(
    fc.property(yamlish(), (text) => {
      for (const section of sections(`a: ${text}`)) agrees(section);
    }),
    { numRuns: 3000 },
  );
});

const letters = fc.constantFrom(..."ab01.-+exXoO_~:#,[]{}'\"&*!|>%@?= tTrueNnlyinf/é\u0085\u2028");
const plain = fc.string({ unit: letters, maxLength: 8 });

test("single values of all kinds are read as the library reads them", () => {
  fc.assert(
    fc.property(
      plain,
      fc.constantFrom(
        "a: ?\n",
        "a: [?, 1]\n",
        "a: { b: ?, c: d }\n",
        "a: { b: &x ?, c: [&y z] }\n",
        "a: { b: & ? }\n",
        "a:\n  - ?\n  - x\n",
        "?: 1\n",
        "a: ? # c\nb: 1\n",
        "a: |\n  ?\n",
        "a: >\n  x\n  ?\n  y\n",
        "a: ?",
      ),
      (value, frame) => {
        agrees(frame.replace("?", () => value));
      },
    ),
    { numRuns: 8000 },
  );
});

test("sample charters with random edits are read as the library reads them", () => {
  if (samples.length === 0) return assert.fail("no samples");
  const noise = fc.oneof(
    fc.constantFrom(..."\n :-#[]{}\"'&*!|>,~a1\t"),
    fc.constantFrom("\n  ", "\n    ", "- ", ": ", " # ", "|\n", "''", '""', "{}", "[]", "null", "\r\n"),
  );
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(3), noise, (which, at, length, text) => {
      const parts = sections(samples[which % samples.length] ?? "");
      const section = parts[at % Math.max(1, parts.length)] ?? "a: 1\n";
      const from = 1 + (at % section.length);
      agrees(section.slice(0, from) + text + section.slice(from + length));
    }),
    { numRuns: 5000 },
  );
});
