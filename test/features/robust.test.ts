/** No text and no place in it brings a feature down. */
import test from "node:test";
import fc from "fast-check";
import { askAll } from "../support/ask-all.ts";
import { charterText, yamlish } from "../support/charter-texts.ts";
import { sample } from "../support/check.ts";

test("random charters and half-charters", () => {
  fc.assert(
    fc.property(fc.oneof(charterText(), yamlish()), fc.nat(2000), (text, offset) => {
      askAll(text, offset);
    }),
    { numRuns: 150, seed: 20261123 },
  );
});

test("a real charter in which something is deleted or typed anywhere", () => {
  const claims = sample("06-claims-handling");
  const typed = fc.constantFrom(
    "",
    " ",
    "\n",
    "\t",
    ":",
    "- ",
    "{",
    "]",
    '"',
    "'",
    "|",
    "&a ",
    "*a",
    "#",
    "\u{1F600}",
    "\r\n",
    "x: y",
  );
  fc.assert(
    fc.property(fc.nat(claims.length), fc.nat(60), typed, (start, length, text) => {
      askAll(claims.slice(0, start) + text + claims.slice(start + length), start + text.length);
    }),
    { numRuns: 120, seed: 20261123 },
  );
});
