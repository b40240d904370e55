/** Notes what is looked at of a charter and its world, so that a conclusion holds until just that has changed. */

import { CHARTER } from "../schema/walk.ts";
import type { CharterDraft } from "./usable.ts";

/** What else than sections a conclusion may rest on. */
const OTHERS = [
  "today",
  "policy",
  "judgeAt",
  "placeholders",
  "holes",
  "copies",
  "unanswered",
  "size",
  "files",
] as const;

/** Something that is no section of the charter. */
export type Other = (typeof OTHERS)[number];

/** A bit for everything that can be looked at. */
const BITS: ReadonlyMap<string, number> = new Map([...CHARTER.keys, ...OTHERS].map((name, at) => [name, 1 << at]));

/** A set of what was looked at, as bits. */
export type Mask = number;

/** One charter that notes which of its sections are looked at. */
export interface Looked {
  /** The charter; looking at a section of it is noted. */
  readonly charter: CharterDraft;
  /** Notes a look at something else. */
  readonly at: (other: Other) => void;
  /** Says what stands there, where that comes to be known later. */
  readonly set: (other: Other, value: unknown) => void;
  /** A value that is worked out once; whoever asks for it has looked at all that it rests on. */
  readonly lazy: <T>(compute: () => T) => () => T;
  /** What is looked at while something runs. */
  readonly during: (run: () => void) => Mask;
  /** Everything that can be looked at, in the order of the bits. */
  readonly things: readonly unknown[];
}

/** The mask that grows while something runs. */
interface Noting {
  mask: Mask;
}

interface View {
  readonly raw: CharterDraft;
  readonly noting: Noting;
}

/** What every noting charter inherits: a getter for each section, written or not. */
const SECTIONS: object = Object.defineProperties(
  {},
  Object.fromEntries(
    CHARTER.keys.map((key) => {
      const bit = bitOf(key);
      return [
        key,
        {
          get(this: View) {
            this.noting.mask |= bit;
            return this.raw[key as keyof CharterDraft];
          },
        },
      ];
    }),
  ),
);

/** Begins to note what is looked at of a charter, and of other things with these values. */
export function lookedAt(raw: CharterDraft, others: { readonly [name in Other]?: unknown }): Looked {
  const noting: Noting = { mask: 0 };
  const view: View = Object.assign(Object.create(SECTIONS) as object, { raw, noting });
  const things = [
    ...CHARTER.keys.map((key) => raw[key as keyof CharterDraft]),
    ...OTHERS.map((name) => others[name]),
  ] as unknown[];
  const during = (run: () => void): Mask => {
    const before = noting.mask;
    noting.mask = 0;
    try {
      run();
      return noting.mask;
    } finally {
      noting.mask = before;
    }
  };
  return {
    charter: view as unknown as CharterDraft,
    at: (other) => {
      noting.mask |= bitOf(other);
    },
    set: (other, value) => {
      things[CHARTER.keys.length + OTHERS.indexOf(other)] = value;
    },
    lazy: (compute) => {
      let known: { readonly value: ReturnType<typeof compute>; readonly mask: Mask } | null = null;
      return () => {
        if (known === null) {
          let value: ReturnType<typeof compute> | undefined;
          const mask = during(() => {
            value = compute();
          });
          known = { value: value as ReturnType<typeof compute>, mask };
        }
        noting.mask |= known.mask;
        return known.value;
      };
    },
    during,
    things,
  };
}

/** Whether everything in a mask is the very same in both. */
export function sameWithin(mask: Mask, some: readonly unknown[], others: readonly unknown[]): boolean {
  for (let at = 0, rest = mask; rest !== 0; at++, rest >>>= 1) {
    if ((rest & 1) === 1 && some[at] !== others[at]) return false;
  }
  return true;
}

function bitOf(name: string): number {
  return BITS.get(name) ?? 0;
}
