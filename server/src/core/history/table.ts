/** Every comparable place of a charter, found by its path. */
import type { Field } from "./field.ts";
import { CAPABILITY } from "./fields/capability.ts";
import { BRIDGE, COST } from "./fields/cost.ts";
import { EXCEPTIONS } from "./fields/exceptions.ts";
import { GOVERNANCE } from "./fields/governance.ts";
import { HEAD } from "./fields/head.ts";
import { MEASUREMENT } from "./fields/measurement.ts";
import { OPERATIONS } from "./fields/operations.ts";
import { PEOPLE } from "./fields/people.ts";
import { PILOT } from "./fields/pilot.ts";

/** All places, family by family. */
export const FIELDS: readonly Field[] = [
  ...HEAD,
  ...PILOT,
  ...PEOPLE,
  ...MEASUREMENT,
  ...OPERATIONS,
  ...GOVERNANCE,
  ...COST,
  ...CAPABILITY,
  ...BRIDGE,
  ...EXCEPTIONS,
];

const byPath = new Map(FIELDS.map((one) => [one.path, one]));

/** A step further down: by its own name, and as any key of a map with free keys. */
export interface Patterns {
  readonly exact: string;
  readonly any: string;
}

/** The patterns of the document itself. */
export const ROOT: Patterns = { exact: "", any: "" };

/** The patterns of a key below others. */
export function below({ exact, any }: Patterns, key: string): Patterns {
  const dot = (base: string, part: string) => (base === "" ? part : `${base}.${part}`);
  const free = FREE_KEYS.has(any);
  return { exact: dot(exact, key), any: dot(any, free ? "*" : key) };
}

/** The patterns of a list's entries. */
export function itemsOf({ exact, any }: Patterns): Patterns {
  return { exact: `${exact}[]`, any: `${any}[]` };
}

/** What the table says of a place; undefined where it says nothing. */
export function fieldAt({ exact, any }: Patterns): Field | undefined {
  return byPath.get(exact) ?? byPath.get(any);
}

/** Maps whose keys are all treated alike. */
const FREE_KEYS: ReadonlySet<string> = new Set(
  FIELDS.flatMap(({ path }) => {
    const at = path.indexOf(".*");
    return at < 0 ? [] : [path.slice(0, at)];
  }),
);
