/** Hostile and unusual files: a sentence for each, in bounded time, and nothing that stands in a cell is ever run. */

import assert from "node:assert/strict";
import test from "node:test";
import { analyze } from "../../server/src/core/judgement/analyze.ts";
import { cpuMs } from "../support/cpu.ts";
import { csvOf, planned, type Rows, refusal, sheetXml, xlsxOf, zipOf } from "../support/lists.ts";

const LIST: Rows = [
  ["Use case", "Description", "Status"],
  ["Mail sorter", "Sorts mail.", "Pilot"],
];

/** Runs the reading and holds it to a time that no healthy reading comes near. */
async function within(seconds: number, run: () => Promise<string>): Promise<string> {
  const start = cpuMs();
  const said = await run();
  assert.ok(cpuMs() - start < seconds * 1000, `took ${Math.round(cpuMs() - start)} ms`);
  return said;
}

test("files that are no lists are refused with what to do", async () => {
  const ole = (inside: string) =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(inside, "utf16le")]);
  assert.match(
    await refusal(ole("Workbook"), "old.xls"),
    /\.xls file of Excel before 2007.*save it as \.xlsx or \.csv/,
  );
  assert.match(await refusal(ole("EncryptedPackage"), "secret.xlsx"), /protected by a password/);
  assert.match(await refusal("%PDF-1.7", "x.pdf"), /PDF/);
  assert.match(await refusal("<html><table><tr><td>Name", "x.xls"), /web page/);
  assert.match(await refusal(zipOf([{ name: "word/document.xml", content: "x" }]), "x.docx"), /no spreadsheet/);
  assert.match(await refusal(zipOf([{ name: "mimetype", content: "x" }]), "x.ods"), /OpenDocument/);
  assert.match(await refusal(zipOf([{ name: "xl/workbook.bin", content: "x" }]), "x.xlsb"), /binary spreadsheet/);
  assert.match(await refusal(Uint8Array.from([1, 0, 2, 0, 0, 3]), "x.dat"), /neither text nor a spreadsheet/);
  assert.match(await refusal("", "x.csv"), /empty/);
  assert.match(await refusal("{broken", "x.json"), /no valid JSON/);
  assert.match(await refusal("[1, 2]", "x.json"), /no array of objects/);
  assert.match(await refusal("just one line of prose\nand another", "x.txt"), /No table|No column/);
});

test("a damaged or cut spreadsheet is a sentence", async () => {
  const whole = xlsxOf({ A: LIST });
  for (const length of [10, 100, whole.length - 30, whole.length - 1]) {
    assert.match(await refusal(whole.slice(0, length), "x.xlsx"), /damaged|cannot be read/);
  }
  assert.match(await refusal(xlsxOf({ A: "<worksheet><sheetData><row" }), "x.xlsx"), /cannot be read|No table/);
});

test("zip bombs are seen by what they declare and by what they unpack to", async () => {
  const zeros = Buffer.alloc(70 * 1024 * 1024);
  const honest = zipOf([
    { name: "xl/workbook.xml", content: "x" },
    { name: "xl/media/a.bin", content: zeros },
  ]);
  const lying = zipOf([
    { name: "xl/workbook.xml", content: "x" },
    { name: "xl/media/a.bin", content: zeros, claims: 10 },
  ]);
  assert.match(await within(60, () => refusal(honest, "x.xlsx")), /unpacks to 7[01] MB; at most 64/);
  assert.match(await within(60, () => refusal(lying, "x.xlsx")), /more than 64 MB/);
  const many = zipOf(
    Array.from({ length: 2_001 }, (_, at) => ({ name: at === 0 ? "xl/workbook.xml" : `xl/${at}.xml`, content: "x" })),
  );
  assert.match(await refusal(many, "x.xlsx"), /2001 parts; at most 2000/);
  assert.match(
    await refusal(Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(21 * 1024 * 1024)]), "x.xlsx"),
    /21|22 MB; at most 20/,
  );
});

test("a million rows are refused, as CSV and as a spreadsheet", async () => {
  const csv = `Use case,Status\n${"a,b\n".repeat(1_000_000)}`;
  assert.match(await within(60, () => refusal(csv, "x.csv")), /more than 50000 rows; split it/);
  const rows = '<row><c t="inlineStr"><is><t>a</t></is></c></row>'.repeat(1_000_000);
  const sheet = xlsxOf({ A: `<worksheet><sheetData>${rows}</sheetData></worksheet>` });
  assert.match(await within(60, () => refusal(sheet, "x.xlsx")), /more than 50000 rows/);
});

test("one line of 50 MB, a cell of 200,000 characters and a row of 5,000 columns are refused", async () => {
  assert.match(await within(60, () => refusal(Buffer.alloc(50_000_000, "a"), "x.csv")), /48 MB; at most 32/);
  assert.match(await within(60, () => refusal(Buffer.alloc(30_000_000, "a,"), "x.csv")), /more than 1000 columns/);
  assert.match(await within(60, () => refusal(Buffer.alloc(30_000_000, "a"), "x.csv")), /cell of 30000000 characters/);
  assert.match(
    await refusal(`Name,Status\n${'"'.repeat(3)}${"x".repeat(200_000)},b`, "x.csv"),
    /characters; at most 100000/,
  );
});

test("a quotation mark that is never closed is a character, and the rows after it are read", async () => {
  const plan = await planned('Use case,Description,Status\n"Broken,never closed,Pilot\nSecond,fine,Idea\n', "x.csv");
  assert.deepEqual(
    plan.planned.map(({ draft }) => draft.name),
    ['"Broken', "Second"],
  );
  const hard = `Use case,Status\n${'"a""'.repeat(200_000)}`;
  await within(60, async () => (await refusal(hard, "x.csv")) || "read");
});

test("cells of 32,767 characters and formulas stay inert text", async () => {
  const long = "word ".repeat(6_553).trim();
  const formulas = [
    "=1+1",
    '=HYPERLINK("http://example.org","x")',
    "+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "-2+3",
    "key: [value",
    "# no comment",
    "{a: b}",
    "*alias",
    "!tag x",
    "\u001b[31m",
    "a\u202eb",
  ];
  const rows: Rows = [
    ["Use case", "Problem", "Comments"],
    ...formulas.map((cell, at) => [`Case ${at}`, `${cell} and more of it`, cell]),
    ["Long", long, long],
  ];
  for (const plan of [
    await planned(csvOf(rows), "x.csv"),
    await planned(
      xlsxOf({
        A: rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell.replaceAll("\u001b", "") : cell))),
      }),
      "x.xlsx",
    ),
  ]) {
    assert.equal(plan.planned.length, rows.length - 1);
    for (const [at, { text }] of plan.planned.entries()) {
      const { findings, charter } = analyze(text, { today: "2026-11-23" });
      assert.deepEqual(
        findings.filter(({ code }) => code.startsWith("syntax/")).map(({ message }) => message),
        [],
      );
      if (at < formulas.length) assert.match(charter.use_case?.problem ?? "", /and more of it$/);
      assert.ok(text.split("\n").every((line) => !line.trimStart().startsWith("# “") || line.length < 400));
    }
  }
});

test("macros and links to other files are told and left alone; formulas give the values last saved", async () => {
  const sheet = sheetXml(LIST).replace(
    '<is><t xml:space="preserve">Pilot</t></is>',
    "<f>CONCATENATE(1)</f><is><t>Pilot</t></is>",
  );
  const bytes = xlsxOf({ A: sheet }, [
    { name: "xl/vbaProject.bin", content: "macro" },
    { name: "xl/externalLinks/externalLink1.xml", content: "<externalLink/>" },
  ]);
  const { planList } = await import("../../server/src/node/import-list.ts");
  const read = await planList({ bytes, name: "x.xlsm" }, {}, []);
  assert.ok(!("refused" in read));
  assert.deepEqual(read.book.notices, [
    "It holds macros; they were not run.",
    "It links to other files; the values last saved were taken.",
  ]);
  assert.match(read.plan.planned[0]?.text ?? "", /stage: piloting/);
});

test("headings that are names of JavaScript's own properties do no harm", async () => {
  const plan = await planned(
    csvOf([
      ["Use case", "__proto__", "constructor", "Status"],
      ["Case one", "a", "b", "Pilot"],
    ]),
    "x.csv",
    {},
  );
  assert.equal(plan.planned.length, 1);
  const json = await planned('[{"name": "Case one", "__proto__": {"polluted": "yes"}, "status": "Pilot"}]', "x.json");
  assert.equal(json.planned.length, 1);
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
});
