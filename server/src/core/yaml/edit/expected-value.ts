/** What a change means for the plain value: the yardstick against which its edits are checked. */
import type { Change, Path, Plain } from "../../finding.ts";
import { bareMap } from "../bare-map.ts";
import { plainOf } from "../render.ts";
import type { Shape, Skeleton } from "../skeleton.ts";
import { valueAt } from "../value-at.ts";

type PlainMap = { readonly [key: string]: Plain };

/** A change, a move being a copy and a removal. */
export type Wish =
  | Exclude<Change, { readonly kind: "move" }>
  | { readonly kind: "copy"; readonly path: Path; readonly to: Path };

/** The value after a change, or undefined where the change makes no sense for it. */
export function valueAfter(value: Plain, change: Wish, shape: Shape): Plain | undefined {
  switch (change.kind) {
    case "set":
      return change.path.length === 0 ? undefined : put(value, change.path, () => change.value);
    case "propose":
      return put(value, change.path, (old) => old ?? null);
    case "append":
      return put(value, change.path, (old) => {
        if (old === undefined || old === null || old === "") return [change.value];
        return isList(old) ? [...old, change.value] : undefined;
      });
    case "remove":
      return removed(value, change.path);
    case "rename":
      return renamed(value, change.path, change.to);
    case "copy": {
      const copied = valueAt(value, change.path);
      return copied === undefined ? undefined : put(value, change.to, () => copied);
    }
    case "scaffold": {
      const skeleton = shape.skeleton(change.path, change.keys);
      const fill = (old: Plain | undefined): Plain | undefined => filled(old, skeleton, change.replace === true);
      return change.path.length === 0 ? fill(value) : put(value, change.path, fill);
    }
  }
}

/** What a scaffold makes of a value: an empty place takes the skeleton, a map the entries it lacks. */
export function filled(old: Plain | undefined, skeleton: Skeleton, replace: boolean): Plain | undefined {
  if (replace || old === undefined || isEmpty(old)) return plainOf(skeleton);
  if (!isMap(old) || skeleton.kind !== "map") return old;
  const result = copy(old);
  for (const { key, value } of skeleton.entries) {
    const present = old[key];
    if (present === undefined || (isEmpty(present) && value.kind !== "hole")) result[key] = plainOf(value);
  }
  return result;
}

/** Whether a scaffold fills this value as if nothing were there. */
export function isEmpty(value: Plain): boolean {
  return (
    value === null ||
    value === "" ||
    (isList(value) ? value.length === 0 : isMap(value) && Object.keys(value).length === 0)
  );
}

/** Whether two values say the same; the order of keys does not matter. */
export function isSame(one: Plain, other: Plain): boolean {
  if (one === other) return true;
  if (isList(one))
    return isList(other) && one.length === other.length && one.every((item, at) => isSame(item, other[at] ?? null));
  if (!isMap(one) || !isMap(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && isSame(one[key] ?? null, other[key] ?? null))
  );
}

/** The value without the empty entries at the ends of its lists. */
export function withoutEmptyEnds(value: Plain): Plain {
  if (isList(value)) return value.slice(0, value.findLastIndex((item) => item !== null) + 1).map(withoutEmptyEnds);
  if (!isMap(value)) return value;
  const result = copy(value);
  for (const [key, inner] of Object.entries(value)) result[key] = withoutEmptyEnds(inner);
  return result;
}

/** Puts a value at a path; maps and lists on the way are made where nothing stands. */
function put(
  value: Plain | undefined,
  path: Path,
  make: (old: Plain | undefined) => Plain | undefined,
): Plain | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return make(value);
  if (typeof first === "number") {
    const list = value === undefined || (!isList(value) && isEmpty(value)) ? [] : value;
    if (!isList(list) || first > list.length) return undefined;
    const inner = put(list[first], rest, make);
    return inner === undefined ? undefined : [...list.slice(0, first), inner, ...list.slice(first + 1)];
  }
  const map = value === undefined || (!isMap(value) && isEmpty(value)) ? copy({}) : value;
  if (!isMap(map)) return undefined;
  const inner = put(map[first], rest, make);
  return inner === undefined ? undefined : Object.assign(copy(map), { [first]: inner });
}

function removed(value: Plain, path: Path): Plain | undefined {
  const key = path.at(-1);
  return put(value, path.slice(0, -1), (old) => {
    if (typeof key === "number")
      return isList(old) && key < old.length ? old.filter((_, index) => index !== key) : undefined;
    if (key === undefined || !isMap(old) || !(key in old)) return undefined;
    const result = copy(old);
    delete result[key];
    return result;
  });
}

function renamed(value: Plain, path: Path, to: string): Plain | undefined {
  const key = path.at(-1);
  return put(value, path.slice(0, -1), (old) => {
    if (typeof key !== "string" || !isMap(old) || !(key in old) || to in old) return undefined;
    const result = copy(old);
    const inner = result[key] ?? null;
    delete result[key];
    result[to] = inner;
    return result;
  });
}

function copy(map: PlainMap): Record<string, Plain> {
  return Object.assign(bareMap(), map);
}

function isList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value);
}

function isMap(value: Plain | undefined): value is PlainMap {
  return typeof value === "object" && value !== null && !isList(value);
}
