/** Who will run it and who builds it, side by side; a role without a person is a row too. */
import { number } from "../../../rules/words.ts";
import type { RenderOptions } from "../../model/options.ts";
import type { CharterReport } from "../../model/types.ts";
import type { RoleRow } from "../../model/types-people.ts";
import { goTo, heading, revealButton, state, table, unbroken } from "../components.ts";
import { type Html, html, user, type Value } from "../html.ts";
import { day } from "./header.ts";

/** The section "Team". */
export function team({ team: { production, pilot } }: CharterReport, { interactive = false }: RenderOptions): Html {
  const columns = [{ name: "Role" }, { name: "Person" }, { name: "State" }, { name: "Effort", number: true }] as const;
  const rows = production.map((row) => [
    row.role,
    person(row, interactive),
    stateOf(row),
    row.fte === null ? null : unbroken(`${number(row.fte)} FTE`),
  ]);
  const filled = production.filter((row) => row.state === "named").length;
  return html`${heading(html`Team <small>${filled} of ${production.length} roles filled</small>`)}<div class="pc-pair"><div>${table(
    "Production: who runs it",
    columns,
    rows,
    { narrow: "lines" },
  )}</div><div>${pilotTable(pilot)}</div></div>`;
}

function person({ person: name, deputy, unit, path, role }: RoleRow, interactive: boolean): Value {
  if (name === null) return html`<i>nobody</i> ${revealButton(interactive, path, null, `nobody as ${role}`)}`;
  return html`${goTo(interactive, path, name)}${unit === null ? null : html` <small>${user(unit)}</small>`}${deputy === null ? null : html` <small>deputy ${user(deputy)}</small>`}`;
}

function stateOf({ state: is, from, inPilotTeam }: RoleRow): Value {
  const doubles = inPilotTeam ? html` ${state("warn", "also in the pilot team")}` : null;
  switch (is) {
    case "named":
      return html`${state("ok", "named")}${doubles}`;
    case "hiring":
      return html`${state("later", html`hiring${from === null ? null : html` from ${day(from)}`}`)}${doubles}`;
    case "contracted":
      return html`${state("ok", "contracted")}${doubles}`;
    case "not-a-person":
      return state("bad", "not a named person");
    default:
      return state("bad", "missing");
  }
}

function pilotTable(pilot: CharterReport["team"]["pilot"]): Html {
  if (pilot === null || pilot.length === 0)
    return html`<p><b>Pilot: who builds it</b></p><p>${state("bad", "Nobody is listed.")} So nobody can tell whether the pilot team would end up running it.</p>`;
  const columns = [{ name: "Person" }, { name: "Also runs it as" }] as const;
  const rows = pilot.map(({ name, alsoIn }) => [
    user(name),
    alsoIn.length === 0 ? state("ok", "no production role") : state("warn", alsoIn.join(", ")),
  ]);
  return table("Pilot: who builds it", columns, rows);
}
