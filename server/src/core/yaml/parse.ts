/** Text to tree: reads a whole charter. */
import { assemble } from "./assemble.ts";
import type { Part } from "./parts.ts";
import { readPart, withLineFeeds } from "./read.ts";
import { layout } from "./sections.ts";
import type { Tree } from "./tree.ts";

/** Longer texts are not read: a charter has some hundred lines. */
export const MAX_LENGTH = 8_000_000;

/**
 * Reads a charter. Cannot fail: what is wrong with the text is in `problems`, and `root` says how much of it stands.
 * Readable in spite of a problem: a second document, a key written twice, an unknown alias, a key that is no text,
 * a strange tag or merge key. Everything that a YAML reader would refuse makes the root "broken".
 */
export function parseCharter(text: string): Tree {
  if (text.length > MAX_LENGTH) return assemble(text, [tooLarge(text)]);
  return assemble(text, readParts(text));
}

/** The parts of a whole text. */
function readParts(text: string): readonly Part[] {
  const flat = withLineFeeds(text);
  const cuts = layout(flat, true);
  return cuts.map((cut, index) => readPart(flat.slice(cut.start, cuts[index + 1]?.start ?? flat.length), cut.kind));
}

function tooLarge(text: string): Part {
  const message = "This file is too large to be a charter.";
  const fatal = { code: "syntax/too-large", span: { start: 0, end: 1 }, message };
  return {
    length: text.length,
    kind: "whole",
    shape: "other",
    entries: [],
    everyday: false,
    fatal,
    minor: [],
    conflict: null,
  };
}
