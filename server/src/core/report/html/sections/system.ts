/** What it is: use, limits, maker, alternatives, and what lets it move on or ends it. */
import { autonomyWords, makerWords } from "../../model/board-words.ts";
import type { RenderOptions } from "../../model/options.ts";
import type { CharterReport } from "../../model/types.ts";
import { spoken } from "../../model/words.ts";
import { goTo, heading, terms } from "../components.ts";
import { type Html, html, user, type Value } from "../html.ts";
import { day } from "./header.ts";

/** The section "What it is". */
export function system({ subject, heading: head }: CharterReport, { interactive = false }: RenderOptions): Html {
  const at = (path: string, text: string | null): Value => (text === null ? null : goTo(interactive, path, text));
  const maker = makerWords(subject);
  const kind = subject.kind === null ? null : spoken(subject.kind);
  const stops = subject.stops.map(
    ({ when, by, decides }) =>
      html`${when === null ? html`<i>no condition written</i>` : user(when)} <small>by ${day(by)}; decides: ${decides === null ? "nobody named" : user(decides)}</small>`,
  );
  return html`${heading("What it is")}${terms([
    ["Problem", at("use_case.problem", head.problem)],
    ["What it does", at("use_case.intended_use", head.intendedUse)],
    ["Must not be used for", several(subject.outOfScope.map(user))],
    ["Goes how far without a person", at("use_case.autonomy", autonomyWords(subject.autonomy))],
    ["Made by", at("use_case.system", maker === null ? kind : `${maker}${kind === null ? "" : `, ${kind}`}`)],
    ["Tried without AI", at("use_case.simpler_alternative", subject.simplerAlternative)],
    ["When it is down or wrong", at("operations.fallback", subject.fallback)],
    [
      "Pilot",
      head.pilotStart === null && head.pilotEnd === null ? null : `${day(head.pilotStart)} to ${day(head.pilotEnd)}`,
    ],
    ["Moves on if", several(subject.exitCriteria.map(user))],
    ["Ends if", several(stops)],
    ["Must not get worse", several(subject.guardrails.map(user))],
    ["Sponsor", at("accountability.sponsor", head.sponsor)],
    ["Business unit", at("metadata.business_unit", head.businessUnit)],
    ["Charter last checked", head.updated === null ? null : day(head.updated)],
  ])}`;
}

/** One text as it is, several as a list, none as not written. */
export function several(items: readonly Value[]): Value {
  if (items.length < 2) return items[0] ?? null;
  return html`<ul class="pc-plain">${items.map((item) => html`<li>${item}`)}</ul>`;
}
