/** The triage as sections of HTML: totals, the table, what several charters show, people; the same for page and panel. */
import { formatDay } from "../../charter/dates.ts";
import {
  type Column,
  disclosure,
  figures,
  heading,
  message,
  state,
  strongState,
  table,
} from "../../report/html/components.ts";
import { type Html, html, markup, user, type Value } from "../../report/html/html.ts";
import { VERDICT_ICONS } from "../../report/html/sections/header.ts";
import type { RenderOptions, Section } from "../../report/model/options.ts";
import { STAGE_NAMES } from "../../report/model/stages.ts";
import { SCORED_PILLARS } from "../../rules/rule.ts";
import { capital, number, plural } from "../../rules/words.ts";
import { shortMoney, sumsWords } from "../money.ts";
import { type GroupKey, grouped, type SortKey } from "../order.ts";
import type { PortfolioRow, Triage } from "../types.ts";
import { conversionWords, leavingWords, returnWords, rowTitle } from "../words.ts";
import { sortButton } from "./controls.ts";
import { peopleSection } from "./people.ts";

/** How the triage is to be shown. */
export interface TriageRenderOptions extends RenderOptions {
  /** What the rows are sorted by, where a reader can change it. */
  readonly sort?: SortKey;
}

/** The sections in order; those without content are left out. */
export function triageSections(
  triage: Triage,
  group: GroupKey | null,
  options: TriageRenderOptions = {},
): readonly Section[] {
  const drawn: readonly (readonly [string, Html | null])[] = [
    ["header", head(triage)],
    ["leaving", leaving(triage)],
    ["pilots", pilots(triage, group, options)],
    ["across", across(triage)],
    ["people", peopleSection(triage)],
    ["footer", foot(triage)],
  ];
  return drawn.flatMap(([id, content]) => (content === null ? [] : [{ id, html: markup(content) }]));
}

function head(triage: Triage): Html {
  const { rows, all, live, verdicts, unjudged, overdue, runCost, stopCost, asOf } = triage;
  const shown = rows.length === all ? number(all) : `${number(rows.length)} of ${number(all)}`;
  const counts: readonly (readonly [Value, Value, Value?])[] = verdicts.map(([word, count]) => [
    state(VERDICT_ICONS[word] ?? "none", word),
    number(count),
  ]);
  return html`<p class="pc-meta">judged on ${formatDay(asOf)}</p><h1>Pilot portfolio</h1>
${figures([
  ["Pilots", shown, `${number(live)} live`],
  ...counts,
  ...(unjudged === 0 ? [] : [[state("none", "no verdict"), number(unjudged)] as const]),
  [
    "Past the end date",
    number(overdue.pilots),
    overdue.pilots === 0 ? null : `up to ${plural(overdue.mostDays, "day")}`,
  ],
])}
<p><b>Run cost if all go to full scale:</b> ${sumsWords(runCost)}.</p>
<p><b>Money behind kill, pause and hold verdicts:</b> ${sumsWords(stopCost)}.</p>
<p class="pc-note">${conversionWords(triage.conversion)}</p>`;
}

function leaving({ leaving: one }: Triage): Html | null {
  if (one === null) return null;
  const [first, ...lines] = leavingWords(one);
  return html`<p>${user(first ?? "")}</p><ul class="pc-plain">${lines.map((line) => html`<li>${user(line)}`)}</ul>`;
}

const NAMES = [
  "Pilot",
  "Verdict",
  "Stage",
  "Score",
  ...SCORED_PILLARS.map((pillar) => capital(pillar).slice(0, 3)),
  "Owner",
  "Outcome",
  "12-month cost",
  "Return",
  "Next step",
];

/** Columns whose heading sorts, in the panel, and which way. */
const SORTABLE: { readonly [name: string]: readonly [key: SortKey, way: "ascending" | "descending"] } = {
  Pilot: ["name", "ascending"],
  Verdict: ["verdict", "ascending"],
  Score: ["score", "ascending"],
  "12-month cost": ["cost", "descending"],
};

function columnsFor({ interactive = false, sort = "verdict" }: TriageRenderOptions): readonly Column[] {
  return NAMES.map((name) => {
    const [key, way] = SORTABLE[name] ?? [];
    if (!interactive || key === undefined || way === undefined) return { name };
    return { name, head: sortButton(key, name), ...(key === sort ? { sorted: way } : {}) };
  });
}

function pilots({ rows }: Triage, group: GroupKey | null, options: TriageRenderOptions): Html {
  const title = heading(html`Pilots <small>${number(rows.length)}</small>`);
  if (rows.length === 0) return html`${title}<p>No pilot matches.</p>`;
  if (group === null) return html`${title}${rowsTable("Every pilot, what to stop first", rows, options)}`;
  const tables = [...grouped(rows, group)].map(
    ([name, own]) =>
      html`<h3>${user(name)} <small>${number(own.length)}</small></h3>${rowsTable(html`${user(name)}`, own, options)}`,
  );
  return html`${title}${tables}`;
}

function rowsTable(caption: Value, rows: readonly PortfolioRow[], options: TriageRenderOptions): Html {
  const inner = table(
    caption,
    columnsFor(options),
    rows.map((row) => cells(row, options)),
    { narrow: "labels" },
  );
  return html`<div class="pc-triage">${inner}</div>`;
}

function cells(row: PortfolioRow, options: RenderOptions): readonly Value[] {
  const { verdict, effectiveStage, score, pillars, owner, outcome, money, answers, businessUnit, next, problem } = row;
  const missing = html`<i>not answered</i>`;
  const said = (question: "Q1" | "Q2" | "Q3", text: string | null) =>
    verdict === null || verdict === "closed"
      ? null
      : answers[question].answered && text !== null
        ? user(text)
        : missing;
  const step =
    problem !== null
      ? user(problem)
      : next && html`${message(next.message)} <small>${next.who === null ? "nobody" : user(next.who)}</small>`;
  return [
    html`${openButton(row, options)}${businessUnit === null ? null : html` <small>${user(businessUnit)}</small>`}`,
    verdict === null ? state("none", "no verdict") : strongState(VERDICT_ICONS[verdict] ?? "none", verdict),
    effectiveStage === null ? null : STAGE_NAMES[effectiveStage],
    score,
    ...SCORED_PILLARS.map((pillar) => pillars[pillar]),
    said("Q1", owner),
    said("Q2", outcome ?? answers.Q2.text),
    said("Q3", shortMoney(money.run12m, money.currency)),
    verdict === null || verdict === "closed" ? null : returnWords(row),
    step,
  ];
}

/** In the panel the pilot's name opens its charter where the verdict was decided. */
export function openButton(row: PortfolioRow, { interactive = false }: RenderOptions): Html {
  const title = rowTitle(row);
  if (!interactive) return user(title);
  return html`<button type="button" class="pc-go" data-action="open" data-file="${row.file}" data-line="${row.next?.line ?? 1}" aria-label="${`Open ${title}`}">${user(title)}</button>`;
}

function across({ findings, frequent }: Triage): Html | null {
  if (findings.length + frequent.length === 0) return null;
  const icons = { error: "bad", warning: "warn", info: "info" } as const;
  const list = findings.map(
    ({ severity, message: text, rule }) =>
      html`<li>${strongState(icons[severity], severity)} ${message(text)} <code>${rule}</code>`,
  );
  const often = frequent.map(
    ({ charters, title, rule }) => html`<li>${number(charters)} charters: ${title} <code>${rule}</code>`,
  );
  return html`${heading("Across the portfolio")}${list.length === 0 ? null : html`<ul class="pc-plain">${list}</ul>`}${
    often.length === 0
      ? null
      : disclosure("often", "Most frequent findings", html`<ul class="pc-plain">${often}</ul>`, true)
  }`;
}

function foot({ ruleset }: Triage): Html {
  return html`<p>Pilot Charter, rules ${ruleset}. No currency is added to another, and what is not known is not counted. The tool checks what is written, not whether it is true.</p>`;
}
