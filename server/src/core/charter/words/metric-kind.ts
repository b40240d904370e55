/** What a metric measures: the business, or only the model, the system or its use; its subject decides (charter.md 2.6). */
import { isAnswer, REASON_WORDS } from "./answers.ts";
import { type Mark, marksOf, saysNothing, subjectOf } from "./metric-words.ts";
import { type ExtraWords, NO_WORDS } from "./policy-words.ts";

/** Only an `outcome` counts as a production metric; `nothing` is a name that does not say what is counted. */
export type MetricKind = "model" | "system" | "usage" | "outcome" | "nothing";

/** The words of a metric. */
export interface MetricText {
  readonly name: string;
  readonly definition?: string | undefined;
  readonly source?: string | undefined;
}

/** What kind of metric it is; words of a policy are added to the lists. */
export function metricKind({ name, definition, source }: MetricText, words: ExtraWords = NO_WORDS): MetricKind {
  const kind = kindOf(marksOf(name, words));
  if (kind === "model!") return "model";
  if (kind === "outcome") {
    return saysNothing(name) ? nothingOr(definition, source, words) : "outcome";
  }
  return settles(definition, words) ? "outcome" : kind;
}

/** A name that says nothing is settled by its definition, and given away by its source. */
function nothingOr(definition: string | undefined, source: string | undefined, words: ExtraWords): MetricKind {
  if (isAnswer(definition, REASON_WORDS)) {
    const kind = kindOf(marksOf(definition, words));
    return kind === "model!" ? "model" : kind;
  }
  const marks = marksOf(source ?? "", words);
  return marks.has("model") || marks.has("quality") ? "model" : "nothing";
}

/** Whether a definition says what is counted in the business, and nothing of the model, the system or its use. */
function settles(definition: string | undefined, words: ExtraWords): boolean {
  if (!isAnswer(definition, REASON_WORDS)) return false;
  const marks = marksOf(definition, words);
  return marks.has("business") && !marks.has("usage") && !marks.has("system") && subjectOf(marks) === "business";
}

/** `model!` is a term of the trade, which nothing outweighs. */
function kindOf(marks: ReadonlySet<Mark>): "model!" | "model" | "system" | "usage" | "outcome" {
  if (marks.has("model")) return "model!";
  const subject = subjectOf(marks);
  if (marks.has("quality")) return subject === "business" ? "outcome" : "model";
  if (marks.has("system")) return "system";
  if (marks.has("rating") && (subject === "product" || subject === "machine")) return "model";
  if (marks.has("running") && subject !== "business") return "system";
  if (marks.has("changes")) return "outcome";
  if (marks.has("usage") || marks.has("aided")) return "usage";
  if (marks.has("use") && subject !== "business") return "usage";
  return subject === "product" || subject === "machine" ? onlyCounted(marks) : "outcome";
}

/** `Summaries` alone count what the system makes. */
function onlyCounted(marks: ReadonlySet<Mark>): "usage" | "outcome" {
  return marks.has("business") ? "outcome" : "usage";
}
