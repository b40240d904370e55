/** Completion: keys with what they bring, values that make sense, and whole charters for an empty file. */
import type { CompletionItem, CompletionList, CompletionParams } from "vscode-languageserver";
import { plainText } from "../core/charter/fragment.ts";
import { afterDash } from "../core/charter/render.ts";
import { styleOf } from "../core/charter/style.ts";
import type { Person } from "../core/facts/people.ts";
import type { Span } from "../core/finding.ts";
import { shapeOf } from "../core/schema/scaffold.ts";
import { schemaAt } from "../core/schema/walk.ts";
import { documentationOf } from "./completion/documentation.ts";
import type { About, Offer } from "./completion/item.ts";
import { keyOffers, snippetOf } from "./completion/keys.ts";
import { charterOffers } from "./completion/new-charter.ts";
import { type Spot, spotAt } from "./completion/spot.ts";
import { valueOffers } from "./completion/values.ts";
import { INSERT, ITEM } from "./lsp.ts";
import { type Abilities, type OpenCharter, offsetOf, rangeOf } from "./open-charter.ts";
import { isPolicyFile } from "./policy-of.ts";

/** Takes absolute columns as they are, instead of indenting what is inserted. */
const AS_IS = 1;

/** What can be written at a position; `elsewhere` are the people of other charters. */
export function completion(
  charter: OpenCharter,
  params: CompletionParams,
  elsewhere: readonly Person[],
  abilities: Abilities,
): CompletionList {
  const offset = offsetOf(charter, params.position);
  const empty = charter.tree.root === "empty" && withoutComments(charter.text) === "";
  const spot = spotAt(charter.text, offset);
  if (spot === null) return { isIncomplete: false, items: [] };
  const offers = [
    ...(empty && spot.path.length === 0 && !isPolicyFile(charter.uri) ? charterOffers(charter.uri) : []),
    ...offersAt(charter, spot, elsewhere),
  ];
  const items = offers.map((offer, order) => itemOf(charter, offer, order, spot.replace, abilities));
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

function offersAt(charter: OpenCharter, spot: Spot, elsewhere: readonly Person[]): readonly Offer[] {
  const node = schemaAt(spot.path, charter.schema);
  if (node === null) return [];
  if (spot.role === "value") return valueOffers(charter, spot, elsewhere);
  if (node.item !== null && !spot.dashed && !spot.flow) return itemOffers(charter, spot);
  const keys = node.kind === "map" || node.kind === "person" ? keyOffers(charter, spot) : [];
  const values = spot.role === "either" && spot.dashed ? valueOffers(charter, spot, elsewhere) : [];
  return [...values, ...keys];
}

/** A new item of the list on whose lines the cursor stands. */
function itemOffers(charter: OpenCharter, spot: Spot): readonly Offer[] {
  const item = shapeOf(charter.schema).skeleton([...spot.path, 0]);
  const title = schemaAt([...spot.path, 0], charter.schema)?.title ?? "entry";
  const fragment = ["-", ...afterDash(item, spot.column, styleOf(charter.tree))];
  const about = { key: [...spot.path, 0] };
  return [
    {
      label: `- ${title.toLowerCase()}`,
      filter: "-",
      kind: ITEM.struct,
      text: plainText(fragment),
      ...snippetOf(fragment),
      rank: 0,
      about,
    },
  ];
}

function itemOf(
  charter: OpenCharter,
  offer: Offer,
  order: number,
  replace: Span,
  abilities: Abilities,
): CompletionItem {
  const { label, kind, detail, text, snippet, rank, filter, about } = offer;
  const rich = abilities.snippetItems && snippet !== undefined;
  return {
    label,
    kind,
    ...(detail === undefined || detail === "" ? {} : { detail }),
    sortText: `${String(rank).padStart(3, "0")}${String(order).padStart(3, "0")}`,
    ...(filter === undefined ? {} : { filterText: filter }),
    insertTextFormat: rich ? INSERT.snippet : INSERT.plain,
    insertTextMode: AS_IS,
    textEdit: { range: rangeOf(charter, replace), newText: rich ? snippet : text },
    ...(about === undefined ? {} : { data: { uri: charter.uri, about } }),
  };
}

function withoutComments(text: string): string {
  return text.replace(/^\uFEFF|#.*/g, "").trim();
}
