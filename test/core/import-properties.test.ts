/** What holds of every list: dates, ids, numbers, and importing again. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { dayOrder, readDay } from "../../server/src/core/import/dates.ts";
import { idsBeside, slugOf } from "../../server/src/core/import/ids.ts";
import { decimalSign, readNumber } from "../../server/src/core/import/numbers.ts";
import { type Existing, planOf } from "../../server/src/core/import/plan.ts";
import { parseCharter } from "../../server/src/core/yaml/parse.ts";
import type { Rows } from "../support/lists.ts";

const days = fc
  .date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2098-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** The day as people write it in an order. */
function written(day: string, order: "dmy" | "mdy", sign: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return (order === "dmy" ? [date, month, year] : [month, date, year]).join(sign);
}

test("every day of a column is read in the order that the column proves, or not at all", () => {
  fc.assert(
    fc.property(
      fc.array(days, { minLength: 1, maxLength: 20 }),
      fc.constantFrom("dmy", "mdy"),
      fc.constantFrom("/", "-"),
      (list, order, sign) => {
        const cells = list.map((day) => written(day, order, sign));
        const found = dayOrder(cells);
        assert.ok(found === order || found === "unknown");
        for (const [at, cell] of cells.entries()) {
          const read = readDay(cell, found);
          if (read !== null && "day" in read) assert.equal(read.day, list[at]);
          else assert.equal(found, "unknown");
        }
      },
    ),
  );
});

test("no text whatever becomes a day that is none, or a number that is not written", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.stringMatching(/^[\d./ -]{0,14}$/)),
      (text) => {
        for (const order of ["dmy", "mdy", "unknown", "mixed"] as const) {
          const read = readDay(text, order);
          if (read !== null && "day" in read) assert.match(read.day, /^20\d\d-\d\d-\d\d$/);
        }
        const number = readNumber(text, "unknown");
        if (number !== null && "number" in number) assert.ok(Number.isFinite(number.number) && /\d/.test(text));
      },
    ),
  );
});

test("numbers are read back in either style once the column proves it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 99_999_999 }), { minLength: 1, maxLength: 10 }),
      fc.constantFrom("en", "de"),
      (cents, language) => {
        const values = cents.map((value) => value / 100);
        const cells = values.map((value) => value.toLocaleString(language, { minimumFractionDigits: 2 }));
        const sign = decimalSign(cells);
        assert.deepEqual(
          cells.map((cell) => readNumber(cell, sign)),
          values.map((number) => ({ number })),
        );
      },
    ),
  );
});

test("ids are valid, unique, and the same for the same names", () => {
  const names = fc.array(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 90 }),
      fc.constantFrom("Mail", "mail!", "1", "日本", "", "Ärger", "a-2"),
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(names, (list) => {
      const make = () => {
        const next = idsBeside(["mail"]);
        return list.map((name) => next(name));
      };
      const ids = make();
      assert.deepEqual(make(), ids);
      assert.equal(new Set(["mail", ...ids]).size, ids.length + 1);
      for (const id of ids) assert.match(id, /^[a-z][a-z0-9-]{2,62}$/);
      for (const name of list) assert.match(slugOf(name), /^[a-z][a-z0-9-]{2,62}$/);
    }),
  );
});

const HEADS = ["ID", "Use case", "Department", "Problem", "Status", "Sponsor", "Comments"];

const cell = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.constantFrom(
    "Pilot",
    "Priya Nair",
    "TBD",
    "",
    "a: b # c",
    "- x",
    "'",
    '"',
    "two\nlines",
    "yes",
    "2026-01-01",
    "12",
  ),
);

const lists = fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 6 });

function plan(rows: readonly (readonly string[])[], existing: readonly Existing[]) {
  const all: Rows = [HEADS, ...rows.map((row, at) => [`P-${at}`, `Case ${at} ${row[0]}`, ...row.slice(1)])];
  const made = planOf({ sheets: [{ name: "x", rows: all }], how: "", notices: [] }, "x.csv", {}, existing);
  assert.ok(made);
  return made;
}

test("importing the same list again changes nothing", () => {
  fc.assert(
    fc.property(lists, (rows) => {
      const first = plan(rows, []);
      const files = first.planned.map(({ file, text }) => ({ file, text }));
      for (const { text } of files) assert.deepEqual(parseCharter(text).problems, []);
      const again = plan(rows, files);
      assert.deepEqual(
        again.planned.map(({ state }) => state),
        first.planned.map(() => "same"),
      );
    }),
  );
});

test("an update takes what the list has changed and leaves what a person wrote", () => {
  fc.assert(
    fc.property(lists, lists, fc.nat(), (rows, later, pick) => {
      const next = rows.map((row, index) => later[index % later.length] ?? row);
      const files = plan(rows, []).planned.map(({ file, text }) => ({ file, text }));
      const own = files[pick % Math.max(1, files.length)]?.file;
      const mine = files.map(({ file, text }) => ({
        file,
        text: file === own ? text.replace(/\n {2}problem:.*(?:\n {4}.*)*/, "\n  problem: Written by a person.") : text,
      }));
      const second = plan(next, mine);
      const updated = mine.map(({ file, text }) => {
        const found = second.planned.find((one) => one.file === file);
        return { file, text: found?.proposal?.updated ?? text };
      });
      const fresh = second.planned.filter(({ state }) => state === "new").map(({ file, text }) => ({ file, text }));
      for (const { file, text } of updated) {
        assert.deepEqual(parseCharter(text).problems, []);
        if (file === own) assert.match(text, /problem: Written by a person\./);
      }
      for (const { proposal, state } of plan(next, [...updated, ...fresh]).planned) {
        assert.equal(state, "same", JSON.stringify(proposal?.differences));
      }
    }),
  );
});
