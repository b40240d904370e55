/** Writes a draft as a charter: what the list says, comments beside the keys where they help, and the open questions. */
import { formatPath, type Path, type Plain } from "../finding.ts";
import { keysAt } from "../schema/walk.ts";
import { oneLine } from "../text/sanitize.ts";
import { plainText } from "../yaml/edit/snippet.ts";
import type { Style } from "../yaml/edit/style.ts";
import { afterColon, skeletonOf } from "../yaml/render.ts";
import { keyText } from "../yaml/scalars.ts";
import { cut } from "./cell.ts";
import { type Draft, isMap, type Kept, nested, put } from "./draft.ts";

/** The longest comment that keeps a cell. */
const LONGEST_COMMENT = 200;

const STYLE: Style = { eol: "\n", step: 2, dash: 2, airy: true, spaced: true, quoted: false };

/** What every draft leaves to a person, with the question to answer there. */
const QUESTIONS: readonly (readonly [path: Path, question: string])[] = [
  [["use_case", "problem"], "What problem does it solve, in the words of those who have it?"],
  [
    ["accountability", "production_owner"],
    "Who in the operating business will run it once it is live? Name one person.",
  ],
  [["measurement", "production_metric"], "Which business outcome changes, from what to what, by when?"],
  [["cost", "lines"], "What will twelve months at full scale cost?"],
  [["capability", "learning"], "Who must learn what, when and how?"],
];

/** Which record of which list a draft comes from. */
export interface Origin {
  readonly id: string;
  readonly list: string;
  /** Fingerprints of what the list said. */
  readonly seen: { readonly [place: string]: string };
}

/** The text of a new charter. */
export function draftText(draft: Draft, origin: Origin): string {
  let whole = nested(draft.values);
  const named = { id: origin.id, name: draft.name };
  for (const [key, value] of Object.entries(named)) whole = put(whole, ["metadata", key], value);
  const questions = draft.stage === "killed" ? QUESTIONS.slice(0, 1) : QUESTIONS;
  for (const path of [["stage"], ...questions.map(([place]) => place), ...draft.kept.map(({ path: place }) => place)]) {
    whole = withKey(whole, path.slice(0, firstIndex(path)), path.length === 1 && path[0] === "stage" ? "idea" : null);
  }
  whole = put(whole, ["x-source"], sourceOf(draft, origin));
  return `apiVersion: pilot-charter/v1\nkind: PilotCharter\n${mapText(whole, [], commentsOf(draft.kept, questions))}`;
}

/** The text of a charter that holds these values and nothing else: what an export of our own comes back as. */
export function plainCharter(values: Draft["values"]): string {
  return mapText(nested(values), [], new Map());
}

/** The comment that keeps a cell. */
export function commentLine({ heading, text, why }: Kept): string {
  const reason = why === "" ? "" : ` (${why})`;
  return `# “${clean(cut(heading, 80))}”: ${clean(cut(text, LONGEST_COMMENT))}${reason}`;
}

/** The lines above each key. */
type Comments = ReadonlyMap<string, readonly string[]>;

function commentsOf(kept: readonly Kept[], questions: readonly (readonly [path: Path, question: string])[]): Comments {
  const comments = new Map<string, string[]>();
  const add = (path: Path, line: string) => {
    const key = formatPath(path.slice(0, firstIndex(path)));
    comments.set(key, [...(comments.get(key) ?? []), line]);
  };
  for (const [path, question] of questions) add(path, `# ${question}`);
  for (const one of kept) add(one.path, commentLine(one));
  return comments;
}

/** Writes a map in the order of the schema, with comments above its keys. */
function mapText(value: Plain, path: Path, comments: Comments): string {
  if (!isMap(value)) return "";
  return ordered(Object.keys(value), path)
    .map((key) => entryText(value[key] ?? null, [...path, key], comments))
    .join("");
}

function entryText(value: Plain, path: Path, comments: Comments): string {
  const column = (path.length - 1) * STYLE.step;
  const indent = " ".repeat(column);
  // The question for the problem falls away where the list answers it.
  const asks = value === null || path[0] !== "use_case";
  const lines = (comments.get(formatPath(path)) ?? []).filter((line) => line.startsWith("# “") || asks);
  const above = lines.map((line) => `${indent}${line}\n`).join("");
  const head = `${above}${indent}${keyText(String(path.at(-1)), false)}:`;
  if (value === null) return `${head}\n`;
  if (isMap(value) && Object.keys(value).length > 0) return `${head}\n${mapText(value, path, comments)}`;
  return `${head}${plainText(afterColon(skeletonOf(value), column, STYLE))}\n`;
}

function sourceOf(draft: Draft, { list, seen }: Origin): Plain {
  return { list, id: draft.sourceId, ...Object.fromEntries(draft.source), seen };
}

/** Adds a key without a value where it is missing. */
function withKey(whole: Plain, path: Path, value: Plain): Plain {
  let here: Plain | undefined = whole;
  for (const part of path) {
    if (here === null || here === undefined) break;
    if (!isMap(here)) return whole;
    here = here[String(part)];
  }
  return here === undefined || here === null ? put(whole, path, value) : whole;
}

function firstIndex(path: Path): number {
  const at = path.findIndex((part) => typeof part === "number");
  return at < 0 ? path.length : at;
}

/** Keys in the order in which a charter is usually written; own keys last. */
function ordered(keys: readonly string[], path: Path): readonly string[] {
  const order = keysAt(path);
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return keys.toSorted((one, other) => rank(one) - rank(other));
}

/** A text on one line, without anything that YAML takes in no comment. */
function clean(text: string): string {
  return oneLine(text).replace(/[\ufffe\uffff]/g, "\ufffd");
}
