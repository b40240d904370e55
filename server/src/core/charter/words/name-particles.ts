/** Which words may stand in lower case inside a name: `van`, `de la`, `bint`. */
import { once } from "../../lazy.ts";
import { entriesOf } from "./list.ts";
import particles from "./name-data/particles.txt";
import { fold } from "./tokens.ts";

const particleWords = once(() => new Set(entriesOf(particles).map(({ entry }) => foldMarks(entry))));

function foldMarks(word: string): string {
  return fold(word).replaceAll("’", "'");
}

/** Whether a word may stand in lower case inside a name. */
export function isParticle(word: string): boolean {
  return particleWords().has(foldMarks(word));
}
