/** What git knows: score and goalposts over time, promises beside claims, and one version beside today's text. */
import type { ComparedPast, PastChange, PastStep } from "../../../charter/past.ts";
import { plural } from "../../../rules/words.ts";
import type { RenderOptions } from "../../model/options.ts";
import type { CharterReport } from "../../model/types.ts";
import { goTo, heading, type Icon, state, table } from "../components.ts";
import { type Html, html, user, type Value } from "../html.ts";
import { day, VERDICT_ICONS } from "./header.ts";

const NOTHING = html``;

const CLASSES: { readonly [C in PastChange["class"]]: readonly [icon: Icon, word: string] } = {
  weakens: ["bad", "promises less"],
  "cannot-tell": ["warn", "cannot tell"],
  strengthens: ["ok", "promises more"],
  neutral: ["none", "neither"],
};

/** The section "Over time"; nothing where the past is not known or holds one step. */
export function overTime({ history }: CharterReport): Html {
  if (history === undefined || history.steps.length < 2) return NOTHING;
  const columns = [
    { name: "Day" },
    { name: "Who" },
    { name: "Score" },
    { name: "Verdict" },
    { name: "What moved" },
  ] as const;
  const rows = [...history.steps]
    .reverse()
    .map((step) => [day(step.day), whoOf(step), step.score ?? "–", verdictOf(step), movedOf(step)]);
  const note = history.shallow ? html`<p>This clone is shallow: older commits are missing.</p>` : null;
  return html`${heading("Over time")}${table("Commits that moved score, verdict or promises; each judged as of its own day", columns, rows, { narrow: "labels" })}${note}`;
}

function whoOf({ author, commit, state: word }: PastStep): Value {
  if (commit === null) return html`<i>${word}</i>`;
  return html`${user(author)} <small>${commit.slice(0, 8)}</small>`;
}

function verdictOf({ verdict, state: word }: PastStep): Value {
  return verdict === null
    ? html`<i>${word === "judged" ? "no verdict" : word}</i>`
    : state(VERDICT_ICONS[verdict] ?? "none", verdict);
}

function movedOf({ moved, weakened }: PastStep): Value {
  const by = moved.length === 0 ? "" : `moved by ${moved.join(" and ")}`;
  if (weakened.length === 0) return by === "" ? "–" : by;
  return html`${by}<ul class="pc-plain">${weakened.map((words) => html`<li>${state("bad", "promises less:")} ${user(words)}`)}</ul>`;
}

/** The section "Promised and claimed"; nothing before the start or where the past is not known. */
export function promised({ promises }: CharterReport, { interactive = false }: RenderOptions): Html {
  if (promises === undefined) return NOTHING;
  const { rows, start, from } = promises;
  const moved = rows.filter((row) => row.moved !== null);
  const columns = [{ name: "Promise" }, { name: "Promised" }, { name: "Claimed now" }, { name: "Moved" }] as const;
  const cells = moved.map((row) => [
    row.path === null ? row.what : goTo(interactive, row.path, row.what),
    user(row.promised),
    user(row.claimed),
    movedWords(row.moved),
  ]);
  const late = from.late ? ", the first that is known" : "";
  const base = html`<p>Promised is what stood on ${day(from.day)}${late}; the pilot started on ${day(start)}. ${plural(rows.length - moved.length, "promise")} kept as given.</p>`;
  const shown =
    cells.length === 0 ? null : table("Promises that moved since the start", columns, cells, { narrow: "labels" });
  return html`${heading(html`Promised and claimed <small>${moved.length} of ${rows.length} moved</small>`)}${base}${shown}`;
}

type Moved = NonNullable<NonNullable<CharterReport["promises"]>["rows"][number]["moved"]>;

function movedWords(moved: Moved | null): Value {
  if (moved === null) return "kept";
  const [icon, word] = CLASSES[moved.class];
  const when = moved.day === null ? "not committed" : html`${day(moved.day)}, ${user(moved.author ?? "")}`;
  const reason = moved.reason === null ? html`<i>no reason written</i>` : user(moved.reason);
  return html`${state(icon, word)} ${when}: ${reason}`;
}

/** The section "Compared with …": the classed changes from one commit to the text as it is. */
export function compared(_: CharterReport, { compared: given, interactive = false }: RenderOptions): Html {
  if (given === undefined || given === null) return NOTHING;
  const columns = [{ name: "Class" }, { name: "What changed" }, { name: "Why" }, { name: "Fingerprint" }] as const;
  const rows = given.changes.map((change) => {
    const [icon, word] = CLASSES[change.class];
    const words = change.place === null ? user(change.words) : html`${goTo(interactive, change.place, change.words)}`;
    const accepted = change.accepted === "" ? null : html` <small>${user(change.accepted)}</small>`;
    return [state(icon, word), words, html`${user(change.why)}${accepted}`, html`<code>${change.fingerprint}</code>`];
  });
  const title = html`Compared with ${given.commit.slice(0, 8)} <small>${day(given.day)}, ${user(given.author)}</small>`;
  const none = rows.length === 0 ? html`<p>No change of meaning.</p>` : null;
  const shown =
    rows.length === 0 ? null : table("Changes since that commit, by class", columns, rows, { narrow: "labels" });
  return html`${heading(title)}<p>${standing(given)}</p>${none}${shown}`;
}

function standing({ before, after }: ComparedPast): string {
  const one = ({ score, verdict }: ComparedPast["before"]) => `${verdict ?? "no verdict"}, ${score ?? "no score"}`;
  return `Then: ${one(before)}. Now: ${one(after)}.`;
}
