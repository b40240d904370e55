/** How a pilot ended, or why it rests and when that is looked at again. */

import type { CharterReport } from "../../model/types.ts";
import { type Html, html, user } from "../html.ts";
import { day } from "./header.ts";

/** The paragraphs about an end or a pause; nothing for a pilot that goes on. */
export function rest({ rest: given }: CharterReport): Html | null {
  if (given === null) return null;
  const { kind, date, why, by, notes, review } = given;
  const when = date === null ? null : html` on ${day(date)}`;
  const verb = kind === "ended" ? "Ended" : "Paused";
  const who = by === null ? null : html`, decided by ${user(by)}`;
  const again =
    kind === "ended" ? null : html` To be looked at again: ${review === null ? "no day is written" : day(review)}.`;
  const list =
    notes.length === 0 ? null : html`<ul class="pc-plain">${notes.map((note) => html`<li>${user(note)}`)}</ul>`;
  const title = kind === "ended" ? "What was learned:" : "It starts again if:";
  return html`<p><b>${verb}</b>${when}${who}: ${why === null ? html`<i>no reason is written</i>` : user(why)}${
    why !== null && /[.!?]$/.test(why) ? null : "."
  }${again}</p>${list === null ? null : html`<p>${title}</p>${list}`}`;
}
