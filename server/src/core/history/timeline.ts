/** Score and verdict over time: one step a commit, and what moved it: the text or the calendar. */
import type { Day } from "../charter/dates.ts";
import type { CharterChange } from "./change.ts";
import { type Figures, figuresOf } from "./compare.ts";
import { isSame, type Judge, type JudgedVersion } from "./versions.ts";

/** What moved a step: somebody's edit, or a day that passed. */
export type Mover = "text" | "calendar";

/** What a charter came to after one commit, or on a day on which nobody committed anything. */
export interface TimeStep {
  /** Null for what is not committed, and for the calendar alone. */
  readonly commit: string | null;
  readonly day: Day;
  readonly author: string;
  readonly subject: string;
  readonly state: "judged" | "broken" | "deleted" | "today" | "not committed";
  /** Null is a gap: nothing could be judged. */
  readonly figures: Figures | null;
  readonly moved: readonly Mover[];
  readonly changes: readonly CharterChange[];
  /** The name that the file had before, where this commit gave it another. */
  readonly renamedFrom: string | null;
  /** Another charter had this name before. */
  readonly isOther: boolean;
  readonly isMerge: boolean;
}

/** The steps, the oldest first, and a last one for today where the calendar has moved something since. */
export function timelineOf(judged: readonly JudgedVersion[], judge: Judge, today: Day): readonly TimeStep[] {
  const steps: TimeStep[] = [];
  let last: { readonly figures: Figures; readonly text: string; readonly day: Day } | null = null;
  for (const one of judged.filter(({ inLine }) => inLine)) {
    const { version, figures, waited, changes, isOther } = one;
    const moved = figures === null || last === null || waited === null ? [] : movers(last.figures, waited, figures);
    const { commit, day, author, subject, isMerge } = version;
    steps.push({
      commit,
      day,
      author,
      subject,
      state: commit === null ? "not committed" : one.state,
      figures,
      moved: changes.length > 0 && figures !== null && !moved.includes("text") ? withText(moved, changes) : moved,
      changes,
      renamedFrom: version.path === version.pathBefore || version.textBefore === null ? null : version.pathBefore,
      isOther,
      isMerge,
    });
    if (figures !== null && version.text !== null) last = { figures, text: version.text, day };
    else last = null;
  }
  const now = last === null ? null : lastStep(last, judge, today);
  return now === null ? steps : [...steps, now];
}

/** Whether a step moved score or verdict, or a promise. */
export function isTelling(step: TimeStep, before: TimeStep | undefined): boolean {
  if (before === undefined || step.figures === null || before.figures === null) return true;
  return (
    !isSame(step.figures, before.figures) ||
    step.renamedFrom !== null ||
    step.isOther ||
    step.changes.some((change) => change.class !== "neutral")
  );
}

function withText(moved: readonly Mover[], changes: readonly CharterChange[]): readonly Mover[] {
  return changes.some((change) => change.class !== "neutral") ? ["text", ...moved] : moved;
}

function movers(before: Figures, waited: Figures, figures: Figures): readonly Mover[] {
  if (isSame(before, figures)) return [];
  return [
    ...(isSame(waited, figures) ? [] : (["text"] as const)),
    ...(isSame(waited, before) ? [] : (["calendar"] as const)),
  ];
}

function lastStep(
  last: { readonly figures: Figures; readonly text: string; readonly day: Day },
  judge: Judge,
  today: Day,
): TimeStep | null {
  if (today <= last.day) return null;
  const figures = figuresOf(judge(last.text, today));
  if (isSame(figures, last.figures)) return null;
  const nothing = {
    commit: null,
    author: "",
    subject: "",
    changes: [],
    renamedFrom: null,
    isOther: false,
    isMerge: false,
  };
  return { ...nothing, day: today, state: "today", figures, moved: ["calendar"] };
}
