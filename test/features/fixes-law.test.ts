/** The law of quick fixes: structure that nobody has filled in never raises a score, and never breaks a text. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import type { Path } from "../../server/src/core/finding.ts";
import { shape } from "../../server/src/core/schema/scaffold.ts";
import { editsFor } from "../../server/src/core/yaml/edit/edits.ts";
import { fixesAt } from "../../server/src/lsp/features/actions/fixes.ts";
import { findingsOf } from "../../server/src/lsp/features/diagnostics.ts";
import type { OpenCharter } from "../../server/src/lsp/features/open-charter.ts";
import { workspaceEdit } from "../../server/src/lsp/features/workspace-edit.ts";
import { applied, openText, SIMPLE, sample } from "../support/check.ts";

const SAMPLES = ["00-blank", "01-retail-shelf-chat", "03-invoice-coding", "05-route-planner", "06-claims-handling"];

/** The keys of a charter, as paths. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return [here, ...pathsOf(inner, here)];
  });
}

/** A sample without a few of its keys. */
function thinned(name: string, picks: readonly number[]): OpenCharter {
  let charter = openText(sample(name));
  for (const pick of picks) {
    const paths = pathsOf(charter.tree.value).filter(([first]) => first !== "apiVersion" && first !== "kind");
    const path = paths[pick % Math.max(1, paths.length)];
    if (path === undefined) break;
    charter = after(charter, editsFor(charter.tree, [{ kind: "remove", path }], shape));
  }
  return charter;
}

function after(charter: OpenCharter, edits: Parameters<typeof workspaceEdit>[1]): OpenCharter {
  const edit = workspaceEdit(charter, edits, SIMPLE);
  return edit === null ? charter : openText(applied(charter, edit));
}

/** The fixes that only insert structure; the others write what the catalogue names or what the charter says already. */
function structural(charter: OpenCharter) {
  const kinds = new Map(
    findingsOf(charter).flatMap((finding) => finding.fixes.map((fix) => [fix.title, fix.changes] as const)),
  );
  return fixesAt(charter, null).filter((action) =>
    (kinds.get(action.title) ?? []).every((change) => change.kind === "scaffold"),
  );
}

test("any fixes that nobody fills in leave the score where it is or below, and the text whole", () => {
  let tried = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...SAMPLES),
      fc.array(fc.nat(), { maxLength: 4 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      (name, removed, chosen) => {
        let charter = thinned(name, removed);
        const start = charter.analysis.score?.before ?? 0;
        for (const choice of chosen) {
          const actions = structural(charter);
          const action = actions[choice % Math.max(1, actions.length)];
          if (action === undefined) return;
          const comments = charter.text.match(/#.*/g) ?? [];
          charter = after(charter, action.edits());
          tried++;
          assert.notEqual(charter.tree.root, "broken", action.title);
          assert.ok((charter.analysis.score?.before ?? 0) <= start, `${action.title} raised the score`);
          assert.deepEqual(charter.text.match(/#.*/g) ?? [], comments, "comments");
        }
      },
    ),
    { numRuns: 60, seed: 20261123 },
  );
  assert.ok(tried > 100);
});
