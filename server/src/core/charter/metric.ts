/** What a metric measures: the business, or only the model, the system or its use (charter.md 2.6). */
import type { Lexicon } from "./lexicon.ts";

/** Only an `outcome` counts as a production metric. */
export type MetricClass = "model" | "system" | "usage" | "outcome";

const PER = /\bper\s+(day|week|month|hour|user)\b/gi;

/** Classifies the words of a metric: its name, definition, source and unit together. */
export function classifyMetric(words: readonly (string | undefined)[], lexicon: Lexicon): MetricClass {
  const text = words
    .filter((word) => word !== undefined)
    .join(" ")
    .replace(PER, " ");
  if (lexicon.find("metric_model_strong", text)) return "model";
  const business = lexicon.count("metric_business", text);
  if (lexicon.count("metric_model_weak", text) - business >= 1) return "model";
  if (business > 0) return "outcome";
  if (lexicon.find("metric_system", text)) return "system";
  if (lexicon.find("metric_usage", text)) return "usage";
  return "outcome";
}
