/** A charter's past for the terminal: a sparkline of the score, then one line for each commit that moved something. */
import { formatDay } from "../../core/charter/dates.ts";
import { changeWords } from "../../core/history/change-words.ts";
import type { TimeStep } from "../../core/history/timeline.ts";
import { visible } from "../../core/text/sanitize.ts";
import type { Colours } from "../colours.ts";
import { commitName } from "../past.ts";
import type { ShownHistory } from "./history.ts";

const BARS = "▁▂▃▄▅▆▇█";

/** The most bars of the sparkline. */
const MOST_BARS = 80;

/** The whole text. */
export function historyText({ file, steps, telling, note, view, asOf }: ShownHistory, colours: Colours): string {
  const how =
    view === "then"
      ? "each version judged as of the day of its commit"
      : `all versions judged as of ${formatDay(asOf)}`;
  return [
    `${colours.bold(visible(file))}  ${steps.length} ${steps.length === 1 ? "step" : "steps"}, ${how}`,
    `  ${sparkline(steps)}`,
    ...telling.flatMap((step) => linesOf(step, colours)),
    ...(note === "" ? [] : [colours.yellow(note)]),
    "",
  ].join("\n");
}

/** One bar a step; a gap where nothing could be judged. */
function sparkline(steps: readonly TimeStep[]): string {
  const every = Math.max(1, Math.ceil(steps.length / MOST_BARS));
  return steps
    .filter((_, at) => at % every === 0 || at === steps.length - 1)
    .map(({ figures }) =>
      figures?.score === null || figures === null
        ? "·"
        : (BARS[Math.min(7, Math.floor((figures.score / 100) * 8))] ?? "·"),
    )
    .join("");
}

function linesOf(step: TimeStep, colours: Colours): readonly string[] {
  const { figures, day, author } = step;
  const score = figures === null ? "  –" : String(figures.score ?? "–").padStart(3);
  const verdict = (figures?.verdict ?? step.state).padEnd(8);
  const by = step.commit === null ? step.state : `${commitName(step.commit)}  ${author}`;
  const moved = step.moved.length === 0 ? "" : `  moved by ${step.moved.join(" and ")}`;
  const notes = [
    ...(step.renamedFrom === null ? [] : [`renamed from ${step.renamedFrom}`]),
    ...(step.isOther ? ["another charter had this name before"] : []),
    ...step.changes
      .filter((one) => one.class === "weakens" || one.class === "cannot-tell")
      .map((one) => `${one.class === "weakens" ? "weakens" : "cannot tell"}: ${changeWords(one)}`),
  ];
  return [
    `  ${day}  ${score}  ${verdict}  ${visible(by)}${colours.dim(moved)}`,
    ...notes.map((one) => `              ${colours.dim(visible(one))}`),
  ];
}
