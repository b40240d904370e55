/** A comparison for the terminal. */
import { changeWords } from "../../core/history/change-words.ts";
import type { ComparedChange } from "../../core/history/compare.ts";
import { acceptedWords } from "../../core/history/past.ts";
import { visible } from "../../core/text/sanitize.ts";
import type { Colours } from "../colours.ts";
import type { ComparedCharter, DiffRun } from "../diff/pairs.ts";
import { CLASS_WORDS, effectText, movedText } from "./diff-words.ts";

const INDENT = 14;

/** The whole text: a head for each charter, a paragraph for each change, one line to sum up. */
export function diffText(run: DiffRun, colours: Colours): string {
  const blocks = run.compared.map((one) => charterText(one, colours));
  const failures = run.failures.map(({ message }) => `${colours.red("failed")} ${visible(message)}\n`);
  const all = run.compared.flatMap(({ comparison }) => comparison.changes);
  return [...blocks, ...failures, `${summary(all, run.compared)}\n`].join("\n");
}

function charterText(charter: ComparedCharter, colours: Colours): string {
  const { comparison, file, fileBefore, name } = charter;
  const called = fileBefore === null ? file : `${fileBefore} → ${file}`;
  const title = `${colours.bold(visible(called))}${name === null ? "" : `  ${visible(name)}`}`;
  const lines = comparison.changes.flatMap((change) => paragraph(change, charter, colours));
  const none = charter.kind === "both" && lines.length === 0 ? ["  no change of meaning"] : [];
  const together =
    comparison.changes.some(({ effect }) => effect !== null) && comparison.together !== 0
      ? [`  together: ${comparison.together > 0 ? "+" : ""}${comparison.together} points that no change moves alone`]
      : [];
  return [title, `  ${visible(movedText(charter))}`, ...none, ...lines, ...together, ""].join("\n");
}

function paragraph(change: ComparedChange, { comparison }: ComparedCharter, colours: Colours): readonly string[] {
  const word = CLASS_WORDS[change.class].padEnd(INDENT - 2);
  const colour =
    change.class === "weakens"
      ? colours.red
      : change.class === "cannot-tell"
        ? colours.yellow
        : change.class === "strengthens"
          ? colours.green
          : colours.dim;
  const effect = effectText(change.effect, comparison.after.currency);
  const accepted = acceptedWords(change);
  const below = [change.why, effect, `${change.path}  ${change.fingerprint}`, accepted].filter((line) => line !== "");
  return [
    `  ${colour(word)}${visible(changeWords(change))}`,
    ...below.map((line) => `${" ".repeat(INDENT)}${colours.dim(visible(line))}`),
  ];
}

function summary(changes: readonly ComparedChange[], compared: readonly ComparedCharter[]): string {
  const count = (name: ComparedChange["class"]) => changes.filter((one) => one.class === name).length;
  const counts = (Object.keys(CLASS_WORDS) as ComparedChange["class"][]).map(
    (name) => `${count(name)} ${CLASS_WORDS[name]}`,
  );
  return `${compared.length} ${compared.length === 1 ? "charter" : "charters"} compared: ${counts.join(", ")}`;
}
