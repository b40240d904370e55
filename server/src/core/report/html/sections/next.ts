/** What to do next: the shortest path in the order of the verdict, then further gaps, each with its place, worth and fix. */

import { plural } from "../../../rules/words.ts";
import type { RenderOptions } from "../../model/options.ts";
import type { CharterReport, StepReport } from "../../model/types.ts";
import { pathWords, worthWords } from "../../model/words.ts";
import { fixButtons, heading, revealButton, state } from "../components.ts";
import { type Html, html } from "../html.ts";
import { gap } from "./findings.ts";
import { rest } from "./rest.ts";

/** So many further gaps are told; the rest stands under the findings. */
const SHOWN = 5;

/** The section "Do this next". */
export function next(report: CharterReport, options: RenderOptions): Html {
  const { steps } = report.next;
  if (report.rest?.kind === "ended") return html`${heading("How it ended")}${rest(report)}`;
  if (steps.length === 0)
    return html`${heading("Do this next")}${rest(report)}<p>${state("ok", "Nothing is open at this stage.")}</p>`;
  const path = steps.filter(({ onPath }) => onPath);
  const further = steps.filter(({ onPath }) => !onPath);
  const words = pathWords(report);
  const shown = further.slice(0, SHOWN).map((step) => item(step, options));
  const more = further.length - SHOWN;
  return html`${heading("Do this next")}${rest(report)}${
    words === null ? null : html`<p><b>${words}</b><ol class="pc-steps">${path.map((step) => item(step, options))}</ol>`
  }${further.length === 0 ? null : html`${path.length === 0 ? null : html`<h3>Further gaps</h3>`}<ol class="pc-steps">${shown}</ol>`}${
    more > 0
      ? html`<p class="pc-note">and ${plural(more, "more gap")}, listed under <a href="#pc-findings">Findings</a>.</p>`
      : null
  }`;
}

function item(step: StepReport, { interactive = false }: RenderOptions): Html {
  return html`<li><p>${gap(step.severity, step.message)}<p>${
    step.gate ? `closes gate ${step.gate} · ` : null
  }${worthWords(step)} · <code>${step.rule}</code> ${revealButton(interactive, step.path, step.line, step.message)}${fixButtons(interactive, step.finding, step.fixes, step.rule)}`;
}
