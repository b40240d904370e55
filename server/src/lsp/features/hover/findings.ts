/** The part of a hover that repeats what is wrong at this very place, with why and how from the rule. */
import { isSamePath, type Path } from "../../../core/finding.ts";
import { pageOf } from "../../../core/rules/page-links.ts";
import { findingsOf } from "../diagnostics.ts";
import type { OpenCharter } from "../open-charter.ts";
import { code, escaped } from "./markdown.ts";

/** The findings at a path, each with its reason and its remedy. */
export function findingsAt(charter: OpenCharter, path: Path): readonly string[] {
  const here = findingsOf(charter).filter((finding) => isSamePath(finding.path, path));
  return here.map((finding) => {
    const rule = charter.analysis.outcomes.find((outcome) => outcome.id === finding.code)?.rule;
    const page = pageOf(finding.code);
    const name = page === null ? code(finding.code) : `[${code(finding.code)}](${page})`;
    const advice = rule === undefined ? "" : `\n\n${escaped(rule.why)} ${escaped(rule.how)}`;
    return `---\n\n**${escaped(finding.message)}** ${name}${advice}`;
  });
}
