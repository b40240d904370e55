/** What features say after edits is what they say of the same text when it has just been opened. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { createDocuments } from "../../server/src/lsp/documents.ts";
import { codeActions } from "../../server/src/lsp/features/code-actions.ts";
import { completion } from "../../server/src/lsp/features/completion.ts";
import { diagnosticsOf } from "../../server/src/lsp/features/diagnostics.ts";
import { documentLinks } from "../../server/src/lsp/features/document-links.ts";
import { documentSymbols } from "../../server/src/lsp/features/document-symbols.ts";
import { foldingRanges } from "../../server/src/lsp/features/folding.ts";
import { hover } from "../../server/src/lsp/features/hover.ts";
import { inlayHints } from "../../server/src/lsp/features/inlay-hints.ts";
import { highlights } from "../../server/src/lsp/features/navigation.ts";
import { type OpenCharter, placeOf } from "../../server/src/lsp/features/open-charter.ts";
import { mentionsIn } from "../../server/src/lsp/features/people.ts";
import { selectionRanges } from "../../server/src/lsp/features/selection-ranges.ts";
import { semanticTokens } from "../../server/src/lsp/features/semantic-tokens.ts";
import { ABLE, nobody, openText, TODAY, URI } from "../support/check.ts";
import { anEdit, CHARTERS } from "../support/edits.ts";

/** Everything that features say of a charter, with the cursor at an offset. */
function said(charter: OpenCharter, offset: number) {
  const position = placeOf(charter, offset);
  const range = { start: position, end: position };
  const params = { textDocument: { uri: URI }, position };
  const whole = { start: { line: 0, character: 0 }, end: placeOf(charter, charter.text.length) };
  return {
    lines: [...charter.lineStarts],
    diagnostics: diagnosticsOf(charter),
    symbols: documentSymbols(charter),
    folds: foldingRanges(charter),
    colours: semanticTokens(charter),
    links: documentLinks(charter, (path) => path),
    hints: inlayHints(charter, whole),
    people: mentionsIn(charter),
    hover: hover(charter, params, ABLE, () => []),
    actions: codeActions(charter, { ...params, range, context: { diagnostics: [] } }, ABLE),
    items: completion(charter, params, nobody, ABLE),
    selection: selectionRanges(charter, [position]),
    highlights: highlights(charter, position),
  };
}

test("after random edits, every feature says what it says of the new text", () => {
  fc.assert(
    fc.property(fc.constantFrom(...CHARTERS), fc.array(anEdit, { minLength: 1, maxLength: 8 }), (text, edits) => {
      const documents = createDocuments(() => ({ today: TODAY }));
      documents.open({ uri: URI, languageId: "pilot-charter", version: 1, text });
      const charter = () => documents.get(URI) ?? assert.fail("the charter is open");
      edits.forEach(({ at, length, text: typed }, index) => {
        const before = charter();
        const start = Math.floor(at * before.text.length);
        const end = Math.min(before.text.length, start + length);
        const range = { start: placeOf(before, start), end: placeOf(before, end) };
        documents.change(URI, index + 2, [{ range, text: typed }]);
        const after = charter();
        const offset = Math.min(after.text.length, start + typed.length);
        assert.deepEqual(said(after, offset), said(openText(after.text), offset), after.text);
      });
    }),
    { numRuns: 100 },
  );
});
