/** Writes skeletons as YAML: below a key, behind a dash, or between brackets. */
import type { Plain } from "../finding.ts";
import { bareMap } from "./bare-map.ts";
import type { Fragment, Hole } from "./edit/snippet.ts";
import type { Style } from "./edit/style.ts";
import { blockLines, keyText, scalarText } from "./scalars.ts";
import type { Skeleton } from "./skeleton.ts";

/** A plain value as a skeleton; a key of a map whose value is null is a hole to fill. */
export function skeletonOf(value: Plain): Skeleton {
  if (Array.isArray(value)) return { kind: "list", items: value.map((item: Plain) => skeletonOf(item)) };
  if (typeof value !== "object" || value === null) return { kind: "value", value };
  const entries = Object.entries(value).map(([key, inner]) => ({
    key,
    value: inner === null ? ({ kind: "hole" } as const) : skeletonOf(inner),
  }));
  return { kind: "map", entries };
}

/** The value that a skeleton stands for before anybody fills it in: holes are null. */
export function plainOf(skeleton: Skeleton): Plain {
  if (skeleton.kind === "hole") return null;
  if (skeleton.kind === "value") return skeleton.value;
  if (skeleton.kind === "list") return skeleton.items.map(plainOf);
  const map = bareMap();
  for (const { key, value } of skeleton.entries) map[key] = plainOf(value);
  return map;
}

/** What follows the colon of a key at `column`: a space and a value, or line ends and what stands below. */
export function afterColon(skeleton: Skeleton, column: number, style: Style): Fragment {
  if (skeleton.kind === "hole") return [holeOf(skeleton, " ", "")];
  if (skeleton.kind === "value")
    return skeleton.source === undefined ? valueAfter(skeleton.value, column, style) : [` ${skeleton.source}`];
  if (skeleton.kind === "map") {
    const inner = column + style.step;
    if (skeleton.entries.length === 0) return [" {}"];
    return skeleton.entries.flatMap((entry) => [newLine(inner, style), ...entryText(entry, inner, style)]);
  }
  if (skeleton.items.length === 0) return [" []"];
  const dash = column + style.dash;
  return skeleton.items.flatMap((item) => [`${newLine(dash, style)}-`, ...afterDash(item, dash, style)]);
}

/** What follows the dash of an item at `column`. */
export function afterDash(skeleton: Skeleton, column: number, style: Style): Fragment {
  const inner = column + 2;
  if (skeleton.kind === "hole") return [holeOf(skeleton, " ", "")];
  if (skeleton.kind === "value")
    return skeleton.source === undefined ? valueAfter(skeleton.value, column, style) : [` ${skeleton.source}`];
  if (skeleton.kind === "map") {
    if (skeleton.entries.length === 0) return [" {}"];
    return skeleton.entries.flatMap((entry, index) => [
      index === 0 ? " " : newLine(inner, style),
      ...(index === 0 ? keyAndValue(entry, inner, style) : entryText(entry, inner, style)),
    ]);
  }
  if (skeleton.items.length === 0) return [" []"];
  return skeleton.items.flatMap((item, index) => [
    `${index === 0 ? " " : newLine(inner, style)}-`,
    ...afterDash(item, inner, style),
  ]);
}

/** A key at `column`, its colon and its value; what to write there stands above it. */
export function entryText(entry: { key: string; value: Skeleton }, column: number, style: Style): Fragment {
  const { hint } = entry.value;
  const above = hint === undefined ? [] : [`# ${hint}`, newLine(column, style)];
  return [...above, ...keyAndValue(entry, column, style)];
}

function keyAndValue(entry: { key: string; value: Skeleton }, column: number, style: Style): Fragment {
  const { above = [], behind = null } = (entry.value.kind === "value" ? entry.value.comments : undefined) ?? {};
  return [
    ...above.flatMap((line) => [line, newLine(column, style)]),
    `${keyText(entry.key, false)}:`,
    ...afterColon(entry.value, column, style),
    ...(behind === null ? [] : [` ${behind}`]),
  ];
}

/** A value between brackets, on one line. */
export function inFlow(skeleton: Skeleton, style: Style): Fragment {
  if (skeleton.kind === "hole") return [holeOf(skeleton, "", "")];
  if (skeleton.kind === "value")
    return skeleton.source === undefined ? inFlowValue(skeleton.value, style) : [skeleton.source];
  if (skeleton.kind === "list") return ["[", ...joined(skeleton.items.map((item) => inFlow(item, style))), "]"];
  if (skeleton.entries.length === 0) return ["{}"];
  const [open, close] = style.spaced ? ["{ ", " }"] : ["{", "}"];
  return [open, ...joined(skeleton.entries.map((entry) => flowEntry(entry, style))), close];
}

/** A key and its value between braces. */
export function flowEntry(entry: { key: string; value: Skeleton }, style: Style): Fragment {
  const key = `${keyText(entry.key, true, style.quoted ? "double" : "plain")}:`;
  if (entry.value.kind === "hole") return [key, holeOf(entry.value, " ", " ")];
  return [`${key} `, ...inFlow(entry.value, style)];
}

function holeOf(
  hole: { readonly words?: readonly string[]; readonly plain?: string },
  lead: string,
  empty: string,
): Hole {
  const { words } = hole;
  const plain = hole.plain ?? empty;
  return words === undefined ? { lead, plain } : { lead, plain, words };
}

function inFlowValue(value: Plain, style: Style): Fragment {
  return isScalar(value)
    ? [scalarText(value, true, style.quoted ? "double" : "plain")]
    : inFlow(skeletonOf(value), style);
}

function valueAfter(value: Plain, column: number, style: Style): Fragment {
  if (!isScalar(value)) return afterColon(skeletonOf(value), column, style);
  const block = typeof value === "string" ? blockLines(value) : null;
  if (block === null) return [` ${scalarText(value, false)}`];
  const indent = newLine(column + style.step, style);
  return [` ${block.mark}${block.lines.map((line) => (line === "" ? style.eol : indent + line)).join("")}`];
}

function isScalar(value: Plain): value is string | number | boolean | null {
  return typeof value !== "object" || value === null;
}

/** A line break and the indentation of the new line. */
export function newLine(column: number, style: Style): string {
  return style.eol + " ".repeat(column);
}

function joined(parts: readonly Fragment[]): Fragment {
  return parts.flatMap((part, index) => (index === 0 ? part : [", ", ...part]));
}
