/** The meeting as HTML: a card for each decision, the others in one line each, the minutes; ten pilots fit on one sheet. */
import { formatDay } from "../../charter/dates.ts";
import { wrapped } from "../../report/html/body.ts";
import { heading, message, strongState, table } from "../../report/html/components.ts";
import { documentOf } from "../../report/html/document.ts";
import { type Html, html, markup, user } from "../../report/html/html.ts";
import { VERDICT_ICONS } from "../../report/html/sections/header.ts";
import type { RenderOptions, Section } from "../../report/model/options.ts";
import { capital } from "../../rules/words.ts";
import type { Agenda, AgendaCard, DecidedCard } from "../agenda-types.ts";
import { changedWords, decidedWords, needWords, standingWords, whenWords } from "../agenda-words.ts";
import { TRIAGE } from "./generated/styles.js";

/** The page; the same agenda gives the same bytes. */
export function meetingPage(agenda: Agenda, minutesOnly = false): string {
  const title = `${minutesOnly ? "Minutes" : "Steering meeting"}, ${formatDay(agenda.asOf)}`;
  const sections = meetingSections(agenda).filter(({ id }) => !minutesOnly || id === "header" || id === "minutes");
  const body = sections.map(wrapped).join("\n");
  return documentOf(title, `<main class="pc-portfolio">\n${body}\n</main>`, TRIAGE);
}

/** The sections of the meeting. */
export function meetingSections(agenda: Agenda, options: RenderOptions = {}): readonly Section[] {
  const { cards, decided, asOf } = agenda;
  const head = html`<p class="pc-meta">judged on ${formatDay(asOf)}</p><h1>Steering meeting</h1><p>${needWords(agenda)}</p>`;
  const drawn: readonly (readonly [string, Html | null])[] = [
    ["header", head],
    [
      "cards",
      cards.length + decided.length === 0
        ? null
        : html`${heading("To decide")}<div class="pc-cards">${cards.map((card) => cardOf(card, agenda, options))}${decided.map((card) => crossedOff(card, options))}</div>`,
    ],
    ["rest", restOf(agenda)],
    ["minutes", minutesOf(agenda)],
    ["footer", html`<p>Each choice is yours: nothing is decided here until somebody writes it into the charter.</p>`],
  ];
  return drawn.flatMap(([id, content]) => (content === null ? [] : [{ id, html: markup(content) }]));
}

function cardOf(card: AgendaCard, { since }: Agenda, { interactive = false }: RenderOptions): Html {
  const { title, file, line, verdict, question, who, by, choices } = card;
  const name = nameOf({ title, file, line }, interactive);
  const ask = html`${message(question)} <small>${who === null ? "somebody" : user(who)}, ${whenWords(by)}</small>`;
  return html`<article class="pc-card pc-v-${verdict}"><h3>${name} ${strongState(VERDICT_ICONS[verdict] ?? "none", verdict)}</h3>
<p>${user(standingWords(card))}</p>
<dl><dt>Since ${since === null ? "last time" : formatDay(since)}<dd>${user(changedWords(card))}<dt>Ask<dd>${ask}${choices.map(
    ({ choice, means }) => html`<dt>${choiceButton(card, choice, interactive)}<dd>${message(means)}`,
  )}</dl></article>`;
}

/** A card that is done with; the pane can take the decision back as long as nothing else was written. */
function crossedOff(card: DecidedCard, { interactive = false }: RenderOptions): Html {
  const { title, file, line, verdict } = card;
  const undo = html`<button type="button" class="pc-button pc-quiet" data-action="undo" data-file="${file}" aria-label="${`Undo: ${title}`}">Undo</button>`;
  return html`<article class="pc-card pc-done"><h3><s>${nameOf({ title, file, line }, interactive)}</s> ${strongState(VERDICT_ICONS[verdict] ?? "none", verdict)}</h3>
<p>☑ Decided today: ${user(decidedWords(card))}. ${interactive ? undo : null}</p></article>`;
}

function nameOf({ title, file, line }: Pick<AgendaCard, "title" | "file" | "line">, interactive: boolean): Html {
  if (!interactive) return user(title);
  return html`<button type="button" class="pc-go" data-action="open" data-file="${file}" data-line="${line}" aria-label="${`Open ${title}`}">${user(title)}</button>`;
}

function choiceButton({ file, title }: AgendaCard, choice: string, interactive: boolean): Html {
  if (!interactive) return html`☐ ${choice}`;
  return html`<button type="button" class="pc-button pc-quiet" data-action="decide" data-file="${file}" data-choice="${choice}" aria-label="${`${capital(choice)}: ${title}`}">${capital(choice)}…</button>`;
}

function restOf({ rest }: Agenda): Html | null {
  if (rest.length === 0) return null;
  const lines = rest.map(
    ({ title, verdict, says }) =>
      html`<li>${strongState(VERDICT_ICONS[verdict ?? ""] ?? "none", verdict ?? "no verdict")} <b>${user(title)}</b>: ${user(says)}`,
  );
  return html`${heading("No decision needed")}<ul class="pc-plain">${lines}</ul>`;
}

function minutesOf({ minutes, since }: Agenda): Html | null {
  if (minutes.length === 0) return null;
  const columns = ["Day", "Pilot", "Decision", "By", "Why", "Next date"].map((name) => ({ name }));
  const rows = minutes.map(({ date, title, stage, by, why, next }) => [
    formatDay(date),
    user(title),
    stage,
    by === null ? html`<i>not written</i>` : user(by),
    why === null ? html`<i>not written</i>` : user(why),
    next === null ? null : formatDay(next),
  ]);
  const caption = since === null ? "What the charters record" : `What the charters record since ${formatDay(since)}`;
  return html`${heading("Decided")}${table(caption, columns, rows, { narrow: "labels" })}`;
}
