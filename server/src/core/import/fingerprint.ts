/** Short fingerprints of what a list said, by which a later import tells what has changed and what a person wrote. */
import { formatPath, type Plain } from "../finding.ts";
import type { Draft } from "./draft.ts";
import { commentLine } from "./draft-text.ts";

/** The fingerprint of the whole record, comments included, stands at this name. */
export const ALL = "all";

/** What the list said at each key, as `key: fingerprint`, and in all. */
export function fingerprintsOf(draft: Draft): { readonly [place: string]: string } {
  const values = draft.values.map(([path, value]) => [formatPath(path), fingerprint(value)] as const);
  const source = draft.source.map(([key, value]) => [`x-source.${key}`, fingerprint(value)] as const);
  const all = fingerprint([
    ...[...values, ...source].map(([place, mark]) => `${place} ${mark}`),
    ...draft.kept.map(commentLine),
  ]);
  return Object.fromEntries([[ALL, all], ...values, ...source]);
}

/** The fingerprint of one value: hexadecimal digits behind an `h`, so that no reader takes it for a number. It guards nothing. */
export function fingerprint(value: Plain): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return `h${(two >>> 0).toString(16).padStart(8, "0")}${(one >>> 0).toString(16).padStart(8, "0").slice(0, 4)}`;
}
