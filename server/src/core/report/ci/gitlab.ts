/** Findings as GitLab's Code Quality report. */
import { sha256Hex } from "../../sha256.ts";
import { oneLine } from "../../text/sanitize.ts";
import { type CiFinding, type CiRun, worstFirst } from "./run.ts";

/** How serious GitLab shows a finding. */
type GitlabSeverity = "info" | "minor" | "major" | "critical" | "blocker";

/** The report: a JSON array; each fingerprint once. */
export function gitlabReport(run: CiRun): string {
  const seen = new Map<string, number>();
  const entry = (file: string, rule: string, path: string) => {
    const what = JSON.stringify([file, rule, path]);
    const before = seen.get(what) ?? 0;
    seen.set(what, before + 1);
    return sha256Hex(before === 0 ? what : `${what}#${before}`);
  };
  const failures = run.failures.map(({ file, message }) => ({
    description: oneLine(message),
    check_name: "not-judged",
    fingerprint: entry(file, "not-judged", ""),
    severity: "blocker" as const,
    location: { path: relative(file), lines: { begin: 1 } },
  }));
  const issues = worstFirst(run).map(({ file, finding }) => ({
    description: oneLine(finding.message),
    check_name: finding.rule,
    fingerprint: entry(file, finding.rule, finding.path),
    severity: severityOf(finding),
    location: { path: relative(file), lines: { begin: finding.range.start.line, end: finding.range.end.line } },
  }));
  return `${JSON.stringify([...failures, ...issues], null, 2)}\n`;
}

function severityOf({ severity, ruleRecord }: CiFinding): GitlabSeverity {
  if (severity === "info") return "info";
  if (severity === "error") return ruleRecord?.gate === undefined ? "critical" : "blocker";
  return (ruleRecord?.weight ?? 0) >= 3 ? "major" : "minor";
}

function relative(file: string): string {
  return file.startsWith("./") ? file.slice(2) : file;
}
