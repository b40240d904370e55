/** What feature tests share: a text as an open charter, clients that can much or little, and edits applied to a text. */
import assert from "node:assert/strict";
import type { Position, Range, SnippetTextEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Person } from "../../server/src/core/charter/people.ts";
import type { World } from "../../server/src/core/judgement/analyze.ts";
import { parseCharter } from "../../server/src/core/yaml/parse.ts";
import { charterOf } from "../../server/src/lsp/features/charter-of.ts";
import { type Abilities, type OpenCharter, offsetOf, placeOf } from "../../server/src/lsp/features/open-charter.ts";
import { cursor } from "./marks.ts";
import { readRoot } from "./root.ts";

/** The day on which all tests judge. */
export const TODAY = "2026-11-23";

/** Where test texts pretend to be. */
export const URI = "file:///work/test.pilot.yaml";

/** A client that can do everything. */
export const ABLE: Abilities = {
  documentChanges: true,
  snippetEdits: true,
  resolveEdits: true,
  disabledActions: true,
  snippetItems: true,
  choices: false,
  markdown: true,
  nestedSymbols: true,
};

/** A client that can do as little as possible. */
export const SIMPLE: Abilities = {
  documentChanges: false,
  snippetEdits: false,
  resolveEdits: false,
  disabledActions: false,
  snippetItems: false,
  choices: false,
  markdown: false,
  nestedSymbols: false,
};

/** The people of other charters, where there are none. */
export const nobody = (): readonly Person[] => [];

/** The head lines that make a text a charter. */
export const HEAD = "apiVersion: pilot-charter/v1\nkind: PilotCharter\n";

/** A text as an open charter. */
export function openText(text: string, world: Partial<World> = {}, uri = URI): OpenCharter {
  return charterOf({
    uri,
    version: 1,
    text,
    world: () => ({ today: TODAY, ...world }),
    tree: () => parseCharter(text),
  });
}

/** One of the sample charters under test/charters. */
export function sample(name: string): string {
  return readRoot(`test/charters/${name}.pilot.yaml`);
}

/** A text with `<|>` as an open charter and the cursor's position. */
export function openAt(
  marked: string,
  world: Partial<World> = {},
): { charter: OpenCharter; position: Position; params: Params } {
  const { text, offset } = cursor(marked);
  const charter = openText(text, world);
  const position = placeOf(charter, offset);
  return { charter, position, params: { textDocument: { uri: charter.uri }, position } };
}

/** What requests at a position carry. */
export interface Params {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** The text that a range covers. */
export function textIn(charter: OpenCharter, range: Range): string {
  return charter.text.slice(offsetOf(charter, range.start), offsetOf(charter, range.end));
}

/** The text after a workspace edit; tab stops appear as `$1`, and overlapping edits fail. */
export function applied(charter: OpenCharter, edit: WorkspaceEdit | null | undefined): string {
  assert.ok(edit, "an edit is needed");
  const edits: readonly (TextEdit | SnippetTextEdit)[] = [
    ...Object.values(edit.changes ?? {}).flat(),
    ...(edit.documentChanges ?? []).flatMap((change) => ("edits" in change ? change.edits : [])),
  ];
  return appliedEdits(charter, edits);
}

/** The text after some edits, which must not overlap. */
export function appliedEdits(charter: OpenCharter, edits: readonly (TextEdit | SnippetTextEdit)[]): string {
  const placed = edits
    .map((edit, index) => ({
      index,
      start: offsetOf(charter, edit.range.start),
      end: offsetOf(charter, edit.range.end),
      text: "snippet" in edit ? edit.snippet.value : edit.newText,
    }))
    .sort((one, other) => one.start - other.start || one.index - other.index);
  placed.forEach((edit, index) => {
    const before = placed[index - 1];
    assert.ok(!before || before.end <= edit.start, "edits overlap");
  });
  let text = "";
  let at = 0;
  for (const edit of placed) {
    text += charter.text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + charter.text.slice(at);
}
