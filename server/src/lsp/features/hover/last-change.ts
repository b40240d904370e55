/** The part of a hover that tells when a value changed last, and who changed it; off unless somebody wants it. */
import type { Hover, HoverParams, MarkupContent } from "vscode-languageserver";
import { formatDay } from "../../../core/charter/dates.ts";
import type { Path } from "../../../core/finding.ts";
import type { Blamed } from "../../../core/history/blame.ts";
import { valueText } from "../../../core/history/value-text.ts";
import { type OpenCharter, offsetOf } from "../open-charter.ts";
import { pointedAt } from "../place-at.ts";
import { escaped } from "./markdown.ts";

/** The last change of a value and the value before it; null where nothing is known of one. */
export type LastChangeOf = (path: Path) => { readonly now: Blamed; readonly before: Blamed } | null;

/** The hover with the last change below it. */
export function withLastChange(
  found: Hover | null,
  charter: OpenCharter,
  { position }: HoverParams,
  lastChangeOf: LastChangeOf,
): Hover | null {
  const pointed = found === null ? null : pointedAt(charter.tree, offsetOf(charter, position));
  const last = pointed === null ? null : lastChangeOf(pointed.place.path);
  if (found === null || last === null) return found;
  const { kind, value } = found.contents as MarkupContent;
  const words = `Was ${valueText(last.before.value)} until ${formatDay(last.now.day)}, ${last.now.author}`;
  return { ...found, contents: { kind, value: `${value}\n\n${kind === "markdown" ? escaped(words) : words}` } };
}
