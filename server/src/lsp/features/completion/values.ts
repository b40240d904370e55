/** Values to write: words of a list, yes or no, people, days, currencies, units, rules. */

import type { Person } from "../../../core/charter/people.ts";
import type { Path, Plain } from "../../../core/finding.ts";
import { type SchemaNode, schemaAt } from "../../../core/schema/walk.ts";
import type { CursorContext } from "../../../core/yaml/cursor/cursor.ts";
import { scalarText } from "../../../core/yaml/scalars.ts";
import { valueAt } from "../../../core/yaml/value-at.ts";
import { ITEM } from "../lsp.ts";
import type { OpenCharter } from "../open-charter.ts";
import { dayOffers } from "./days.ts";
import type { Offer } from "./item.ts";
import { knownWords } from "./known-words.ts";
import { addressOffers, personOffers } from "./person-offers.ts";
import { ruleOffers } from "./rule-offers.ts";

/** The values that make sense at the cursor. */
export function valueOffers(
  charter: OpenCharter,
  cursor: CursorContext,
  elsewhere: () => readonly Person[],
): readonly Offer[] {
  const { path, flow } = cursor;
  const node = schemaAt(path, charter.schema);
  if (node === null) return [];
  if (node.values.length > 0) return wordOffers(node, cursor);
  if (node.kind === "flag")
    return [false, true].map((value, rank) => ({ label: String(value), kind: ITEM.value, text: String(value), rank }));
  if (node.kind === "date") return dayOffers(charter, path);
  if (path[0] === "waivers" && path.at(-1) === "rule") return ruleOffers(charter, flow);
  const beside = besides(charter, path);
  const words = knownWords(charter, path, flow).filter(({ label }) => !beside.includes(label));
  return [...addressOffers(charter, cursor, elsewhere), ...personOffers(charter, cursor, elsewhere, beside), ...words];
}

/** The words that stand in the other entries of the same list, which nobody writes twice. */
function besides({ tree }: OpenCharter, path: Path): readonly Plain[] {
  const own = path.at(-1);
  const list = typeof own === "number" ? valueAt(tree.value ?? {}, path.slice(0, -1)) : undefined;
  return Array.isArray(list) ? list.filter((_, index) => index !== own) : [];
}

/** The words of a list with what each means. */
function wordOffers({ values }: SchemaNode, { path, flow }: CursorContext): readonly Offer[] {
  return values.map(({ value, description }, rank) => ({
    label: value,
    kind: ITEM.enumMember,
    detail: description,
    text: scalarText(value, flow),
    rank,
    about: { key: path, value },
  }));
}
