/** Where people are named in a charter: who, in which role, and which characters are the name. */

import { type Person, type PersonSource, personOf, samePerson } from "../../core/charter/people.ts";
import { formatPath, type Path, type Span } from "../../core/finding.ts";
import { ofObject } from "../../core/memo.ts";
import { type SchemaNode, schemaAt } from "../../core/schema/walk.ts";
import { resolve } from "../../core/yaml/locate.ts";
import { isPlain, scalarText } from "../../core/yaml/scalars.ts";
import type { MapNode, Node, ScalarNode, Tree } from "../../core/yaml/tree.ts";
import type { OpenCharter } from "./open-charter.ts";
import { trailTo } from "./place-at.ts";
import { walkSchema } from "./walk-schema.ts";
import type { Replacement } from "./workspace-edit.ts";

/** One place where somebody is named. */
export interface Mention {
  readonly person: Person;
  readonly path: Path;
  /** The role held there in words, such as `Sponsor`. */
  readonly role: string;
  /** The characters of the name; of the mail address where there is no name. */
  readonly span: Span;
  /** Where the text that holds the name begins. */
  readonly start: number;
  /** The whole text that holds the name, quotes included, what it says and how it is written. */
  readonly written: Span;
  readonly text: string;
  readonly style: ScalarNode["style"];
  /** Whether an e-mail, role or unit is written with the name. */
  readonly detailed: boolean;
}

/** Every mention of a person, in the order of the text. */
export const mentionsIn = ofObject((charter: OpenCharter): readonly Mention[] => {
  const found: Mention[] = [];
  walkSchema(charter.tree, charter.schema, ({ node, base, schema }, path) => {
    if (schema?.kind !== "person" && !isRole(path)) return;
    const mention = mentionAt(charter, node, base, path);
    if (mention !== null) found.push(mention);
  });
  return found;
});

/** The mention whose name holds an offset; null where there is none. Looks only at what is around the offset. */
export function mentionAround(charter: OpenCharter, offset: number): Mention | null {
  for (const { node, base, path } of trailTo(charter.tree, offset)) {
    const mention = isPlaceOfPerson(path, charter.schema) ? mentionAt(charter, node, base, path) : null;
    if (mention !== null && mention.span.start <= offset && offset <= mention.span.end) return mention;
  }
  return null;
}

/** The mentions of one person. */
export function mentionsOf(charter: OpenCharter, person: Person): readonly Mention[] {
  return mentionsIn(charter).filter((mention) => samePerson(mention.person, person));
}

/** The edit that gives a person another name in one place, so that YAML can still read it there. */
export function renamedPerson({ person, span, written, text, style }: Mention, name: string): Replacement {
  const wanted = text.replace(person.label, () => name);
  if (span.start === written.start && span.end === written.end && style !== "plain")
    return { span: written, text: scalarText(wanted, true, style) };
  if (style === "single") return { span, text: name.replaceAll("'", "''") };
  return style === "plain" && !isPlain(wanted, true)
    ? { span: written, text: scalarText(wanted, true) }
    : { span, text: name };
}

/** Whether the schema expects one person here. */
export function isPlaceOfPerson(path: Path, schema: SchemaNode): boolean {
  return schemaAt(path, schema)?.kind === "person" || isRole(path);
}

/** The owner and the roles of the production team: blocks about one person each. */
function isRole(path: Path): boolean {
  if (path[0] !== "accountability") return false;
  return path[1] === "production_owner" ? path.length === 2 : path[1] === "production_team" && path.length === 3;
}

/** What is said of a person at a place; the path is copied. */
function mentionAt({ tree, schema }: OpenCharter, node: Node | null, base: number, path: Path): Mention | null {
  if (node?.kind === "alias") return null;
  const person = personOf(sourceOf(tree, node, base));
  if (person === null) return null;
  const holder = node?.kind === "map" ? (scalarIn(node, person.name === null ? "email" : "name") ?? null) : node;
  if (holder === null) return null;
  const written = { start: holder.span.start + base, end: holder.span.end + base };
  const raw = tree.text.slice(written.start, written.end);
  const at = raw.indexOf(person.label);
  const span = at < 0 ? written : { start: written.start + at, end: written.start + at + person.label.length };
  return {
    person,
    path: [...path],
    role: roleOf(path, schema),
    span,
    start: written.start,
    written,
    text: holder?.kind === "scalar" ? String(holder.value) : person.label,
    style: holder?.kind === "scalar" ? holder.style : "plain",
    detailed: [person.email, person.role, person.unit].some((one) => one !== null),
  };
}

function sourceOf(tree: Tree, node: Node | null, base: number): PersonSource | null {
  const found = resolve(tree, { node, base }).node;
  if (found?.kind === "scalar") return typeof found.value === "string" ? found.value : null;
  if (found?.kind !== "map") return null;
  const text = (key: string) => scalarIn(found, key)?.value;
  return { name: text("name"), email: text("email"), role: text("role"), unit: text("unit") };
}

function scalarIn(node: MapNode, key: string) {
  const value = node.entries.findLast((entry) => entry.key === key)?.value;
  return value?.kind === "scalar" ? value : undefined;
}

/** What somebody is here, from the schema's title; a role of a list also says which entry. */
function roleOf(path: Path, schema: SchemaNode): string {
  const title = schemaAt(path, schema)?.title ?? formatPath(path);
  const around = path.findLast((part, index) => typeof part === "string" && index < path.length - 1);
  if (path[0] === "governance" && path[1] === "reviews") return `${title}, ${path[2]}`;
  return typeof path.at(-1) === "number" && around !== undefined
    ? (schemaAt(path.slice(0, -1), schema)?.title ?? title)
    : title;
}
