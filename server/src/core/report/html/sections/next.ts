/** What to do next: the shortest path in the order of the verdict, then further gaps, each with its place, worth and fix. */

import { plural } from "../../../rules/words.ts";
import type { RenderOptions } from "../../model/options.ts";
import type { CharterReport, StepReport } from "../../model/types.ts";
import { pathWords, worthWords } from "../../model/words.ts";
import { disclosure, fixButtons, heading, revealButton, state } from "../components.ts";
import { type Html, html } from "../html.ts";
import { gap } from "./findings.ts";
import { rest } from "./rest.ts";

/** So many further gaps are told; the rest stands under the findings. */
const SHOWN = 5;
/** So many demands of the way are told before somebody asks for the others. */
const FIRST = 6;

/** The section "Do this next". */
export function next(report: CharterReport, options: RenderOptions): Html {
  const { steps } = report.next;
  if (report.rest?.kind === "ended") return html`${heading("How it ended")}${rest(report)}`;
  if (steps.length === 0)
    return html`${heading("Do this next")}${rest(report)}<p>${state("ok", "Nothing is open at this stage.")}</p>`;
  const path = steps.filter(({ onPath }) => onPath);
  const further = steps.filter(({ onPath }) => !onPath);
  const words = pathWords(report);
  return html`${heading(html`Do this next${words === null ? null : html` <small>${words}</small>`}`)}${rest(report)}${
    path.length === 0 ? null : way(path, options)
  }${path.length === 0 ? gaps(further, options) : later(further, options)}`;
}

/** The way to "go": its first demands, and the others on request; on paper these are under the findings. */
function way(path: readonly StepReport[], options: RenderOptions): Html {
  const list = (steps: readonly StepReport[], classes: string) =>
    html`<ol class="${classes}">${steps.map((step) => item(step, options))}</ol>`;
  const more = path.length - FIRST;
  if (more <= 1) return list(path, "pc-steps");
  const rest = disclosure(
    "demands",
    `${plural(more, "more demand")} on the way`,
    list(path.slice(FIRST), "pc-steps pc-on"),
  );
  return html`${list(path.slice(0, FIRST), "pc-steps")}${rest}<p class="pc-note pc-paper">and ${plural(more, "more demand")} on the way, all of them under Findings.</p>`;
}

/** Further gaps where a path comes first: they open on request, and are all under the findings. */
function later(further: readonly StepReport[], options: RenderOptions): Html | null {
  if (further.length === 0) return null;
  return disclosure("further", plural(further.length, "further gap"), gaps(further, options));
}

function gaps(further: readonly StepReport[], options: RenderOptions): Html {
  const more = further.length - SHOWN;
  return html`<ol class="pc-steps">${further.slice(0, SHOWN).map((step) => item(step, options))}</ol>${
    more > 0
      ? html`<p class="pc-note">and ${plural(more, "more gap")}, listed under <a href="#pc-findings">Findings</a>.</p>`
      : null
  }`;
}

function item(step: StepReport, { interactive = false }: RenderOptions): Html {
  return html`<li><p>${gap(step.severity, step.message)}<p>${
    step.gate ? `closes gate ${step.gate} · ` : null
  }${worthWords(step)}${interactive || step.line === null ? null : ` · line ${step.line}`} <code class="pc-rule">${step.rule}</code> ${revealButton(interactive, step.path, step.line, step.message)}${fixButtons(interactive, step.finding, step.fixes, step.rule)}`;
}
