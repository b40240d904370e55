/** The graveyard report as Markdown. */
import { formatDay } from "../../charter/dates.ts";
import { capital, plural } from "../../rules/words.ts";
import { plain } from "../markdown.ts";
import { STAGE_NAMES } from "../model/stages.ts";
import type { GraveyardReport } from "./model.ts";
import { columnsSentence, headline, KNOWN, KNOWN_NAMES, pathOf, rowsSentence } from "./words.ts";

/** The report as Markdown, ending with a newline. */
export function graveyardMarkdown(report: GraveyardReport): string {
  return `${[head, ways, asks, pilots, columns].map((block) => block(report)).join("\n\n")}\n`;
}

function head(report: GraveyardReport): string {
  const verdicts = Object.entries(report.verdicts).map(([word, count]) => `${count} ${word}`);
  return [
    `# ${plain(report.list)}: what the list does not know`,
    `**${headline(report)}**`,
    `Judged on ${formatDay(report.asOf)}: ${verdicts.length === 0 ? "nothing" : verdicts.join(", ")}.`,
    rowsSentence(report.account),
    columnsSentence(report.account),
  ].join("\n\n");
}

function ways({ paths }: GraveyardReport): string {
  const lists = paths.map(({ demands, pilots: count }, at) => {
    const lines = demands.map(({ rule, title }) => `1. ${plain(title)} \`${rule}\``);
    return `### Way ${at + 1}: ${plural(demands.length, "demand")}, for ${plural(count, "pilot")}\n\n${lines.join("\n")}`;
  });
  return `## Shortest paths to go\n\n${lists.length === 0 ? "No pilot has one." : lists.join("\n\n")}`;
}

function asks({ asks: questions }: GraveyardReport): string {
  const lines = questions.map(
    ({ question, headings }) => `- ${question} Headings: ${headings.map((one) => `\`${one}\``).join(", ")}`,
  );
  return `## What the list should ask next time\n\n${lines.length === 0 ? "Nothing more: at least half of the pilots answer everything." : lines.join("\n")}`;
}

function pilots(report: GraveyardReport): string {
  const lines = report.rows.map(
    ({ name, file, stage, verdict, known, path }) =>
      `| ${plain(name)} | ${plain(file)} | ${STAGE_NAMES[stage]} | ${verdict ?? "–"} | ${KNOWN.map((key) => (known[key] ? "yes" : "no")).join(" | ")} | ${pathOf(report, path)} |`,
  );
  return `## Pilots\n\n| Pilot | File | Stage | Verdict | ${KNOWN.map((key) => KNOWN_NAMES[key]).join(" | ")} | Shortest path |\n|---|---|---|---|---|---|---|---|---|\n${lines.join("\n")}`;
}

function columns({ account }: GraveyardReport): string {
  const lines = account.columns.map(
    ({ letters, heading, becomes, filled, why }) =>
      `| ${letters} | ${plain(heading)} | ${plain(becomes)} | ${filled} | ${plain(capital(why))} |`,
  );
  return `## Columns\n\n| Column | Heading | Becomes | Filled | Why |\n|---|---|---|---:|---|\n${lines.join("\n")}`;
}
