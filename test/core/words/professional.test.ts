/** A name beside a professional title is that person's, in every language of the word files; a title alone is none. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { personOf } from "../../../server/src/core/charter/people.ts";
import { readName, readNamed } from "../../../server/src/core/charter/words/names.ts";
import { areSameNames } from "../../../server/src/core/charter/words/same-person.ts";
import { readsAsNobody } from "../../../server/src/core/rules/said.ts";

/** A title and a name, as they stand side by side in each language. */
const TITLED: { readonly [language: string]: readonly string[] } = {
  en: ["CFO Emily Hughes", "Warehouse Manager Peter Walsh", "Head of Finance Laura King", "Emily Hughes COO"],
  de: ["Geschäftsführerin Monika Keller", "Abteilungsleiter Jürgen Fuchs", "Leiter Einkauf Stefan Lorenz"],
  fr: ["Directrice Claire Fontaine", "Chef de service Julien Mercier", "Responsable logistique Hélène Roux"],
  es: ["Directora Lucía Ortega", "Gerente Pablo Medina", "Jefa de Compras Marta Vidal"],
  pt: ["Gerente João Tavares", "Diretor Financeiro Tiago Lopes", "Coordenadora Márcia Pinto"],
  it: ["Direttrice Giulia Ferri", "Responsabile Marco Colombo"],
  nl: ["Directeur Pieter Bakker", "Teamleider Sanne de Boer", "Afdelingshoofd Willem van Dam"],
  pl: ["Dyrektor Ewa Lis", "Prezes Zarządu Tomasz Wilk", "Kierowniczka Magdalena Zając"],
  cs: ["Ředitelka Jana Horáková", "Jednatel Petr Svoboda"],
  sv: ["Verkställande direktör Erik Lund", "Avdelningschef Kerstin Nyberg"],
  da: ["Direktør Mette Holm", "Afdelingsleder Søren Krogh"],
  no: ["Direktør Knut Haugen", "Avdelingsleder Solveig Dahl"],
  fi: ["Toimitusjohtaja Pekka Salo", "Osastopäällikkö Leena Mäki"],
  tr: ["Genel Müdür Murat Demir", "Müdür Zeynep Kaya", "Elif Şahin Genel Müdür"],
  ro: ["Director Mihai Stan", "Manager Ioana Dumitru"],
  vi: ["Giám đốc Trần Minh Quân", "Trưởng phòng Lê Thu Hà", "Phạm Anh Tuấn Giám đốc"],
  id: ["Manajer Agus Wibowo", "Direktur Utama Dewi Lestari"],
  ja: ["佐藤花子 部長", "部長 佐藤花子", "鈴木一郎課長", "高橋 健太 課長", "山本 部長"],
  zh: ["李明 经理", "经理 李明", "陈晓红 总监", "张伟明经理"],
  ko: ["박서준 팀장", "최지우 과장", "과장 최지우", "정해인부장", "한지민 변호사"],
};

for (const [language, names] of Object.entries(TITLED)) {
  test(`${language}: a title beside a name is dropped`, () => {
    for (const name of names) assert.equal(readName(name).answer, "person", name);
  });
}

test("people are called by their calling", () => {
  for (const name of ["Nurse Emily Hart", "Coach Peter Walsh", "Chief Babatunde Alao", "Cllr Laura Steward"]) {
    assert.equal(readName(name).answer, "person", name);
  }
});

test("a title alone, with a unit or with a place names nobody", () => {
  const roles =
    "Head of IT; CEO Office; Operations Manager Team; Regional Manager North America; Claims Manager Berlin; " +
    "Product Owner Smart Grid; Director Teatro Nacional; Leiter Fertigung; Prezes Zarządu; Genel Müdür; Giám đốc; " +
    "営業部 部長; 品質保証 部長; 客服 经理; 项目 经理; 金融 经理; 고객지원 팀장; 경영 팀장; Nurse Manager; Project Manager Oslo";
  for (const role of roles.split("; ")) assert.equal(readName(role).answer, "none", role);
});

test("two words that are no known name are asked about, and an address settles it", () => {
  const name = "CEO Arden Kessler";
  assert.equal(readName(name).answer, "unclear");
  assert.equal(readNamed(name, "a.kessler@works.example").answer, "person");
});

test("an address whose letters cannot be compared with the name refuses nobody", () => {
  for (const name of ["박서준 팀장", "倉橋太郎 部長", "ผู้จัดการ สมชาย ใจดี"]) {
    assert.equal(readNamed(name, "taro.kurahashi@works.example").answer, "person", name);
  }
  assert.equal(readNamed("営業部 部長", "sales@works.example").answer, "none");
});

test("a person is the same with the title and without", () => {
  assert.ok(areSameNames("CFO Emily Hughes", "Emily Hughes"));
  assert.ok(areSameNames("Hughes, Emily", "Emily Hughes COO"));
  assert.ok(areSameNames("佐藤花子 部長", "佐藤 花子"));
  assert.ok(areSameNames("박서준 팀장", "박서준"));
  assert.ok(!areSameNames("CFO Emily Hughes", "CFO Laura King"));
});

test("a refusal of words that may be a title and a name says how to settle it", () => {
  const person = personOf("Arden Kessler Sales Manager");
  assert.ok(person);
  assert.equal(
    readsAsNobody(person),
    "“Arden Kessler Sales Manager” reads as a role. If somebody is meant, write the title under `role`, and the name alone under `name`.",
  );
  const role = personOf("Operations Manager");
  assert.ok(role);
  assert.equal(readsAsNobody(role), "“Operations Manager” reads as a role.");
});
