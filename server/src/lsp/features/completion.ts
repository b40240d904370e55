/** Completion: keys with what they bring, values that make sense, and whole charters for an empty file. */
import type { CompletionItem, CompletionList, CompletionParams, Range, TextEdit } from "vscode-languageserver";
import type { Person } from "../../core/charter/people.ts";
import type { Path, Span } from "../../core/finding.ts";
import { once } from "../../core/lazy.ts";
import { shapeOf } from "../../core/schema/scaffold.ts";
import { schemaAt } from "../../core/schema/walk.ts";
import { type CursorContext, contextAt } from "../../core/yaml/cursor/cursor.ts";
import { escapeSnippet, type Fragment, plainText } from "../../core/yaml/edit/snippet.ts";
import { styleOf } from "../../core/yaml/edit/style.ts";
import { afterColon, afterDash, inFlow } from "../../core/yaml/render.ts";
import { documentationOf } from "./completion/documentation.ts";
import type { About, Offer } from "./completion/item.ts";
import { keyOffers, snippetOf } from "./completion/keys.ts";
import { charterOffers } from "./completion/new-charter.ts";
import { valueOffers } from "./completion/values.ts";
import { INSERT, ITEM } from "./lsp.ts";
import { type Abilities, type OpenCharter, offsetOf, rangeOf } from "./open-charter.ts";
import { isPolicyFile } from "./policy-of.ts";

/** Takes absolute columns as they are, instead of indenting what is inserted. */
const AS_IS = 1;

/** What can be written at a position; `elsewhere` tells the people of other charters, and is asked only where people are offered. */
export function completion(
  charter: OpenCharter,
  params: CompletionParams,
  elsewhere: () => readonly Person[],
  abilities: Abilities,
): CompletionList {
  const offset = offsetOf(charter, params.position);
  const cursor = contextAt(charter.tree, offset);
  const whole = cursor.role === "key" && isEmpty(charter) && !isPolicyFile(charter.uri);
  const offers = [
    ...(whole ? charterOffers(charter.uri, abilities.choices) : []),
    ...offersAt(charter, cursor, elsewhere, abilities.choices),
  ];
  const word = once(() => wordAt(charter, cursor));
  const items = offers.map((offer, order) => itemOf(offer, order, word(), abilities));
  return { isIncomplete: false, items };
}

/** An item with its documentation. */
export function resolveCompletion(
  item: CompletionItem,
  charter: OpenCharter | null,
  abilities: Abilities,
): CompletionItem {
  const about = (item.data as { readonly about?: About } | undefined)?.about;
  const text = about === undefined ? null : documentationOf(about, charter);
  if (text === null) return item;
  return { ...item, documentation: abilities.markdown ? { kind: "markdown", value: text } : text };
}

function offersAt(
  charter: OpenCharter,
  cursor: CursorContext,
  elsewhere: () => readonly Person[],
  choices: boolean,
): readonly Offer[] {
  const { role, path, dash } = cursor;
  if (role === "item") return entryOffers(charter, path, cursor, choices);
  const node = schemaAt(path, charter.schema);
  const block = node?.kind === "map" || node?.kind === "person";
  if (role === "key")
    return [
      ...(dash === null ? [] : entryOffers(charter, dash, cursor, choices)),
      ...(block ? keyOffers(charter, cursor, choices) : []),
    ];
  if (role !== "value" || node === null) return [];
  const values = valueOffers(charter, cursor, elsewhere);
  if (cursor.afterDash)
    return [
      ...values,
      ...(block ? [...wholeOffers(charter, cursor, choices), ...keyOffers(charter, cursor, choices)] : []),
    ];
  return node.kind === "map" || node.kind === "list" ? [...values, ...blockOffers(charter, cursor, choices)] : values;
}

/** A new entry of the list on whose lines the cursor stands. */
function entryOffers(
  charter: OpenCharter,
  list: Path,
  { column, word }: CursorContext,
  choices: boolean,
): readonly Offer[] {
  const path = [...list, 0];
  const node = schemaAt(path, charter.schema);
  if (node === null || word.end > word.start) return [];
  const item = shapeOf(charter.schema).skeleton(path);
  const fragment = ["-", ...afterDash(item, column, styleOf(charter.tree))];
  return [{ ...offerOf(`- ${node.title.toLowerCase()}`, fragment, path, choices), filter: "-" }];
}

/** The usual keys of an entry at once, where nothing but its dash stands there. */
function wholeOffers(
  charter: OpenCharter,
  { path, column, word, siblings }: CursorContext,
  choices: boolean,
): readonly Offer[] {
  const node = schemaAt(path, charter.schema);
  if (node?.kind !== "map" || siblings.length > 0 || word.end > word.start) return [];
  const [space, ...fragment] = afterDash(shapeOf(charter.schema).skeleton(path), column - 2, styleOf(charter.tree));
  return space === " " && fragment.length > 2
    ? [offerOf(`${node.title.toLowerCase()} …`, fragment, path, choices)]
    : [];
}

/** The usual keys, or the first entry, where a key stands without its block; between brackets on the same line. */
function blockOffers(
  charter: OpenCharter,
  { path, column, word, flow }: CursorContext,
  choices: boolean,
): readonly Offer[] {
  if (word.end > word.start) return [];
  if (flow) {
    const name = typeof path.at(-1) === "number" ? schemaAt(path, charter.schema)?.title.toLowerCase() : path.at(-1);
    const inline = inFlow(shapeOf(charter.schema).skeleton(path), styleOf(charter.tree));
    return inline.length > 1 ? [offerOf(`${name} …`, inline, path, choices)] : [];
  }
  const fragment = afterColon(shapeOf(charter.schema).skeleton(path), column, styleOf(charter.tree));
  return /^\r?\n/.test(plainText(fragment))
    ? [{ ...offerOf(`${path.at(-1)} …`, fragment, path, choices), block: true }]
    : [];
}

function offerOf(label: string, fragment: Fragment, about: Path, choices: boolean): Offer {
  return {
    label,
    kind: ITEM.struct,
    text: plainText(fragment),
    ...snippetOf(fragment, choices),
    rank: 0,
    about: { key: about },
  };
}

/** Where items are written: the same for all. */
interface Target {
  readonly charter: OpenCharter;
  readonly quote: CursorContext["quote"];
  readonly word: Span;
  /** The word's place in lines and columns. */
  readonly range: Range;
  /** Written before the text of every item that stays on the line. */
  readonly before: string;
  /** The comment on the rest of the line, with the spaces before it. */
  readonly remark: string;
}

/** The word at the cursor, with a space before the new one where none stands. */
function wordAt(charter: OpenCharter, { word, quote, needsSpace }: CursorContext): Target {
  const remark = remarkBehind(charter.text, word.end);
  return { charter, quote, word, range: rangeOf(charter, word), before: needsSpace ? " " : "", remark };
}

/** The edit that writes a text; a comment behind it stays behind its first line, with a space between. */
function editOf(text: string, block: boolean, target: Target, written: (text: string) => string): TextEdit {
  const { charter, word, range, before, remark } = target;
  const lineEnd = text.search(/\r?\n/);
  const spaced = remark.startsWith("#") ? ` ${remark}` : remark;
  if (lineEnd < 0) return { range, newText: before + text + (remark.startsWith("#") ? " " : "") };
  let { start } = word;
  while (block && (charter.text[start - 1] === " " || charter.text[start - 1] === "\t")) start--;
  const first = (block ? "" : before) + text.slice(0, lineEnd);
  return {
    range: rangeOf(charter, { start, end: word.end + remark.length }),
    newText: first + written(spaced) + text.slice(lineEnd),
  };
}

function itemOf(offer: Offer, order: number, target: Target, abilities: Abilities): CompletionItem {
  const { label, kind, detail, text, snippet, rank, about } = offer;
  const { quote } = target;
  const { uri } = target.charter;
  const filter = offer.filter ?? (quote === null ? undefined : quote + label);
  const rich = abilities.snippetItems && snippet !== undefined;
  return {
    label,
    kind,
    ...(detail === undefined || detail === "" ? {} : { detail }),
    sortText: `${String(rank).padStart(3, "0")}${String(order).padStart(3, "0")}`,
    ...(filter === undefined ? {} : { filterText: filter }),
    insertTextFormat: rich ? INSERT.snippet : INSERT.plain,
    insertTextMode: AS_IS,
    textEdit: rich
      ? editOf(snippet, offer.block === true, target, escapeSnippet)
      : editOf(text, offer.block === true, target, String),
    ...(about === undefined ? {} : { data: { uri, about } }),
  };
}

/** The comment on the rest of a line, which stays there when a block is written below. */
function remarkBehind(text: string, offset: number): string {
  const remark = /[ \t]*#[^\r\n]*|/y;
  remark.lastIndex = offset;
  return remark.exec(text)?.[0] ?? "";
}

/** Whether nothing but comments stands in the file. */
function isEmpty({ tree, text }: OpenCharter): boolean {
  return tree.root === "empty" && text.replace(/^\uFEFF|#.*/g, "").trim() === "";
}
