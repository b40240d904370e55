/** What git knows, in the plain-text report: promises that moved, and score and verdict over time. */
import { formatDay } from "../charter/dates.ts";
import type { PastChange, PastStep } from "../charter/past.ts";
import { plural } from "../rules/words.ts";
import type { CharterReport } from "./model/types.ts";

const CLASSES: { readonly [C in PastChange["class"]]: string } = {
  weakens: "promises less",
  strengthens: "promises more",
  neutral: "moved",
  "cannot-tell": "moved, and nobody can tell whether it is less",
};

/** “Promised and claimed”; nothing before the start or where the past is not known. */
export function promisesText({ promises }: CharterReport): readonly string[] {
  if (promises === undefined) return [];
  const { rows, start, from } = promises;
  const moved = rows.flatMap((row) => (row.moved === null ? [] : [{ ...row, moved: row.moved }]));
  const late = from.late ? ", the first that is known" : "";
  return [
    `PROMISED AND CLAIMED, ${moved.length} of ${rows.length} moved`,
    `Promised is what stood on ${formatDay(from.day)}${late}; the pilot started on ${formatDay(start)}. ${plural(rows.length - moved.length, "promise")} kept as given.`,
    ...moved.map(({ what, promised, claimed, moved: { class: kind, day, author, reason } }) => {
      const when = day === null ? "not committed" : `${formatDay(day)}, ${author ?? ""}`;
      return `${what}: ${promised} → ${claimed} (${CLASSES[kind]}; ${when}: ${reason ?? "no reason written"})`;
    }),
  ];
}

/** “Over time”; nothing where the past is not known or holds one step. */
export function overTimeText({ history }: CharterReport): readonly string[] {
  if (history === undefined || history.steps.length < 2) return [];
  return [
    "OVER TIME, each version judged as of its own day",
    ...[...history.steps].reverse().map(stepLine),
    ...(history.shallow ? ["This clone is shallow: older commits are missing."] : []),
  ];
}

function stepLine({ day, commit, author, state, score, verdict, moved, weakened }: PastStep): string {
  const who = commit === null ? state : `${author} ${commit.slice(0, 8)}`;
  const result = verdict ?? (state === "judged" ? "no verdict" : state);
  const by = moved.length === 0 ? "" : `, moved by ${moved.join(" and ")}`;
  const less = weakened.length === 0 ? "" : `; promises less: ${weakened.join("; ")}`;
  return `${formatDay(day)}, ${who}: ${score === null ? "" : `score ${score}, `}${result}${by}${less}`;
}
