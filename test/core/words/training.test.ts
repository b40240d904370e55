/** Skills, media, and “how to use the tool”. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { saysToolUse, skillWords } from "../../../server/src/core/charter/words/training.ts";
import { vagueWordIn } from "../../../server/src/core/charter/words/vague.ts";

for (const text of [
  "20-minute video",
  "A 20-minute video about the new assistant in our shops",
  "Attend the launch webinar and ask questions",
  "Watch the recorded demo",
  "Read the user manual",
  "One-pager with the most important steps",
  "E-mail announcement to all staff",
  "Short online course on prompting",
  "Kurzes Video zum neuen Assistenten",
  "Webinar zur Einführung besuchen",
  "Assister à un webinaire de présentation",
  "Ver un vídeo de 20 minutos",
  "Assistir ao vídeo",
  "Guardare un video sul nuovo sistema",
  "研修動画を視聴する",
  "观看视频",
]) {
  test(`${text}: a medium`, () => assert.ok(skillWords(text) < 4, String(skillWords(text))));
}

for (const text of [
  "Check filled fields fast and spot a wrong one",
  "After a 20-minute video, answer a customer and correct the text",
  "Correct the mail draft before it is sent",
  "Read meter values and compare them with the photo",
  "Watch the press and stop it when the sheet bends",
  "Write an email from the suggested text and check names",
  "Antworten prüfen und falsche Beträge erkennen",
  "Repérer une réponse fausse et la corriger",
  "誤った回答を見つけて直すことができる",
]) {
  test(`${text}: a skill`, () => assert.ok(skillWords(text) >= 4, String(skillWords(text))));
}

test("how to use the tool says nothing", () => {
  for (const text of [
    ...["how to use the tool", "Use of the new assistant", "Working with the AI system", "Tool training", "Using it"],
    ...["Umgang mit dem neuen System", "Utiliser l'outil", "Uso de la herramienta", "ツールの使い方", "도구 사용법"],
  ]) {
    assert.ok(saysToolUse(text), text);
  }
  for (const text of [
    "Use the tool to find a wrong date",
    "Check answers of the assistant",
    "Fälle mit dem System prüfen",
  ]) {
    assert.ok(!saysToolUse(text), text);
  }
});

test("vague words in any language", () => {
  for (const text of [
    "Significantly faster quotes",
    "Bessere Briefe",
    "Une meilleure qualité",
    "効率化する",
    "Lepsza obsługa",
  ]) {
    assert.notEqual(vagueWordIn(text), null, text);
  }
  assert.equal(vagueWordIn("Quotes reach brokers within two hours"), null);
  assert.equal(vagueWordIn("Zeitnahe", { vague: ["zeitnahe"] }), "Zeitnahe");
});
