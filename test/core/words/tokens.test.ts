/** How a text is split into folded words. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { fold, tokensOf } from "../../../server/src/core/charter/words/tokens.ts";
import { cpuMs } from "../../support/cpu.ts";

const words = (text: string) => tokensOf(text).map(({ word }) => word);

test("case and accents do not count, letters of every script do", () => {
  assert.deepEqual(words("Délai MOYEN"), ["delai", "moyen"]);
  assert.deepEqual(words("Łódź, Ærø, İZMİR ığdır"), ["lodz", "aero", "izmir", "igdir"]);
  assert.deepEqual(words("nguoi dùng đang hoạt động"), ["nguoi", "dung", "dang", "hoat", "dong"]);
  assert.deepEqual(words("Точность модели"), ["точность", "модели"]);
  assert.deepEqual(words("R² and ＦＵＬＬ"), ["r2", "and", "full"]);
});

test("signs part words", () => {
  assert.deepEqual(words("top-5, n/a; l'équipe don’t k.A. snake_case"), [
    ...["top", "5", "n", "a", "l", "equipe", "don", "t", "k", "a", "snake", "case"],
  ]);
  assert.deepEqual(words(" … ??? "), []);
});

test("scripts without spaces are read character by character, and keep their marks", () => {
  assert.deepEqual(words("モデルの精度 95%"), ["モ", "デ", "ル", "の", "精", "度", "95"]);
  assert.deepEqual(words("データが"), ["デ", "ー", "タ", "が"]);
  assert.deepEqual(words("정확도는"), ["정", "확", "도", "는"]);
  assert.equal(fold("が"), "が");
});

test("a word knows where it is written", () => {
  const text = "Das heißt: “Größe”";
  assert.deepEqual(
    tokensOf(text).map(({ start, end }) => text.slice(start, end)),
    ["Das", "heißt", "Größe"],
  );
});

test("100,000 characters of any kind take no longer than they should", () => {
  for (const piece of ["a", "a ", "é", "ｱ", "漢", "\u0301", "?", "😀", "한", "a\u0300\u0301"]) {
    const text = piece.repeat(100_000 / piece.length);
    const before = cpuMs();
    tokensOf(text);
    assert.ok(cpuMs() - before < 1000, JSON.stringify(piece));
  }
});
