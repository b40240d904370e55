/** Uses that the EU AI Act calls high-risk or prohibited, and uses that only sound like one. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { riskUseIn } from "../../../server/src/core/charter/words/risk-use.ts";
import { cpuMs } from "../../support/cpu.ts";

const CASES = {
  high: [
    "Sort candidates by how well they fit the opening.",
    "Screen CVs and propose an interview list.",
    "Score loan applications and recommend a limit.",
    "Assess the creditworthiness of small customers.",
    "Set the premium for health insurance of new customers.",
    "Mark essays of pupils and suggest a grade.",
    "Detect cheating in online exams.",
    "Check whether families are entitled to housing benefit.",
    "Decide on applications for child allowance.",
    "Asylanträge prüfen.",
    "Examina las solicitudes de visado.",
    "Tells clerks who may board by their face: identify people in the crowd.",
    "難民申請を審査する。",
    "Päättää toimeentulotuesta.",
    "Flag welfare claims that look fraudulent.",
    "Recognise faces of visitors at the entrance.",
    "Assess the risk that an offender commits a crime again.",
    "Sort asylum applications by chance of success.",
    "Balance the power grid in real time.",
    "Dispatch ambulances by urgency.",
    "Decide which employees are promoted.",
    "Monitor productivity of call centre workers.",
    "Bewerber nach Eignung sortieren und die unteren ablehnen.",
    "Prüft die Kreditwürdigkeit von Kunden.",
    "Die Leistung der Mitarbeiter im Lager überwachen.",
    "Classer les candidats selon leur profil.",
    "Noter les copies d'examen des étudiants.",
    "Clasifica a los candidatos por su perfil.",
    "Evalúa la solvencia de los clientes.",
    "Avaliar candidatos a uma vaga.",
    "Decide chi ottiene un mutuo.",
    "Beoordeelt sollicitanten op hun cv.",
    "Ocenia kandydatów do pracy.",
    "Hodnotí uchazeče o zaměstnání.",
    "Rangordnar sökande till ett jobb.",
    "Vurderer ansøgere til et job.",
    "Rangerer søkere til en stilling.",
    "Arvioi työnhakijoita.",
    "İş başvurusu yapan adayları sıralar.",
    "Evaluează candidații pentru un post.",
    "Xếp hạng ứng viên cho vị trí tuyển dụng.",
    "Menilai pelamar kerja.",
    "応募者の順位を付ける。",
    "对求职者进行筛选。",
    "지원자를 평가하고 선별한다.",
  ],
  prohibited: [
    "Recognise the emotions of employees in calls.",
    "Give every citizen a social score.",
    "Scrape faces from the internet to build a database.",
  ],
  plain: [
    "Draft replies to customers; a person sends them.",
    "Suggest answers to staff on the help desk.",
    "Sort incoming post for the staff of the town hall.",
    "Rank search results in the intranet for employees.",
    "Read claim documents and fill fields that a handler checks.",
    "Plan the routes of the delivery vans.",
    "Forecast hospital admissions for the coming week.",
    "Summarise minutes of the council.",
    "Explain benefit letters in plain language.",
    "Answer students' questions about parking.",
    "Write lesson plans that a teacher edits.",
    "Translate manuals into Polish.",
    "Predict demand for bread in each shop.",
    "Inspect welds on camera images.",
    "Match payments to open invoices.",
    "Rank spare parts by price.",
    "Detect leaks in the water network.",
    "Answer questions about opening hours of the court.",
    "Find duplicate supplier records.",
    "Check credit notes against deliveries.",
    "Transcribe interviews for journalists.",
    "Suggest the next maintenance date of trams.",
    "Read meter values from photos.",
    "Rechnungen den Bestellungen zuordnen.",
    "Antworten auf Fragen der Mitarbeiter zum Urlaub vorschlagen.",
    "Résumer les comptes rendus de réunion.",
    "Clasifica facturas por proveedor.",
    "Classifica le fatture per fornitore.",
    "Sorteert facturen per leverancier.",
    "Sortuje faktury według dostawcy.",
    "Tedarikçi faturalarını sıralar.",
    "请假问题的自动回答。",
    "請求書を仕分けする。",
    "송장을 분류한다.",
    "Help nurses to write discharge letters.",
    "Suggest wording for contracts; lawyers decide.",
    "Monitor pumps and warn when pressure falls.",
    "Staff select a template and the tool fills it in.",
    "Workers take photos of pallets and the tool counts them.",
    "Assess damage to cars from photos.",
    "Select recipes for the school canteen.",
    "Decide on applications for parking permits.",
    "Lieferanten nach Preis bewerten.",
    "Sugerir rotas aos motoristas.",
    "Evaluarea furnizorilor după preț.",
  ],
} as const;

for (const [expected, texts] of Object.entries(CASES)) {
  for (const text of texts) {
    test(`${text} ${expected}`, () => {
      const use = riskUseIn(text);
      assert.equal(use === null ? "plain" : use.prohibited ? "prohibited" : "high", expected, use?.term);
    });
  }
}

test("an act and its object stand in one sentence, near each other", () => {
  assert.equal(riskUseIn("It sorts letters. Applicants wait less."), null);
  assert.equal(riskUseIn("It sorts letters by date, street, house, floor, door and name of applicants"), null);
  assert.equal(riskUseIn("We rank the young applicants.")?.term, "rank the young applicants");
});

test("a policy adds words", () => {
  assert.equal(riskUseIn("Die Zuteilung der Plätze", { high_risk_area: ["Zuteilung"] })?.term, "Zuteilung");
});

test("100,000 characters of any kind take no longer than they should", () => {
  for (const piece of ["a", "rank ", "applicants ", "rank applicants ", "drug candidate ", "顔", "for ", ". "]) {
    const text = piece.repeat(100_000 / piece.length);
    const before = cpuMs();
    riskUseIn(text);
    assert.ok(cpuMs() - before < 3000, JSON.stringify(piece));
  }
});
