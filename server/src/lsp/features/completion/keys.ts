/** Keys to write: what is asked for and missing first, each with what it brings. */

import { ORDERED_STAGES, stageRank } from "../../../core/charter/stage.ts";
import { needsOf } from "../../../core/schema/describe.ts";
import { shapeOf } from "../../../core/schema/scaffold.ts";
import { keysAt, type SchemaNode, schemaAt } from "../../../core/schema/walk.ts";
import type { CursorContext } from "../../../core/yaml/cursor/cursor.ts";
import {
  choiceStop,
  type Fragment,
  type Hole,
  hasHoles,
  plainText,
  snippetText,
} from "../../../core/yaml/edit/snippet.ts";
import { type Style, styleOf } from "../../../core/yaml/edit/style.ts";
import { entryText, flowEntry } from "../../../core/yaml/render.ts";
import { ITEM } from "../lsp.ts";
import type { OpenCharter } from "../open-charter.ts";
import type { Offer } from "./item.ts";

/** The keys that may be written at the cursor. */
export function keyOffers(charter: OpenCharter, cursor: CursorContext, choices: boolean): readonly Offer[] {
  const about: About = { cursor, style: styleOf(charter.tree), charter, choices };
  return keysAt(cursor.path, charter.schema)
    .filter((key) => cursor.colon || !cursor.siblings.includes(key))
    .map((key) => keyOffer(key, about));
}

/** What all keys have in common. */
interface About {
  readonly charter: OpenCharter;
  readonly cursor: CursorContext;
  readonly style: Style;
  readonly choices: boolean;
}

function keyOffer(key: string, { charter, cursor, style, choices }: About): Offer {
  const { schema, analysis } = charter;
  const path = [...cursor.path, key];
  const bar = stageRank(analysis.facts.bar);
  const node = schemaAt(path, schema);
  const block = node?.kind === "map" || node?.kind === "list";
  const { rank, detail } = dueOf(node, bar);
  const base = { label: key, kind: block ? ITEM.struct : ITEM.property, detail, rank, about: { key: path } };
  if (cursor.colon) return { ...base, text: key };
  const value = shapeOf(schema).skeleton(path);
  const fragment = cursor.flow ? flowEntry({ key, value }, style) : entryText({ key, value }, cursor.column, style);
  return { ...base, text: plainText(fragment), ...snippetOf(fragment, choices) };
}

/** The snippet of a fragment, its last tab stop being where the cursor stays; `choices`: the client can offer words at a stop. */
export function snippetOf(fragment: Fragment, choices: boolean): { readonly snippet?: string } {
  if (!hasHoles(fragment)) return {};
  const last = fragment.filter((piece) => typeof piece !== "string").length;
  let count = 0;
  const stop = ({ words }: Hole) => {
    const end = ++count === last;
    if (choices && words !== undefined) return `${choiceStop(count, words)}${end ? "$0" : ""}`;
    return end ? "$0" : `$${count}`;
  };
  return { snippet: snippetText(fragment, stop) };
}

/** When a key becomes due: in words, and as a place in the list. */
function dueOf(node: SchemaNode | null, bar: number): { readonly rank: number; readonly detail: string } {
  const needs = node === null ? [] : needsOf(node);
  const [first] = needs.filter(({ when }) => when === null);
  if (first === undefined) {
    const [conditional] = needs;
    return conditional
      ? { rank: 50, detail: `from ${conditional.stage} if ${conditional.when}` }
      : { rank: 60, detail: "optional" };
  }
  const stage = (ORDERED_STAGES as readonly string[]).indexOf(first.stage);
  const strength = first.severity === "error" ? 0 : first.severity === "warning" ? 1 : 2;
  const said = ["must", "should", "may"][strength];
  return {
    rank: (stage <= bar ? 0 : 30) + strength * 5 + Math.max(0, stage),
    detail: `${said} be there from ${first.stage}`,
  };
}
