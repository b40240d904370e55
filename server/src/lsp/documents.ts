/** The open charters: their texts kept in step with the client, with one lazy tree and analysis for each version. */
import type { TextDocumentContentChangeEvent, TextDocumentItem } from "vscode-languageserver";
import { isCharterFile, LANGUAGE } from "../core/charter/format.ts";
import type { World } from "../core/judgement/analyze.ts";
import { once } from "../core/lazy.ts";
import { POLICY_FILE } from "../core/policy/file-name.ts";
import { NOTHING_ABOVE, type PolicySurroundings } from "../core/policy/read.ts";
import type { RuleMemory } from "../core/rules/engine.ts";
import { type LineStarts, lineStarts, lineStartsAfter } from "../core/text/lines.ts";
import { reparse } from "../core/yaml/incremental.ts";
import { parseCharter } from "../core/yaml/parse.ts";
import type { TextEdit, Tree } from "../core/yaml/tree.ts";
import { type Addresses, createAddresses } from "./addresses.ts";
import { type CharterSource, charterOf } from "./features/charter-of.ts";
import { type OpenCharter, offsetOf } from "./features/open-charter.ts";
import { isPolicyFile, policyDocumentOf } from "./features/policy-of.ts";

/** Whether a document is a charter: by its language, or by its name whatever language it is forced to. */
export function isCharter(uri: string, languageId?: string): boolean {
  return languageId === LANGUAGE || isCharterFile(uri.replace(/[?#].*$/, ""));
}

/** Addresses of what a text was once, such as the left side of a comparison: nobody can mend it. */
const PAST = /^(?:git|gitfs|gitlens|fugitive|hg|svn|review|pr):/i;

/** Whether a document is an earlier version of a file that version control shows. */
export function isPast(uri: string): boolean {
  return PAST.test(uri);
}

/** The open charters and policies of one client. */
export interface Documents {
  /** Takes a document in; false where it is neither. */
  readonly open: (document: TextDocumentItem) => boolean;
  /** Applies the client's edits; false where the document is none of ours. */
  readonly change: (uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]) => boolean;
  readonly close: (uri: string) => boolean;
  /** The open document of a file; its address is the one under which the client has opened it. */
  readonly get: (uri: string) => OpenCharter | undefined;
  readonly all: () => readonly OpenCharter[];
  /** All that are not earlier versions, each file once; what concerns more than one document is said of these. */
  readonly present: () => readonly OpenCharter[];
  /** Forgets every analysis, because the world has changed; texts and trees stay. */
  readonly forget: () => void;
}

/** Characters that were replaced since a tree was read: where they stood, and where the new ones end. */
interface Damage {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** A charter with the newest tree that was read of it; `damage` is null where that tree is of this very text. */
interface Kept {
  readonly charter: OpenCharter;
  /** What rules said of the versions before. */
  readonly memory: RuleMemory;
  readonly newest: () => { readonly tree: Tree; readonly damage: Damage | null } | null;
}

/** Around a policy of which nobody knows where it lies. */
const NOWHERE: PolicySurroundings = { file: POLICY_FILE, load: () => null, above: NOTHING_ABOVE };

/** Keeps documents; `worldOf` says what a charter is judged by, `aroundPolicy` what a policy starts from and stands below. */
export function createDocuments(
  worldOf: (uri: string) => World,
  aroundPolicy: (uri: string) => PolicySurroundings | null = () => null,
  { fileOf }: Addresses = createAddresses(),
): Documents {
  const open = new Map<string, Kept>();
  /** The address under which each file was opened last. */
  const opened = new Map<string, string>();
  const keyOf = (uri: string) => (open.has(uri) ? uri : (opened.get(fileOf(uri)) ?? uri));
  const documentOf = (source: CharterSource): OpenCharter =>
    isPolicyFile(source.uri) ? policyDocumentOf(source, () => aroundPolicy(source.uri) ?? NOWHERE) : charterOf(source);
  const keep = (
    { uri, version, text }: Pick<CharterSource, "uri" | "version" | "text">,
    from: ReturnType<Kept["newest"]>,
    lines: () => LineStarts = () => lineStarts(text),
  ): void => {
    let newest = from;
    const tree = once(() => {
      const read = treeOf(text, newest);
      newest = { tree: read, damage: null };
      return read;
    });
    const memory: RuleMemory = open.get(uri)?.memory ?? new Map();
    open.set(uri, {
      memory,
      charter: documentOf({ uri, version, text, world: () => worldOf(uri), tree, lines, memory }),
      newest: () => newest,
    });
  };
  const all = () => [...open.values()].map((kept) => kept.charter);
  return {
    open: ({ uri, languageId, version, text }) => {
      if (!isCharter(uri, languageId) && !isPolicyFile(uri)) return false;
      opened.set(fileOf(uri), uri);
      keep({ uri, version, text }, null);
      return true;
    },
    change: (name, version, changes) => {
      const uri = keyOf(name);
      if (!open.has(uri)) return false;
      for (const change of changes) {
        const kept = open.get(uri);
        if (kept === undefined) break;
        if (!("range" in change)) keep({ uri, version, text: change.text }, null);
        else {
          const { charter } = kept;
          const span = { start: offsetOf(charter, change.range.start), end: offsetOf(charter, change.range.end) };
          const text = charter.text.slice(0, span.start) + change.text + charter.text.slice(span.end);
          const lines = lineStartsAfter(charter.lineStarts, span, text, change.text);
          keep({ uri, version, text }, damaged(kept.newest(), { span, text: change.text }), () => lines);
        }
      }
      return true;
    },
    close: (name) => {
      const uri = keyOf(name);
      const file = fileOf(uri);
      const closed = open.delete(uri);
      opened.delete(file);
      const other = [...open.keys()].findLast((one) => fileOf(one) === file);
      if (other !== undefined) opened.set(file, other);
      return closed;
    },
    get: (uri) => open.get(keyOf(uri))?.charter,
    all,
    present: () => all().filter(({ uri }) => !isPast(uri) && opened.get(fileOf(uri)) === uri),
    forget: () => {
      for (const { charter, newest } of open.values()) keep(charter, newest(), () => charter.lineStarts);
    },
  };
}

/** The tree of a text, from an older one where there is one. */
function treeOf(text: string, newest: ReturnType<Kept["newest"]>): Tree {
  if (newest === null) return parseCharter(text);
  const { tree, damage } = newest;
  if (damage === null) return tree;
  const edit = { span: { start: damage.start, end: damage.oldEnd }, text: text.slice(damage.start, damage.newEnd) };
  return reparse(tree, edit, text);
}

/** The newest tree with one more edit between it and the text, so that a burst of edits is read once. */
function damaged(newest: ReturnType<Kept["newest"]>, { span, text }: TextEdit): ReturnType<Kept["newest"]> {
  if (newest === null) return null;
  const { tree, damage } = newest;
  const grown = text.length - (span.end - span.start);
  if (damage === null) {
    return { tree, damage: { start: span.start, oldEnd: span.end, newEnd: span.start + text.length } };
  }
  const beyond = Math.max(0, span.end - damage.newEnd);
  const start = Math.min(damage.start, span.start);
  return { tree, damage: { start, oldEnd: damage.oldEnd + beyond, newEnd: damage.newEnd + beyond + grown } };
}
