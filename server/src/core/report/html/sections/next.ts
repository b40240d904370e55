/** What to do next: the dearest gaps in order, each with its place, its worth and its fix. */

import { plural } from "../../../rules/words.ts";
import type { RenderOptions } from "../../model/options.ts";
import type { CharterReport, StepReport } from "../../model/types.ts";
import { pathWords } from "../../model/words.ts";
import { fixButtons, heading, revealButton, state } from "../components.ts";
import { type Html, html } from "../html.ts";
import { gap } from "./findings.ts";
import { rest } from "./rest.ts";

/** So many steps are told; the rest stands under the findings. */
const SHOWN = 5;

/** The section "Do this next". */
export function next(report: CharterReport, options: RenderOptions): Html {
  const { steps } = report.next;
  if (report.rest?.kind === "ended") return html`${heading("How it ended")}${rest(report)}`;
  if (steps.length === 0)
    return html`${heading("Do this next")}${rest(report)}<p>${state("ok", "Nothing is open at this stage.")}</p>`;
  const more = steps.length - SHOWN;
  return html`${heading("Do this next")}${rest(report)}${summary(report)}<ol class="pc-steps">${steps
    .slice(0, SHOWN)
    .map((step) =>
      item(step, options),
    )}</ol>${more > 0 ? html`<p class="pc-note">and ${plural(more, "more gap")}, listed under <a href="#pc-findings">Findings</a>.</p>` : null}`;
}

function summary({ next: { shortest, scoreAfterThree, steps }, score, verdict }: CharterReport): Html {
  const three = Math.min(steps.length, 3);
  const first = html`The first ${three === 1 ? "gap" : plural(three, "gap")} filled in: score <b>${score}</b> to <b>${scoreAfterThree}</b>.`;
  if (verdict === "go" || shortest === null) return html`<p>${first}</p>`;
  return html`<p><b>Shortest path to GO:</b> ${pathWords(shortest)}; score ${score} to ${shortest.score} once they are. ${first}</p>`;
}

function item(step: StepReport, { interactive = false }: RenderOptions): Html {
  return html`<li><p>${gap(step.severity, step.message)}<p>${
    step.gate ? `closes gate ${step.gate} · ` : null
  }${step.gain > 0 ? html`${plural(step.gain, "point")} · ` : null}<code>${step.rule}</code> ${revealButton(interactive, step.path, step.line, step.message)}${fixButtons(interactive, step.finding, step.fixes, step.rule)}`;
}
