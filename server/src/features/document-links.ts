/** Links: web addresses, and files named as evidence, runbook or page; a click opens them, nothing is ever fetched. */
import type { DocumentLink } from "vscode-languageserver";
import type { Place } from "../core/charter/tree.ts";
import { walk } from "../core/charter/walk.ts";
import type { Path } from "../core/finding.ts";
import { type OpenCharter, rangeOf } from "./open-charter.ts";

const ADDRESS = /https?:\/\/[^\s"'<>)\]}，]+[^\s"'<>)\]},.;:!?]/g;

/** Keys whose value may be a file of the repository. */
const FILE_KEYS = new Set(["evidence", "runbook", "rollback", "url", "source", "contract"]);

/** The links of a charter; `locate` turns a path of the repository into an address, or null where no such file is. */
export function documentLinks(charter: OpenCharter, locate: (path: string) => string | null): DocumentLink[] {
  const links: DocumentLink[] = [];
  walk(charter.tree, (path, place) => {
    if (place.node?.kind !== "scalar") return;
    const raw = charter.text.slice(place.value.start, place.value.end);
    const addresses = [...raw.matchAll(ADDRESS)];
    for (const { index, 0: target } of addresses) {
      const start = place.value.start + index;
      links.push({ range: rangeOf(charter, { start, end: start + target.length }), target });
    }
    const file = addresses.length === 0 ? fileIn(path, place) : null;
    const target = file === null ? null : locate(file);
    if (target !== null) links.push({ range: rangeOf(charter, place.value), target, tooltip: `Open ${file}` });
  });
  return links;
}

/** The path that a value names, where its key is for files and the text looks like one. */
function fileIn(path: Path, { node }: Place): string | null {
  const key = path.findLast((part) => typeof part === "string");
  if (node?.kind !== "scalar" || typeof node.value !== "string" || key === undefined) return null;
  const text = node.value.trim();
  return FILE_KEYS.has(key) && /^[^\s:]+$|^[^:\n]*\.\w{1,5}$/.test(text) && /[./]/.test(text) ? text : null;
}
