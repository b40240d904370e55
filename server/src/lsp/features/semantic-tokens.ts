/** Semantic tokens: sections, known keys, words of a list, people, days and numbers; placeholders are struck out. */
import type { SemanticTokens } from "vscode-languageserver";
import { isDay } from "../../core/charter/dates.ts";
import type { Span } from "../../core/finding.ts";
import type { SchemaNode } from "../../core/schema/walk.ts";
import { placeAt } from "../../core/yaml/locate.ts";
import type { Node, ScalarNode } from "../../core/yaml/tree.ts";
import { TOKEN_TYPES } from "./legend.ts";
import { lineOf, type OpenCharter } from "./open-charter.ts";
import { mentionsIn } from "./people.ts";
import { walkSchema } from "./walk-schema.ts";

/** One coloured stretch of a line. */
interface Token {
  readonly span: Span;
  readonly type: (typeof TOKEN_TYPES)[number];
  readonly empty: boolean;
}

/** The tokens of a charter, encoded as the protocol wants it. */
export function semanticTokens(charter: OpenCharter): SemanticTokens {
  const people = new Map(mentionsIn(charter).map(({ start, span }) => [start, span]));
  const hollow = new Set(
    charter.analysis.facts.placeholders.map(({ path }) => placeAt(charter.tree, path)?.value.start ?? -1),
  );
  const tokens: Token[] = [];
  walkSchema(charter.tree, charter.schema, ({ entry, node, base, schema }, path) => {
    if (entry !== null && schema !== null) {
      const span = { start: entry.keySpan.start + base, end: entry.keySpan.end + base };
      tokens.push({ span, type: path.length === 1 ? "namespace" : "property", empty: false });
    }
    const value = valueToken(node, base, schema, { people, hollow });
    if (value !== null) tokens.push(value);
  });
  return { data: encoded(charter, tokens) };
}

function valueToken(
  node: Node | null,
  base: number,
  schema: SchemaNode | null,
  { people, hollow }: { readonly people: ReadonlyMap<number, Span>; readonly hollow: ReadonlySet<number> },
): Token | null {
  if (node?.kind !== "scalar" || node.style === "block" || node.span.end === node.span.start) return null;
  const span = { start: node.span.start + base, end: node.span.end + base };
  if (hollow.has(span.start)) return { span, type: "string", empty: true };
  const person = people.get(span.start);
  if (person !== undefined) return { span: person, type: "variable", empty: false };
  const type = typeOf(node, schema);
  return type === null ? null : { span, type, empty: false };
}

function typeOf({ value }: ScalarNode, schema: SchemaNode | null): Token["type"] | null {
  if (typeof value === "boolean") return "keyword";
  if (typeof value === "number" || (schema?.kind === "date" && isDay(value))) return "number";
  return schema?.enum?.includes(String(value)) ? "enumMember" : null;
}

/** Lines and columns relative to the token before, as the protocol packs them; tokens over lines are left out. */
function encoded({ lineStarts }: OpenCharter, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let beforeLine = 0;
  let beforeColumn = 0;
  for (const { span, type, empty } of tokens) {
    const line = lineOf(lineStarts, span.start);
    const start = lineStarts[line] ?? 0;
    const column = span.start - start;
    if (span.end > (lineStarts[line + 1] ?? Number.POSITIVE_INFINITY)) continue;
    data.push(line - beforeLine, line === beforeLine ? column - beforeColumn : column, span.end - span.start);
    data.push(TOKEN_TYPES.indexOf(type), empty ? 1 : 0);
    beforeLine = line;
    beforeColumn = column;
  }
  return data;
}
