/** A schema with something added at one place, as a policy does with its own reviews and cost categories. */
import type { Path } from "../finding.ts";
import { CHARTER, type SchemaNode } from "./node.ts";

/** The same schema with another node at a path; unchanged where the path leads nowhere. Index 0 is the entry of a list. */
export function overlaid(node: SchemaNode, path: Path, change: (node: SchemaNode) => SchemaNode): SchemaNode {
  const [step, ...rest] = path;
  if (step === undefined) return change(node);
  if (typeof step === "number") {
    return node.item === null ? node : { ...node, item: overlaid(node.item, rest, change) };
  }
  const child = node.child(step);
  if (child === null) return node;
  const made = overlaid(child, rest, change);
  return { ...node, child: (key) => (key === step ? made : node.child(key)) };
}

/** A map with further keys behind its own. */
export function withKeys(node: SchemaNode, added: ReadonlyMap<string, SchemaNode>): SchemaNode {
  const more = [...added.keys()].filter((key) => !node.keys.includes(key));
  return { ...node, keys: [...node.keys, ...more], child: (key) => added.get(key) ?? node.child(key) };
}

/** What an organisation requires besides what every charter has. */
export interface Required {
  readonly reviews: readonly string[];
  readonly costCategories: readonly string[];
}

const made = new WeakMap<Required, SchemaNode>();

/** The charter's schema with an organisation's own reviews and cost categories in it; made once for each `required`. */
export function charterWith(required: Required): SchemaNode {
  if (required.reviews.length === 0 && required.costCategories.length === 0) return CHARTER;
  const known = made.get(required) ?? withRequired(required);
  made.set(required, known);
  return known;
}

function withRequired({ reviews, costCategories }: Required): SchemaNode {
  const withReviews = overlaid(CHARTER, ["governance", "reviews"], (node) =>
    withKeys(node, reviewNodes(node, reviews)),
  );
  const withLines = overlaid(withReviews, ["cost", "lines", 0, "category"], (node) => withWords(node, costCategories));
  return overlaid(withLines, ["cost", "excluded"], (node) => withKeys(node, reasonNodes(node, costCategories)));
}

function reviewNodes(reviews: SchemaNode, names: readonly string[]): ReadonlyMap<string, SchemaNode> {
  const like = reviews.child("risk");
  if (like === null) return new Map();
  return new Map(
    names
      .filter((name) => !reviews.keys.includes(name))
      .map((name) => {
        const label = readable(name);
        const description = `What the ${label} review says; your policy asks for it.`;
        return [name, { ...like, like: "risk", title: `${capital(label)} review`, description, names: [] }];
      }),
  );
}

function reasonNodes(excluded: SchemaNode, names: readonly string[]): ReadonlyMap<string, SchemaNode> {
  const like = excluded.child("licences");
  const added = names.filter((name) => !excluded.keys.includes(name));
  if (like === null) return new Map();
  return new Map(
    added.map((name) => {
      const description = `Why there is no cost line for ${readable(name)}, in at least four words.`;
      return [name, { ...like, like: "licences", title: `No ${readable(name)} line`, description, names: [] }];
    }),
  );
}

function withWords(choice: SchemaNode, words: readonly string[]): SchemaNode {
  const added = words
    .filter((word) => !choice.enum?.includes(word))
    .map((value) => ({ value, description: "A cost that your policy asks for.", words: [] }));
  const values = [...choice.values, ...added];
  return { ...choice, values, enum: values.map(({ value }) => value) };
}

function readable(name: string): string {
  return name.replaceAll("_", " ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
