/** What a single value suggests: a share below one as percent, a condition where a review says that there are some. */
import { schemaAt } from "../../../core/schema/walk.ts";
import type { Place } from "../../../core/yaml/tree.ts";
import { valueAt } from "../../../core/yaml/value-at.ts";
import type { OpenCharter } from "../open-charter.ts";
import { type Action, editsOf } from "./action.ts";

/** The rewrites of the value under the cursor. */
export function valueActions(charter: OpenCharter, place: Place | undefined): readonly Action[] {
  if (place?.node?.kind !== "scalar") return [];
  return [...shareActions(charter, place), ...conditionActions(charter, place)];
}

/** A share such as 0.15 in a key that counts in percent; it may be meant, so it is only offered. */
function shareActions(charter: OpenCharter, { path, node }: Place): readonly Action[] {
  const value = node?.kind === "scalar" ? node.value : null;
  if (typeof value !== "number" || value <= 0 || value >= 1 || !String(path.at(-1)).endsWith("_pct")) return [];
  const percent = Number((value * 100).toPrecision(12));
  const edits = () => editsOf(charter, [{ kind: "set", path, value: percent }]);
  return [
    {
      key: `percent:${path.join(".")}`,
      title: `Write ${percent} percent, not ${value} percent`,
      kind: "refactor.rewrite",
      edits,
    },
  ];
}

/** One more condition where the status of a review says that it has set some. */
function conditionActions(charter: OpenCharter, { path, node }: Place): readonly Action[] {
  const value = node?.kind === "scalar" ? node.value : null;
  const review = path.slice(0, -1);
  const list = [...review, "conditions"];
  if (value !== "conditions" || path.at(-1) !== "status" || schemaAt(list, charter.schema) === null) return [];
  const there = valueAt(charter.tree.value ?? {}, list);
  const next = Array.isArray(there) ? [...list, there.length] : list;
  const edits = () => editsOf(charter, [{ kind: "scaffold", path: next }]);
  return [{ key: `condition:${path.join(".")}`, title: "Add a condition", kind: "refactor.rewrite", edits }];
}
