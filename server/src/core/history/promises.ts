/** What was promised on the day the pilot started, beside what is claimed now. */
import type { Day } from "../charter/dates.ts";
import type { PresentCharter, PromiseRow, Promises } from "../charter/past.ts";
import type { CharterDraft } from "../charter/usable.ts";
import { type Path, type Plain, parsePath } from "../finding.ts";
import { acceptancesIn } from "./accept.ts";
import { canonical } from "./canonical.ts";
import { CHANGE_CLASSES, type CharterChange } from "./change.ts";
import { diffCharters } from "./diff.ts";
import { PROMISED, type Promised, type Sums } from "./promised.ts";
import { newReasons } from "./reasons.ts";
import { valueText } from "./value-text.ts";
import { type JudgedVersion, sideOn, startIn } from "./versions.ts";

/** Why nothing can be set beside today's charter. */
export type NoPromises = { readonly why: "no start" | "not started" | "no past"; readonly start: Day | null };

/** Sets today's charter beside the one that the pilot started with. `judged` is its past, the oldest first. */
export function promisesOf(judged: readonly JudgedVersion[], now: PresentCharter, today: Day): Promises | NoPromises {
  const line = ownLine(judged);
  const start = startOf(line, now, today);
  if (start === null) return { why: "no start", start: null };
  if (start > today) return { why: "not started", start };
  const base =
    line.findLast(({ version }) => version.commit !== null && version.day <= start) ??
    line.find(({ version }) => version.commit !== null);
  if (base === undefined || base.charter === null || base.figures === null) return { why: "no past", start };
  const since = judged.slice(judged.indexOf(base) + 1);
  // Promises bind from the start on, whatever stage was claimed then.
  const before = { charter: base.charter, stage: "piloting" as const };
  const changes = diffCharters(before, sideOn(now.charter, today));
  const old = { charter: base.charter, figures: base.figures };
  const rows = PROMISED.map((one) => rowOf(one, { base: old, now, changes, since }));
  return {
    start,
    from: { commit: base.version.commit, day: base.version.day, late: base.version.day > start },
    rows: rows.filter((row) => row.promised !== NOTHING || row.claimed !== NOTHING),
  };
}

/** Whether promises could be found. */
export function arePromises(found: Promises | NoPromises): found is Promises {
  return "rows" in found;
}

/** Rows that promise less than at the start, with no reason written. */
export function movedGoalposts({ rows }: Promises): readonly PromiseRow[] {
  return rows.filter(({ moved }) => moved?.class === "weakens" && moved.reason === null);
}

const NOTHING = "nothing";

/** What a version says and comes to. */
interface Told {
  readonly charter: CharterDraft;
  readonly figures: Sums;
}

interface RowInput {
  readonly base: Told;
  readonly now: PresentCharter;
  readonly changes: readonly CharterChange[];
  readonly since: readonly JudgedVersion[];
}

function rowOf(one: Promised, { base, now, changes, since }: RowInput): PromiseRow {
  const own = changes.filter((change) => one.covers(change.path));
  const promised = textOf(one, base);
  const claimed = textOf(one, { charter: now.charter, figures: now.facts.cost });
  const classes = CHANGE_CLASSES.filter((name) => own.some((change) => change.class === name));
  const [worst] = classes;
  const path = own.find((change) => change.class === worst)?.headPath ?? pathIn(one, now);
  if (worst === undefined && (one.figure === undefined || promised === claimed))
    return { what: one.what, promised, claimed, moved: null, path };
  const by = since.findLast((version) => version.changes.some((change) => one.covers(change.path)));
  const commit = by?.version ?? null;
  return {
    what: one.what,
    promised,
    claimed,
    moved: {
      class: worst ?? "neutral",
      day: commit?.commit ? commit.day : null,
      commit: commit?.commit ?? null,
      author: commit?.commit ? commit.author : null,
      reason: reasonOf(one, own, { base, now, changes, since }),
    },
    path,
  };
}

/** The reason that the charter itself gives: an accepted change, or an entry of the history that came with it or speaks of it. */
function reasonOf(one: Promised, own: readonly CharterChange[], { base, now, since }: RowInput): string | null {
  const accepted = acceptancesIn(now);
  const steps = since.flatMap(({ changes }) => changes.filter((change) => one.covers(change.path)));
  const entries = own
    .filter((change) => change.class === "weakens" || change.class === "cannot-tell")
    .map((change) => acceptedBy(change, steps, accepted));
  if (entries.length > 0 && entries.every((entry) => entry !== null)) return entries[0] ?? null;
  const fresh = newReasons(base.charter, now.charter).filter(({ why }) => {
    const text = why.toLowerCase();
    const values = own
      .flatMap((change) => [change.old, change.new])
      .flatMap((value) => (typeof value === "number" ? [String(value)] : []));
    return [...one.words, ...values].some((word) => text.includes(word));
  });
  return fresh.at(-1)?.why ?? null;
}

function acceptedBy(
  change: CharterChange,
  steps: readonly CharterChange[],
  accepted: ReturnType<typeof acceptancesIn>,
): string | null {
  const candidates = [change, ...steps.filter((step) => step.path === change.path)];
  const found = candidates.map(({ fingerprint }) => accepted.get(fingerprint)).find((one) => one?.problem === null);
  return found === undefined ? null : `${found.why} (accepted by ${found.approvedBy})`;
}

/** The versions of this very charter that lead to today; what another charter had under its name is not its past. */
function ownLine(judged: readonly JudgedVersion[]): readonly JudgedVersion[] {
  const line = judged.filter(({ inLine }) => inLine);
  const from = line.findLastIndex(({ isOther }) => isOther);
  return line.slice(Math.max(0, from)).filter(({ charter }) => charter !== null);
}

/** The first start that came true while a version said so: who moves it later afterwards moves nothing. */
function startOf(line: readonly JudgedVersion[], now: PresentCharter, today: Day): Day | null {
  const claimed = startIn(now.charter);
  const began = line
    .map(({ charter }, index) => ({
      start: charter ? startIn(charter) : null,
      until: line[index + 1]?.version.day ?? today,
    }))
    .find(({ start, until }) => start !== null && start < until)?.start;
  if (began === undefined || began === null) return claimed;
  return claimed !== null && claimed < began ? claimed : began;
}

function textOf(one: Promised, { charter, figures }: Told): string {
  if (one.figure) return one.figure(figures) ?? "not known";
  const value = one.value?.(charter);
  return canonical(value) === undefined ? NOTHING : valueText(value as Plain);
}

function pathIn(one: Promised, analysis: PresentCharter): Path | null {
  return canonical(one.value?.(analysis.charter)) === undefined && !one.figure ? null : parsePath(one.path);
}
