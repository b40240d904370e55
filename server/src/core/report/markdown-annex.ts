/** The annex of the report in Markdown: what it is, data, sums, conditions and findings, each folded. */
import { formatDay } from "../charter/dates.ts";
import { plural } from "../rules/words.ts";
import { code, folded, plain } from "./markdown-plain.ts";
import { dataWords, personalWords } from "./model/board-words.ts";
import { type SubjectTerm, termsOf } from "./model/subject-terms.ts";
import type { CharterReport, ConditionReport, FindingReport } from "./model/types.ts";
import { CONDITION_WORDS, PATTERN_WORDS, placesWords, spoken } from "./model/words.ts";

/** A comment must stay readable and under the limit of the forges; more findings are counted, not listed. */
const MOST_FINDINGS = 40;

/** What a comment at a pull request does without. */
const LEFT_OUT: ReadonlySet<SubjectTerm["term"]> = new Set(["Tried without AI", "Sponsor"]);

/** What the system is, where it ends, and which data it uses. */
export function system({ subject, heading, data, verdict }: CharterReport): string {
  if (verdict === "closed") return "";
  const line = (term: string, text: string | null) =>
    `- **${plain(term)}:** ${text === null ? "not written" : plain(text)}`;
  const about = termsOf({ subject, heading })
    .filter(({ term }) => !LEFT_OUT.has(term))
    .map(({ term, text }) => line(term, text));
  const controls = [
    ...data.sources.map(({ source, classification, personal }) =>
      line(source ?? "Source not written", `${classification ?? "class not written"}, ${personalWords(personal)}`),
    ),
    line("Risk tier", data.tier.level === null ? null : `${data.tier.level}: ${data.tier.why ?? "why is not written"}`),
    ...[...data.controls, ...data.supplierTerms].map(({ name, text }) => line(name, text)),
  ];
  return [
    folded("What it is", about.join("\n")),
    folded(`Data and controls: ${dataWords(data)}`, controls.join("\n")),
  ].join("\n\n");
}

/** The reviews with what would stop it and their conditions. */
export function reviews({ reviews: rows, board, verdict }: CharterReport): string {
  if (verdict === "closed") return "";
  const lines = rows.map((row) => {
    const blocks = row.wouldBlock.map((text) => `; would stop it: ${plain(text)}`);
    const open = row.conditions.map(({ what, due, done, late }) => {
      const word = done ? "done" : late ? "late" : "open";
      return `; condition, ${word}: ${plain(what)}${due === null ? "" : ` by ${formatDay(due)}`}`;
    });
    return `- **${plain(row.name)}:** ${plain(row.reviewer ?? "nobody")}, ${plain(spoken(row.status))}${blocks.join("")}${open.join("")}`;
  });
  return folded(`Reviews: ${board.agreed.length} of ${rows.length} agreed`, lines.join("\n"));
}

/** The seven conditions and the five ways to get stuck. */
export function conditions(report: CharterReport): string {
  if (report.verdict === "closed") return "";
  const line = (words: { readonly [S in ConditionReport["state"]]: string }) => (one: ConditionReport) =>
    `- ${words[one.state]}: ${one.title} (${one.id})`;
  const met = report.conditions.filter((one) => one.state === "met").length;
  const stuck = report.patterns.filter((one) => one.state === "not-met").length;
  return folded(
    `Seven conditions of production (${met} met), five ways pilots get stuck (${stuck} here)`,
    [...report.conditions.map(line(CONDITION_WORDS)), ...report.patterns.map(line(PATTERN_WORDS))].join("\n"),
  );
}

/** The findings as a table. */
export function findings({ findings: found }: CharterReport): string {
  if (found.length === 0) return "No findings.";
  const due = found.filter((one) => one.due).length;
  const ahead = found.length - due;
  const more = found.length - MOST_FINDINGS;
  const rows = found.slice(0, MOST_FINDINGS).map(row);
  const rest = more > 0 ? `\n\nand ${more} more.` : "";
  return folded(
    `${plural(due, "finding")}${ahead === 0 ? "" : `, ${ahead} more not due yet`}`,
    `| Line | Severity | Finding | Rule |\n| ---: | --- | --- | --- |\n${rows.join("\n")}${rest}`,
  );
}

function row(one: FindingReport): string {
  const { range, severity, message, rule, due } = one;
  const places = placesWords(one).map((place) => ` · ${plain(place)}`);
  return `| ${range.start.line} | ${severity}${due ? "" : ", not due yet"} | ${plain(message)}${places.join("")} | ${code(rule)} |`;
}
