/** Writing the same thing in another way: a map on one line or as a block, a person as a block, one more entry of a list. */

import { personOf } from "../../../core/charter/people.ts";
import type { Path, Plain, Span } from "../../../core/finding.ts";
import { ofObject } from "../../../core/memo.ts";
import { schemaAt } from "../../../core/schema/walk.ts";
import { isSame } from "../../../core/yaml/edit/expected-value.ts";
import { plainText } from "../../../core/yaml/edit/snippet.ts";
import { type Style, styleOf } from "../../../core/yaml/edit/style.ts";
import { reparse } from "../../../core/yaml/incremental.ts";
import { parseCharter } from "../../../core/yaml/parse.ts";
import { afterColon, inFlow, skeletonOf } from "../../../core/yaml/render.ts";
import type { Skeleton } from "../../../core/yaml/skeleton.ts";
import { skeletonOfNode } from "../../../core/yaml/source.ts";
import type { ListNode, MapNode, Node, Place } from "../../../core/yaml/tree.ts";
import { valueAt } from "../../../core/yaml/value-at.ts";
import { type OpenCharter, placeOf } from "../open-charter.ts";
import { trailTo } from "../place-at.ts";
import type { Replacement } from "../workspace-edit.ts";
import { type Action, editsOf } from "./action.ts";
import { valueActions } from "./value-rewrites.ts";

/** Longer lines are better as a block. */
const LONGEST_LINE = 120;

/** The rewrites at a span. */
export function rewriteActions(charter: OpenCharter, span: Span | null): readonly Action[] {
  if (span === null || charter.tree.root !== "map") return [];
  const trail = trailTo(charter.tree, span.start);
  return [
    ...styleActions(charter, trail),
    ...personActions(charter, trail),
    ...entryActions(charter, trail),
    ...valueActions(charter, trail.at(-1)),
  ];
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
  if (within || isEmpty(node) || !(node.flow ? mayBeBlock(charter, place) : mayBeLine(charter, place))) return [];
  const title = node.flow ? `Write ${place.path.at(-1)} as a block` : `Write ${place.path.at(-1)} on one line`;
  return [
    {
      key: `style:${place.key.start}`,
      title,
      kind: "refactor.rewrite",
      edits: () => {
        const edit = node.flow ? asBlock(charter, place) : asLine(charter, place);
        return isSafe(charter, edit) ? [edit] : [];
      },
    },
  ];
}

/** Whether a value between brackets can be written as a block: no comment, anchor or alias is lost, and it says the same. */
function mayBeBlock({ tree }: OpenCharter, { path, value }: Place): boolean {
  if (isMarked(tree.text.slice(value.start, value.end))) return false;
  const plain = valueAt(tree.value ?? {}, path) ?? null;
  return isScalar(plain) || survivesAsBlock(plain);
}

/** Whether a block can be written between brackets: nothing is lost, it says the same, and the line is not too long. */
function mayBeLine(charter: OpenCharter, place: Place): boolean {
  const { tree } = charter;
  if (place.node === null || isMoreThan(place.node, LONGEST_LINE / 2)) return false;
  const { span, text } = asLine(charter, place);
  if (placeOf(charter, span.start).character + text.trimStart().length > LONGEST_LINE) return false;
  if (isMarked(tree.text.slice(span.start, span.end))) return false;
  const plain = valueAt(tree.value ?? {}, place.path) ?? null;
  return isScalar(plain) || survivesOnLine(plain);
}

function asBlock(charter: OpenCharter, { key, value, node, base }: Place): Replacement {
  const { tree } = charter;
  const column = placeOf(charter, key.start).character;
  const text = blockText(skeletonOfNode(tree, node, base) ?? { kind: "hole" }, column, styleOf(tree));
  let { start } = value;
  while (start > key.end && /[ \t]/.test(tree.text[start - 1] ?? "")) start--;
  return { span: { start, end: value.end }, text };
}

function asLine({ tree }: OpenCharter, { key, value, node, base }: Place): Replacement {
  const text = lineText(skeletonOfNode(tree, node, base) ?? { kind: "hole" }, styleOf(tree));
  return { span: { start: tree.text.indexOf(":", key.end) + 1, end: value.end }, text };
}

function blockText(value: Skeleton, column: number, style: Style): string {
  return plainText(afterColon(value, column, style));
}

function lineText(value: Skeleton, style: Style): string {
  return ` ${plainText(inFlow(value, style))}`;
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

/** Habits do not change what a text says, so that any will do to try whether a value can be written another way. */
const ANY: Style = { eol: "\n", step: 2, dash: 2, airy: false, spaced: true, quoted: false };

/**
 * Whether a value says the same as a block, or on one line. It is tried alone and once, because light bulbs are asked for
 * often and values that nobody edits stay the same; the whole charter is read once somebody picks the action.
 */
const survivesAsBlock = ofObject((value: PlainBlock) => readsBack(value, blockText(skeletonOf(value), 0, ANY)));
const survivesOnLine = ofObject((value: PlainBlock) => readsBack(value, lineText(skeletonOf(value), ANY)));

/** Whether a text behind a colon says a value. */
function readsBack(value: Plain, text: string): boolean {
  return isSame(parseCharter(`key:${text}`).value?.key ?? null, value);
}

type PlainBlock = Extract<Plain, object>;

function isScalar(value: Plain): value is Exclude<Plain, PlainBlock> {
  return typeof value !== "object" || value === null;
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
