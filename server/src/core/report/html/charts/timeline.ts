/** The dates on one axis: pilot, bridge and life as bars, today as a line, what is late as diamonds. */
import { daysBetween, formatDay } from "../../../charter/dates.ts";
import type { CharterReport } from "../../model/types.ts";
import { type Html, html } from "../html.ts";

/** Where the bars lie: the stylesheet puts the dots on their lower edge. */
const BAR = 18;
const TOP = 22;

/** Draws the axis; null where fewer than two days are known. The table beside it says the same. */
export function timelineAxis({ timeline, heading, judged }: CharterReport): Html | null {
  const today = judged.asOf;
  const days = timeline.map((moment) => moment.date).filter((date) => date >= "2000" && date < "2099");
  const first = [...days, today].toSorted()[0] ?? today;
  const last = [...days, today].toSorted().at(-1) ?? today;
  const span = daysBetween(first, last);
  if (days.length < 2 || span <= 0) return null;
  const x = (date: string) => Math.round((1 + (98 * daysBetween(first, date)) / span) * 10) / 10;
  const target = timeline.find((moment) => moment.title === "Target is due")?.date ?? null;
  const phases = [
    { name: "pilot", from: heading.pilotStart, to: heading.pilotEnd, tone: "pc-s0" },
    { name: "bridge", from: heading.pilotEnd, to: heading.goLive, tone: "pc-s1" },
    { name: "live", from: heading.goLive, to: target, tone: "pc-s2" },
  ].flatMap(({ name, from, to, tone }) =>
    from !== null && to !== null && from < to ? [{ name, tone, x1: x(from), x2: x(to) }] : [],
  );
  const at = x(today);
  return html`<svg class="pc-chart" width="100%" height="74" role="img" aria-label="${`Timeline from ${formatDay(first)} to ${formatDay(last)}, today is ${formatDay(today)}.`}"><line class="pc-line pc-axis" x2="100%" y1="${TOP + BAR}" y2="${TOP + BAR}"/>${phases.map(
    ({ name, tone, x1, x2 }) =>
      html`<rect class="${tone}" x="${x1}%" y="${TOP}" width="${round(x2 - x1)}%" height="${BAR}"/>${
        x2 - x1 < 12
          ? null
          : html`<text x="${round((x1 + x2) / 2)}%" y="${TOP - 6}" text-anchor="middle">${name}</text>`
      }`,
  )}${timeline.map((moment) => mark(x(moment.date), moment.state))}<svg x="${at}%"><path class="pc-line" d="M0 8v${TOP + BAR + 2}"/></svg><text class="pc-strong" x="${at}%" y="68" text-anchor="${anchor(at)}">today</text>${at > 25 ? html`<text y="68">${first.slice(0, 7)}</text>` : null}${at < 75 ? html`<text x="100%" y="68" text-anchor="end">${last.slice(0, 7)}</text>` : null}</svg>`;
}

function mark(at: number, state: string): Html {
  if (state !== "late") return html`<circle cx="${at}%"/>`;
  return html`<svg x="${at}%" y="${TOP + BAR}"><path class="pc-lo" d="M0-7l7 7-7 7-7-7z"/></svg>`;
}

function anchor(at: number): "start" | "middle" | "end" {
  if (at < 10) return "start";
  return at > 90 ? "end" : "middle";
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
