/** Every number of a page, a table, a text and a document is finite, whatever numbers a charter holds. */
import assert from "node:assert/strict";
import test from "node:test";
import { page } from "../../server/src/core/report/html/page.ts";
import { jsonDocument, jsonText } from "../../server/src/core/report/json.ts";
import { markdown } from "../../server/src/core/report/markdown.ts";
import { reportOf } from "../../server/src/core/report/model/model.ts";
import { text } from "../../server/src/core/report/text.ts";
import { CHARTERS, judged, type Loose } from "../support/random-charters.ts";
import { TODAY } from "../support/reports.ts";

const EXTREMES = [1e308, -1e308, 5e-324, 0, -5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

/** What a program writes for a number that is none. */
const NO_NUMBER = /\b(?:NaN|Infinity)\b|∞/;

/** A copy with another number in the place of each that `which` takes. */
function withNumbers(value: Loose, number: number, which: (count: number) => boolean): Loose {
  let count = 0;
  const copied = (part: Loose): Loose => {
    if (typeof part === "number") return which(count++) ? number : part;
    if (Array.isArray(part)) return part.map(copied);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, copied(one)]));
  };
  return copied(value);
}

for (const number of EXTREMES) {
  test(`no output shows a number that is none where a charter says ${number}`, () => {
    for (const { file, value } of CHARTERS.slice(0, 4)) {
      for (const which of [() => true, (count: number) => count % 2 === 0, (count: number) => count % 3 === 1]) {
        const report = reportOf(judged(withNumbers(value, number, which)), file);
        const document = jsonText(jsonDocument([report], [], TODAY));
        for (const output of [page(report), markdown(report), text(report), document]) {
          const found = NO_NUMBER.exec(output);
          assert.equal(
            found === null ? null : output.slice(Math.max(0, found.index - 80), found.index + 20),
            null,
            file,
          );
        }
      }
    }
  });
}
