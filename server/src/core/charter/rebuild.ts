/** Lists and maps with their parts replaced; the same object where nothing was. */
import type { Plain } from "../finding.ts";
import { bareMap } from "../yaml/bare-map.ts";

/** A part that is kept, or nothing. */
export type Kept = Plain | undefined;

/** A plain map. */
export type PlainMap = { readonly [key: string]: Plain };

/** A list with each item replaced; it keeps its length, so that indexes still mean the same item. */
export function rebuildList(list: readonly Plain[], replace: (item: Plain, at: number) => Kept): Kept {
  const items = list.map(replace);
  return items.every((item, at) => item === list[at]) ? list : (items as Plain[]);
}

/** A map with each value replaced. */
export function rebuildMap(map: PlainMap, replace: (part: Plain, key: string) => Kept): Kept {
  const keys = Object.keys(map);
  const kept = keys.map((key) => replace(map[key] ?? null, key));
  if (keys.every((key, index) => kept[index] === map[key])) return map;
  const made = bareMap();
  keys.forEach((key, index) => {
    const part = kept[index];
    if (part !== undefined) made[key] = part;
  });
  return made;
}
