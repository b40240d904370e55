/** The score as a line of steps over days above bands of verdicts, with gaps and marks where goalposts moved. */
import type { TimeStep } from "../../core/history/timeline.ts";
import { type Html, html, join } from "../../core/report/html/html.ts";

const WIDTH = 800;
const HEIGHT = 220;
const LEFT = 36;
const BOTTOM = 190;
const TOP = 12;

/** Where the bands of the score begin. */
const BANDS = [0, 50, 75, 90, 100];

/** Colours of the verdicts' bands; the word stands on it where there is room, and in its title. */
const VERDICTS: { readonly [word: string]: string } = {
  go: "#2da44e",
  fix: "#bf8700",
  hold: "#bc4c00",
  pause: "#cf222e",
  kill: "#cf222e",
  closed: "#6e7781",
};

/** The narrowest band that its word stands on. */
const ROOM = 44;

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
    else if (before !== null) path += `H${round(x(at))}`;
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
  const bandsOf = stretches(steps).map(({ verdict, from, to }) => {
    const [start, end] = [x(from), to < steps.length ? x(to) : WIDTH - 12];
    const word =
      end - start < ROOM
        ? null
        : html`<text x="${round(start + 4)}" y="${BOTTOM + 22}" font-size="12" fill="currentColor">${verdict}</text>`;
    return html`<g><title>${verdict}</title><rect x="${round(start)}" y="${BOTTOM + 10}" width="${round(Math.max(2, end - start))}" height="16" fill="${VERDICTS[verdict] ?? "#6e7781"}" fill-opacity="0.3"/>${word}</g>`;
  });
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Score and verdict over time; triangles mark commits that promise less">${join(bands)}<path d="${path}" fill="none" stroke="#1668b8" stroke-width="2.5"/>${join(marks)}${join(bandsOf)}</svg>`;
}

/** Steps in a row with one verdict; what could not be judged is in none. */
function stretches(steps: readonly TimeStep[]): readonly { verdict: string; from: number; to: number }[] {
  const found: { verdict: string; from: number; to: number }[] = [];
  steps.forEach(({ figures }, at) => {
    const last = found.at(-1);
    if (figures === null || figures.verdict === null) return;
    if (last !== undefined && last.to === at && last.verdict === figures.verdict) last.to = at + 1;
    else found.push({ verdict: figures.verdict, from: at, to: at + 1 });
  });
  return found;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
