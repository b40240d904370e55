/** Workspace symbols: charters by name and id, and the people in them. */
import type { Range, SymbolInformation, SymbolKind } from "vscode-languageserver";
import { spanOf } from "../../core/yaml/locate.ts";
import { SYMBOL } from "./lsp.ts";
import { type OpenCharter, rangeOf } from "./open-charter.ts";
import { mentionsIn } from "./people.ts";

/** So many symbols answer one query. */
const MOST = 200;

/** Something in a charter that has a name. */
interface Named {
  readonly name: string;
  readonly role: string;
  readonly kind: SymbolKind;
  readonly range: Range;
}

/** The names in one charter, the charter's own first. */
export interface CharterName {
  readonly uri: string;
  readonly title: string;
  readonly named: readonly Named[];
}

/** The names in a charter. */
export function nameOf(charter: OpenCharter): CharterName {
  const { tree, uri } = charter;
  const metadata = tree.value?.metadata as { readonly name?: unknown; readonly id?: unknown } | null | undefined;
  const file = uri.slice(uri.lastIndexOf("/") + 1);
  const text = (value: unknown) => (typeof value === "string" && value.trim() !== "" ? value.trim() : null);
  const title = text(metadata?.name) ?? text(metadata?.id) ?? file;
  const own = { name: title, role: text(metadata?.id) ?? file, kind: SYMBOL.module };
  const people = mentionsIn(charter).map(({ person, role, span }) => ({
    name: person.label,
    role: `${role}, ${title}`,
    kind: SYMBOL.field,
    range: rangeOf(charter, span),
  }));
  return { uri, title, named: [{ ...own, range: rangeOf(charter, spanOf(tree, ["metadata", "name"])) }, ...people] };
}

/** The symbols that a query means: all its letters in order, as editors match. */
export function workspaceSymbols(names: readonly CharterName[], query: string): SymbolInformation[] {
  const wanted = [...query.toLowerCase().replace(/\s+/g, "")];
  const found = names.flatMap(({ uri, named }) =>
    named
      .filter(({ name, role }) => holdsInOrder(`${name} ${role}`.toLowerCase(), wanted))
      .map(({ name, role, kind, range }) => ({ name, kind, containerName: role, location: { uri, range } })),
  );
  return found.slice(0, MOST);
}

function holdsInOrder(text: string, letters: readonly string[]): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
