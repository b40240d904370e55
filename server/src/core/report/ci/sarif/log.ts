/** A run as SARIF 2.1.0: one run, failures only, within what GitHub's code scanning takes. */
import { RULESET } from "../../../judgement/analyze.ts";
import { PAGES } from "../../../rules/page-links.ts";
import { oneLine } from "../../../text/sanitize.ts";
import { VERSION } from "../../../version.ts";
import { type CiFinding, type CiRun, worstFirst } from "../run.ts";
import { artifactOf, sarifResults } from "./results.ts";
import { sarifRules } from "./rules.ts";

/** So many results does GitHub show of a run. */
const MOST_RESULTS = 5000;

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** The document as text. */
export function sarifText(run: CiRun): string {
  const all = worstFirst(run);
  const kept: ReadonlySet<CiFinding> = new Set(all.slice(0, MOST_RESULTS).map(({ finding }) => finding));
  const left = all.length - kept.size;
  const rules = sarifRules([...kept]);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const results = run.charters.flatMap((charter) =>
    sarifResults(
      charter,
      charter.findings.filter((finding) => kept.has(finding)),
      (rule) => indexes.get(rule) ?? -1,
    ),
  );
  const notifications = [
    ...run.failures.map(({ file, message }) => ({
      level: "error",
      message: { text: oneLine(message) },
      locations: [{ physicalLocation: { artifactLocation: artifactOf(file) } }],
    })),
    ...(left > 0
      ? [{ level: "warning", message: { text: `${left} more findings were left out: code scanning shows 5,000.` } }]
      : []),
  ];
  const driver = {
    name: "pilot-charter",
    version: VERSION,
    semanticVersion: VERSION,
    informationUri: PAGES.slice(0, PAGES.indexOf("/blob/")),
    rules,
  };
  const log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: { driver },
        columnKind: "utf16CodeUnits",
        invocations: [{ executionSuccessful: run.failures.length === 0, toolExecutionNotifications: notifications }],
        results,
        properties: { asOf: run.today, ruleset: RULESET, leftOut: left, charters: run.charters.map(standingOf) },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function standingOf({ file, analysis }: CiRun["charters"][number]) {
  return {
    file,
    id: analysis.charter.metadata?.id ?? null,
    verdict: analysis.verdict?.word ?? null,
    score: analysis.score?.total ?? null,
  };
}
