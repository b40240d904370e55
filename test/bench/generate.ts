/** Charters for the benchmark: any length, valid or faulty, the same for the same seed. */
import { FAULTS, type Fault, SHAPE_FAULTS } from "./faults.ts";
import { GROWING, type Growing } from "./growth.ts";
import { type Chance, chanceFrom } from "./random.ts";
import { TEMPLATE } from "./template.ts";

/** The lengths that the benchmark measures at, in lines. */
export const LENGTHS = [200, 1000, 5000, 20000] as const;

/** What to generate: `lines` is met exactly where it is at least the template's own length. */
export interface Wanted {
  readonly lines: number;
  readonly seed?: number;
  /** How many slips to make; none by default. */
  readonly faults?: number;
  /** The slips to choose from; all by default. */
  readonly from?: readonly Fault[];
}

/** A charter's text, ending in a newline. */
export function generateCharter({ lines, seed = 1, faults = 0, from = FAULTS }: Wanted): string {
  const chance = chanceFrom(seed * 7919 + lines);
  const own = TEMPLATE.replaceAll("@id", String(seed)).split("\n").slice(0, -1);
  const room = lines - own.filter((line) => !marks(line)).length;
  const grown = grow(chance, room);
  const text = own.flatMap((line) => {
    const name = marks(line);
    if (name === null) return [line];
    const indent = line.slice(0, line.indexOf("@"));
    return (grown.lists.get(name) ?? []).map((entry) => indent + entry);
  });
  const comments = Array.from(
    { length: Math.max(0, grown.left) },
    (_, index) => `# Note ${index + 1} of the reviewers`,
  );
  return spoil([...text, ...comments].join("\n"), chance, { faults, from }).concat("\n");
}

/** The name of the list that goes on at this line, or null. */
function marks(line: string): string | null {
  return /^\s*@(\w+)$/.exec(line)?.[1] ?? null;
}

/** Entries for every list by their shares, until less room is left than the next one takes. */
function grow(chance: Chance, room: number): { lists: ReadonlyMap<string, readonly string[]>; left: number } {
  const lists = new Map<string, string[]>();
  const turns: readonly Growing[] = GROWING.flatMap((one) => Array.from({ length: one.share }, () => one));
  let left = room;
  for (let index = 0; ; index++) {
    const one = turns[chance.below(turns.length)];
    const entry = one?.entry(chance, index) ?? [];
    if (one === undefined || entry.length > left) return { lists, left };
    lists.set(one.name, [...(lists.get(one.name) ?? []), ...entry]);
    left -= entry.length;
  }
}

/** The text with this many different slips. */
function spoil(text: string, chance: Chance, { faults, from }: { faults: number; from: readonly Fault[] }): string {
  const first = chance.below(from.length);
  const slips = Array.from({ length: faults }, (_, index) => from[(first + index) % from.length]);
  return slips.reduce((spoiled, slip) => (slip ? spoiled.replace(slip.find, slip.put) : spoiled), text);
}

/**
 * Many charters of about 200 lines; one in twenty is faulty. Each can be parsed: at the first text that is no YAML some
 * peers stop, and what they had not read would count as read.
 */
export function generateMany(count: number): readonly { readonly name: string; readonly text: string }[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `charter-${String(index).padStart(5, "0")}.pilot.yaml`,
    text: generateCharter({ lines: 200, seed: index + 1, faults: index % 20 === 7 ? 1 : 0, from: SHAPE_FAULTS }),
  }));
}
