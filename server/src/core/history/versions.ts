/** The versions of one charter as a caller has found them, each judged once as of its own day. */
import { type Day, dayOf } from "../charter/dates.ts";
import { stageOf } from "../charter/stage.ts";
import type { CharterDraft } from "../charter/usable.ts";
import { type Analysis, analyzeTree, type World } from "../judgement/analyze.ts";
import type { RuleMemory } from "../rules/engine.ts";
import { reparse } from "../yaml/incremental.ts";
import { parseCharter } from "../yaml/parse.ts";
import type { Tree } from "../yaml/tree.ts";
import { canonicalText } from "./canonical.ts";
import type { CharterChange } from "./change.ts";
import { type Figures, figuresOf } from "./compare.ts";
import { diffCharters } from "./diff.ts";

/** One commit that touched the charter; `commit` is null for what is not committed. */
export interface PastVersion {
  readonly commit: string | null;
  readonly day: Day;
  readonly author: string;
  readonly subject: string;
  readonly isMerge: boolean;
  /** The text it replaced and the text it left; null where there was or is none. */
  readonly textBefore: string | null;
  readonly text: string | null;
  readonly path: string;
  readonly pathBefore: string;
}

/** A version with what it changed. */
export interface JudgedVersion {
  readonly version: PastVersion;
  /** What it says and comes to, and no more of it, for there may be thousands; null where no charter was left. */
  readonly charter: CharterDraft | null;
  readonly figures: Figures | null;
  /** What the version before it, on the way to today's text, comes to on this day; null where there is none. */
  readonly waited: Figures | null;
  readonly state: "judged" | "broken" | "deleted";
  readonly changes: readonly CharterChange[];
  /** Whether it lies on the way to today's text; a commit on a side branch that was merged does not. */
  readonly inLine: boolean;
  /** Another charter had this name before. */
  readonly isOther: boolean;
}

/** Judges a text on a day. */
export type Judge = (text: string, today: Day) => Analysis;

/** So many versions are kept as they were read. */
const KEPT_TREES = 2;

/** A judge that reads each text against the one before, because versions differ in little. */
export function seriesJudge(world: Omit<World, "today">): Judge {
  let kept: readonly Tree[] = [];
  const memory: RuleMemory = new Map();
  return (text, today) => {
    const [last] = kept;
    const known = kept.find((tree) => tree.text === text);
    const tree = known ?? (last === undefined ? parseCharter(text) : reread(last, text));
    if (known === undefined) kept = [tree, ...kept].slice(0, KEPT_TREES);
    return analyzeTree(tree, { ...world, today }, memory);
  };
}

/** Judges every version, the oldest first. */
export function judgeVersions(newestFirst: readonly PastVersion[], judge: Judge): readonly JudgedVersion[] {
  return [...judgingOf(newestFirst, judge)];
}

/** Judges one version after the other, the oldest first, for who has other things to do in between. */
export function* judgingOf(newestFirst: readonly PastVersion[], judge: Judge): Generator<JudgedVersion, void, void> {
  const inLine = lineTo(newestFirst);
  const known = new Map<string, CharterDraft | null>();
  const remember = (text: string, { kind, charter }: Analysis) => {
    const found = kind === "charter" ? charter : null;
    known.set(text, found);
    return found;
  };
  const charterIn = (text: string, day: Day) => known.get(text) ?? remember(text, judge(text, day));
  const seen = new Set<string>();
  let last: JudgedVersion | null = null;
  for (const version of [...newestFirst].reverse()) {
    const { text, textBefore, day } = version;
    const judged = text === null ? null : judge(text, day);
    const charter = text === null || judged === null ? null : remember(text, judged);
    const figures = charter === null || judged === null ? null : figuresOf(judged);
    const before = textBefore === null ? null : charterIn(textBefore, day);
    const isOther = before !== null && charter !== null && isAnother(before, charter);
    const comparable = before !== null && charter !== null && !isOther;
    const all = comparable ? diffCharters(sideOn(before, day), sideOn(charter, day)) : [];
    // What a merge brings in was changed on its branch; only what nobody changed before is the merge's own.
    const changes = version.isMerge ? all.filter(({ fingerprint }) => !seen.has(fingerprint)) : all;
    for (const { fingerprint } of changes) seen.add(fingerprint);
    const state = charter ? "judged" : text === null ? "deleted" : "broken";
    const waited = figures === null || isOther ? null : waitedFor(last, figures, day, judge);
    const one: JudgedVersion = {
      ...{ version, charter, figures, waited, state, changes },
      ...{ inLine: inLine.has(version), isOther },
    };
    if (one.inLine) last = one;
    yield one;
  }
}

/** What the version before comes to on the day of this one, where the two come to something else: what the calendar did. */
function waitedFor(last: JudgedVersion | null, now: Figures, day: Day, judge: Judge): Figures | null {
  if (last === null || last.figures === null || last.version.text === null) return null;
  if (isSame(last.figures, now) || last.version.day === day) return last.figures;
  return figuresOf(judge(last.version.text, day));
}

/** Whether two versions come to the same. */
export function isSame(one: Figures, other: Figures): boolean {
  return one.score === other.score && one.verdict === other.verdict;
}

/** Whether two texts under one name are two charters: another id, and neither name nor problem in common. */
export function isAnother(before: CharterDraft, after: CharterDraft): boolean {
  const id = (charter: CharterDraft) => charter.metadata?.id;
  if (id(before) === undefined || id(after) === undefined || id(before) === id(after)) return false;
  const same = (one: unknown, other: unknown) => one !== undefined && canonicalText(one) === canonicalText(other);
  return !same(before.metadata?.name, after.metadata?.name) && !same(before.use_case?.problem, after.use_case?.problem);
}

/** The pilot's start as a version says it; null where it does not. */
export function startIn(charter: CharterDraft): Day | null {
  return dayOf(charter.pilot?.start);
}

/** A side of a comparison on a day. */
export function sideOn(charter: CharterDraft, day: Day) {
  return { charter, stage: stageOf(charter, day).effective };
}

/** The versions that lead to the newest text, found backwards from it: each must leave what the next one replaced. */
function lineTo(newestFirst: readonly PastVersion[]): ReadonlySet<PastVersion> {
  const line = new Set<PastVersion>();
  let wanted: string | null | undefined;
  for (const version of newestFirst) {
    if (wanted !== undefined && version.text !== wanted) continue;
    line.add(version);
    wanted = version.textBefore;
  }
  return line;
}

/** The tree of a text that differs from another in one stretch. */
function reread(old: Tree, text: string): Tree {
  const most = Math.min(old.text.length, text.length);
  let start = 0;
  while (start < most && old.text[start] === text[start]) start++;
  let end = 0;
  while (end < most - start && old.text[old.text.length - 1 - end] === text[text.length - 1 - end]) end++;
  const change = { span: { start, end: old.text.length - end }, text: text.slice(start, text.length - end) };
  return reparse(old, change, text);
}
