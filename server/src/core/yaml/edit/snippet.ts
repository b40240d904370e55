/** New text with holes: nothing in plain text, tab stops in a snippet. */

/** A place for the person to fill in. */
export interface Hole {
  /** What stands before the tab stop in a snippet. */
  readonly lead: string;
  /** What stands at its place in plain text. */
  readonly plain: string;
  /** The words of which one belongs there, where it is one of a few. */
  readonly words?: readonly string[];
}

/** Text and holes in order. */
export type Fragment = readonly (string | Hole)[];

/** The fragment without tab stops. */
export function plainText(fragment: Fragment): string {
  return fragment.map((piece) => (typeof piece === "string" ? piece : piece.plain)).join("");
}

/** Whether anything is left to fill in. */
export function hasHoles(fragment: Fragment): boolean {
  return fragment.some((piece) => typeof piece !== "string");
}

/** The fragment as a snippet; `stop` gives each tab stop, such as `$1`. */
export function snippetText(fragment: Fragment, stop: (hole: Hole) => string): string {
  return fragment
    .map((piece) => (typeof piece === "string" ? escapeSnippet(piece) : `${piece.lead}${stop(piece)}`))
    .join("");
}

/** Text that means itself in a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

/** A tab stop with words to choose from; the first of them is a blank or what is there, so that passing over it chooses nothing. */
export function choiceStop(index: number, words: readonly string[], first = ""): string {
  const now = first === "" ? " " : first.replace(/[\\,|$}]/g, "\\$&");
  return `\${${index}|${now},${words.map((word) => word.replace(/[\\,|$}]/g, "\\$&")).join(",")}|}`;
}

/** The part before the first line end, and the rest from there. */
export function splitAtLineEnd(fragment: Fragment): readonly [first: Fragment, rest: Fragment] {
  for (const [index, piece] of fragment.entries()) {
    const at = typeof piece === "string" ? piece.search(/[\r\n]/) : -1;
    if (typeof piece !== "string" || at < 0) continue;
    return [
      [...fragment.slice(0, index), piece.slice(0, at)],
      [piece.slice(at), ...fragment.slice(index + 1)],
    ];
  }
  return [fragment, []];
}
