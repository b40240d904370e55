/** What a heading means in the light of the columns beside it: a unit beside a number of the metric, a goal beside what is measured. */
import { textOf } from "./cell.ts";
import { fold, wordsOf } from "./fold.ts";
import type { Table } from "./table.ts";

const UNIT = new Set("unit units einheit unite unidad unita eenheid unidade jednostka".split(" "));
const GOAL = new Set("goal goals aim ziel objectif objetivo obiettivo doel cel".split(" "));
const CREW = new Set("team squad equipe equipo squadra".split(" "));

/** Words of a value of today; beside a value of before it is a result. */
const LATEST = new Set(
  "now current today actual latest aktueller aktuell heute heutiger istwert ist actuelle actuel huidige actual attuale atual".split(
    " ",
  ),
);

const PRIOR = new Set("before vorher vor bisher avant initial initiale antes prima voor przed".split(" "));

/** The fields of the columns, with those put right that their neighbours explain. */
export function besideOthers(table: Table, fields: readonly (string | null)[]): readonly (string | null)[] {
  const near = (at: number, reach: number) =>
    fields.some((field, other) => other !== at && Math.abs(other - at) <= reach && isMetric(field));
  const others = (at: number, wanted: string) => fields.some((field, other) => other !== at && field === wanted);
  return fields.map((field, at) => {
    const column = table.columns[at];
    if (column === undefined) return field;
    const heading = fold(column.heading.replace(/\([^()]*\)/g, ""));
    if (UNIT.has(heading) && near(at, 1)) return "metric_unit";
    if (GOAL.has(heading) && near(at, 2) && !others(at, "metric_target")) return "metric_target";
    if (field === "metric_baseline" && isLatest(column.heading) && hasOlder(table, fields)) return "metric_now";
    if (field === "reviews" && isScheduled(table, fields, column.group)) return "decision_due";
    if (field === "data_source" && isCode(table, column.index)) return "data_class";
    if (field === "team" && CREW.has(heading) && isUnit(table, column.index))
      return others(at, "business_unit") ? "remarks" : "business_unit";
    return field;
  });
}

function isMetric(field: string | null): boolean {
  return field === "metric" || field === "metric_baseline" || field === "metric_target" || field === "metric_now";
}

/** Whether a group holds the start or the end of the pilot. */
function isScheduled({ columns }: Table, fields: readonly (string | null)[], group: string): boolean {
  const isOfGroup = (at: number) => group !== "" && columns[at]?.group === group;
  return fields.some((field, at) => (field === "pilot_start" || field === "pilot_end") && isOfGroup(at));
}

/** Whether another column holds the value of before. */
function hasOlder(table: Table, fields: readonly (string | null)[]): boolean {
  return table.columns.some(({ heading }, at) => fields[at] === "metric_baseline" && !isLatest(heading));
}

function isLatest(heading: string): boolean {
  const words = wordsOf(heading);
  return words.some((word) => LATEST.has(word)) && !words.some((word) => PRIOR.has(word));
}

/** Letters that stand for a class. */
function isCode(table: Table, index: number): boolean {
  const texts = table.records.map(({ cells }) => textOf(cells[index] ?? null)).filter((text) => text !== "");
  return texts.length > 0 && texts.every((text) => text.length <= 2);
}

/** Names of units: one in a cell, and a good part of them of one word or with a small second word. */
function isUnit(table: Table, index: number): boolean {
  const texts = table.records.map(({ cells }) => textOf(cells[index] ?? null)).filter((text) => text !== "");
  if (texts.some((text) => /[;,\n|/]/.test(text))) return false;
  const units = texts.filter((text) => wordsOf(text).length === 1 || /\s\p{Ll}/u.test(text));
  return units.length * 3 >= texts.length && units.length > 0;
}
