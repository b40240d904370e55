/** Where Ajv objects to a charter or policy, as a tree along the paths of the file. */
import type { Plain } from "../finding.ts";
import type { Accepts } from "./generated/accepts.js";

/** What Ajv objects to in a value: to the value itself, or to what is below. */
export interface Objection {
  /** The value itself is not what the schema allows. */
  readonly here: boolean;
  /** The map has no such key, and must have it. */
  readonly missing: ReadonlySet<string>;
  /** By key, or by place in a list; a key that the schema does not have is here too. */
  readonly below: ReadonlyMap<string, Objection>;
}

interface Growing extends Objection {
  here: boolean;
  readonly missing: Set<string>;
  readonly below: Map<string, Growing>;
}

/** Asks Ajv; null where it has no objection. */
export function objectionTo(value: Plain, accepts: Accepts): Objection | null {
  if (accepts(value)) return null;
  const root = nothing();
  for (const { instancePath, keyword, params } of accepts.errors ?? []) {
    const at = placeOf(root, instancePath);
    if (keyword === "additionalProperties" && params.additionalProperty !== undefined)
      step(at, params.additionalProperty).here = true;
    else if (keyword === "required" && params.missingProperty !== undefined) at.missing.add(params.missingProperty);
    else at.here = true;
  }
  accepts.errors = null;
  return root;
}

function nothing(): Growing {
  return { here: false, missing: new Set(), below: new Map() };
}

/** The objection at a JSON pointer, which is made on the way. */
function placeOf(root: Growing, pointer: string): Growing {
  if (pointer === "") return root;
  const keys = pointer.slice(1).split("/");
  return keys.reduce((at, key) => step(at, key.replaceAll("~1", "/").replaceAll("~0", "~")), root);
}

function step(at: Growing, key: string): Growing {
  const known = at.below.get(key);
  if (known !== undefined) return known;
  const made = nothing();
  at.below.set(key, made);
  return made;
}
