/** Formatting on its way: the formatter is asked, and its answer is heeded only if the text is still the same. */
import type { FormattingOptions, Range, TextEdit } from "vscode-languageserver";
import type { Documents } from "./documents.ts";
import { formattingEdits, layoutFor } from "./features/formatting.ts";
import { spanOfRange } from "./features/open-charter.ts";
import type { Host } from "./host.ts";

/** What formatting needs of the rest of the server. */
export interface FormattingParts {
  readonly documents: Documents;
  readonly host: Host;
  readonly guard: <T>(what: string, run: () => T) => T | null;
}

/** Lays out an open charter, or its sections at a range; no edits where that cannot be done safely. */
export async function format(
  { documents, host, guard }: FormattingParts,
  uri: string,
  options: FormattingOptions,
  range: Range | null,
): Promise<TextEdit[]> {
  const charter = documents.get(uri);
  const layout = charter && guard("formatting", () => layoutFor(charter, options));
  const { layOut } = host;
  if (!charter || !layout || !layOut) return [];
  const laidOut = await Promise.resolve()
    .then(() => layOut(charter.text, layout))
    .catch(() => null);
  if (laidOut === null || documents.get(uri) !== charter) return [];
  const span = range === null ? null : spanOfRange(charter, range);
  return guard("formatting", () => formattingEdits(charter, laidOut, span)) ?? [];
}
