/** What git knows of a charter, in Markdown: promises that moved, and the score over time. */
import { formatDay } from "../charter/dates.ts";
import { plural } from "../rules/words.ts";
import { plain } from "./markdown-plain.ts";
import type { CharterReport } from "./model/types.ts";

/** The promises since the start; empty where the past is not known. */
export function promises({ promises: given }: CharterReport): string {
  const moved = given?.rows.filter((row) => row.moved !== null) ?? [];
  if (given === undefined) return "";
  const rows = moved.map((row) => {
    const when = row.moved?.day ? `${formatDay(row.moved.day)}, ${plain(row.moved.author ?? "")}` : "not committed";
    const reason = row.moved?.reason ?? "no reason written";
    return `| ${plain(row.what)} | ${plain(row.promised)} | ${plain(row.claimed)} | ${when}: ${plain(reason)} |`;
  });
  const kept = `${plural(given.rows.length - moved.length, "promise")} kept since ${formatDay(given.start)}.`;
  if (rows.length === 0) return `### Promised and claimed\n\n${kept}`;
  return [
    "### Promised and claimed",
    "",
    "| | Promised | Claimed now | Moved |",
    "|---|---|---|---|",
    ...rows,
    "",
    kept,
  ].join("\n");
}

/** The commits that moved something; empty where the past is not known. */
export function history({ history: given }: CharterReport): string {
  if (given === undefined || given.steps.length < 2) return "";
  const rows = given.steps.map((step) => {
    const who = step.commit === null ? step.state : `${plain(step.author)} ${step.commit.slice(0, 8)}`;
    return `| ${formatDay(step.day)} | ${who} | ${step.score ?? "–"} | ${step.verdict ?? step.state} | ${plain(step.weakened.join("; "))} |`;
  });
  return [
    "### Over time",
    "",
    "| Day | Who | Score | Verdict | Promises less |",
    "|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}
