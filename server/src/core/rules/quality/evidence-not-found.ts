/** Checks that the files to which the charter points exist. */
import type { Path } from "../../finding.ts";
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
    const paths = referencesIn(charter as Walked, []).flatMap(({ path, text }) => {
      const file = relativeFile(text);
      return file === null ? [] : [{ path, file }];
    });
    if (paths.length === 0) return notApplicable("No file is referred to by a path.");
    const lost = paths.filter(({ file }) => !fileExists(file));
    const [first, ...others] = lost;
    if (!first) return PASS;
    return fail(first.path, `${first.file} is not there.`, {
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

type Walked = string | number | boolean | null | undefined | readonly Walked[] | { readonly [key: string]: Walked };

/** Every text under a key `evidence`, and the runbook, with its path. */
function referencesIn(value: Walked, path: Path): readonly { readonly path: Path; readonly text: string }[] {
  if (typeof value !== "object" || value === null) {
    const key = path.at(-1);
    return typeof value === "string" && (key === "evidence" || key === "runbook") ? [{ path, text: value }] : [];
  }
  if (Array.isArray(value))
    return (value as readonly Walked[]).flatMap((item, at) => referencesIn(item, [...path, at]));
  return Object.entries(value).flatMap(([key, part]) => referencesIn(part as Walked, [...path, key]));
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
