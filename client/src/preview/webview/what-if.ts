/** The what-if: ticked demands count as met, and the same code as the server's says score and verdict. Writes nothing. */
import { suppose } from "../../../../server/src/core/judgement/what-if.ts";
import type { WhatIfData } from "../../../../server/src/core/report/model/what-if-data.ts";
import type { Memory } from "./memory.ts";

/** Ticks what is remembered and says what would come of it. */
export function restoreTicks(memory: Memory): void {
  const box = theBox();
  if (box === null) return;
  for (const input of inputs(box)) input.checked = memory.ticked.includes(input.dataset.rule ?? "");
  say(box);
}

/** A box was ticked or cleared. */
export function ticked(memory: Memory): void {
  const box = theBox();
  if (box === null) return;
  memory.ticked = chosen(box).map((input) => input.dataset.rule ?? "");
  say(box);
}

/** Clears every box. */
export function untick(memory: Memory): void {
  memory.ticked = [];
  restoreTicks(memory);
}

/** The ticked demands as a checklist in Markdown; null where none is ticked. */
export function plan(): string | null {
  const box = theBox();
  const lines = box === null ? [] : chosen(box).map((input) => `- [ ] ${labelOf(input)} (${input.dataset.rule})`);
  return lines.length === 0 ? null : `${lines.join("\n")}\n`;
}

function theBox(): HTMLElement | null {
  return document.querySelector<HTMLElement>("[data-what-if]");
}

function inputs(box: HTMLElement): readonly HTMLInputElement[] {
  return [...box.querySelectorAll<HTMLInputElement>("input[data-rule]")];
}

function chosen(box: HTMLElement): readonly HTMLInputElement[] {
  return inputs(box).filter((input) => input.checked);
}

function labelOf(input: HTMLInputElement): string {
  return input.nextElementSibling?.firstChild?.textContent?.trim() ?? "";
}

function say(box: HTMLElement): void {
  const outcome = box.querySelector<HTMLElement>(".pc-outcome");
  const data = dataOf(box);
  if (outcome === null || data === null) return;
  const passing = new Set(chosen(box).map((input) => input.dataset.rule ?? ""));
  const then = suppose(data.records, data.given, passing);
  const now = `${data.score}/100, ${data.verdict.toUpperCase()}`;
  outcome.textContent =
    passing.size === 0 ? `Now: ${now}.` : `Now: ${now}. Then: ${then.score}/100, ${then.verdict.toUpperCase()}.`;
}

function dataOf(box: HTMLElement): WhatIfData | null {
  try {
    return JSON.parse(box.dataset.whatIf ?? "") as WhatIfData;
  } catch {
    return null;
  }
}
