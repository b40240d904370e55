/** Whole charters for an empty file: what may not be missing at the start, or every section, as comments that ask. */

import { starterFragment } from "../../../core/schema/starter.ts";
import { plainText } from "../../../core/yaml/edit/snippet.ts";
import { ITEM } from "../lsp.ts";
import type { Offer } from "./item.ts";
import { snippetOf } from "./keys.ts";

/** A minimal and a full charter, named after the file. */
export function charterOffers(uri: string, choices: boolean): readonly Offer[] {
  const head = headFor(uri);
  const sizes = [
    ["minimal", "Minimal pilot charter", "the four questions; the rest is added as it is asked for"],
    ["full", "Full pilot charter", "every section, with its questions"],
  ] as const;
  return sizes.map(([size, label, detail]) => {
    const fragment = starterFragment(size, head);
    return { label, kind: ITEM.module, detail, text: plainText(fragment), ...snippetOf(fragment, choices), rank: 0 };
  });
}

/** An id and a name from a file's name. */
export function headFor(uri: string): { readonly id: string; readonly name: string } {
  const file = uri.slice(uri.lastIndexOf("/") + 1).replace(/(\.pilot)?\.ya?ml$/i, "");
  const words = file
    .replace(/%[0-9a-f]{2}/gi, " ")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const usable = !uri.startsWith("untitled:") && /^[a-z]/.test(words[0] ?? "") && words.join("-").length >= 3;
  const [first = "new", ...rest] = usable ? words : ["new", "pilot"];
  const name = [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(" ");
  return { id: [first, ...rest].join("-").slice(0, 63).replace(/-$/, ""), name: name.slice(0, 80) };
}
