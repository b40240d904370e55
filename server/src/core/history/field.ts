/** How the table of comparable keys is written: a path, what it is called, and how two values of it are ordered. */

import type { CharterDraft } from "../charter/usable.ts";
import type { Plain } from "../finding.ts";
import type { PlainMap } from "./canonical.ts";
import type { ChangeClass } from "./change.ts";

/** What stands around a value: the whole charter, and the map that holds the key. */
export interface Around {
  readonly charter: CharterDraft;
  readonly parent: PlainMap;
}

/** One value that became another. */
export interface Step {
  readonly old: Plain;
  readonly new: Plain;
  readonly from: Around;
  readonly to: Around;
}

/** What is said of a step. `excused` = it would weaken, but what was asked for beside it is there. */
export interface Said {
  readonly class: ChangeClass;
  readonly verb: string;
  readonly why: string;
}

/** Says which of two different values promises more. Swapping them mirrors the class. */
export type Ordering = (step: Step) => Said;

/** What is said of a value that came or went; a class alone takes the usual words. */
export type Coming = (around: { readonly from: CharterDraft; readonly to: CharterDraft }) => ChangeClass;

/** How entries of a list are told apart: by keys of theirs, as texts, as persons, or the list as one value. */
export type Identity = { readonly keys: readonly string[] } | "text" | "person";

/** One comparable place of a charter. */
export interface Field {
  /** `cost.lines[].amount`; `*` stands for any key. */
  readonly path: string;
  /** `cost-line`: the first half of the rule's name. */
  readonly noun: string;
  /** How two values are ordered; for a place that holds others only where it is compared as one. */
  readonly order?: Ordering;
  /** Compared entry by entry. */
  readonly list?: Identity;
  /** Added and removed as a whole. */
  readonly unit?: true;
  /** The keys below that name a person together. */
  readonly person?: Ordering;
  /** The class of a value that came; `strengthens` unless said otherwise. Its removal is the mirror, unless that is said too. */
  readonly added?: ChangeClass;
  readonly removed?: Coming;
}

/** The class that the opposite change has. */
export function mirrored(one: ChangeClass): ChangeClass {
  return one === "weakens" ? "strengthens" : one === "strengthens" ? "weakens" : one;
}

/** A key with an ordering. */
export function field(path: string, noun: string, order: Ordering, more: Partial<Field> = {}): Field {
  return { path, noun, order, ...more };
}

/** A block that comes and goes as a whole. */
export function unit(path: string, noun: string, more: Partial<Field> = {}): Field {
  return { path, noun, unit: true, ...more };
}

/** A list whose entries come and go. */
export function list(path: string, noun: string, identity: Identity, more: Partial<Field> = {}): Field {
  return { path, noun, list: identity, ...more };
}
