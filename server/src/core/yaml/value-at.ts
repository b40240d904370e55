/** From a plain value and a path to the value there. */
import type { Path, Plain } from "../finding.ts";

/** The value at a path; undefined where the value has no such place. */
export function valueAt(value: Plain | undefined, path: Path): Plain | undefined {
  return path.reduce<Plain | undefined>((inner, part) => {
    if (typeof inner !== "object" || inner === null) return undefined;
    return Array.isArray(inner) ? inner[Number(part)] : (inner as { readonly [key: string]: Plain })[part];
  }, value);
}
