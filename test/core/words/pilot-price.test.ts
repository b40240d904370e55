/** Prices that hold only for a pilot, and sources of prices that are none. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isSource, pilotPriceIn } from "../../../server/src/core/charter/words/pilot-price.ts";

const CASES = {
  pilot: [
    "Free for the first three months",
    "Introductory price until June",
    "Beta pricing",
    "30-day trial",
    "Paid from AWS credits",
    "Licence fee waived during the pilot",
    "50% discount for the first year",
    "Developer edition",
    "Early adopter discount",
    "Testlizenz",
    "Pilotpreis des Anbieters",
    "Einführungsrabatt bis Juni",
    "Tarif de lancement",
    "Licence d'essai",
    "Precio piloto del proveedor",
    "Créditos gratuitos",
    "Período de teste",
    "Prova gratuita",
    "Proefversie",
    "Wersja próbna",
    "Zkušební licence",
    "Provlicens",
    "Introduktionspris",
    "Kokeilulisenssi",
    "Deneme sürümü",
    "Versiune de probă",
    "Bản dùng thử",
    "Lisensi uji coba",
    "無料トライアル",
    "试用版",
    "체험판",
    "Proof-of-concept licence",
    "Funded by an EU grant",
  ],
  list: [
    "Credit check service",
    "Free-text search module",
    "Grant management system",
    "Trial balance tool",
    "Discount engine licence",
    "Pilot boat tracking",
    "Volume discount per framework contract",
    "Launch of the app in stores",
    "Evaluation of tenders",
    "Test automation tool",
    "Free flow metering",
    "Sand and gravel",
    "Promotions module for the webshop",
    "Hosting in our data centre",
    "Kreditprüfung durch Auskunftei",
    "Barrierefreie Oberfläche",
    "Licences annuelles",
    "Servicio de alojamiento",
    "Duty-free shop integration",
    "Clinical trials database",
    "Model API",
    "Seats for handlers",
    "Special waste disposal",
    "Gift card credits module",
  ],
} as const;

for (const [expected, texts] of Object.entries(CASES)) {
  for (const text of texts) {
    test(`${text}: ${expected}`, () => assert.equal(pilotPriceIn(text) === null ? "list" : "pilot", expected));
  }
}

test("a policy adds words", () => {
  assert.equal(pilotPriceIn("Hausrabatt des Verbunds"), null);
  assert.equal(pilotPriceIn("Hausrabatt des Verbunds", { pilot_price: ["hausrabatt"] }), "Hausrabatt");
});

test("a source can be looked up, or says what an estimate rests on and who made it", () => {
  for (const text of [
    ...["Internet", "somebody", "a rough estimate", "best guess", "Google", "from the web", "estimate", "Schätzung"],
    ...["grobe Schätzung", "estimation", "stima", "estimativa", "推定", "估计", "추정", "experience", "gut feeling"],
  ]) {
    assert.equal(isSource(text), false, text);
  }
  for (const text of [
    ...[
      "price list 2026",
      "quote 2231",
      "estimate from 2025 invoices",
      "our estimate",
      "own estimate",
      "HR bands",
      "Angebot vom Mai",
    ],
    ...["calculator of the supplier", "estimate of the platform team", "contract C-12", "見積書 12", "报价单"],
  ]) {
    assert.equal(isSource(text), true, text);
  }
});
