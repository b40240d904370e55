/** The fix that completes the first entry of a list, or begins a new one where the list is empty or missing. */
import type { Fix, Path, Plain } from "../finding.ts";
import { scaffold } from "./rule.ts";

/** Entries as a rule sees them: what could not be used is undefined. */
type Entries = readonly (object | undefined)[] | undefined;

/** Inserts `keys` into the first entry that lacks one of them; without such an entry inserts a whole one. */
export function entryFix(title: string, path: Path, entries: Entries, keys: readonly string[]): Fix {
  if (entries === undefined) return scaffold(title, path);
  const index = entries.findIndex((entry) => lacking(entry, keys).length > 0);
  const entry = entries[index];
  if (entry === undefined) return scaffold(title, [...path, entries.length]);
  return scaffold(title, [...path, index], lacking(entry, keys));
}

/** The keys that an entry or block does not have. */
export function lacking(entry: object | undefined, keys: readonly string[]): readonly string[] {
  const values = entry as { readonly [key: string]: Plain | undefined } | undefined;
  return keys.filter((key) => values?.[key] === undefined);
}
