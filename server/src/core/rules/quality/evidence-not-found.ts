/** Checks that the files to which the charter points exist. */

import type { CharterDraft } from "../../charter/usable.ts";
import type { Path } from "../../finding.ts";
import { ofObject } from "../../memo.ts";
import { keysAt } from "../../schema/walk.ts";
import { fail, notApplicable, PASS, type Rule } from "../rule.ts";

const REVIEWS = ["risk", "privacy", "legal", "security"];

export const evidenceNotFound: Rule = {
  id: "quality/evidence-not-found",
  pillar: "quality",
  severity: { chartered: "info" },
  weight: 0,
  requires: [],
  everywhere: true,
  reads: [
    "accountability.production_owner.evidence",
    "measurement.results[].evidence",
    "governance.impact_assessment.evidence",
    ...REVIEWS.map((review) => `governance.reviews.${review}.evidence`),
    "operations.runbook",
  ],
  title: "The files it points to are there",
  why: "A reviewer who follows a link into nothing stops believing the rest.",
  how: "Correct the path, which starts at the repository's root or beside the charter, or add the file.",
  source: ["Mercari evidence", "Scorecard details"],
  check(charter, facts) {
    const { fileExists } = facts;
    if (!fileExists) return notApplicable("The files of the workspace are not known.");
    const paths = references(charter).flatMap(({ path, text }) => {
      const file = relativeFile(text);
      return file === null ? [] : [{ path, file }];
    });
    if (paths.length === 0) return notApplicable("No file is referred to by a path.");
    const lost = paths.filter(({ file }) => !fileExists(file));
    const [first, ...others] = lost;
    if (!first) return PASS;
    return fail(first.path, `${first.file} is not there. Correct the path, or add the file.`, {
      mark: "value",
      related: others.map(({ path, file }) => ({ path, message: `${file} is not there.` })),
    });
  },
  examples: [
    {
      bad: `
operations:
  runbook: runbooks/routing.md
#          ^^^^^^^^^^^^^^^^^^^`,
      good: `
operations:
  runbook: docs/routing.md`,
    },
    {
      bad: `
accountability:
  production_owner: { name: Rosa Blom, evidence: minutes/2026-10-12.pdf }
#                                                ^^^^^^^^^^^^^^^^^^^^^^`,
      good: `
accountability:
  production_owner: { name: Rosa Blom, evidence: docs/minutes/2026-10-12.pdf }`,
    },
  ],
};

/** A text that points to a file, and the way to it. */
interface Reference {
  readonly path: Path;
  readonly text: string;
}

/** Every text under a key `evidence`, and the runbook. */
const referencesIn = ofObject((block: object): readonly Reference[] =>
  Array.isArray(block)
    ? block.flatMap((item: unknown, at) => below(at, item))
    : Object.entries(block).flatMap(([key, value]: [string, unknown]) =>
        typeof value === "string" && (key === "evidence" || key === "runbook")
          ? [{ path: [key], text: value }]
          : below(key, value),
      ),
);

/** Those of a whole charter, section by section. */
function references(charter: CharterDraft): readonly Reference[] {
  return keysAt([]).flatMap((key) => below(key, charter[key as keyof CharterDraft]));
}

const NONE: readonly Reference[] = [];

function below(key: string | number, value: unknown): readonly Reference[] {
  const found = typeof value === "object" && value !== null ? referencesIn(value) : NONE;
  return found.length === 0 ? NONE : found.map(({ path, text }) => ({ path: [key, ...path], text }));
}

/** The text as a path that can be looked up, or null where it is an address, an absolute path or a sentence. */
function relativeFile(text: string): string | null {
  const path = text
    .trim()
    .replace(/[#?].*$/, "")
    .replace(/^(\.\/)+/, "");
  if (/^([a-z][a-z0-9+.-]*:|[/\\~])/i.test(path)) return null;
  const looksLikePath = /^[^\n]*[/\\][^\s]+$|\.[a-z][a-z0-9]{0,5}$/i.test(path);
  return looksLikePath ? path : null;
}
