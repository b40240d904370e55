/** What the panel has beside the page: what to sort, group and filter by, and what can be taken out of it. */
import { QUESTIONS } from "../../charter/names.ts";
import { commandButton } from "../../report/html/components.ts";
import { type Html, html, type Value } from "../../report/html/html.ts";
import { STAGE_NAMES } from "../../report/model/stages.ts";
import { GROUPS, type GroupKey, SORTS, type SortKey, VERDICTS, type Wanted } from "../order.ts";
import type { PortfolioRow } from "../types.ts";

/** What the reader of the panel has asked for. */
export interface Asked {
  readonly sort: SortKey;
  readonly group: GroupKey | null;
  readonly wanted: Wanted;
}

const SORT_NAMES: { readonly [K in SortKey]: string } = {
  verdict: "verdict, worst first",
  cost: "12-month cost",
  score: "score, lowest first",
  name: "name",
  overdue: "days overdue",
  unit: "unit",
  file: "file",
};

/** The controls above the table; they offer what occurs. */
export function controlsOf(rows: readonly PortfolioRow[], { sort, group, wanted }: Asked): Html {
  const stages = Object.entries(STAGE_NAMES).filter(([stage]) => rows.some((row) => row.effectiveStage === stage));
  const verdicts = VERDICTS.filter((word) => rows.some(({ verdict }) => verdict === word));
  const units = [...new Set(rows.flatMap(({ businessUnit }) => businessUnit ?? []))].sort();
  return html`<div class="pc-controls" role="group" aria-label="Show">${select("sort", "Sort by", sort, [
    ...SORTS.map((key) => [key, SORT_NAMES[key]] as const),
  ])}${select("group", "Group by", group ?? "", [["", "nothing"], ...GROUPS.map((key) => [key, key] as const)])}${select(
    "verdict",
    "Verdict",
    wanted.verdict?.[0] ?? "",
    [["", "all"], ...verdicts.map((word) => [word, word] as const)],
  )}${select("stage", "Stage", wanted.stage?.[0] ?? "", [
    ["", "all"],
    ...stages.map(([stage, name]) => [stage, name.toLowerCase()] as const),
  ])}${select("unit", "Unit", wanted.unit?.[0] ?? "", [["", "all"], ...units.map((unit) => [unit, unit] as const)])}${select(
    "unanswered",
    "Open question",
    wanted.unanswered?.[0] ?? "",
    [["", "any or none"], ...QUESTIONS.map((question) => [question, QUESTION_NAMES[question]] as const)],
  )}</div><p class="pc-tools">${commandButton("exportPortfolio", "Export Portfolio…")}</p>`;
}

const QUESTION_NAMES: { readonly [Q in (typeof QUESTIONS)[number]]: string } = {
  Q1: "Q1 owner",
  Q2: "Q2 outcome",
  Q3: "Q3 cost",
  Q4: "Q4 capability",
};

function select(name: string, label: string, chosen: string, options: readonly (readonly [string, string])[]): Html {
  const all = options.some(([value]) => value === chosen) ? options : [...options, [chosen, chosen] as const];
  const option = ([value, text]: readonly [string, string]): Value =>
    html`<option value="${value}"${value === chosen ? html` selected` : null}>${text}`;
  return html`<label>${label} <select data-ask="${name}">${all.map(option)}</select></label>`;
}

/** What can be done in the meeting besides the cards. */
export function meetingTools(since: string | null): Html {
  const day = since === null ? "the last meeting" : since;
  return html`<p class="pc-tools">${commandButton("exportMinutes", "Export Minutes…")}${commandButton("meetingSince", `Since ${day}…`)}</p>`;
}

/** The words of a heading whose button sorts. */
export function sortButton(key: SortKey, text: string): Html {
  return html`<button type="button" class="pc-go" data-action="sort" data-sort="${key}" aria-label="${`${text}: sort by ${SORT_NAMES[key]}`}">${text}</button>`;
}
