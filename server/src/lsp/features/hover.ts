/** Hover: what a key asks for and why, when it is needed, what it is worth, and what is wrong with it here. */
import type { Hover, HoverParams } from "vscode-languageserver";
import { findingsAt } from "./hover/findings.ts";
import { aboutKey } from "./hover/key.ts";
import { aboutValue, type ElsewhereOf } from "./hover/value.ts";
import { worthOf } from "./hover/worth.ts";
import { type Abilities, type OpenCharter, offsetOf, rangeOf } from "./open-charter.ts";
import { pointedAt } from "./place-at.ts";

/** The hover at a position, or null where there is nothing to say. */
export function hover(
  charter: OpenCharter,
  params: HoverParams,
  abilities: Abilities,
  elsewhere: ElsewhereOf = () => [],
): Hover | null {
  const offset = offsetOf(charter, params.position);
  const pointed = pointedAt(charter.tree, offset);
  if (pointed === null) return null;
  const { path } = pointed.place;
  const parts = [
    ...aboutValue(charter, pointed, offset, elsewhere),
    ...aboutKey(path, pointed, charter.schema),
    ...worthOf(charter, path),
    ...findingsAt(charter, path),
  ];
  if (parts.length === 0) return null;
  const value = parts.join("\n\n");
  return {
    contents: abilities.markdown ? { kind: "markdown", value } : { kind: "plaintext", value: plain(value) },
    range: rangeOf(charter, pointed.span),
  };
}

/** Markdown without its marks, for clients that show text as it is. */
export function plain(markdown: string): string {
  return markdown
    .replace(/```\w*\n([\s\S]*?)```/g, "$1")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|`)/g, "")
    .replace(/\\([\\`*_{}[\]()#+.!|<>-])/g, "$1");
}
