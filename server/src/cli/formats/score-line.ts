/** The score as a line of steps over days, with gaps where nothing could be judged and marks where goalposts moved. */
import type { TimeStep } from "../../core/history/timeline.ts";
import { type Html, html, join } from "../../core/report/html/html.ts";

const WIDTH = 800;
const HEIGHT = 220;
const LEFT = 36;
const BOTTOM = 190;
const TOP = 12;

/** Where the bands of the score begin. */
const BANDS = [0, 50, 75, 90, 100];

/** The drawing; its table says the same in words. */
export function scoreLine(steps: readonly TimeStep[]): Html {
  const days = steps.map(({ day }) => Date.parse(`${day}T00:00:00Z`));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const x = (at: number) =>
    LEFT + (last === first ? 0.5 : ((days[at] ?? first) - first) / (last - first)) * (WIDTH - LEFT - 12);
  const y = (score: number) => BOTTOM - (score / 100) * (BOTTOM - TOP);
  let path = "";
  let before: number | null = null;
  steps.forEach(({ figures }, at) => {
    const score = figures?.score ?? null;
    if (score !== null)
      path += before === null ? `M${round(x(at))} ${round(y(score))}` : `H${round(x(at))}V${round(y(score))}`;
    before = score;
  });
  const marks = steps.flatMap((step, at) => {
    const weakens = step.changes.some((one) => one.class === "weakens");
    return weakens && step.figures?.score !== null && step.figures
      ? [html`<path d="M${round(x(at))} ${round(y(step.figures.score) - 12)}l5 -9h-10z" fill="#b35900"/>`]
      : [];
  });
  const bands = BANDS.map(
    (band) =>
      html`<path d="M${LEFT} ${round(y(band))}H${WIDTH - 12}" stroke="#8888" stroke-width="1"/><text x="0" y="${round(y(band) + 4)}" font-size="12" fill="currentColor">${band}</text>`,
  );
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Score over time; triangles mark commits that promise less">${join(bands)}<path d="${path}" fill="none" stroke="#1668b8" stroke-width="2.5"/>${join(marks)}</svg>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
