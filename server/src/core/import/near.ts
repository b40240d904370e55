/** Where a column helps whose heading is not known as a whole: beside the key that one of its words is about, as a comment. */

import { type Path, parsePath } from "../finding.ts";
import { once } from "../lazy.ts";
import { wordsOf } from "./fold.ts";
import near from "./words/near.json" with { type: "json" };

const places = once(() => {
  const all = new Map<string, Path>();
  for (const [place, words] of Object.entries(near))
    for (const word of words.split("|")) all.set(word, parsePath(place));
  return all;
});

const ranks = Object.keys(near);

/** The place that a heading is about; null where none of its words says so. The first of the list counts. */
export function placeNear(heading: string): Path | null {
  const found = wordsOf(heading).flatMap((word) => {
    const path = places().get(word);
    return path === undefined ? [] : [path];
  });
  const rank = (path: Path) => ranks.indexOf(path.join("."));
  return found.toSorted((one, other) => rank(one) - rank(other))[0] ?? null;
}
