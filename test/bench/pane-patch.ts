/** How long the preview's script takes to redraw one section, in a real browser, from the message to the finished layout. */
import type { Page } from "playwright-core";
import { sections } from "../../server/src/core/report/body.ts";
import type { Section } from "../../server/src/core/report/options.ts";
import { openPane, render } from "../support/pane.ts";
import { reportOfText } from "../support/reports.ts";
import { openPage } from "../vscode/browser.ts";
import { generateCharter } from "./generate.ts";
import type { Effort, Measure, Outcome } from "./measure.ts";
import { interleaved, median, quantile } from "./numbers.ts";

const LIMIT_MS = 8;
/** Rounds before the ones that count: the script has to be warm, as it is in a pane that is typed in. */
const WARM = 20;
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
  const one: number[] = [];
  const whole: number[] = [];
  const faults = new Set<string>();
  await interleaved(rounds + WARM, ["one", "whole"] as const, async (subject, round) => {
    const next = edited[round % edited.length] ?? parts;
    const changed = next.filter((part, index) => part.html !== parts[index]?.html).length;
    if (changed !== 1) faults.add(`An edit changed ${changed} sections instead of one.`);
    const all = next.map(({ id, html }) => ({ id, html: `${html}<!-- ${round} -->` }));
    const ms = await timeOf(page, subject === "one" ? next : all);
    if (round >= WARM) (subject === "one" ? one : whole).push(ms);
    await timeOf(page, parts);
  });
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
  return { measures: [measure], faults: [...faults], remarks: [] };
}

/** The time in the page itself from the message until layout is done. */
function timeOf(page: Page, shown: readonly Section[]): Promise<number> {
  const message = { type: "render", uri: "file:///bench.pilot.yaml", locked: false, title: "Preview", hash: "" };
  return page.evaluate(
    (data) => {
      const event = new MessageEvent("message", { data });
      document.body.getBoundingClientRect();
      const from = performance.now();
      window.dispatchEvent(event);
      document.body.getBoundingClientRect();
      return performance.now() - from;
    },
    { ...message, sections: shown },
  );
}
