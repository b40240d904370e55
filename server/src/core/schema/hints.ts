/** What to write at a key, as the one-line comment that templates and scaffolds carry above it. */
import type { SchemaNode } from "./walk.ts";

/** A hint longer than this gives way to the key's title. */
const LONGEST = 90;

/** How dates are written. */
const DATE = "YYYY-MM-DD";

/** What a key asks for, in one sentence, or the words to choose from. */
export function fullHint(node: SchemaNode): string {
  const values = wordsOf(node);
  if (values !== null) return values;
  const sentence = node.description.split(/[.;:]\s|\.$/)[0] ?? node.title;
  const words = sentence.length <= LONGEST ? sentence : node.title;
  const form = node.kind === "date" ? DATE : node.unit;
  return oneLine(form && !words.toLowerCase().includes(form.toLowerCase()) ? `${words} (${form})` : words);
}

/** Only what a key's name cannot say: the words to choose from, and how a date is written. */
export function formHint(node: SchemaNode): string | null {
  return wordsOf(node) ?? (node.kind === "date" ? DATE : null);
}

function wordsOf({ values }: SchemaNode): string | null {
  return values.length === 0 ? null : values.map(({ value }) => value).join(" | ");
}

/** A text without line ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
