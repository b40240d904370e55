/** What if these gaps were closed: on the page the score step by step, in the pane boxes to tick. Nothing is written. */

import { isOpen } from "../../../judgement/what-if.ts";
import { capital } from "../../../rules/words.ts";
import type { RenderOptions } from "../../model/options.ts";
import type { CharterReport, RuleReport } from "../../model/types.ts";
import { type WhatIfData, whatIfData } from "../../model/what-if-data.ts";
import { commandButton, disclosure, table } from "../components.ts";
import { type Html, html } from "../html.ts";

/** So many steps are told on the page. */
const SHOWN = 8;

/** The part "What if?" below the pillars; null where nothing is open. */
export function whatIf(report: CharterReport, { interactive = false }: RenderOptions): Html | null {
  return interactive ? boxes(report) : steps(report);
}

function steps({ next, score }: CharterReport): Html | null {
  if (next.steps.length === 0 || score === null) return null;
  const columns = [{ name: "If this is filled in too" }, { name: "Score", number: true }] as const;
  const rows = next.steps.slice(0, SHOWN).map((step) => [step.message, step.scoreAfter]);
  return disclosure(
    "what-if",
    rows.length === 1
      ? "What if? The score after the next step"
      : `What if? The score after each of the next ${rows.length} steps`,
    table(`Starting from ${score}, in this order`, columns, rows),
  );
}

function boxes(report: CharterReport): Html | null {
  const open = report.rules.filter((rule) => isOpen(rule.state) && (rule.due || rule.state === "fail"));
  const data = whatIfData(report);
  if (open.length === 0 || data === null) return null;
  return disclosure(
    "what-if",
    "What if? Tick what would be filled in and see score and verdict; nothing is written.",
    html`<div class="pc-what-if" data-what-if="${JSON.stringify(data satisfies WhatIfData)}"><p class="pc-outcome" role="status"></p><ul class="pc-boxes">${open.map(box)}</ul>
<p><button type="button" class="pc-button pc-quiet" data-action="untick">Untick all</button> <button type="button" class="pc-button pc-quiet" data-action="copy-plan">Copy ticked as a checklist</button> ${commandButton("fixNextBlocker", "Fix next blocker…")}</p></div>`,
  );
}

/** The title of a rule with its case: the four reviews are one rule. */
function caseTitle({ id, title }: RuleReport): string {
  const [, name] = /\[(.+)\]$/.exec(id) ?? [];
  return name === undefined ? title : `${capital(name)}: ${title}`;
}

function box(rule: RuleReport): Html {
  const gate = rule.gate === null ? null : html` <code>${rule.gate}</code>`;
  return html`<li><label><input type="checkbox" data-rule="${rule.id}"> <span>${caseTitle(rule)}${gate} <small>${rule.lost > 0 ? `${rule.lost} points of ${rule.pillar}` : rule.pillar}</small></span></label>`;
}
