/** Following, finding and renaming people, ids, metrics and anchors: people and ids in all charters of the workspace. */
import type {
  DocumentHighlight,
  Location,
  Position,
  PrepareRenameResult,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import type { Span } from "../../core/finding.ts";
import { type AnchorUse, anchorAround, anchorObstacle, anchorsIn } from "./anchors.ts";
import { type IdUse, idAround, idObstacle, idsIn, isSameId, renamedId } from "./ids.ts";
import { type Abilities, type OpenCharter, offsetOf, rangeOf } from "./open-charter.ts";
import { type Mention, mentionAround, mentionsOf, renamedPerson } from "./people.ts";
import type { Replacement } from "./workspace-edit.ts";

/** A named thing under the cursor. */
type Target =
  | { readonly kind: "person"; readonly mention: Mention }
  | { readonly kind: "anchor"; readonly use: AnchorUse }
  | { readonly kind: "id"; readonly use: IdUse };

/** One occurrence, in one of the charters. */
interface Occurrence {
  readonly charter: OpenCharter;
  readonly span: Span;
  /** Whether it says most about the thing: where an anchor is set, where a person is described. */
  readonly main: boolean;
  /** The edit that gives it another name here. */
  readonly renamed: (name: string) => Replacement;
}

/** The other charters of the workspace whose text may hold something. */
export type Others = (mayHold: (text: string) => boolean) => readonly OpenCharter[];

/** Where the thing under the cursor is set or best described. */
export function definition(charter: OpenCharter, position: Position, others: Others): Location[] {
  const target = targetAt(charter, position);
  if (target === null) return [];
  const found = occurrences(charter, target, others);
  const main = found.filter((one) => one.main);
  return (main.length > 0 ? main : found.slice(0, 1)).map(locationOf);
}

/** Every place where it is named. */
export function references(
  charter: OpenCharter,
  position: Position,
  others: Others,
  withDefinition: boolean,
): Location[] {
  const target = targetAt(charter, position);
  if (target === null) return [];
  const found = occurrences(charter, target, others);
  return (withDefinition || target.kind === "person" ? found : found.filter((one) => !one.main)).map(locationOf);
}

/** The places in this charter, to be highlighted. */
export function highlights(charter: OpenCharter, position: Position): DocumentHighlight[] {
  const target = targetAt(charter, position);
  if (target === null) return [];
  return occurrences(charter, target, () => []).map(({ span, main }) => ({
    range: rangeOf(charter, span),
    kind: target.kind !== "person" && main ? 3 : 2,
  }));
}

/** What would be renamed, or null where nothing can be. */
export function prepareRename(charter: OpenCharter, position: Position): PrepareRenameResult | null {
  const target = targetAt(charter, position);
  if (target === null || (target.kind === "person" && target.mention.person.name === null)) return null;
  const span = target.kind === "person" ? target.mention.span : target.use.span;
  const placeholder = target.kind === "id" ? target.use.text : charter.text.slice(span.start, span.end);
  return { range: rangeOf(charter, span), placeholder };
}

/** Why a new name will not do for what is under the cursor; null where it will. */
export function renameObstacle(
  charter: OpenCharter,
  position: Position,
  written: string,
  others: Others,
): string | null {
  const target = targetAt(charter, position);
  const name = written.trim();
  if (name === "") return "A name needs at least one letter.";
  if (target?.kind === "anchor") return anchorObstacle(charter, target.use, name);
  if (target?.kind === "id")
    return idObstacle(
      charter,
      target.use,
      name,
      others((text) => text.includes(name)),
    );
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’_-]*$/u.test(name)
    ? null
    : "A name may hold letters, digits, spaces, hyphens, apostrophes and full stops.";
}

/** Renames a person everywhere, anything else in its charter: a copied charter gets an id of its own that way. */
export function rename(
  charter: OpenCharter,
  { position, newName: name }: { readonly position: Position; readonly newName: string },
  others: Others,
  abilities: Abilities,
): WorkspaceEdit | null {
  const target = targetAt(charter, position);
  if (target === null || renameObstacle(charter, position, name, others) !== null) return null;
  const nameless = (one: Occurrence) => one.charter.text.slice(one.span.start, one.span.end).includes("@");
  const byCharter = new Map<OpenCharter, TextEdit[]>();
  const reach = target.kind === "person" ? others : () => [];
  for (const one of occurrences(charter, target, reach).filter((one) => target.kind === "id" || !nameless(one))) {
    const edits = byCharter.get(one.charter) ?? [];
    const { span, text } = one.renamed(name.trim());
    edits.push({ range: rangeOf(one.charter, span), newText: text });
    byCharter.set(one.charter, edits);
  }
  if (!abilities.documentChanges) {
    return { changes: Object.fromEntries([...byCharter].map(([one, edits]) => [one.uri, edits])) };
  }
  return {
    documentChanges: [...byCharter].map(([one, edits]) => ({
      textDocument: { uri: one.uri, version: one.version },
      edits,
    })),
  };
}

function targetAt(charter: OpenCharter, position: Position): Target | null {
  const offset = offsetOf(charter, position);
  const use = anchorAround(charter, offset);
  if (use !== null) return { kind: "anchor", use };
  const mention = mentionAround(charter, offset);
  if (mention !== null) return { kind: "person", mention };
  const id = idAround(charter, offset);
  return id === null ? null : { kind: "id", use: id };
}

/** Anchors and metrics live in one charter; people and ids in all. Mail addresses without a name are found, but not renamed. */
function occurrences(charter: OpenCharter, target: Target, others: Others): readonly Occurrence[] {
  if (target.kind === "anchor") {
    const same = anchorsIn(charter).filter((use) => use.name === target.use.name);
    return same.map(({ span, defines }) => ({
      charter,
      span,
      main: defines,
      renamed: (name) => ({ span, text: name }),
    }));
  }
  if (target.kind === "id") {
    const { use } = target;
    const around = use.kind === "id" ? others((text) => text.includes(use.text)) : [];
    const charters = [charter, ...around];
    return charters.flatMap((one) =>
      idsIn(one).flatMap((same) =>
        isSameId(same, use)
          ? [{ charter: one, span: same.span, main: same.defines, renamed: (name: string) => renamedId(same, name) }]
          : [],
      ),
    );
  }
  const charters = [charter, ...others(mayName(target.mention.person))];
  return charters.flatMap((one) =>
    mentionsOf(one, target.mention.person).map((mention) => ({
      charter: one,
      span: mention.span,
      main: mention.detailed,
      renamed: (name) => renamedPerson(mention, name),
    })),
  );
}

/** A quick look that spares most charters being read: part of the name as it is usually spelt, or the address. */
function mayName({ name, email }: Mention["person"]): (text: string) => boolean {
  const part = (name ?? "")
    .match(/[a-z]{2,}/gi)
    ?.sort((one, other) => other.length - one.length)[0]
    ?.toLowerCase();
  const address = email?.toLowerCase();
  if (part === undefined && address === undefined) return () => true;
  return (text) => {
    const lower = text.toLowerCase();
    return (part !== undefined && lower.includes(part)) || (address !== undefined && lower.includes(address));
  };
}

function locationOf({ charter, span }: Occurrence): Location {
  return { uri: charter.uri, range: rangeOf(charter, span) };
}
