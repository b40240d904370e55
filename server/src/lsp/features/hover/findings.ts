/** The part of a hover that says why a rule finds fault at this very place, and how to answer it. */
import { isSamePath, type Path } from "../../../core/finding.ts";
import { pageOf } from "../../../core/rules/page-links.ts";
import { findingsOf } from "../diagnostics.ts";
import type { OpenCharter } from "../open-charter.ts";
import { code, escaped } from "./markdown.ts";

/** For each rule with a finding at a path why it asks and how to answer; the finding itself is what the editor shows. */
export function findingsAt(charter: OpenCharter, path: Path): readonly string[] {
  const here = findingsOf(charter).filter((finding) => isSamePath(finding.path, path));
  return here.flatMap((finding) => {
    const rule = charter.analysis.outcomes.find((outcome) => outcome.id === finding.code)?.rule;
    if (rule === undefined) return [];
    const page = pageOf(finding.code);
    const name = page === null ? code(finding.code) : `[${code(finding.code)}](${page})`;
    return [`---\n\n${name}: ${escaped(rule.why)} ${escaped(rule.how)}`];
  });
}
