/** The sentences of a comparison that all its formats share. */
import type { Effect, Figures } from "../../core/history/compare.ts";
import { money } from "../../core/history/value-text.ts";
import type { ComparedCharter } from "../diff/pairs.ts";

/** The classes in words. */
export const CLASS_WORDS = {
  weakens: "weakens",
  "cannot-tell": "cannot tell",
  strengthens: "strengthens",
  neutral: "neutral",
} as const;

/** `score 96 → 88, verdict go → fix, run cost EUR 510,426 → EUR 498,000 a year, return 83 % → 87 %`. */
export function movedText({ kind, comparison: { before, after } }: ComparedCharter): string {
  if (kind === "added") return `new: ${standing(after)}`;
  if (kind === "removed") return `gone: it was ${standing(before)}`;
  const moved = [
    ["verdict", before.verdict ?? "none", after.verdict ?? "none"],
    ["score", numberText(before.score), numberText(after.score)],
    ["run cost a year", costText(before), costText(after)],
    ["return", percentText(before.return), percentText(after.return)],
  ].map(([what, from, to]) => (from === to ? `${what} ${to}` : `${what} ${from} → ${to}`));
  return moved.join(", ");
}

/** What a change alone moved: `-8 points, verdict fix`; empty where it moved nothing. */
export function effectText(effect: Effect | null, currency: string | null): string {
  if (effect === null) return "";
  const points =
    effect.score === 0
      ? []
      : [`${effect.score > 0 ? "+" : ""}${effect.score} ${Math.abs(effect.score) === 1 ? "point" : "points"}`];
  const verdict = effect.verdict === null ? [] : [`verdict ${effect.verdict}`];
  const cost =
    Math.abs(effect.run12m) < 0.5
      ? []
      : [`run cost ${effect.run12m > 0 ? "+" : ""}${money(effect.run12m, currency)} a year`];
  return [...points, ...verdict, ...cost].join(", ");
}

function standing({ verdict, score }: Figures): string {
  return `${verdict ?? "no verdict"}, ${score === null ? "no score" : `${score}/100`}`;
}

function numberText(value: number | null): string {
  return value === null ? "none" : String(value);
}

function costText({ run12m, currency }: Figures): string {
  return run12m === null ? "not known" : money(run12m, currency);
}

function percentText(share: number | null): string {
  return share === null ? "not known" : `${Math.round(share * 1000) / 10} %`;
}
