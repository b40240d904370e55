/** What hover, completion, `explain` and reports say about a key, from the schema's own words. */
import type { Path, Plain, Severity } from "../finding.ts";
import { ofObject } from "../memo.ts";
import type { Kind } from "./node.ts";
import { CHARTER, type SchemaNode, schemaAt } from "./walk.ts";

/** The first stage at which a rule asks for a key, how strongly, and under which condition. */
export interface Need {
  readonly stage: string;
  readonly severity: Severity;
  readonly when: string | null;
}

/** Everything worth saying about a key. */
export interface KeyDoc {
  readonly title: string;
  readonly description: string;
  readonly why: string;
  /** Such as `person-days`; null where there is no unit. */
  readonly unit: string | null;
  /** The kind of value in words, such as `whole number, 0 or more`. */
  readonly type: string;
  readonly values: readonly { readonly value: string; readonly description: string }[];
  readonly examples: readonly Plain[];
  /** Empty for an optional key. */
  readonly needed: readonly Need[];
  readonly sources: readonly string[];
}

const TYPES: { readonly [kind in Kind]: string } = {
  text: "text",
  mixed: "text, or true or false",
  person: "person: Name <mail>, a name, or a block with name and email",
  date: "date, YYYY-MM-DD",
  number: "number",
  quantity: "number, 0 or more",
  count: "whole number, 0 or more",
  ordinal: "whole number, 1 or more",
  money: "number, 0 or more",
  percent: "number",
  flag: "true or false",
  choice: "one word of a list",
  const: "always the same word",
  map: "block of keys",
  list: "list",
};

/** What the schema says about the key at a path; null where it knows none. */
export function describe(path: Path, root: SchemaNode = CHARTER): KeyDoc | null {
  const node = schemaAt(path, root);
  return node === null ? null : docOf(node);
}

const docOf = ofObject((node: SchemaNode): KeyDoc => {
  const { title, description, why, unit, sources } = node;
  const values = node.values.map(({ value, description: meaning }) => ({ value, description: meaning }));
  return {
    title,
    description,
    why,
    unit,
    type: typeOf(node),
    values,
    examples: examplesOf(node),
    needed: needsOf(node),
    sources,
  };
});

/** The kind of value in words; a list says what it is a list of. */
function typeOf(node: SchemaNode): string {
  if (node.item !== null) return `list; each entry: ${typeOf(node.item)}`;
  if (node.each !== null) return `block of keys; each: ${typeOf(node.each)}`;
  const [least, most] = node.limits ?? [0, null];
  return most === null
    ? TYPES[node.kind]
    : `${node.kind === "count" ? "whole number" : "number"} from ${least} to ${most}`;
}

/** The examples of a block and of a list are put together from those of the keys that are usually written. */
function examplesOf(node: SchemaNode): readonly Plain[] {
  if (node.item !== null) return [examplesOf(node.item).slice(0, 1)];
  if (node.each !== null) return [];
  if (node.kind !== "map") return node.examples;
  const usual = node.usual.length > 0 ? node.usual : node.keys;
  const entries = usual.flatMap((key) => {
    const child = node.child(key);
    const first = child === null ? undefined : examplesOf(child)[0];
    return first === undefined ? [] : [[key, first] as const];
  });
  return [Object.fromEntries(entries)];
}

/** When a key becomes due, the first need first; empty for an optional key. */
export const needsOf = ofObject((node: SchemaNode): readonly Need[] =>
  [...node.needed.matchAll(/(\w+) (error|warning|info)(?: if (.*?))?(?:, (?=\w+ (?:error|warning|info))|$)/g)].map(
    ([, stage = "", severity, when]) => ({ stage, severity: severity as Severity, when: when ?? null }),
  ),
);
