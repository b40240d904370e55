/** The agenda and the minutes of a meeting as Markdown. */
import { formatDay } from "../charter/dates.ts";
import { plain } from "../report/markdown.ts";
import type { Agenda, AgendaCard } from "./agenda-types.ts";
import { changedWords, needWords, standingWords, whenWords } from "./agenda-words.ts";

/** The agenda, ending with a newline. */
export function agendaMarkdown(agenda: Agenda): string {
  const { cards, rest, asOf } = agenda;
  const blocks = [
    `# Steering meeting, ${formatDay(asOf)}`,
    needWords(agenda),
    ...cards.map((card) => cardBlock(card, agenda)),
    ...(rest.length === 0
      ? []
      : [
          "## No decision needed",
          rest
            .map(({ title, verdict, says }) => `- **${verdict ?? "no verdict"}** ${plain(title)}: ${plain(says)}`)
            .join("\n"),
        ]),
    ...(agenda.minutes.length === 0 ? [] : [minutesBlock(agenda)]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** The minutes alone: who decided what, why, and what comes next. */
export function minutesMarkdown(agenda: Agenda): string {
  const body = agenda.minutes.length === 0 ? "No charter records a decision." : minutesBlock(agenda);
  return `# Minutes, ${formatDay(agenda.asOf)}\n\n${body}\n`;
}

function cardBlock(card: AgendaCard, agenda: Agenda): string {
  const { title, verdict, question, who, by, choices } = card;
  return [
    `## ${plain(title)}: ${verdict.toUpperCase()}`,
    plain(standingWords(card)),
    `- **Since ${agenda.since === null ? "the last meeting" : formatDay(agenda.since)}:** ${plain(changedWords(card))}`,
    `- **Ask ${who === null ? "somebody" : plain(who)}, ${whenWords(by)}:** ${plain(question)}`,
    ...choices.map(({ choice, means }) => `- [ ] **${choice}**: ${plain(means)}`),
  ]
    .join("\n")
    .replace("\n", "\n\n")
    .replace(/\n- \*\*Since/, "\n\n- **Since");
}

function minutesBlock({ minutes, since }: Agenda): string {
  const lines = minutes.map(
    ({ date, title, stage, by, why, next }) =>
      `| ${formatDay(date)} | ${plain(title)} | ${plain(stage)} | ${by === null ? "not written" : plain(by)} | ${why === null ? "not written" : plain(why)} | ${next === null ? "" : formatDay(next)} |`,
  );
  return [
    `## Decided${since === null ? "" : ` since ${formatDay(since)}`}`,
    "",
    "| Day | Pilot | Decision | By | Why | Next date |",
    "|---|---|---|---|---|---|",
    ...lines,
  ].join("\n");
}
