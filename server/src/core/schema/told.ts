/** What the schema tells about a node, unpacked from the generated words. */
import type * as packed from "./generated/words.js";

/** The words of one node. */
export interface Told {
  readonly title: string;
  readonly description: string;
  readonly why: string;
  /** `chartered warning, bridging error if …`; empty where no rule asks for it. */
  readonly needed: string;
  readonly sources: readonly string[];
  readonly examples: readonly (string | number | boolean)[];
  /** What the allowed values mean, in the order of the values. */
  readonly meanings: readonly string[];
}

/** The words at a place of the table. */
export function unpackWords({ words, needs, sources }: typeof packed, at: number): Told {
  const [text = "", neededAt = -1, sourcesAt = -1, more = {}] = words[at] ?? [];
  const [title = "", description = "", why = ""] = text.split("|");
  return {
    title,
    description,
    why,
    needed: needs[neededAt] ?? "",
    sources: sources[sourcesAt]?.split(", ").filter((code) => code !== "") ?? [],
    examples: more.examples ?? [],
    meanings: more.meanings ?? [],
  };
}
