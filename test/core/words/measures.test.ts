/** Numbers that measure something, and numbers that only name. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { isAnswer, REASON_WORDS } from "../../../server/src/core/charter/words/answers.ts";
import { entriesOf } from "../../../server/src/core/charter/words/list.ts";
import { measures } from "../../../server/src/core/charter/words/measures.ts";
import { ROOT } from "../../support/root.ts";

const MEASURES = [
  "Under 10 minutes for 20 people over 4 weeks",
  "8 of 10 pickers keep using it",
  "MAPE under 18 percent",
  "At least 85% of drafts are sent unchanged",
  "Average rating 4.5 by the ward sisters",
  "Errors < 3 in the monthly audit",
  "2 weeks without a stop of the line",
  "Savings of €4,000 a month",
  "30min less for each report",
  "Nine of ten nurses use it on every shift",
  "Fewer than five complaints",
  "Score: 85",
  "Phase 2 begins when 90 % of letters are right",
  "Mindestens 90 Prozent der Briefe ohne Änderung",
  "Moins de 5 erreurs pour mille lignes",
  "4週間で誤りが半分以下、12件未満",
  "连续8周低于2%",
  "최소 20명이 4주 동안 사용",
] as const;

const NAMES = [
  "Phase 2 is signed off",
  "The steering committee is happy in Q3",
  "Version 1.2 is delivered",
  "Works with GPT-4",
  "Before 31 March 2027",
  "Decision on 2027-03-31",
  "Ready in 2027",
  "Etappe 2 abgeschlossen",
  "étape 3 validée",
  "ISO-27001 certificate",
  "Users are happy with it",
  "The two teams agree",
  "第2段階へ進む",
  "阶段2",
] as const;

for (const text of MEASURES) test(`“${text}” measures`, () => assert.equal(measures(text), true));
for (const text of NAMES) test(`“${text}” only names`, () => assert.equal(measures(text), false));

test("every entry of the lists has an effect", () => {
  const entries = (file: string) =>
    entriesOf(readFileSync(join(ROOT, "server/src/core/charter/words/data", `${file}.txt`), "utf8"));
  for (const { entry } of entries("number-names")) assert.equal(measures(`${entry} 2 ok`), false, entry);
  for (const { entry } of entries("months")) assert.equal(measures(`${entry} 12 ok`), false, entry);
  for (const { entry } of entries("comparisons")) assert.equal(measures(`${entry} 12`), true, entry);
  for (const { entry } of entries("spelled-numbers")) assert.equal(measures(`under ${entry}`), true, entry);
});

test("an answer has words, also where a language writes them without spaces", () => {
  assert.equal(isAnswer("担当者が手で入力する"), true);
  assert.equal(isAnswer("พนักงานทำด้วยมือ"), true);
  assert.equal(isAnswer("Ask the duty doctor"), true);
  assert.equal(isAnswer("Fine."), false);
  assert.equal(isAnswer("  — "), false);
  assert.equal(isAnswer(undefined), false);
  assert.equal(isAnswer("Made by us", REASON_WORDS), false);
});

test("a long text is read in linear time", () => {
  const long = "phase 2 and version 1.2 ".repeat(20_000);
  const begun = process.cpuUsage().user;
  assert.equal(measures(`${long} under 5 minutes`), true);
  assert.ok(process.cpuUsage().user - begun < 4_000_000);
});
