/** What becomes of one record: values at keys of the charter, comments beside them, and where it came from. */
import type { Path, Plain } from "../finding.ts";
import { bareMap } from "../yaml/bare-map.ts";

/** A cell that is kept as a comment. */
export interface Kept {
  /** Beside what it is kept. */
  readonly path: Path;
  readonly heading: string;
  readonly text: string;
  /** Why it is not placed; empty where its column is always kept as a comment. */
  readonly why: string;
}

/** A draft of a charter. */
export interface Draft {
  /** The row of the file. */
  readonly row: number;
  /** Which record of the list it is; the same in every version of the list. */
  readonly sourceId: string;
  readonly name: string;
  readonly stage: string;
  readonly values: readonly (readonly [path: Path, value: Plain])[];
  readonly kept: readonly Kept[];
  /** Values of `x-source` besides the list and the id. */
  readonly source: readonly (readonly [key: string, value: Plain])[];
}

/** The values as one nested value. */
export function nested(values: readonly (readonly [path: Path, value: Plain])[]): Plain {
  return values.reduce<Plain>((whole, [path, value]) => put(whole, path, value), null);
}

/** The value with another one put at a path; maps and lists on the way are made. */
export function put(whole: Plain | undefined, path: Path, value: Plain): Plain {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (typeof first === "number") {
    const list: Plain[] = Array.isArray(whole) ? [...(whole as readonly Plain[])] : [];
    while (list.length < first) list.push(null);
    list[first] = put(list[first], rest, value);
    return list;
  }
  const map = Object.assign(bareMap(), isMap(whole) ? whole : {});
  map[first] = put(map[first], rest, value);
  return map;
}

/** Every value of a nested one that holds no others, with its path; empty lists and maps are none. */
export function leaves(value: Plain | undefined, path: Path = []): readonly (readonly [path: Path, value: Plain])[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item: Plain, at) => leaves(item, [...path, at]));
  if (isMap(value)) return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
  return [[path, value]];
}

/** Whether a value is a map. */
export function isMap(value: Plain | undefined): value is { readonly [key: string]: Plain } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
