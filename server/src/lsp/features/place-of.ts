/** Where a path of the report stands in the text now, for a click in the preview. */
import type { Range } from "vscode-languageserver";
import { parsePath } from "../../core/finding.ts";
import { spanOf } from "../../core/yaml/locate.ts";
import { type OpenCharter, rangeOf } from "./open-charter.ts";

/** The key at a path such as `cost.lines[2].amount`; where it is missing, the nearest key above it. */
export function placeOfPath(charter: OpenCharter, path: string): Range {
  return rangeOf(charter, spanOf(charter.tree, parsePath(path), "key"));
}
