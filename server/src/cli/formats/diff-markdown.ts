/** A comparison as the comment of a pull request: found again by its marker, short enough for every platform. */
import { changeWords } from "../../core/history/change-words.ts";
import type { ComparedChange } from "../../core/history/compare.ts";
import { acceptedWords } from "../../core/history/past.ts";
import { oneLine } from "../../core/text/sanitize.ts";
import type { GateResult } from "../diff/gate.ts";
import type { ComparedCharter, DiffRun } from "../diff/pairs.ts";
import { CLASS_WORDS, effectText, movedText } from "./diff-words.ts";
import { plainMarkdown } from "./plain-markdown.ts";

/** The longest comment. */
const LONGEST = 60_000;

const CLOSING = "\n_More changes were left out: run `pilot-charter diff` to see them all._\n";

/** The comment; `id` tells several of them on one page apart. */
export function diffMarkdown(run: DiffRun, gate: GateResult, id: string): string {
  const marker = `<!-- pilot-charter-diff:${id.replace(/[^\w.-]/g, "-")} -->`;
  const failures = run.failures.map(({ message }) => `- **failed**: ${plainMarkdown(message)}`);
  const head = [
    marker,
    "## What this change does to the pilot charters",
    "",
    `${plainMarkdown(gate.said)}`,
    "",
    ...failures,
  ];
  const none = run.compared.length === 0 && failures.length === 0 ? ["No charter changed."] : [];
  return fitted([...head, ...none], run.compared.flatMap(charterLines));
}

/** As many lines as fit, cut at a line. */
function fitted(head: readonly string[], lines: readonly string[]): string {
  let text = `${head.join("\n")}\n`;
  for (const line of lines) {
    if (text.length + line.length + 1 + CLOSING.length > LONGEST) return `${text}${CLOSING}`;
    text += `${line}\n`;
  }
  return text;
}

function charterLines(charter: ComparedCharter): readonly string[] {
  const { comparison, file, fileBefore, name } = charter;
  const called = fileBefore === null ? code(file) : `${code(fileBefore)} → ${code(file)}`;
  const loud = comparison.changes.filter((one) => one.class !== "neutral");
  const quiet = comparison.changes.filter((one) => one.class === "neutral");
  return [
    `### ${plainMarkdown(name ?? file)} (${called})`,
    "",
    plainMarkdown(movedText(charter)),
    "",
    ...(comparison.changes.length === 0 && charter.kind === "both" ? ["No change of meaning.", ""] : []),
    ...table(loud, charter),
    ...(quiet.length === 0
      ? []
      : [
          "<details><summary>",
          `${quiet.length} neutral`,
          "</summary>",
          "",
          ...table(quiet, charter),
          "</details>",
          "",
        ]),
  ];
}

function table(changes: readonly ComparedChange[], { comparison }: ComparedCharter): readonly string[] {
  if (changes.length === 0) return [];
  const rows = changes.map((change) => {
    const effect = effectText(change.effect, comparison.after.currency);
    const accepted = acceptedWords(change);
    const why = [change.why, accepted]
      .filter((one) => one !== "")
      .map(plainMarkdown)
      .join("<br>");
    return `| ${CLASS_WORDS[change.class]} | ${plainMarkdown(changeWords(change))}<br>${code(change.path)} | ${why} | ${plainMarkdown(effect)} | ${code(change.fingerprint)} |`;
  });
  return ["| | What | Why | Moves alone | Fingerprint |", "|---|---|---|---|---|", ...rows, ""];
}

/** Text as code, in a cell of a table. */
function code(text: string): string {
  return `<code>${oneLine(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("|", "&#124;")}</code>`;
}
