/** How long the preview's script takes to redraw one section, in a real browser, from the message to the finished layout. */
import type { Page } from "playwright-core";
import { sections } from "../../server/src/core/report/html/body.ts";
import type { Section } from "../../server/src/core/report/model/options.ts";
import { openPane, render } from "../support/pane.ts";
import { reportOfText } from "../support/reports.ts";
import { openPage } from "../vscode/browser.ts";
import { generateCharter } from "./generate.ts";
import type { Effort, Measure, Outcome } from "./measure.ts";
import { median, quantile } from "./numbers.ts";

const LIMIT_MS = 8;
/** Rounds before the ones that count: the script has to be warm, as it is in a pane that is typed in. */
const WARM = 20;

/** What goes into the page: the sections as they are, and as they are after each edit. */
interface Redrawing {
  readonly parts: readonly Section[];
  readonly edited: readonly (readonly Section[])[];
  readonly rounds: number;
  readonly warm: number;
}

/** What comes out of it, in ms. */
interface Redrawn {
  readonly one: readonly number[];
  readonly whole: readonly number[];
  readonly faults: readonly string[];
}

/** What each edit changes, and the section that is redrawn for it. */
const EDITS = [
  { name: "Hosting and storage", section: "cost" },
  { name: "Lin Zhao", section: "reviews" },
  { name: "Aisha Bello", section: "team" },
] as const;

/** Redraws one section, and for comparison the whole page, in turns. */
export async function patchBench(effort: Effort): Promise<Outcome> {
  const opened = await openPage().catch((error: Error) => error);
  if (opened instanceof Error)
    return {
      measures: [],
      faults: [],
      remarks: [`No browser could be had, so no patch was measured: ${opened.message}`],
    };
  try {
    return await measured(opened.page, Math.max(100, effort.edits));
  } finally {
    await opened.close();
  }
}

async function measured(page: Page, rounds: number): Promise<Outcome> {
  const text = generateCharter({ lines: 300 });
  const before = reportOfText(text);
  const parts = sections(before, { interactive: true });
  const edited = EDITS.map(({ name, section }) => {
    const after = sections(reportOfText(text.replaceAll(name, `${name}s`)), { interactive: true });
    return parts.map((part) => (part.id === section ? (after.find(({ id }) => id === section) ?? part) : part));
  });
  await page.setViewportSize({ width: 700, height: 900 });
  await openPane(page);
  await render(page, before);
  const { one, whole, faults } = await page.evaluate(redraw, { parts, edited, rounds, warm: WARM });
  const p99 = quantile(one, 0.99);
  const middle = median(one);
  const measure: Measure = {
    group: "pane",
    what: "preview patched in a browser, one section of 300 lines, layout included",
    unit: "ms",
    ours: middle,
    note: `p99 ${p99?.toFixed(1)} ms, ${one.length} edits`,
    peers: [{ name: "the whole page redrawn", value: median(whole) }],
    target: `< ${LIMIT_MS} ms`,
    met: middle === null ? null : middle < LIMIT_MS,
  };
  return { measures: [measure], faults, remarks: [] };
}

/** What is run in the page itself: one section, then all of them, a frame apart; each time from the message until layout is done. */
async function redraw({ parts, edited, rounds, warm }: Redrawing): Promise<Redrawn> {
  const one: number[] = [];
  const whole: number[] = [];
  const faults = new Set<string>();
  const draw = (sections: readonly Section[]) => {
    const data = {
      type: "render",
      uri: "file:///bench.pilot.yaml",
      locked: false,
      title: "Preview",
      hash: "",
      sections,
    };
    const event = new MessageEvent("message", { data });
    document.body.getBoundingClientRect();
    const from = performance.now();
    window.dispatchEvent(event);
    document.body.getBoundingClientRect();
    return performance.now() - from;
  };
  for (let round = -warm; round < rounds; round++) {
    const next = edited[(round + warm) % edited.length] ?? parts;
    const changed = next.filter((part, index) => part.html !== parts[index]?.html).length;
    if (changed !== 1) faults.add(`An edit changed ${changed} sections instead of one.`);
    const all = next.map(({ id, html }) => ({ id, html: `${html}<!-- ${round} -->` }));
    for (const sections of round % 2 === 0 ? [next, all] : [all, next]) {
      await new Promise(requestAnimationFrame);
      const ms = draw(sections);
      if (round >= 0) (sections === next ? one : whole).push(ms);
      draw(parts);
    }
  }
  return { one, whole, faults: [...faults] };
}
