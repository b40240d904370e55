/** Links to the web and to files of the repository. */
import assert from "node:assert/strict";
import test from "node:test";
import { documentLinks } from "../../server/src/lsp/features/document-links.ts";
import { HEAD, openText, textIn } from "../support/check.ts";

const FILES = new Map([
  ["docs/runbook.md", "file:///work/docs/runbook.md"],
  ["minutes/2026 november.pdf", "file:///work/minutes/2026%20november.pdf"],
]);

test("addresses and files that are there become links, nothing else", () => {
  const charter = openText(`${HEAD}accountability:
  production_owner: { name: Priya Nair, evidence: minutes/2026 november.pdf }
operations:
  runbook: docs/runbook.md
  rollback: docs/missing.md
  roadmap: "See https://wiki.example/road?x=1#top, and (https://b.example/)."
metadata:
  name: docs/runbook.md
`);
  const links = documentLinks(charter, (path) => FILES.get(path) ?? null);
  assert.deepEqual(
    links.map((link) => [textIn(charter, link.range), link.target]),
    [
      ["minutes/2026 november.pdf", "file:///work/minutes/2026%20november.pdf"],
      ["docs/runbook.md", "file:///work/docs/runbook.md"],
      ["https://wiki.example/road?x=1#top", "https://wiki.example/road?x=1#top"],
      ["https://b.example/", "https://b.example/"],
    ],
  );
});
