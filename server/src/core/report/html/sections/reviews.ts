/** The reviews: who was brought in, when, what they said and what would stop it. */
import { capital } from "../../../rules/words.ts";
import type { RenderOptions } from "../../model/options.ts";
import type { CharterReport } from "../../model/types.ts";
import type { ReviewRow } from "../../model/types-people.ts";
import { spoken } from "../../model/words.ts";
import { goTo, heading, type Icon, state, table } from "../components.ts";
import { type Html, html, user, type Value } from "../html.ts";
import { day } from "./header.ts";

const ICONS: { readonly [status: string]: Icon } = {
  approved: "ok",
  conditions: "half",
  engaged: "later",
  rejected: "bad",
  not_engaged: "bad",
  not_applicable: "none",
};

const WORDS: { readonly [status: string]: string } = { conditions: "approved with conditions", engaged: "brought in" };

/** The section "Reviews". */
export function reviews(
  { reviews: rows, board, heading: { riskTier } }: CharterReport,
  { interactive = false }: RenderOptions,
): Html {
  const decided = board.agreed.length;
  const columns = [
    { name: "Review" },
    { name: "By" },
    { name: "State" },
    { name: "What would stop it" },
    { name: "Conditions" },
  ] as const;
  const caption = `Reviews; risk tier ${riskTier === null ? "not set" : spoken(riskTier)}`;
  return html`${heading(html`Reviews <small>${decided} of ${rows.length} agreed</small>`)}${table(
    caption,
    columns,
    rows.map((row) => [
      goTo(interactive, row.path, capital(row.name)),
      who(row),
      stateOf(row),
      said(row),
      conditionsOf(row),
    ]),
    { narrow: "lines" },
  )}`;
}

function who({ reviewer, engaged }: ReviewRow): Value {
  const since = engaged === null ? null : html` <small>since ${day(engaged)}</small>`;
  return html`${reviewer === null ? html`<i>nobody</i>` : user(reviewer)}${since}`;
}

function stateOf({ status, decided, why }: ReviewRow): Value {
  const word = WORDS[status] ?? spoken(status);
  return html`${state(ICONS[status] ?? "none", word)}${decided === null ? null : html` <small>${day(decided)}</small>`}${why === null ? null : html` <small>${user(why)}</small>`}`;
}

function said({ wouldBlock, status }: ReviewRow): Value {
  if (wouldBlock.length > 0)
    return html`<ul class="pc-plain">${wouldBlock.map((text) => html`<li>${user(text)}`)}</ul>`;
  return status === "not_applicable" ? "–" : html`<i>nothing is written</i>`;
}

/** Conditions that are open, then those that are done. */
function conditionsOf({ conditions, status }: ReviewRow): Value {
  if (conditions.length === 0) return status === "conditions" ? html`<i>none is written</i>` : "–";
  const sorted = conditions.toSorted((a, b) => Number(a.done) - Number(b.done));
  return html`<ul class="pc-plain">${sorted.map(
    ({ what, due, done, late }) =>
      html`<li>${state(done ? "ok" : late ? "bad" : "later", done ? "done" : late ? "late" : "open")} ${user(what)}${due === null ? null : html` <small>by ${day(due)}</small>`}`,
  )}</ul>`;
}
