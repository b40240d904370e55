/** The word lists to which a policy may add words of its own. */
import { ofObject, ofText } from "../../memo.ts";

/** Their names, as a policy writes them. */
export const POLICY_LISTS = [
  "placeholder",
  "group",
  "builder_unit",
  "job",
  "metric_model_strong",
  "metric_model_weak",
  "metric_system",
  "metric_usage",
  "metric_business",
  "high_risk_area",
  "vague",
  "pilot_price",
  "token_training",
  "technology_executive",
  "finance_executive",
] as const;

/** The name of a list. */
export type WordList = (typeof POLICY_LISTS)[number];

/** Extra words per list, as plain words (not expressions), such as `{ group: ["kompetenzteam"] }`. */
export type ExtraWords = { readonly [K in WordList]?: readonly string[] };

/** The words where no policy adds any: always the same object, so that what was found with them is remembered. */
export const NO_WORDS: ExtraWords = {};

/** A function of a text and a policy's words that is worked out once for each text. */
export function ofTextAndWords<T>(
  compute: (text: string, words: ExtraWords) => T,
): (text: string, words?: ExtraWords) => T {
  const withWords = ofObject((words: ExtraWords) => ofText((text: string) => compute(text, words)));
  return (text, words = NO_WORDS) => withWords(words)(text);
}
