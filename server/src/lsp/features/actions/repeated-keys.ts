/** What can be done about a key that is written twice: take one of the two away, or put both blocks together. */
import { shorten } from "../../../core/text/spans.ts";
import {
  lineNumber,
  merged,
  type Repeated,
  repeatedKeyAt,
  saysTheSame,
  withoutOne,
  writtenIn,
} from "../../../core/yaml/edit/repeated-key.ts";
import type { Place } from "../../../core/yaml/tree.ts";
import type { EditorFinding } from "../diagnostics.ts";
import type { OpenCharter } from "../open-charter.ts";
import type { Action } from "./action.ts";

/** The fixes of a repeated key; each says what goes. */
export function repeatedKeyActions(charter: OpenCharter, finding: EditorFinding, name: string): readonly Action[] {
  const { tree } = charter;
  const found = finding.code === "syntax/duplicate-key" ? repeatedKeyAt(tree, finding.span.start) : null;
  if (found === null) return [];
  const common = { kind: "quickfix", finding } as const;
  const without = (which: "earlier" | "later", title: string, preferred: boolean): Action => ({
    ...common,
    key: `repeated:${name}:${which}`,
    title,
    preferred,
    edits: () => withoutOne(tree, found, which),
  });
  const key = shorten(String(found.later.path.at(-1) ?? ""));
  if (saysTheSame(tree, found)) return [without("later", `Remove this “${key}”: it says the same again`, true)];
  const empty = emptyOf(charter, found);
  if (empty !== null) return [without(empty, `Remove the empty “${key}”`, true)];
  const actions = [
    without("later", `Remove this “${key}” (${said(charter, found.later)})`, false),
    without(
      "earlier",
      `Remove the “${key}” of line ${lineNumber(tree.text, found.earlier)} (${said(charter, found.earlier)})`,
      false,
    ),
  ];
  const together: Action = {
    ...common,
    key: `repeated:${name}:merge`,
    title: `Put both “${key}” together in line ${lineNumber(tree.text, found.earlier)}`,
    preferred: true,
    edits: () => merged(tree, found),
  };
  const blocks = found.earlier.node?.kind === "map" && found.later.node?.kind === "map";
  return blocks && together.edits().length > 0 ? [together, ...actions] : actions;
}

function emptyOf({ text }: OpenCharter, { earlier, later }: Repeated): "earlier" | "later" | null {
  if (writtenIn(text, later) === "") return "later";
  return writtenIn(text, earlier) === "" ? "earlier" : null;
}

/** What an entry says, in a few characters; of a block, how much it holds. */
function said({ text }: OpenCharter, place: Place): string {
  const { node } = place;
  if (node?.kind === "map") return `a block of ${node.entries.length === 1 ? "1 key" : `${node.entries.length} keys`}`;
  if (node?.kind === "list") return `a list of ${node.items.length === 1 ? "1 entry" : `${node.items.length} entries`}`;
  return shorten(writtenIn(text, place));
}
