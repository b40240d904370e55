/** The agenda of a meeting for the terminal. */
import { formatDay } from "../../core/charter/dates.ts";
import type { Agenda, AgendaCard } from "../../core/portfolio/agenda-types.ts";
import { changedWords, needWords, standingWords, whenWords } from "../../core/portfolio/agenda-words.ts";
import { oneLine } from "../../core/text/sanitize.ts";
import type { Colours } from "../colours.ts";

/** The whole text. */
export function meetingText(agenda: Agenda, colours: Colours, minutesOnly: boolean): string {
  const { cards, asOf } = agenda;
  const head = `Steering meeting, ${formatDay(asOf)}: ${needWords(agenda)}`;
  const parts = minutesOnly
    ? [minutes(agenda, colours) || "No charter records a decision."]
    : [
        head,
        ...cards.map((card) => cardText(card, agenda, colours)),
        others(agenda, colours),
        minutes(agenda, colours),
      ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function cardText(card: AgendaCard, { since }: Agenda, colours: Colours): string {
  const { title, file, line, verdict, question, who, by, choices } = card;
  return [
    `${colours.bold(`${verdict.toUpperCase()}  ${title}`)}  ${colours.dim(oneLine(`${file}:${line}`))}`,
    `  ${oneLine(standingWords(card))}`,
    `  Since ${since === null ? "the last meeting" : formatDay(since)}: ${oneLine(changedWords(card))}`,
    `  Ask ${who === null ? "somebody" : oneLine(who)}, ${whenWords(by)}: ${oneLine(question)}`,
    ...choices.map(({ choice, means }) => `    [ ] ${choice.padEnd(8)}  ${oneLine(means)}`),
  ].join("\n");
}

function others({ rest }: Agenda, colours: Colours): string {
  if (rest.length === 0) return "";
  const lines = rest.map(
    ({ title, verdict, says }) => `  ${(verdict ?? "none").padEnd(6)}  ${title}: ${oneLine(says)}`,
  );
  return [colours.bold("No decision needed"), ...lines].join("\n");
}

function minutes({ minutes: all, since }: Agenda, colours: Colours): string {
  if (all.length === 0) return "";
  const lines = all.map(
    ({ date, title, stage, by, why }) =>
      `  ${formatDay(date).padStart(11)}  ${title}: ${oneLine(stage)}, ${by === null ? "by nobody named" : oneLine(by)}${why === null ? "" : ` (${oneLine(why)})`}`,
  );
  return [colours.bold(`Decided${since === null ? "" : ` since ${formatDay(since)}`}`), ...lines].join("\n");
}
