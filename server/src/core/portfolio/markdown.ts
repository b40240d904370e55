/** The triage as Markdown, for a wiki page or a message before the meeting. */
import { formatDay } from "../charter/dates.ts";
import { plain } from "../report/markdown.ts";
import { STAGE_NAMES } from "../report/model/stages.ts";
import { SCORED_PILLARS } from "../rules/rule.ts";
import { number } from "../rules/words.ts";
import { shortMoney } from "./money.ts";
import { type GroupKey, grouped } from "./order.ts";
import type { PortfolioRow, Triage } from "./types.ts";
import { leavingWords, loadWords, pilotsOf, returnWords, rowTitle, stepWords, summaryOf } from "./words.ts";

const HEAD = `| Verdict | Pilot | Stage | Score | A | M | G | C | P | Owner | Outcome | 12-month cost | Return | Next step |
|---|---|---|---:|---:|---:|---:|---:|---:|---|---|---:|---:|---|`;

/** The triage as Markdown, ending with a newline. */
export function triageMarkdown(triage: Triage, group: GroupKey | null): string {
  const { leaving, findings, frequent, people, asOf, ruleset } = triage;
  const blocks = [
    "# Pilot portfolio",
    summaryOf(triage)
      .map((line) => `- ${plain(line)}`)
      .join("\n"),
    ...(leaving === null
      ? []
      : [
          leavingWords(leaving)
            .map((line) => `- ${plain(line)}`)
            .join("\n"),
        ]),
    ...tables(triage.rows, group),
    ...section(
      "Across the portfolio",
      findings.map(({ severity, message, rule }) => `- ${severity}: ${plain(message)} \`${rule}\``),
    ),
    ...section(
      "Most frequent findings",
      frequent.map(({ title, charters, rule }) => `- ${number(charters)} charters: ${plain(title)} \`${rule}\``),
    ),
    ...section(
      "People in several pilots",
      people.filter((load) => pilotsOf(load) > 1).map((load) => `- ${plain(load.label)}: ${plain(loadWords(load))}`),
    ),
    `Judged on ${formatDay(asOf)}, rules ${ruleset}. The tool checks what is written, not whether it is true.`,
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.join("\n")];
}

function tables(rows: readonly PortfolioRow[], group: GroupKey | null): readonly string[] {
  if (rows.length === 0) return ["No pilot matches."];
  if (group === null) return [table(rows)];
  return [...grouped(rows, group)].flatMap(([name, own]) => [`## ${plain(name)} (${number(own.length)})`, table(own)]);
}

function table(rows: readonly PortfolioRow[]): string {
  return [HEAD, ...rows.map(line)].join("\n");
}

function line(row: PortfolioRow): string {
  const { verdict, effectiveStage, score, pillars, owner, outcome, money, answers } = row;
  const known = (question: "Q1" | "Q2" | "Q3", text: string | null) =>
    verdict === null || verdict === "closed"
      ? ""
      : answers[question].answered && text !== null
        ? plain(text)
        : "not answered";
  const cells = [
    verdict === null ? "no verdict" : `**${verdict}**`,
    plain(rowTitle(row)),
    effectiveStage === null ? "" : STAGE_NAMES[effectiveStage].toLowerCase(),
    score ?? "",
    ...SCORED_PILLARS.map((pillar) => pillars[pillar] ?? ""),
    known("Q1", owner),
    known("Q2", outcome ?? answers.Q2.text),
    known("Q3", shortMoney(money.run12m, money.currency)),
    verdict === null || verdict === "closed" ? "" : returnWords(row),
    plain(stepWords(row)),
  ];
  return `| ${cells.join(" | ")} |`;
}
