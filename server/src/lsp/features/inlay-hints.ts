/** Inlay hints at line ends: what cost comes to, how far the metric moves, how many days are left. Never more than eight. */
import type { InlayHint, Range } from "vscode-languageserver";
import { dayOf, daysBetween } from "../../core/charter/dates.ts";
import { formatPath, type Path } from "../../core/finding.ts";
import { money, number, percent, plural } from "../../core/rules/words.ts";
import { lineAt } from "../../core/text/lines.ts";
import { placeAt } from "../../core/yaml/locate.ts";
import { type OpenCharter, offsetOf, placeOf } from "./open-charter.ts";

/** More would be noise. */
const MOST = 8;

/** A hint before its place is known. */
interface Note {
  readonly path: Path;
  readonly text: string;
}

/** The hints on the lines of a range. */
export function inlayHints(charter: OpenCharter, range: Range): InlayHint[] {
  if (charter.analysis.kind !== "charter") return [];
  const hints = notesOf(charter)
    .slice(0, MOST)
    .flatMap(({ path, text }): InlayHint[] => {
      const place = placeAt(charter.tree, path);
      if (place === null) return [];
      const position = placeOf(charter, lineEnd(charter, place.key.start));
      return [{ position, label: text, paddingLeft: true }];
    });
  return hints.filter(({ position }) => range.start.line <= position.line && position.line <= range.end.line);
}

/** What is worth saying, the most useful first. */
function notesOf({ analysis }: OpenCharter): readonly Note[] {
  const { charter, facts } = analysis;
  const { cost, today } = facts;
  const metric = charter.measurement?.production_metric;
  const notes: (Note | null)[] = [
    cost.run12m === null || cost.run12m === 0 || charter.cost?.lines === undefined
      ? null
      : { path: ["cost", "lines"], text: `${money(cost.run12m, cost.currency)} a year at full scale` },
    metric?.baseline !== undefined && metric.target !== undefined && metric.baseline !== 0
      ? { path: ["measurement", "production_metric", "target"], text: change(metric.baseline, metric.target) }
      : null,
    cost.benefit12m === null
      ? null
      : {
          path: ["cost", "benefit"],
          text: `${money(cost.benefit12m, cost.currency)} a year${cost.return === null ? "" : `, return ${percent(cost.return)}`}`,
        },
    cost.bridgeFactor === null
      ? null
      : { path: ["bridge", "effort_days"], text: `${number(cost.bridgeFactor, 1)} × the pilot` },
    left(["pilot", "end"], charter.pilot?.end, today, "over"),
    left(["bridge", "go_live"], charter.bridge?.go_live, today, "past"),
    left(["measurement", "production_metric", "by"], metric?.by, today, "past"),
    ...(charter.pilot?.kill_criteria ?? []).map((one, index) =>
      left(["pilot", "kill_criteria", index, "by"], one?.by, today, "past"),
    ),
    ...(charter.waivers ?? []).map((one, index) => left(["waivers", index, "expires"], one?.expires, today, "expired")),
  ];
  const seen = new Set<string>();
  return notes.flatMap((note) => {
    if (note === null || seen.has(formatPath(note.path))) return [];
    seen.add(formatPath(note.path));
    return [note];
  });
}

function change(from: number, to: number): string {
  const share = (to - from) / Math.abs(from);
  return `${share > 0 ? "+" : share < 0 ? "-" : ""}${percent(Math.abs(share))}`;
}

/** Days left to a day, or how long it is gone. */
function left(path: Path, value: unknown, today: string, gone: string): Note | null {
  const day = dayOf(value);
  if (day === null) return null;
  const days = daysBetween(today, day);
  const text = days === 0 ? "today" : days > 0 ? `${plural(days, "day")} left` : `${gone} for ${plural(-days, "day")}`;
  return { path, text };
}

/** The end of the line that holds an offset. */
function lineEnd(charter: OpenCharter, offset: number): number {
  const line = lineAt(charter.lineStarts, offset);
  return offsetOf(charter, { line, character: Number.MAX_SAFE_INTEGER });
}
