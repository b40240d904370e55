/** Where a charter's id and the names of its metrics are written, so that they can be followed and renamed. */

import { formatPath, type Span } from "../../core/finding.ts";
import { scalarText } from "../../core/yaml/scalars.ts";
import type { ScalarNode } from "../../core/yaml/tree.ts";
import { walk } from "../../core/yaml/walk.ts";
import type { OpenCharter } from "./open-charter.ts";
import type { Replacement } from "./workspace-edit.ts";

/** An id or a metric's name at one place. */
export interface IdUse {
  readonly kind: "id" | "metric";
  readonly text: string;
  /** The value as it is written, quotes included. */
  readonly span: Span;
  readonly style: ScalarNode["style"];
  /** Whether the thing is described here, and not only spoken of. */
  readonly defines: boolean;
}

/** The places, without indexes, and whether the thing is described there. */
const PLACES: { readonly [place: string]: Pick<IdUse, "kind" | "defines"> } = {
  "metadata.id": { kind: "id", defines: true },
  "measurement.production_metric.name": { kind: "metric", defines: true },
  "measurement.guardrails.name": { kind: "metric", defines: true },
  "measurement.pilot_metrics.name": { kind: "metric", defines: true },
  "measurement.pilot_metrics.predicts": { kind: "metric", defines: false },
  "measurement.monitoring.quality.signal": { kind: "metric", defines: false },
  "measurement.monitoring.latency.signal": { kind: "metric", defines: false },
  "measurement.monitoring.cost.signal": { kind: "metric", defines: false },
  "measurement.monitoring.drift.signal": { kind: "metric", defines: false },
  "capability.adoption.metric": { kind: "metric", defines: false },
};

/** Every use, in the order of the text. */
export function idsIn({ tree }: OpenCharter): readonly IdUse[] {
  const found: IdUse[] = [];
  walk(tree, (path, { node, value }) => {
    if (node?.kind !== "scalar" || typeof node.value !== "string" || node.style === "block") return;
    const place = PLACES[formatPath(path).replace(/\[\d+\]/g, "")];
    if (place !== undefined) found.push({ ...place, text: node.value, span: value, style: node.style });
  });
  return found;
}

/** The use whose value holds an offset; null where there is none. */
export function idAround(charter: OpenCharter, offset: number): IdUse | null {
  return idsIn(charter).find(({ span }) => span.start <= offset && offset <= span.end) ?? null;
}

/** Whether two uses speak of the same thing. */
export function isSameId(one: IdUse, other: IdUse): boolean {
  return one.kind === other.kind && one.text === other.text;
}

/** A new id or name as it is written in the place of an old one. */
export function renamedId({ span, style }: IdUse, name: string): Replacement {
  return { span, text: scalarText(name, true, style) };
}

/** Why a new id or name will not do; null where it will. `others`: the other charters that may have it already. */
export function idObstacle(
  charter: OpenCharter,
  use: IdUse,
  name: string,
  others: readonly OpenCharter[],
): string | null {
  const isTaken = (one: OpenCharter) => idsIn(one).some(({ kind, text }) => kind === use.kind && text === name);
  if (use.kind === "metric") {
    if (/[\r\n]/.test(name)) return "A metric's name is one line.";
    return name !== use.text && isTaken(charter) ? `Another metric is called “${name}” already.` : null;
  }
  const taken = name === use.text ? undefined : others.find(isTaken);
  if (taken !== undefined) return `Another charter has the id “${name}” already: ${fileName(taken.uri)}.`;
  return /^[a-z][a-z0-9-]{2,62}$/.test(name)
    ? null
    : "An id is 3 to 63 small letters, digits and hyphens, and begins with a letter.";
}

/** The last part of an address, as people write it. */
function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
