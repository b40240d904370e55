/** Lists of sixteen shapes: each as CSV and as a spreadsheet, with what every column becomes and what is never made up. */
import assert from "node:assert/strict";
import test from "node:test";
import { analyze } from "../../server/src/core/judgement/analyze.ts";
import { ASKS } from "../../server/src/core/report/graveyard/asks.ts";
import { account, columnsOf, csvOf, encodedAs, planned, type Rows, xlsxOf } from "../support/lists.ts";
import { SHAPES } from "./fixtures/list-shapes.ts";

const TODAY = "2026-11-23";

for (const { name, rows, columns, separator, imported, left } of SHAPES) {
  test(`${name}: every column and row is accounted for, as CSV and as a spreadsheet`, async () => {
    for (const plan of [
      await planned(csvOf(rows, separator), "list.csv"),
      await planned(xlsxOf({ List: rows }), "list.xlsx"),
    ]) {
      assert.deepEqual(columnsOf(plan), columns);
      const { rows: counted } = account(plan);
      assert.equal(counted.imported, imported);
      assert.deepEqual(
        counted.left.map(({ why, rows: places }) => `${why}: ${places.join(", ")}`),
        left ?? [],
      );
      for (const { text, file } of plan.planned) {
        const analysis = analyze(text, { today: TODAY });
        assert.deepEqual(
          analysis.findings
            .filter(({ code }) => /^(?:schema|syntax)\//.test(code))
            .map(({ message }) => `${file}: ${message}`),
          [],
        );
        assert.notEqual(analysis.verdict?.word, "go");
      }
    }
  });
}

test("five encodings and three line ends give the same drafts", async () => {
  const rows: Rows = [
    ["Bezeichnung", "Fachbereich", "Beschreibung", "Status", "Bemerkung"],
    [
      "Prüfung der Anträge – Teil 1",
      "Bürgerbüro",
      "Liest Anträge; prüft „Vollständigkeit“".replace(/[„“]/g, "'"),
      "Pilotphase",
      "Größe: 5 €",
    ],
    ["Straßenschäden", "Tiefbau", "Erkennt\nSchäden", "geplant", ""],
  ];
  const first = (await planned(csvOf(rows, ";"), "liste.csv")).planned.map(({ text }) => text);
  assert.equal(first.length, 2);
  assert.match(first[0] ?? "", /name: Prüfung der Anträge – Teil 1/);
  for (const encoding of ["utf8", "utf8-mark", "utf16le", "utf16be", "windows-1252"] as const) {
    for (const eol of ["\r\n", "\n", "\r"]) {
      const plan = await planned(encodedAs(csvOf(rows, ";", eol), encoding), "liste.csv");
      assert.deepEqual(
        plan.planned.map(({ text }) => text),
        first,
        `${encoding} with ${JSON.stringify(eol)}`,
      );
    }
  }
});

test("separators are guessed, named by `sep=`, and quotes hold breaks, separators and quotes", async () => {
  const rows: Rows = [
    ["Use case", "Description", "Status"],
    ["One, two; three", 'Says "hello"\nand goes', "Pilot"],
    ["Tab\there", "a|b", "Idea"],
  ];
  for (const separator of [",", ";", "\t", "|"]) {
    for (const start of ["", `sep=${separator}\n`]) {
      const plan = await planned(start + csvOf(rows, separator), "x.csv");
      assert.deepEqual(
        plan.table.records.map(({ cells }) => cells),
        rows.slice(1),
      );
    }
  }
});

test("a date is placed only where a whole day is written and the column shows the order of day and month", async () => {
  const list = (dates: readonly string[]) =>
    csvOf([
      ["Use case", "Description", "Start date"],
      ...dates.map((date, at) => [`Case ${at + 1}`, "Sorts mail.", date]),
    ]);
  const starts = async (dates: readonly string[], wishes = {}) =>
    (await planned(list(dates), "x.csv", wishes)).planned.map(
      ({ text }) => /start: (\S+)/.exec(text)?.[1] ?? /“Start date”: (.*)/.exec(text)?.[1],
    );
  assert.deepEqual(await starts(["3/14/2026", "4/5/2026"]), ["2026-03-14", "2026-04-05"]);
  assert.deepEqual(await starts(["14/3/2026", "4/5/2026"]), ["2026-03-14", "2026-05-04"]);
  assert.deepEqual(await starts(["3/4/2026", "4/4/2026"]), [
    "3/4/2026 (day and month cannot be told apart)",
    "2026-04-04",
  ]);
  assert.deepEqual(await starts(["3/4/2026"], { dates: "dmy" }), ["2026-04-03"]);
  assert.deepEqual(await starts(["7/16/1905", "Q3 2026", "2026", "March 2026", "FY26"]), [
    "7/16/1905 (looks like a bare year that a spreadsheet took for a day)",
    "Q3 2026 (no whole day)",
    "2026 (only a year)",
    "March 2026 (no whole day)",
    "FY26 (no whole day)",
  ]);
  assert.deepEqual(
    await starts([
      "01.02.2026",
      "3 March 2026",
      "Mar 3, 2026",
      "2026年3月1日",
      "03/Nov/25 9:14 AM",
      "2026-02-01T10:00:00Z",
    ]),
    ["2026-02-01", "2026-03-03", "2026-03-03", "2026-03-01", "2025-11-03", "2026-02-01"],
  );
});

test("a mailbox, a role, a department, two people or a column of owner and sponsor names no owner", async () => {
  const owners = ["info@example.org", "Head of Claims", "Claims Operations", "Priya Nair and Tom Baker", "TBD"];
  const plan = await planned(
    csvOf([["Use case", "Business owner", "Status"], ...owners.map((owner, at) => [`Case ${at}`, owner, "Pilot"])]),
    "x.csv",
  );
  assert.equal(plan.planned.length, owners.length);
  for (const { text } of plan.planned) assert.doesNotMatch(text, /production_owner:\n {4}(?:name|email):/);
  const both = await planned(
    csvOf([
      ["Use case", "Owner / Sponsor", "Status"],
      ["Case", "Priya Nair", "Pilot"],
    ]),
    "x.csv",
  );
  assert.match(
    both.planned[0]?.text ?? "",
    /# “Owner \/ Sponsor”: Priya Nair\naccountability:\n {2}# Who[^\n]*\n {2}production_owner:\n/,
  );
  const mail = await planned(
    csvOf([
      ["Use case", "Owner", "Owner e-mail", "Owner unit"],
      ["Case", "", "claims@example.org", "Claims"],
    ]),
    "x.csv",
  );
  assert.match(mail.planned[0]?.text ?? "", /contact: claims@example.org/);
  assert.doesNotMatch(mail.planned[0]?.text ?? "", /email: claims/);
});

test("a surname before a comma is one person where the column shows it, and nobody is made of half a name", async () => {
  const textsOf = async (...leads: readonly string[]) => {
    const rows = leads.map((lead, at) => [`Case ${at}`, lead, "Pilot"]);
    return (await planned(csvOf([["Use case", "Project lead", "Status"], ...rows]), "x.csv")).planned.map(
      ({ text }) => text,
    );
  };
  const [first, second] = await textsOf("Lopez, Ana", "Ó Briain, Siobhán M.; Abe, Kenji", "Kim Cho");
  assert.match(first ?? "", /team:\n {4}- Ana Lopez\n/);
  assert.match(second ?? "", /team:\n {4}- Siobhán M\. Ó Briain\n {4}- Kenji Abe\n|# “Project lead”/);
  const [alone] = await textsOf("Lopez, Ana", "Kim Cho");
  assert.match(
    alone ?? "",
    /# “Project lead”: Lopez, Ana \(one person with the surname first, or two people\)\n {2}team:\n/,
  );
  const [two] = await textsOf("Ana Lopez, Kim Cho", "Kenji Abe");
  assert.match(two ?? "", /team:\n {4}- Ana Lopez\n {4}- Kim Cho\n/);
});

test("one letter is an answer, a number sign is a heading, and what stands below a title of money is money", async () => {
  const plan = await planned(
    csvOf([
      ["Project", "", "", "Money", "", ""],
      ["#", "Use case", "RAG", "Cloud/yr", "Licences/yr", "Integration"],
      [4, "Mail sorter", "R", 12000, 30000, 50000],
      [7, "Offer drafts", "G", 4000, 15000, 9000],
    ]),
    "x.csv",
  );
  assert.deepEqual(columnsOf(plan), [
    "Project › # -> x-source.id",
    "Project › Use case -> metadata.name",
    "Project › RAG -> x-source.health",
    "Money › Cloud/yr -> comment at cost.lines",
    "Money › Licences/yr -> comment at cost.lines",
    "Money › Integration -> comment at cost.lines",
  ]);
  assert.match(plan.planned[0]?.text ?? "", /health: R\n/);
});

test("fields that a customer has added, and drafts and work in progress in a column of stages, are read", async () => {
  const plan = await planned(
    csvOf([
      ["number", "short_description", "state", "u_business_owner", "u_go_live_date", "sys_created_on", "Start_Date__c"],
      ["D1", "Invoice reader", "Work in Progress", "Maria Lund", "2027-09-01", "2026-01-05", "2026-02-01"],
      ["D2", "Chat helper", "Draft", "Ana Lopez", "2027-10-01", "2026-02-05", "2026-03-01"],
    ]),
    "x.csv",
  );
  assert.deepEqual(columnsOf(plan).slice(2), [
    "state -> stage",
    "u_business_owner -> accountability.production_owner.name",
    "u_go_live_date -> bridge.go_live",
    "sys_created_on -> x-source.listed_on",
    "Start_Date__c -> pilot.start",
  ]);
  assert.deepEqual(
    plan.planned.map(({ draft }) => draft.stage),
    ["piloting", "idea"],
  );
});

test("questions that lean on the one before them are understood", async () => {
  const plan = await planned(
    csvOf([
      [
        "What would you like to call it?",
        "How will you measure success?",
        "What is that measure today?",
        "What should it become?",
        "By when?",
      ],
      ["Mail sorter", "Days until sorted", 3, 1, "2027-03-31"],
      ["Offer drafts", "Hours for an offer", 8, 2, "2027-06-30"],
    ]),
    "x.csv",
  );
  assert.deepEqual(columnsOf(plan).slice(1), [
    "How will you measure success? -> measurement.production_metric.name",
    "What is that measure today? -> measurement.production_metric.baseline",
    "What should it become? -> measurement.production_metric.target",
    "By when? -> measurement.production_metric.by",
  ]);
});

test("a number becomes baseline or target only with what is measured, unit and direction; a range never does", async () => {
  const heads = ["Use case", "KPI", "KPI unit", "Baseline", "Target value", "Direction", "Pilot users"];
  const text = async (...cells: readonly string[]) =>
    (await planned(csvOf([heads, ["Case", ...cells]]), "x.csv")).planned[0]?.text ?? "";
  assert.match(
    await text("Handling time", "minutes", "14", "9", "lower", "20"),
    /unit: minutes\n {4}better: lower\n {4}baseline: 14\n {4}target: 9/,
  );
  assert.match(
    await text("Handling time", "", "14", "9", "lower", "20"),
    /# “Baseline”: 14 \(the list does not say the unit\)/,
  );
  const ranged = await text("Handling time", "minutes", "10-14", "about 9", "", "5-10");
  assert.doesNotMatch(ranged, /baseline:|target:|pilot: 5/);
  assert.match(ranged, /# “Pilot users”: 5-10 \(a range, not a number\)/);
});

test("yes to training is a comment, approved without a person and a day engages nobody, retired is killed without a closure", async () => {
  const plan = await planned(
    csvOf([
      ["Use case", "Training", "Privacy review", "Status", "Date retired"],
      ["Case one", "Yes", "Approved", "Retired", "2026-03-01"],
      ["Case two", "Clerks practise checking drafts in a workshop", "Approved", "Pilot", ""],
    ]),
    "x.csv",
  );
  const [one = "", two = ""] = plan.planned.map(({ text }) => text);
  assert.match(one, /# “Training”: Yes \(yes or no is no answer here\)/);
  assert.match(one, /stage: killed/);
  assert.doesNotMatch(one, /closure|learns|engaged/);
  assert.match(two, /learns: Clerks practise checking drafts in a workshop/);
});

test("the headings that the report asks for are understood, and their answers lead somewhere", async () => {
  const answers: { readonly [heading: string]: string } = {
    "Owner e-mail": "priya.nair@example.org",
    "Business owner": "Priya Nair",
    Sponsor: "Elena Brandt",
    Baseline: "14",
    "Target value": "9",
    Direction: "lower",
    "Target by": "2027-12-31",
    "Pilot users": "20",
    "Users at full scale": "400",
    "Training plan": "Clerks practise checking drafts by hand",
    "Pilot start": "2027-01-31",
    "Pilot end": "2027-06-30",
    "cost.currency": "EUR",
    "cost.lines[0].amount": "120",
    "cost.lines[0].basis": "per_month",
  };
  const headings = ASKS.flatMap((ask) => ask.headings);
  const plan = await planned(
    csvOf([
      ["Use case", ...headings],
      ["Mail sorter", ...headings.map((heading) => answers[heading] ?? "Claims")],
    ]),
    "x.csv",
  );
  const { charter, findings } = analyze(plan.planned[0]?.text ?? "", { today: TODAY });
  for (const { question, answered } of ASKS.filter((ask) => !ask.question.startsWith("Who of risk"))) {
    assert.ok(answered(charter), question);
  }
  const places = account(plan).columns.filter(({ fate }) => fate !== "placed");
  assert.deepEqual(
    places.map(({ heading }) => heading),
    [],
  );
  assert.deepEqual(
    findings.filter(({ code }) => code.startsWith("syntax/")),
    [],
  );
});
