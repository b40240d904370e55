/** Every value that one key has had, with the commit that gave it: across reformatting, moved lines and renamed entries. */
import type { Day } from "../charter/dates.ts";
import type { Path, Plain } from "../finding.ts";
import { canonical, canonicalText, isMap } from "./canonical.ts";
import { type Item, pairItems } from "./pair.ts";
import { below, fieldAt, itemsOf, type Patterns, ROOT } from "./table.ts";
import type { JudgedVersion } from "./versions.ts";

/** A value and who wrote it. */
export interface Blamed {
  /** Null where there was no value. */
  readonly value: Plain;
  readonly commit: string | null;
  readonly day: Day;
  readonly author: string;
  readonly subject: string;
}

/** The values of a key, the newest first. `judged` is the past, the oldest first; the path is one of the newest version. */
export function blame(judged: readonly JudgedVersion[], path: Path): readonly Blamed[] {
  const line = judged.filter(({ inLine, charter }) => inLine && charter !== null);
  const other = line.findLastIndex(({ isOther }) => isOther);
  const own = line.slice(Math.max(0, other)).reverse();
  const found: Blamed[] = [];
  let here: Path | null = path;
  own.forEach(({ version, ...judgedVersion }, at) => {
    const charter = judgedVersion.charter as Plain;
    const value = here === null ? undefined : canonical(valueIn(charter, here));
    const older = own[at + 1]?.charter as Plain | undefined;
    const before: Path | null = here === null || older === undefined ? null : pathBefore(charter, older, here);
    const old = before === null || older === undefined ? undefined : canonical(valueIn(older, before));
    if (canonicalText(value ?? null) !== canonicalText(old ?? null) || (at === own.length - 1 && value !== undefined)) {
      const { commit, day, author, subject } = version;
      found.push({ value: value ?? null, commit, day, author, subject });
    }
    // A key that was not there yet may have been there before that.
    here =
      before ?? (here !== null && older !== undefined && !here.some((key) => typeof key === "number") ? here : null);
  });
  return found;
}

/** The value at a path. */
export function valueIn(value: Plain | undefined, path: Path): Plain | undefined {
  let here: unknown = value;
  for (const key of path) here = (here as { readonly [key: string]: unknown } | null | undefined)?.[key];
  return here as Plain | undefined;
}

/** Where the older version has what the newer one has at a path: entries of lists are found by name; null where it has none. */
function pathBefore(now: Plain, older: Plain, path: Path): Path | null {
  const before: (string | number)[] = [];
  let patterns: Patterns = ROOT;
  for (const [at, key] of path.entries()) {
    if (typeof key === "string") {
      patterns = below(patterns, key);
      before.push(key);
      continue;
    }
    const list = fieldAt(patterns)?.list;
    const old = itemsIn(valueIn(older, before));
    const pairs = pairItems(old, itemsIn(valueIn(now, path.slice(0, at))), list ?? "text");
    const index = pairs.find((pair) => pair.new?.index === key)?.old?.index;
    if (index === undefined) return null;
    patterns = itemsOf(patterns);
    before.push(index);
  }
  return before;
}

function itemsIn(value: Plain | undefined): readonly Item[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly Plain[]).flatMap((item, index) => {
    const one = canonical(item);
    return one === undefined ? [] : [{ value: one, index }];
  });
}

/** The path that a person typed, in a charter: `cost.lines[2].amount`, or an entry by name `cost.lines[Hosting].amount`; null where it is not there. */
export function pathFrom(typed: string, charter: Plain): Path | null {
  const path: (string | number)[] = [];
  for (const part of partsOf(typed)) {
    if (part.kind === "key") path.push(part.text);
    else {
      const list = valueIn(charter, path);
      if (!Array.isArray(list)) return null;
      const index = /^\d+$/.test(part.text) ? Number(part.text) : indexNamed(list as readonly Plain[], part.text);
      if (index < 0 || index >= list.length) return null;
      path.push(index);
    }
  }
  return path;
}

function partsOf(typed: string): readonly { readonly kind: "key" | "entry"; readonly text: string }[] {
  return [...typed.matchAll(/\[([^\]]*)\]|[^.[\]]+/g)].map((match) =>
    match[1] === undefined ? { kind: "key", text: match[0] } : { kind: "entry", text: match[1] },
  );
}

function indexNamed(list: readonly Plain[], name: string): number {
  const wanted = name.toLowerCase();
  return list.findIndex((item) =>
    isMap(item)
      ? Object.values(item).some((part) => typeof part === "string" && part.toLowerCase() === wanted)
      : typeof item === "string" && item.toLowerCase() === wanted,
  );
}
