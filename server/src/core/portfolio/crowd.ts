/** Tells people apart across many charters: one key for each person, whatever their spelling. */
import { personIndex, spellingOf } from "../charter/person-index.ts";

/** As much of a person as a row keeps. */
export interface Mention {
  readonly name: string | null;
  readonly email: string | null;
  readonly label: string;
}

/** Gives each person a number; the same person the same one. */
export interface Crowd {
  readonly idOf: (mention: Mention) => number;
  /** The name by which a person was met first. */
  readonly labelOf: (id: number) => string;
}

/** An empty crowd. */
export function crowd(): Crowd {
  const ids = new Map<string, number>();
  const people = personIndex<number>();
  const labels: string[] = [];
  const idOf = (mention: Mention): number => {
    const spelling = spellingOf(mention);
    const known = ids.get(spelling);
    if (known !== undefined) return known;
    const id = people.find(mention) ?? labels.push(mention.label) - 1;
    ids.set(spelling, id);
    people.add(mention, id);
    return id;
  };
  return { idOf, labelOf: (id) => labels[id] ?? "" };
}
