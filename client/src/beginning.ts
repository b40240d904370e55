/** A text to begin a charter with, as a snippet whose first stops are the pilot's id and name. */

/** The stops that come before those of the text itself. */
const FIRST = ["id", "name"] as const;

/** Makes the snippet; `snippet` says whether the text has stops of its own, or is plain and may hold a `$`. */
export function beginningSnippet(text: string, snippet: boolean): string {
  const source = snippet ? text : text.replace(/[\\$}]/g, "\\$&");
  const later = source.replace(/(\\.)|\$(\{?)([1-9]\d*)/g, (whole, escaped, brace, stop) =>
    escaped === undefined ? `$${brace}${Number(stop) + FIRST.length}` : whole,
  );
  return FIRST.reduce(
    (made, key, index) =>
      made.replace(
        new RegExp(`^( {2}${key}: *"?)([^"\\n$]+)`, "m"),
        (_, before, value) => `${before}\${${index + 1}:${value}}`,
      ),
    later,
  );
}
