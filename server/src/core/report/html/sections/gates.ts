/** The way through the stages and the dates, with what is late. */
import { plural } from "../../../rules/words.ts";
import type { RenderOptions } from "../../model/options.ts";
import { STAGE_NAMES } from "../../model/stages.ts";
import type { CharterReport } from "../../model/types.ts";
import type { GateStep, Moment } from "../../model/types-people.ts";
import { timelineAxis } from "../charts/timeline.ts";
import { disclosure, goTo, heading, state, strongState, table } from "../components.ts";
import { type Html, html } from "../html.ts";
import { day } from "./header.ts";

/** Up to so many dates the table stands open. */
const OPEN = 8;

/** The section "Gates and dates". */
export function gates(report: CharterReport, { interactive = false }: RenderOptions): Html {
  const { timeline } = report;
  const late = timeline.filter((moment) => moment.state === "late");
  const title = html`Gates and dates <small>${late.length === 0 ? "nothing late" : `${plural(late.length, "date")} late`}</small>`;
  const rows = timeline.map((moment) => [
    day(moment.date),
    goTo(interactive, moment.path, moment.title),
    stateOf(moment),
  ]);
  const columns = [{ name: "Date" }, { name: "What" }, { name: "State" }] as const;
  const dates = table("Dates of the charter", columns, rows);
  return html`${heading(title)}${report.gates.length === 0 ? null : html`<ol class="pc-gates">${report.gates.map(gate)}</ol>`}${timelineAxis(report)}${
    timeline.length === 0
      ? html`<p>${state("bad", "No date is written.")}</p>`
      : disclosure("dates", plural(timeline.length, "date"), dates, late.length > 0 || timeline.length <= OPEN)
  }`;
}

function gate({ stage, state: is, open }: GateStep): Html {
  const name = STAGE_NAMES[stage];
  if (is === "passed") return html`<li>${strongState("none", name)} <small>behind it</small>`;
  const gaps = open.length === 0 ? "nothing in the way" : plural(open.length, "error");
  if (is === "here")
    return html`<li class="pc-now" aria-current="step">${strongState(open.length === 0 ? "ok" : "bad", name)} <small>here; ${gaps}</small>`;
  return html`<li>${strongState(open.length === 0 ? "ok" : "later", name)} <small>${open.length === 0 ? gaps : `${gaps} to clear`}</small>`;
}

function stateOf({ state: is, daysLate }: Moment): Html {
  if (is === "late") return state("bad", html`<b>late</b> by ${plural(daysLate, "day")}`);
  return html`${is}`;
}
