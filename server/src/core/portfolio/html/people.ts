/** The second tab of the portfolio: who is in how many pilots and production roles, with the sum of their time. */
import { formatDay } from "../../charter/dates.ts";
import { disclosure, heading, table } from "../../report/html/components.ts";
import { type Html, html, user, type Value } from "../../report/html/html.ts";
import { number, plural } from "../../rules/words.ts";
import type { PersonLoad, PilotRef, Triage } from "../types.ts";
import { fteWords, pilotsOf } from "../words.ts";

/** So many people are on a page; the table of cells has all. */
const MOST_PEOPLE = 200;
const MOST_PROMISES = 3;

const COLUMNS = ["Person", "Owns", "Production roles", "Time", "Pilot teams", "Reviews owed", "Promised"].map(
  (name) => ({ name }),
);

/**
 * The section; null where nobody is named. Those who are in several pilots come first, the others on request.
 * Nobody is ranked: names are in the order of the alphabet.
 */
export function peopleSection({ people, asOf }: Triage): Html | null {
  const busy = people.filter(isBusy);
  if (busy.length === 0) return null;
  const several = busy.filter((load) => pilotsOf(load) > 1);
  const once = busy.filter((load) => pilotsOf(load) <= 1);
  const name = html`${plural(once.length, "person is", "people are")} in one pilot only`;
  return html`${heading(html`People <small>${number(busy.length)}</small>`)}${
    several.length === 0
      ? html`<p>Nobody is in more than one pilot.</p>`
      : tableOf("In several pilots, by name", several, asOf)
  }${once.length === 0 ? null : html`<div class="pc-once">${disclosure("once", name, tableOf("In one pilot, by name", once, asOf))}</div>`}`;
}

function tableOf(caption: string, people: readonly PersonLoad[], asOf: string): Html {
  const more = people.length - MOST_PEOPLE;
  const body = people.slice(0, MOST_PEOPLE).map((load) => cells(load, asOf));
  return html`<div class="pc-people">${table(caption, COLUMNS, body, { narrow: "labels" })}</div>${
    more > 0 ? html`<p>and ${number(more)} more.</p>` : null
  }`;
}

function isBusy({ owns, roles, pilotTeams, reviewsOwed, promises }: PersonLoad): boolean {
  return owns.length + roles.length + pilotTeams.length + reviewsOwed.length + promises.length > 0;
}

function cells(
  { label, owns, roles, fte, fteUnknown, pilotTeams, reviewsOwed, promises }: PersonLoad,
  asOf: string,
): readonly Value[] {
  const late = promises.filter(({ day }) => day < asOf).length;
  const ahead = promises.filter(({ day }) => day >= asOf);
  return [
    user(label),
    titles(owns),
    joined(roles.map(({ role, pilot }) => `${role}: ${pilot.title}`)),
    roles.length === 0 ? null : fteWords(fte, fteUnknown),
    titles(pilotTeams),
    joined(reviewsOwed.map(({ review, pilot }) => `${review}: ${pilot.title}`)),
    joined([
      ...ahead.slice(0, MOST_PROMISES).map(({ day, title }) => `${formatDay(day)} ${title}`),
      ...(ahead.length > MOST_PROMISES ? [`${number(ahead.length - MOST_PROMISES)} later`] : []),
      ...(late > 0 ? [`${number(late)} in the past`] : []),
    ]),
  ];
}

function titles(pilots: readonly PilotRef[]): Value {
  return joined(pilots.map(({ title }) => title));
}

function joined(lines: readonly string[]): Value {
  return lines.length === 0 ? null : user(lines.join("; "));
}
