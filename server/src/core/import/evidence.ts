/** What the values of a column show: how full it is, and whether they bear out what the heading promises. */
import { lexiconWith } from "../charter/lexicon.ts";
import { type Cell, isBlank, textOf } from "./cell.ts";
import { looksLikeDate } from "./dates.ts";
import type { Field } from "./fields.ts";
import { fold, wordsOf } from "./fold.ts";
import { choiceWords, stageWords, yesNoWords } from "./words.ts";

/** What a column shows. */
export interface Evidence {
  /** Cells with an answer in them. */
  readonly filled: number;
  /** Cells with a stand-in such as `N/A` or `TBD`. */
  readonly standIns: number;
  /** Why the values are not what the field takes; null where they are. */
  readonly doubt: (field: Field) => string | null;
}

/** So many answers are looked at. */
const SAMPLE = 400;

/** What stands for no answer in lists, besides the placeholders of charters. */
const STAND_INS = new Set([
  "n a",
  "na",
  "not applicable",
  "none",
  "null",
  "nil",
  "blank not provided",
  "blank",
  "no answer",
  "nvt",
  "k a",
  "keine angabe",
  "entfaellt",
  "sin datos",
  "s o",
  "sans objet",
  "nd",
  "unknown",
  "not provided",
  "no data",
]);

/** Whether a cell holds no answer; of a stage, “draft” and “work in progress” are answers. */
export function isStandIn(cell: Cell, isStage = false): boolean {
  if (typeof cell !== "string") return false;
  const text = cell.trim();
  if (text.length > 80) return false;
  // One letter is an answer in a list: Y and N, the colours R, A and G, a class; a cross may mean anything.
  if (/^\p{L}$/u.test(text)) return /^x$/i.test(text);
  if (/^[%‰€$£¥]$/.test(text)) return false;
  const folded = fold(text);
  // A status that is not understood is kept: only what stands for no answer in every list is none.
  if (isStage) return folded === "" || (STAND_INS.has(folded) && !stageWords().has(folded));
  return folded === "" || STAND_INS.has(folded) || lexiconWith().isPlaceholder(text);
}

/** The evidence of a column's cells. */
export function evidenceOf(cells: readonly Cell[], isStage = false): Evidence {
  const present = cells.filter((cell) => !isBlank(cell));
  const answers = present.filter((cell) => !isStandIn(cell, isStage));
  const sample = answers.slice(0, SAMPLE);
  return {
    filled: answers.length,
    standIns: present.length - answers.length,
    doubt: (field) => doubtOf(field, sample),
  };
}

function doubtOf({ id, reading, values = [] }: Field, sample: readonly Cell[]): string | null {
  const share = (test: (cell: Cell) => boolean) => sample.filter(test).length / sample.length;
  const isYesNo = (cell: Cell) => typeof cell === "boolean" || yesNoWords().has(fold(textOf(cell)));
  const beginsYesNo = (cell: Cell) => yesNoWords().has(wordsOf(textOf(cell))[0] ?? "");
  switch (reading) {
    case "date":
      return share(looksLikeDate) >= 0.3 ? null : "its values are no dates";
    case "number":
    case "money":
      return share((cell) => /\d/.test(textOf(cell)) && !looksLikeDay(cell)) >= 0.3
        ? null
        : "its values are no numbers";
    case "text":
    case "answer":
    case "texts":
    case "person":
    case "people":
      if (share(isYesNo) > 0.5 || (reading === "answer" && share(beginsYesNo) > 0.5))
        return "its values are yes and no";
      return share((cell) => typeof cell === "number" || looksLikeDay(cell)) > 0.5 ? "its values are numbers" : null;
    case "name":
      return share((cell) => typeof cell === "boolean" || isYesNo(cell)) > 0.5 ? "its values are yes and no" : null;
    case "stage":
      return share((cell) => stageWords().has(fold(textOf(cell))) || textOf(cell).length <= 80) >= 0.5 &&
        share(looksLikeDay) < 0.5
        ? null
        : "its values are no stages";
    case "choice":
      return share((cell) =>
        values.some(
          (value) =>
            choiceWords()
              .get(fold(textOf(cell)))
              ?.has(value) === true,
        ),
      ) > 0
        ? null
        : "its values are not those of the key";
    case "source":
      return id === "place" && share((cell) => typeof cell === "number" || /^\d+$/.test(textOf(cell))) > 0.5
        ? "its values are numbers"
        : null;
    default:
      return null;
  }
}

function looksLikeDay(cell: Cell): boolean {
  if (typeof cell === "object" && cell !== null) return true;
  return typeof cell === "string" && /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(cell.trim());
}
