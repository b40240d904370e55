/** What we say about a charter: paths, spans, findings and the changes that would mend them. */

/** How serious a finding is; `error` blocks the verdict "go". */
export type Severity = "error" | "warning" | "info";

/** Keys and indexes from the document's root, such as `["cost", "lines", 2, "amount"]`. */
export type Path = readonly (string | number)[];

/** A half-open range of UTF-16 offsets in the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A JSON-like value that a change may write. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * A wish about the document, in paths; `charter/edits` alone knows how it becomes text.
 * `propose` is for what somebody decides: a tab stop that offers the value and writes nothing by itself.
 * `move` takes a value to another path, its characters and its comments with it.
 * `scaffold` inserts what is missing at the path from the schema's skeleton, with empty tab stops:
 * `keys` limits it to these keys below the path, `replace` empties what stands there first.
 */
export type Change =
  | { readonly kind: "set"; readonly path: Path; readonly value: Plain }
  | { readonly kind: "propose"; readonly path: Path; readonly value: string | number | boolean }
  | { readonly kind: "remove"; readonly path: Path }
  | { readonly kind: "rename"; readonly path: Path; readonly to: string }
  | { readonly kind: "append"; readonly path: Path; readonly value: Plain }
  | { readonly kind: "move"; readonly path: Path; readonly to: Path }
  | { readonly kind: "scaffold"; readonly path: Path; readonly keys?: readonly string[]; readonly replace?: boolean };

/** One way to mend a finding: a title in the imperative and the changes that do it together. */
export interface Fix {
  readonly title: string;
  readonly changes: readonly Change[];
  /** At most one fix of a finding is preferred. */
  readonly preferred?: boolean;
}

/** Another place that belongs to a finding. */
export interface Related {
  readonly path: Path;
  readonly span: Span;
  readonly message: string;
}

/** A problem before its place in the text is known; what validators and rules return. */
export interface Problem {
  readonly path: Path;
  readonly message: string;
  /** Whether the key, the value or the whole pair is marked; the key by default. */
  readonly mark?: "key" | "value";
  readonly related?: readonly { readonly path: Path; readonly message: string }[];
  readonly fixes?: readonly Fix[];
}

/** A problem with its code, severity and place: what editor, terminal and reports show. */
export interface Finding {
  /** `syntax/…`, `schema/…` or the id of a rule. */
  readonly code: string;
  readonly severity: Severity;
  /** False where the stage does not ask for it yet, but score and verdict already count it. */
  readonly due: boolean;
  readonly path: Path;
  readonly span: Span;
  readonly message: string;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/** A path as people and JSON read it: `cost.lines[2].amount`. */
export function formatPath(path: Path): string {
  return path.reduce<string>(
    (text, part) => (typeof part === "number" ? `${text}[${part}]` : text === "" ? part : `${text}.${part}`),
    "",
  );
}

/** Whether two paths lead to the same place. */
export function isSamePath(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index]);
}

/** The path that `formatPath` printed. */
export function parsePath(text: string): Path {
  return [...text.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map((match) =>
    match[1] === undefined ? match[0] : Number(match[1]),
  );
}
