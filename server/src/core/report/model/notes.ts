/** Remarks that are shown and never scored: the three notes of charter.md 3 and the flags of its section 5.2. */

import { TEAM_ROLES } from "../../charter/names.ts";
import type { Analysis } from "../../judgement/analyze.ts";
import { number, percent, plural, quoted } from "../../rules/words.ts";
import type { NoteReport } from "./types.ts";

/** Figures for comparison; the returns are those of the average and the best enterprise AI initiative. */
export const AVERAGE_RETURN = 0.059;
/** See {@link AVERAGE_RETURN}. */
export const BEST_RETURN = 0.13;

const USUAL_FACTOR = 2;
const HIGH_FACTOR = 4;
const SHORT_TRAINING = 5;
const MANY_USERS = 50;
const VARIABLE = 0.8;
const FTE_GAP = 0.25;
const BIG_LINE = 0.6;

/** The notes on a charter, in the order of the document. */
export function notesOf(analysis: Analysis): readonly NoteReport[] {
  // What has ended is not judged any more.
  if (analysis.outcomes.length === 0 || analysis.facts.stage.claimed === "killed") return [];
  return [
    costShare(analysis),
    biggestLine(analysis),
    staff(analysis),
    lowReturn(analysis),
    training(analysis),
    factor(analysis),
  ].filter((note) => note !== null);
}

function factor({ facts }: Analysis): NoteReport | null {
  const value = facts.cost.bridgeFactor;
  if (value === null || value < USUAL_FACTOR) return null;
  const shown = number(value);
  const text =
    value > HIGH_FACTOR
      ? `The bridge is ${shown} times the pilot, more than the usual two to four. Check that the pilot was more than a demo.`
      : `The bridge is ${shown} times the pilot; two to four is usual.`;
  return { id: "bridge-factor", text, path: "bridge.effort_days" };
}

function training({ charter }: Analysis): NoteReport | null {
  const hours = (charter.capability?.learning ?? []).flatMap((entry) => entry?.hours ?? []);
  const users = charter.scale?.users?.full ?? 0;
  const longest = Math.max(...hours);
  if (hours.length === 0 || users <= MANY_USERS || longest >= SHORT_TRAINING) return null;
  const text = `The longest training takes ${plural(longest, "hour")} for ${plural(users, "user")}; people who get at least five use such tools far more.`;
  return { id: "short-training", text, path: "capability.learning" };
}

function lowReturn({ facts }: Analysis): NoteReport | null {
  const value = facts.cost.return;
  if (value === null || value <= 0 || value >= AVERAGE_RETURN) return null;
  const text = `The return of ${percent(value)} is above zero but under ${percent(AVERAGE_RETURN)}, the average of enterprise AI initiatives.`;
  return { id: "low-return", text, path: "cost.benefit" };
}

function costShare({ facts }: Analysis): NoteReport | null {
  const share = facts.cost.variableShare;
  if (share === null || share <= VARIABLE) return null;
  const text = `${percent(share)} of the run cost grows with use: doubling use nearly doubles the bill.`;
  return { id: "variable-share", text, path: "cost.lines" };
}

function biggestLine({ facts }: Analysis): NoteReport | null {
  const running = facts.cost.lines.filter((line) => !line.once);
  const total = running.reduce((sum, line) => sum + (line.year ?? 0), 0);
  const big = running.find((line) => total > 0 && (line.year ?? 0) / total > BIG_LINE);
  if (!big) return null;
  const text = `${quoted(big.item)} is ${percent((big.year ?? 0) / total)} of the run cost. Everything hangs on that price.`;
  return { id: "big-line", text, path: `cost.lines[${big.index}]` };
}

function staff({ charter }: Analysis): NoteReport | null {
  const costed = (charter.cost?.lines ?? []).reduce(
    (sum, line) => sum + (line?.basis === "fte" ? (line.fte ?? 0) : 0),
    0,
  );
  const team = charter.accountability?.production_team;
  const planned = TEAM_ROLES.reduce((sum, role) => sum + (team?.[role]?.fte ?? 0), 0);
  const larger = Math.max(costed, planned);
  if (costed === 0 || planned === 0 || Math.abs(costed - planned) / larger <= FTE_GAP) return null;
  const text = `The cost lines pay for ${plural(costed, "full-time person", "full-time people")}; the production team adds up to ${number(planned)}.`;
  return { id: "staff-differs", text, path: "accountability.production_team" };
}
