/** Asks every feature of the server about a place of a text; edits must fit the text, and nothing may throw. */
import assert from "node:assert/strict";
import { codeActions, resolveCodeAction } from "../../server/src/lsp/features/code-actions.ts";
import { codeLenses } from "../../server/src/lsp/features/code-lens.ts";
import { completion } from "../../server/src/lsp/features/completion.ts";
import { diagnosticsOf } from "../../server/src/lsp/features/diagnostics.ts";
import { documentLinks } from "../../server/src/lsp/features/document-links.ts";
import { documentSymbols } from "../../server/src/lsp/features/document-symbols.ts";
import { onTypeEdits } from "../../server/src/lsp/features/enter.ts";
import { foldingRanges } from "../../server/src/lsp/features/folding.ts";
import { hover } from "../../server/src/lsp/features/hover.ts";
import { inlayHints } from "../../server/src/lsp/features/inlay-hints.ts";
import {
  definition,
  highlights,
  prepareRename,
  references,
  rename,
  renameObstacle,
} from "../../server/src/lsp/features/navigation.ts";
import { placeOf } from "../../server/src/lsp/features/open-charter.ts";
import { selectionRanges } from "../../server/src/lsp/features/selection-ranges.ts";
import { semanticTokens } from "../../server/src/lsp/features/semantic-tokens.ts";
import { nameOf } from "../../server/src/lsp/features/workspace-symbols.ts";
import { ABLE, applied, appliedEdits, nobody, openText } from "./check.ts";

const nowhere = () => [];

/** Asks every feature about a place of a text. */
export function askAll(text: string, offset: number): void {
  const charter = openText(text);
  const position = placeOf(charter, Math.min(offset, text.length));
  const range = { start: position, end: position };
  const whole = { start: { line: 0, character: 0 }, end: { line: charter.lineStarts.length, character: 0 } };
  const document = { uri: charter.uri };
  const params = { textDocument: document, position };
  for (const { range: found } of diagnosticsOf(charter)) assert.equal(found.start.line, found.end.line);
  hover(charter, params, ABLE);
  for (const item of completion(charter, params, nobody, ABLE).items) {
    if (item.textEdit && "range" in item.textEdit) appliedEdits(charter, [item.textEdit]);
  }
  const context = { diagnostics: [] };
  for (const action of codeActions(charter, { textDocument: document, range, context }, ABLE).slice(0, 12)) {
    const { edit } = resolveCodeAction(charter, action, ABLE);
    if (edit) applied(charter, edit);
  }
  documentSymbols(charter);
  foldingRanges(charter);
  selectionRanges(charter, [position]);
  documentLinks(charter, () => null);
  definition(charter, position, () => []);
  references(charter, position, () => [], true);
  highlights(charter, position);
  if (prepareRename(charter, position) !== null) {
    // A person may have a name of two words, an anchor or an id may not: what is refused changes nothing.
    for (const name of ["New Name", "new-name"]) {
      const edit = rename(charter, { position, newName: name }, nowhere, ABLE);
      if (renameObstacle(charter, position, name, nowhere) === null) applied(charter, edit);
      else assert.equal(edit, null);
    }
  }
  for (const line of [position.line, position.line + 1]) onTypeEdits(charter, { line, character: 0 });
  inlayHints(charter, whole);
  codeLenses(charter, null, true);
  semanticTokens(charter);
  nameOf(charter);
}
