/** Semantic tokens: sections, known keys, words of a list, people, days and numbers; placeholders are struck out. */
import type { SemanticTokens, SemanticTokensLegend } from "vscode-languageserver";
import { lineAt } from "../core/charter/lines.ts";
import type { Place, ScalarNode } from "../core/charter/tree.ts";
import { walk } from "../core/charter/walk.ts";
import { isDay } from "../core/facts/dates.ts";
import { formatPath, type Path, type Span } from "../core/finding.ts";
import { schemaAt } from "../core/schema/walk.ts";
import type { OpenCharter } from "./open-charter.ts";
import { mentionsIn } from "./people.ts";

const TYPES = ["namespace", "property", "enumMember", "variable", "number", "keyword", "string"] as const;

/** What the numbers of the tokens mean. */
export const LEGEND: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: ["deprecated"] };

/** One coloured stretch of a line. */
interface Token {
  readonly span: Span;
  readonly type: (typeof TYPES)[number];
  readonly empty: boolean;
}

/** The tokens of a charter, encoded as the protocol wants it. */
export function semanticTokens(charter: OpenCharter): SemanticTokens {
  const people = new Map(
    mentionsIn(charter).flatMap(({ path, person, span }) => {
      const place = formatPath(path);
      return [place, `${place}.${person.name === null ? "email" : "name"}`].map((one) => [one, span] as const);
    }),
  );
  const hollow = new Set(charter.analysis.facts.placeholders.map(({ path }) => formatPath(path)));
  const tokens: Token[] = [];
  walk(charter.tree, (path, place) => {
    tokens.push(...keyToken(path, place), ...valueToken(path, place, people, hollow));
  });
  return {
    data: encoded(
      charter,
      tokens.sort((one, other) => one.span.start - other.span.start),
    ),
  };
}

function keyToken(path: Path, { key }: Place): readonly Token[] {
  if (typeof path.at(-1) === "number" || schemaAt(path) === null) return [];
  return [{ span: key, type: path.length === 1 ? "namespace" : "property", empty: false }];
}

function valueToken(
  path: Path,
  { node, value }: Place,
  people: ReadonlyMap<string, Span>,
  hollow: ReadonlySet<string>,
): readonly Token[] {
  if (node?.kind !== "scalar" || node.style === "block" || value.end === value.start) return [];
  const name = formatPath(path);
  if (hollow.has(name)) return [{ span: value, type: "string", empty: true }];
  const person = people.get(name);
  if (person !== undefined) return [{ span: person, type: "variable", empty: false }];
  const type = typeOf(path, node);
  return type === null ? [] : [{ span: value, type, empty: false }];
}

function typeOf(path: Path, { value }: ScalarNode): Token["type"] | null {
  if (typeof value === "boolean") return "keyword";
  if (typeof value === "number" || isDay(value)) return "number";
  return schemaAt(path)?.enum?.includes(String(value)) ? "enumMember" : null;
}

/** Lines and columns relative to the token before, as the protocol packs them; tokens over lines are left out. */
function encoded({ lineStarts }: OpenCharter, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let beforeLine = 0;
  let beforeColumn = 0;
  for (const { span, type, empty } of tokens) {
    const line = lineAt(lineStarts, span.start);
    const start = lineStarts[line] ?? 0;
    const column = span.start - start;
    if (span.end > (lineStarts[line + 1] ?? Number.POSITIVE_INFINITY)) continue;
    data.push(line - beforeLine, line === beforeLine ? column - beforeColumn : column, span.end - span.start);
    data.push(TYPES.indexOf(type), empty ? 1 : 0);
    beforeLine = line;
    beforeColumn = column;
  }
  return data;
}
