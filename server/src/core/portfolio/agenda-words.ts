/** Words of the agenda that every format says alike. */
import { type Day, formatDay } from "../charter/dates.ts";
import { STAGE_NAMES } from "../report/model/stages.ts";
import { capital, number, plural } from "../rules/words.ts";
import type { Agenda, AgendaCard, DecidedCard } from "./agenda-types.ts";

/** What changed in a card's charter, in one sentence. */
export function changedWords({ changed }: Pick<AgendaCard, "changed">): string {
  return changed === null ? "the past is not known" : changed.join("; ");
}

/** By when an answer is wanted. */
export function whenWords(by: Day | null): string {
  return by === null ? "now" : `by ${formatDay(by)}`;
}

/** How many pilots need a decision, and how many were decided already. */
export function needWords({ cards, decided, rest }: Pick<Agenda, "cards" | "decided" | "rest">): string {
  const done = decided.length === 0 ? "" : `, ${number(decided.length)} decided today`;
  return `${plural(cards.length, "pilot needs", "pilots need")} a decision, ${number(rest.length)} none${done}.`;
}

/** What was decided today, by whom and why. */
export function decidedWords({ entry, next }: DecidedCard): string {
  const { stage, by, why } = entry;
  const what = stage === "killed" ? "ended" : stage === "paused" ? "paused" : `goes on as ${stageWord(stage)}`;
  const again = next === null ? "" : `, next date ${formatDay(next)}`;
  return `${what}${by === null ? "" : `, by ${by}`}${why === null ? "" : `: ${why}`}${again}`;
}

function stageWord(stage: string): string {
  return ((STAGE_NAMES as Readonly<Record<string, string>>)[stage] ?? stage).toLowerCase();
}

/** Where a pilot stands, in sentences: why, its score, what is at risk, how late it is. */
export function standingWords({ reasons, score, atRisk, daysOverdue }: AgendaCard): string {
  const why = reasons.length === 0 ? "" : `${reasons.map(capital).join("; ")}. `;
  const late = daysOverdue > 0 ? `, ${plural(daysOverdue, "day")} overdue` : "";
  return `${why}Score ${score ?? "none"}. At risk: ${atRisk} a year${late}.`;
}
