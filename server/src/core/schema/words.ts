/** The words of the charter's schema: long, and loaded when somebody reads them for the first time. */
import * as packed from "./generated/words.js";
import { type Told, unpackWords } from "./told.ts";

/** What the schema tells about the node whose words stand at a place. */
export function charterWords(at: number): Told {
  return unpackWords(packed, at);
}
