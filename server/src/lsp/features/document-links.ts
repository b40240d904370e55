/** Links: web addresses, and files named as evidence, runbook or page; a click opens them, nothing is ever fetched. */
import type { DocumentLink } from "vscode-languageserver";
import { shift } from "../../core/text/spans.ts";
import type { ScalarNode } from "../../core/yaml/tree.ts";
import { walkNodes } from "../../core/yaml/walk.ts";
import { type OpenCharter, rangeOf } from "./open-charter.ts";

const ADDRESS = /https?:\/\/[^\s"'<>)\]}，]+[^\s"'<>)\]},.;:!?]/g;

/** Keys whose value may be a file of the repository. */
const FILE_KEYS = new Set(["evidence", "runbook", "rollback", "url", "source", "contract"]);

/** The links of a charter; `locate` turns a path of the repository into an address, or null where no such file is. */
export function documentLinks(charter: OpenCharter, locate: (path: string) => string | null): DocumentLink[] {
  const links: DocumentLink[] = [];
  const { text } = charter;
  let web = text.indexOf("http");
  walkNodes(charter.tree, (key, node, base) => {
    if (node?.kind !== "scalar") return;
    const span = shift(node.span, base);
    while (web >= 0 && web < span.start) web = text.indexOf("http", span.start);
    const addresses = web >= 0 && web < span.end ? [...text.slice(span.start, span.end).matchAll(ADDRESS)] : [];
    for (const { index, 0: target } of addresses) {
      const start = span.start + index;
      links.push({ range: rangeOf(charter, { start, end: start + target.length }), target });
    }
    const file = addresses.length === 0 && FILE_KEYS.has(key) ? fileIn(node) : null;
    const target = file === null ? null : locate(file);
    if (target !== null) links.push({ range: rangeOf(charter, span), target, tooltip: `Open ${file}` });
  });
  return links;
}

/** The path that a value names, where the text looks like one. */
function fileIn({ value }: ScalarNode): string | null {
  if (typeof value !== "string") return null;
  const text = value.trim();
  return /^[^\s:]+$|^[^:\n]*\.\w{1,5}$/.test(text) && /[./]/.test(text) ? text : null;
}
