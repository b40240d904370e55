/** The seven conditions of production and the five ways pilots get stuck, as two checklists. */

import type { RenderOptions } from "../../model/options.ts";
import type { CharterReport, ConditionReport, ConditionState } from "../../model/types.ts";
import { CONDITION_WORDS, PATTERN_WORDS } from "../../model/words.ts";
import { heading, type Icon, message, state } from "../components.ts";
import { type Html, html } from "../html.ts";

const ICONS: { readonly [S in ConditionState]: Icon } = { met: "ok", "not-met": "bad", "not-assessed": "later" };

/** The section with both checklists. */
export function conditions({ conditions: seven, patterns: five, verdict }: CharterReport, _: RenderOptions): Html {
  if (verdict === "closed") return html``;
  const met = seven.filter((one) => one.state === "met").length;
  const stuck = five.filter((one) => one.state === "not-met").length;
  return html`${heading("What production takes, and how pilots get stuck")}<div class="pc-pair"><div><h3>Seven conditions of production <small>${met} met</small></h3>${list(
    seven,
    CONDITION_WORDS,
  )}</div><div><h3>Five ways pilots get stuck <small>${stuck === 0 ? "none here" : `${stuck} here`}</small></h3>${list(five, PATTERN_WORDS)}</div></div>`;
}

function list(items: readonly ConditionReport[], words: { readonly [S in ConditionState]: string }): Html {
  return html`<ul class="pc-checks">${items.map(
    ({ id, title, state: is, detail }) =>
      html`<li><b>${title}</b> <code>${id}</code><br>${state(ICONS[is], words[is])}${detail === "" ? null : html` <small>${message(detail)}</small>`}`,
  )}</ul>`;
}
