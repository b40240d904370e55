/** Pairs the charters of two sides, by `metadata.id` and then by path, judges both and compares them. */
import { type Comparison, compare, figuresOf } from "../../core/history/compare.ts";
import type { Analysis } from "../../core/judgement/analyze.ts";
import { Failure } from "../../node/failure.ts";
import type { Sides, SideText } from "./sides.ts";

/** One charter on both sides, or on one. */
export interface ComparedCharter {
  readonly file: string;
  /** What it is called on the other side, where that is another name. */
  readonly fileBefore: string | null;
  readonly id: string | null;
  readonly name: string | null;
  readonly kind: "both" | "added" | "removed";
  readonly comparison: Comparison;
  /** The later version, for places in its text; null where it is gone. */
  readonly head: Analysis | null;
}

/** All that a run has compared. */
export interface DiffRun {
  readonly today: string;
  readonly compared: readonly ComparedCharter[];
  readonly failures: readonly { readonly file: string; readonly message: string }[];
}

/** Judges one text of a side. */
export type JudgeSide = (side: SideText) => Analysis;

interface Judged {
  readonly side: SideText;
  readonly analysis: Analysis;
}

/** Compares everything that the sides hold; what cannot be judged becomes a failure beside the others. */
export function comparePairs(sides: Sides, today: string, judge: JudgeSide, effects: boolean): DiffRun {
  const failures: { file: string; message: string }[] = [];
  const judged = (texts: readonly SideText[]) =>
    texts.flatMap((side): readonly Judged[] => {
      try {
        const analysis = judge(side);
        if (analysis.kind === "charter") return [{ side, analysis }];
        throw new Failure(
          `${side.file} ${analysis.kind === "broken" ? "does not parse, so nobody can say what changed" : "is not a pilot charter"}.`,
        );
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        failures.push({ file: side.file, message: error.message });
        return [];
      }
    });
  const base = judged(sides.base);
  const head = judged(sides.head);
  const broken = new Set(failures.map(({ file }) => file));
  const pairs = sides.single ? [{ old: base[0], now: head[0] }] : pairUp(base, head);
  const compared = pairs.flatMap(({ old, now }): readonly ComparedCharter[] => {
    // Beside a version that nobody could read, nothing came and nothing went.
    if (old === undefined && now === undefined) return [];
    if (failures.length > 0 && (old === undefined || now === undefined) && isHalf(old ?? now, sides, broken)) return [];
    return [comparedOf(old, now, effects)];
  });
  compared.sort((one, other) => (one.file < other.file ? -1 : 1));
  return { today, compared, failures };
}

function isHalf(one: Judged | undefined, sides: Sides, broken: ReadonlySet<string>): boolean {
  return [...sides.base, ...sides.head].some(({ file, key }) => broken.has(file) && key === one?.side.key);
}

function comparedOf(old: Judged | undefined, now: Judged | undefined, effects: boolean): ComparedCharter {
  const shown = now ?? old;
  const metadata = shown?.analysis.charter.metadata;
  const fileBefore = old && now && old.side.file !== now.side.file ? old.side.file : null;
  const head = {
    file: shown?.side.file ?? "",
    fileBefore,
    id: metadata?.id ?? null,
    name: metadata?.name ?? null,
    head: now?.analysis ?? null,
  };
  if (old && now) return { ...head, kind: "both", comparison: compare(old.analysis, now.analysis, effects) };
  const nothing = {
    verdict: null,
    score: null,
    pillars: NO_PILLARS,
    run12m: null,
    benefit12m: null,
    currency: null,
    return: null,
  };
  const before = old ? figuresOf(old.analysis) : nothing;
  const after = now ? figuresOf(now.analysis) : nothing;
  return { ...head, kind: old ? "removed" : "added", comparison: { before, after, changes: [], together: 0 } };
}

const NO_PILLARS = { accountability: null, measurement: null, governance: null, cost: null, capability: null };

function pairUp(
  base: readonly Judged[],
  head: readonly Judged[],
): readonly { old: Judged | undefined; now: Judged | undefined }[] {
  const byId = uniqueBy(base, idOf);
  const free = new Set(base);
  const unpaired: Judged[] = [];
  const headIds = uniqueBy(head, idOf);
  const pairs: { old: Judged | undefined; now: Judged | undefined }[] = [];
  const take = (old: Judged | undefined, now: Judged): boolean => {
    if (old === undefined || !free.delete(old)) return false;
    pairs.push({ old, now });
    return true;
  };
  for (const now of head) {
    const id = idOf(now);
    if (id === null || headIds.get(id) !== now || !take(byId.get(id), now)) unpaired.push(now);
  }
  const byPath = new Map([...free].map((one) => [one.side.key, one]));
  for (const now of unpaired) if (!take(byPath.get(now.side.key), now)) pairs.push({ old: undefined, now });
  return [...pairs, ...[...free].map((old) => ({ old, now: undefined }))];
}

function idOf({ analysis }: Judged): string | null {
  return analysis.charter.metadata?.id ?? null;
}

/** What has a key that nothing else has. */
function uniqueBy(all: readonly Judged[], keyOf: (one: Judged) => string | null): ReadonlyMap<string, Judged> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(keyOf(one) ?? "", (counts.get(keyOf(one) ?? "") ?? 0) + 1);
  return new Map(all.flatMap((one) => (counts.get(keyOf(one) ?? "") === 1 ? [[keyOf(one) ?? "", one] as const] : [])));
}
