/** The sentence where a good score and the verdict part: what is written is fine, and something else decides. */
import { GO_SCORE, type Verdict } from "../../judgement/verdict.ts";

/** One sentence for a charter that rests although its score would allow "go"; null where score and verdict agree. */
export function onPaperOf(verdict: Verdict | null, score: number | null): string | null {
  if (verdict?.word !== "pause" || (score ?? 0) < GO_SCORE) return null;
  return `Ready on paper, but ${verdict.reasons.join("; ")}.`;
}
