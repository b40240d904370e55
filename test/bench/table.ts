/** The measures as one Markdown table. */
import type { Measure, PeerFigure } from "./measure.ts";

/** The table with a row for each measure. */
export function table(measures: readonly Measure[]): string {
  const head = [
    "| what | pilot-charter | beside it (our figure as a share of it) | target | met |",
    "|---|---|---|---|---|",
  ];
  return [...head, ...measures.map(row)].join("\n");
}

function row({ what, ours, unit, note, peers, target, met }: Measure): string {
  const own = `${ours === null ? "not measured" : figure(ours, unit)}${note === undefined ? "" : ` (${note})`}`;
  const others = peers.map((peer) => beside(peer, ours, unit)).join(" · ");
  const judged = met === undefined ? "" : met === null ? "?" : met ? "yes" : "**no**";
  return `| ${[what, own, others, target ?? "", judged].join(" | ")} |`;
}

function beside({ name, value, note }: PeerFigure, ours: number | null, unit: Measure["unit"]): string {
  if (value === null) return `${name}: not measured${note === undefined ? "" : `, ${note}`}`;
  const remarks = [...(ours === null ? [] : [ratio(ours, value)]), ...(note === undefined ? [] : [note])];
  return `${name} ${figure(value, unit)}${remarks.length === 0 ? "" : ` (${remarks.join(", ")})`}`;
}

/** Two significant digits more than a person needs to compare. */
export function figure(value: number, unit: Measure["unit"]): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  const text = value.toFixed(digits).replace(/\B(?=(\d{3})+(?!\d))/g, digits === 0 ? "," : "");
  return unit === "" ? text : `${text} ${unit}`;
}

/** `1/17` where ours is smaller, `3.2×` where it is larger. */
export function ratio(ours: number, other: number): string {
  if (ours <= 0 || other <= 0) return "–";
  const share = ours / other;
  const short = (value: number) => (value >= 10 ? value.toFixed(0) : value.toFixed(1));
  return share < 1 ? `1/${short(1 / share)}` : `${short(share)}×`;
}
