/** Diagnostics: what is underlined, how strongly, and with what behind it. */
import assert from "node:assert/strict";
import test from "node:test";
import { diagnosticsOf } from "../../server/src/lsp/features/diagnostics.ts";
import { HEAD, openText, sample, textIn } from "../support/check.ts";

test("a finding is underlined at its key, with its rule, a page about it and a short message", () => {
  const charter = openText(`${HEAD}stage: chartered\naccountability:\n  sponsor: Ana Pereira\n`);
  const found = diagnosticsOf(charter).find((one) => one.code === "accountability/owner-named");
  assert.ok(found);
  assert.equal(textIn(charter, found.range), "accountability");
  assert.equal(found.severity, 1);
  assert.equal(found.source, "pilot-charter");
  assert.equal(found.message, "Nobody is named to run this after the pilot. Who will answer for it when it is live?");
  assert.match(found.codeDescription?.href ?? "", /RULES\.md#/);
});

test("in stage idea everything that is not about the form is only a hint, the coming demands too", () => {
  const charter = openText(`${HEAD}stage: idea\nmetadata:\n  nam: Shelf chat\n`);
  const found = diagnosticsOf(charter);
  const key = found.find((one) => one.code?.toString().startsWith("schema/"));
  assert.equal(key?.severity, 1);
  assert.equal(found.find((one) => one.code === "accountability/owner-named")?.severity, 4);
  assert.deepEqual([...new Set(found.map((one) => one.severity))].sort(), [1, 4]);
});

test("from stage chartered on errors are errors, and nothing is hinted at", () => {
  const severities = diagnosticsOf(openText(`${HEAD}stage: chartered\n`)).map((one) => one.severity);
  assert.ok(severities.includes(1));
  assert.ok(severities.includes(2));
  assert.ok(!severities.includes(4));
});

test("a text that is the same in three places is marked in all of them", () => {
  const filler = "We will work this out together with everyone involved later on";
  const charter = openText(
    `${HEAD}stage: chartered\nuse_case:\n  problem: ${filler}\n  intended_use: ${filler}\n  simpler_alternative: ${filler}\n`,
  );
  const found = diagnosticsOf(charter).filter((one) => one.code === "quality/duplicate-text");
  assert.equal(found.length, 3);
  assert.ok(found.every((one) => (one.relatedInformation?.length ?? 0) > 0));
});

test("no diagnostic spans lines and no message is longer than it should be, in all samples", () => {
  const names = ["00-blank", "01-retail-shelf-chat", "02-discharge-letters", "03-invoice-coding", "06-claims-handling"];
  for (const name of names) {
    for (const { range, message } of diagnosticsOf(openText(sample(name)))) {
      assert.equal(range.start.line, range.end.line, message);
      assert.ok(message.length <= 90 || (message.match(/[.?](\s|$)/g) ?? []).length === 1, message);
      assert.match(message, /[.?]$/, message);
    }
  }
});

test("columns count UTF-16 units behind an emoji", () => {
  const charter = openText(`${HEAD}stage: chartered\nmetadata: { name: "\u{1F600} x", nmae: y }\n`);
  const found = diagnosticsOf(charter).find((one) => one.code?.toString().startsWith("schema/"));
  assert.ok(found);
  assert.equal(textIn(charter, found.range), "nmae");
});

test("a text that does not parse has its syntax findings and no others", () => {
  const charter = openText(`${HEAD}stage: [idea\nmetadata:\n  name: x\n`);
  const codes = diagnosticsOf(charter).map((one) => one.code?.toString() ?? "");
  assert.ok(codes.length > 0);
  assert.ok(codes.every((code) => code.startsWith("syntax/")));
});

test("an alias that repeats nothing is one finding, not a missing answer as well", () => {
  const before =
    "stage: chartered\naccountability:\n  production_owner: { name: Priya Nair, unit: Wards }\n  sponsor: ";
  const codes = (sponsor: string) => diagnosticsOf(openText(`${HEAD}${before}${sponsor}\n`)).map((one) => one.code);
  assert.ok(codes("").includes("accountability/owner-not-sponsor"));
  assert.ok(!codes("*boss").includes("accountability/owner-not-sponsor"));
  assert.ok(codes("*boss").includes("syntax/unknown-alias"));
});
