/** Somebody who writes a charter in a plain editor over the wire: accepts offers and fixes, and types answers at the holes. */
import assert from "node:assert/strict";
import type { CodeAction, CompletionItem, Diagnostic, Position, Range, TextEdit } from "vscode-languageserver";
import { METHODS, type ReportAnswer } from "../../server/src/lsp/protocol.ts";
import type { Client } from "./connection.ts";

/** A person at one open text. */
export interface Author {
  readonly text: () => string;
  readonly findings: () => Promise<readonly Diagnostic[]>;
  /** Takes the offer with this label at a place; false where it is not offered. */
  readonly accept: (place: Position, label: string) => Promise<boolean>;
  /** Takes the preferred or only fix of a finding, never a waiver; gives its title, or null where there is none. */
  readonly fix: (finding: Diagnostic) => Promise<string | null>;
  /** Goes back to an earlier text. */
  readonly undo: (earlier: string) => void;
  /** Writes a value at a path: an offer where there is one of that name, typed otherwise. Gives which of both it was. */
  readonly answer: (path: string, value: string) => Promise<"offered" | "typed">;
  readonly report: () => Promise<ReportAnswer["report"]>;
}

/** Opens an empty charter in a client that pulls diagnostics. */
export function authorOf(client: Client, uri: string): Author {
  let text = "";
  client.open(uri, text);
  const textDocument = { uri };

  const offsetOf = ({ line, character }: Position) => {
    const lines = text.split("\n");
    return lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  };
  const placeOf = (offset: number): Position => {
    const before = text.slice(0, offset).split("\n");
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  const apply = ({ range: { start, end }, newText }: TextEdit) => {
    const rest = text.slice(offsetOf(end));
    text = text.slice(0, offsetOf(start)) + newText + rest;
    client.edit(uri, [start.line, start.character, end.line, end.character], newText);
  };
  const applyAll = (edits: readonly TextEdit[]) =>
    [...edits].sort((one, other) => offsetOf(other.range.start) - offsetOf(one.range.start)).forEach(apply);
  const type = (offset: number, typed: string, instead = 0) =>
    apply({ range: { start: placeOf(offset), end: placeOf(offset + instead) }, newText: typed });

  const offersAt = async (position: Position) =>
    (await client.request<{ items: CompletionItem[] }>("textDocument/completion", { textDocument, position })).items;

  const accept: Author["accept"] = async (place, label) => {
    const edit = (await offersAt(place)).find((one) => one.label === label)?.textEdit;
    if (edit === undefined) return false;
    assert.ok("range" in edit);
    apply(edit);
    return true;
  };

  return {
    text: () => text,
    accept,
    findings: () => client.pull(uri),
    fix: async (finding) => {
      const context = { diagnostics: [finding], only: ["quickfix"] };
      const params = { textDocument, range: finding.range, context };
      const actions = await client.request<CodeAction[]>("textDocument/codeAction", params);
      const mine = actions.filter(
        (one) => one.diagnostics?.some(({ code }) => code === finding.code) && !isWaiver(one),
      );
      const preferred = mine.filter((one) => one.isPreferred);
      assert.ok(preferred.length <= 1, `${finding.code} has more than one preferred fix`);
      const action = preferred[0] ?? (mine.length === 1 ? mine[0] : undefined);
      if (action === undefined) return null;
      applyAll(Object.values(action.edit?.changes ?? {}).flat());
      return action.title;
    },
    undo: (earlier) => {
      if (text !== earlier) type(0, earlier, text.length);
    },
    answer: async (path, value) => {
      const key = await client.request<Range>(METHODS.place, { uri, path });
      const name = /([\w-]+)$/.exec(path)?.[1];
      const start = offsetOf(key.start);
      if (name !== undefined) assert.ok(text.startsWith(`${name}:`, start), `${path} is not there:\n${text}`);
      const behind = name === undefined ? text.indexOf("-", lineStart(text, start)) + 1 : start + name.length + 1;
      if (text[behind] !== " ") type(behind, " ");
      const old = /^(?!#)\S*/.exec(text.slice(behind + 1))?.[0].length ?? 0;
      if (await accept(placeOf(behind + 1), value)) return "offered";
      type(behind + 1, value, old);
      return "typed";
    },
    report: async () => (await client.request<ReportAnswer>(METHODS.report, { uri })).report,
  };
}

function isWaiver({ title }: CodeAction): boolean {
  return title.startsWith("Waive ");
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}
