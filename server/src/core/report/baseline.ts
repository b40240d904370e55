/** A baseline: the findings that were there when somebody drew a line, which only ever grow fewer. */

/** One known finding. */
export interface BaselineEntry {
  readonly rule: string;
  readonly path: string;
  /** The charter's id, or its file where it has none. */
  readonly charter: string;
}

/** What a run says of a baseline. */
export interface BaselineMatch {
  readonly isKnown: (entry: BaselineEntry) => boolean;
  /** Entries whose finding is gone. */
  readonly gone: readonly BaselineEntry[];
}

const VERSION = 1;

/** The entries in a baseline's text; why not, in words, where it is none. */
export function readBaseline(text: string): readonly BaselineEntry[] | string {
  try {
    const { version, findings } = JSON.parse(text) as { readonly version?: unknown; readonly findings?: unknown };
    if (version !== VERSION || !Array.isArray(findings)) return "it is no baseline of version 1";
    const entries = findings.filter(isEntry);
    return entries.length === findings.length ? entries : "an entry has no rule, path or charter";
  } catch {
    return "it is not JSON";
  }
}

/** The baseline as text: each entry once, in an order that no run changes. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const sorted = [...new Map(entries.map((entry) => [keyOf(entry), entry])).entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { charter, rule, path }]) => ({ charter, rule, path }));
  return `${JSON.stringify({ version: VERSION, findings: sorted }, null, 2)}\n`;
}

/** Compares a baseline with what was found; entries of charters that were not `judged` are left in peace. */
export function matchBaseline(
  entries: readonly BaselineEntry[],
  found: readonly BaselineEntry[],
  judged: ReadonlySet<string>,
): BaselineMatch {
  const known = new Set(entries.map(keyOf));
  const there = new Set(found.map(keyOf));
  return {
    isKnown: (entry) => known.has(keyOf(entry)),
    gone: entries.filter((entry) => judged.has(entry.charter) && !there.has(keyOf(entry))),
  };
}

function keyOf({ charter, rule, path }: BaselineEntry): string {
  return JSON.stringify([charter, rule, path]);
}

function isEntry(value: unknown): value is BaselineEntry {
  const entry = value as BaselineEntry | null;
  return [entry?.charter, entry?.rule, entry?.path].every((part) => typeof part === "string");
}
