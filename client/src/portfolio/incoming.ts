/** Messages from the panel, taken only if they are on the list and whole; anything else is dropped. */
import { QUESTIONS } from "../../../server/src/core/charter/names.ts";
import { ORDERED_STAGES, type Stage } from "../../../server/src/core/charter/stage.ts";
import type { Asked } from "../../../server/src/core/portfolio/html/controls.ts";
import { GROUPS, SORTS, VERDICTS, type Wanted } from "../../../server/src/core/portfolio/order.ts";
import { type Choices, TABS, type ToHost } from "./webview/messages.ts";

/** Commands that buttons of the panel may run, without prefix. */
const ALLOWED: readonly string[] = ["exportPortfolio", "exportMinutes", "meetingSince", "restartServer"];
const LONGEST = 2_000;
const MOST_LINES = 10_000_000;
const CHOICES = ["stop", "pause", "extend", "carry on"] as const;

/** The message, or null where it is none that the panel may send. */
export function incoming(data: unknown): ToHost | null {
  if (typeof data !== "object" || data === null) return null;
  const { type, hash, tab, name, value, file, line, choice, choices } = data as Readonly<Record<string, unknown>>;
  switch (type) {
    case "ready":
      return { type, choices: choicesIn(choices) };
    case "shown":
      return isText(hash) ? { type, hash } : null;
    case "tab": {
      const known = TABS.find((one) => one === tab);
      return known === undefined ? null : { type, tab: known };
    }
    case "ask":
      return isText(name) && isText(value) ? { type, name, value } : null;
    case "open":
      if (!isText(file) || typeof line !== "number" || !Number.isInteger(line)) return null;
      return line > 0 && line < MOST_LINES ? { type, file, line } : null;
    case "decide": {
      const known = CHOICES.find((one) => one === choice);
      return isText(file) && known !== undefined ? { type, file, choice: known } : null;
    }
    case "undo":
      return isText(file) ? { type, file } : null;
    case "command":
      return isText(name) && ALLOWED.includes(name) ? { type, name } : null;
    default:
      return null;
  }
}

/** What was kept over a reload; anything may come back from a store. */
function choicesIn(value: unknown): Choices | null {
  if (typeof value !== "object" || value === null) return null;
  const { tab, asked } = value as Readonly<Record<string, unknown>>;
  const known = TABS.find((one) => one === tab) ?? "pilots";
  const entries = typeof asked === "object" && asked !== null ? Object.entries(asked) : [];
  return {
    tab: known,
    asked: Object.fromEntries(entries.filter((entry): entry is [string, string] => isText(entry[1]))),
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= LONGEST;
}

const STAGES: readonly Stage[] = [...ORDERED_STAGES, "paused", "killed"];

/** What is asked for after a control has got another value; the same where the control is not known. */
export function askedWith(asked: Asked, name: string, value: string): Asked {
  if (name === "sort") return { ...asked, sort: SORTS.find((key) => key === value) ?? asked.sort };
  if (name === "group") return { ...asked, group: GROUPS.find((key) => key === value) ?? null };
  return { ...asked, wanted: wantedWith(asked.wanted, name, value === "" ? [] : [value]) };
}

/** What is wanted after some values of one kind were chosen; none wants all of the kind. */
export function wantedWith(
  { verdict, stage, unit, unanswered }: Wanted,
  name: string,
  values: readonly string[],
): Wanted {
  const wanted = { verdict, stage, unit, unanswered };
  if (name === "verdict") wanted.verdict = VERDICTS.filter((one) => values.includes(one));
  else if (name === "stage") wanted.stage = STAGES.filter((one) => values.includes(one));
  else if (name === "unanswered") wanted.unanswered = QUESTIONS.filter((one) => values.includes(one));
  else if (name === "unit") wanted.unit = values;
  return Object.fromEntries(Object.entries(wanted).filter(([, chosen]) => (chosen?.length ?? 0) > 0));
}
