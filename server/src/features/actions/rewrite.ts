/** Writing the same thing in another way: a map on one line or as a block, a person as a block, one more entry of a list. */
import { plainText } from "../../core/charter/fragment.ts";
import { reparse } from "../../core/charter/incremental.ts";
import { parseCharter } from "../../core/charter/parse.ts";
import { afterColon, inFlow, skeletonOf } from "../../core/charter/render.ts";
import { styleOf } from "../../core/charter/style.ts";
import type { ListNode, MapNode, Node, Place } from "../../core/charter/tree.ts";
import { valueAt } from "../../core/charter/value-at.ts";
import { isSame } from "../../core/charter/wish.ts";
import { personOf } from "../../core/facts/people.ts";
import type { Path, Span } from "../../core/finding.ts";
import { schemaAt } from "../../core/schema/walk.ts";
import type { OpenCharter } from "../open-charter.ts";
import { trailTo } from "../place-at.ts";
import type { Replacement } from "../workspace-edit.ts";
import { type Action, editsOf } from "./action.ts";

/** Longer lines are better as a block. */
const LONGEST_LINE = 120;

/** The rewrites at a span. */
export function rewriteActions(charter: OpenCharter, span: Span | null): readonly Action[] {
  if (span === null || charter.tree.root !== "map") return [];
  const trail = trailTo(charter.tree, span.start);
  return [...styleActions(charter, trail), ...personActions(charter, trail), ...entryActions(charter, trail)];
}

/** The innermost map or list around the cursor, written the other way. */
function styleActions(charter: OpenCharter, trail: readonly Place[]): readonly Action[] {
  const place = trail.findLast(
    ({ node, path }) => (node?.kind === "map" || node?.kind === "list") && typeof path.at(-1) === "string",
  );
  const node = place?.node;
  if (!place || (node?.kind !== "map" && node?.kind !== "list")) return [];
  const within = trail.some(
    ({ node: outer, path }) => path.length < place.path.length && outer !== null && "flow" in outer && outer.flow,
  );
  const edit = within || isEmpty(node) ? null : node.flow ? asBlock(charter, place) : asLine(charter, place);
  if (edit === null || !readsBack(charter, place.path, edit)) return [];
  const title = node.flow ? `Write ${place.path.at(-1)} as a block` : `Write ${place.path.at(-1)} on one line`;
  return [
    {
      key: `style:${place.key.start}`,
      title,
      kind: "refactor.rewrite",
      edits: () => (isSafe(charter, edit) ? [edit] : []),
    },
  ];
}

function asBlock({ tree, lineStarts }: OpenCharter, { path, key, value }: Place): Replacement | null {
  const plain = valueAt(tree.value ?? {}, path) ?? null;
  const start = lineStarts.findLast((one) => one <= key.start) ?? 0;
  const text = plainText(afterColon(skeletonOf(plain), key.start - start, styleOf(tree)));
  const lead = /[ \t]*$/.exec(tree.text.slice(key.end, value.start))?.[0].length ?? 0;
  return { span: { start: value.start - lead, end: value.end }, text };
}

function asLine({ tree }: OpenCharter, { path, key, value, node }: Place): Replacement | null {
  const colon = tree.text.indexOf(":", key.end) + 1;
  if (node === null || isMoreThan(node, LONGEST_LINE / 2) || isMarked(tree.text.slice(colon, value.end))) return null;
  const text = plainText(inFlow(skeletonOf(valueAt(tree.value ?? {}, path) ?? null), styleOf(tree)));
  const column = colon - (tree.text.lastIndexOf("\n", colon - 1) + 1);
  return column + text.length > LONGEST_LINE ? null : { span: { start: colon, end: value.end }, text: ` ${text}` };
}

/** Whether nothing is written between the brackets. */
function isEmpty(node: MapNode | ListNode): boolean {
  return node.kind === "map"
    ? node.entries.every(({ value }) => value === null)
    : node.items.every((item) => item === null);
}

/** Whether a node holds more entries and items than this; each of them takes two characters of a line at least. */
function isMoreThan(node: Node, most: number): boolean {
  let left = most;
  const count = (one: Node | null): void => {
    const inside = one?.kind === "map" ? one.entries : one?.kind === "list" ? one.items : [];
    left -= inside.length;
    if (left < 0) return;
    for (const child of inside) count(child !== null && "keySpan" in child ? child.value : child);
  };
  count(node);
  return left < 0;
}

/** Whether a text may hold what only a text can: a comment, an anchor or an alias. */
function isMarked(text: string): boolean {
  return /(^|\s)#|[&*]\w/.test(text);
}

/** Whether the whole charter says the same afterwards. */
function isSafe({ tree }: OpenCharter, { span, text }: Replacement): boolean {
  const after = reparse(tree, { span, text });
  return (
    after.root === "map" && isSame(after.value ?? {}, tree.value ?? {}) && after.problems.length <= tree.problems.length
  );
}

/**
 * Whether new text says the same as the old, and no comment, anchor or alias is lost. It is read alone, because light bulbs
 * are asked for often; the whole charter is read once somebody picks the action.
 */
function readsBack({ tree }: OpenCharter, path: Path, { span, text }: Replacement): boolean {
  if (isMarked(tree.text.slice(span.start, span.end))) return false;
  const read = parseCharter(`key:${text}`);
  return read.value !== null && isSame(read.value.key ?? null, valueAt(tree.value ?? {}, path) ?? null);
}

/** A person's name and address as keys of their own. */
function personActions(charter: OpenCharter, trail: readonly Place[]): readonly Action[] {
  const place = trail.at(-1);
  if (place?.node?.kind !== "scalar" || schemaAt(place.path, charter.schema)?.kind !== "person") return [];
  const person = personOf(typeof place.node.value === "string" ? place.node.value : null);
  if (!person?.name) return [];
  const value = { name: person.name, ...(person.email ? { email: person.email } : {}) };
  const edits = () =>
    editsOf(charter, [
      { kind: "set", path: place.path, value },
      ...(person.email ? [] : [{ kind: "scaffold", path: place.path, keys: ["email"] } as const]),
    ]);
  return [
    {
      key: `person:${place.value.start}`,
      title: `Write ${person.name} with name and e-mail`,
      kind: "refactor.rewrite",
      edits,
    },
  ];
}

/** One more entry of the innermost list around the cursor. */
function entryActions(charter: OpenCharter, trail: readonly Place[]): readonly Action[] {
  const lists = trail.filter(
    ({ node, path }) => node?.kind === "list" && schemaAt([...path, 0], charter.schema)?.kind === "map",
  );
  const list = lists.at(-1);
  if (list?.node?.kind !== "list") return [];
  const path: Path = [...list.path, list.node.items.length];
  const title = `Add another ${(schemaAt(path, charter.schema)?.title ?? "entry").toLowerCase()}`;
  return [
    {
      key: `entry:${list.key.start}`,
      title,
      kind: "refactor.rewrite",
      edits: () => editsOf(charter, [{ kind: "scaffold", path }]),
    },
  ];
}
