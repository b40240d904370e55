/** Findings by severity, then what passed, what could not be assessed and which risks were accepted. */
import type { Severity } from "../../../finding.ts";
import { capital, plural } from "../../../rules/words.ts";
import type { RenderOptions } from "../../model/options.ts";
import type { CharterReport, FindingReport, RuleReport } from "../../model/types.ts";
import { STATE_WORDS, spoken } from "../../model/words.ts";
import {
  disclosure,
  fixButtons,
  goTo,
  heading,
  type Icon,
  message,
  prose,
  revealButton,
  state,
  strongState,
  table,
} from "../components.ts";
import { type Html, html, user, type Value } from "../html.ts";
import { day } from "./header.ts";

const GROUPS: readonly {
  readonly severity: Severity;
  readonly icon: Icon;
  readonly name: string;
  readonly title: string;
}[] = [
  { severity: "error", icon: "bad", name: "error", title: "Errors" },
  { severity: "warning", icon: "warn", name: "warning", title: "Warnings" },
  { severity: "info", icon: "info", name: "hint", title: "Hints" },
];

/** The section "Findings". */
export function findings(report: CharterReport, options: RenderOptions): Html {
  const groups = GROUPS.map((group) => ({
    ...group,
    found: report.findings.filter((one) => one.due && one.severity === group.severity),
  }));
  const ahead = report.findings.filter(({ due }) => !due);
  const counts = groups.flatMap(({ found, name }) => (found.length === 0 ? [] : [plural(found.length, name)]));
  const title = html`Findings <small>${counts.length === 0 ? "none" : counts.join(", ")}</small>`;
  return html`${heading(title)}${groups.map(({ found, title: name, icon: shape, name: word }) =>
    found.length === 0
      ? null
      : html`<h3>${name}</h3><ul class="pc-findings">${listed(found, shape, word, options)}</ul>`,
  )}${
    ahead.length === 0
      ? null
      : html`<h3>Not due yet, counts already</h3><ul class="pc-findings">${listed(ahead, "later", "asked later", options)}</ul>`
  }${passed(report)}${unassessed(report)}${accepted(report, options)}`;
}

function listed(found: readonly FindingReport[], shape: Icon, word: string, options: RenderOptions): readonly Html[] {
  const ids = elementIds(found);
  return found.map((one, index) => finding(one, ids[index] ?? "", { shape, word }, options));
}

/** What a gap asks for, with the shape of its severity; the severity's word is for screen readers. */
export function gap(severity: Severity | null, text: string): Html {
  const group = GROUPS.find((one) => one.severity === severity);
  const word = group?.name ?? "asked later";
  return html`<span class="pc-sr">${word}:</span> ${strongState(group?.icon ?? "later", message(text))}`;
}

/** Rule and place, never a line, so that an element keeps its id while text moves; a second one at the same place is counted. */
function elementIds(found: readonly FindingReport[]): readonly string[] {
  const seen = new Map<string, number>();
  return found.map(({ id }) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return `pc-f-${id.replace(/\s+/g, "-")}${count === 1 ? "" : `-${count}`}`;
  });
}

function finding(
  one: FindingReport,
  element: string,
  { shape, word }: { readonly shape: Icon; readonly word: string },
  { interactive = false }: RenderOptions,
): Html {
  const { rule, path, message: text, why, how, range, fixes, id, places } = one;
  const place = path === "" ? `line ${range.start.line}` : `${path}, line ${range.start.line}`;
  return html`<li${interactive ? html` id="${element}"` : null}><p>${strongState(shape, capital(word))} ${message(text)}${
    why === null ? null : html`<p class="pc-why">${prose(`${why} ${how}`)}`
  }${
    places.length === 0
      ? null
      : html`<ul>${places.map((other) => html`<li>${message(other.message)} ${interactive ? null : html`line ${other.range.start.line}`}${revealButton(interactive, other.path, other.range.start.line, other.message)}`)}</ul>`
  }<p>${rule} ${interactive ? null : place}${revealButton(interactive, path, range.start.line, text)}${fixButtons(interactive, id, fixes, rule)}`;
}

function passed({ rules }: CharterReport): Html | null {
  const good = rules.filter((rule) => rule.state === "pass");
  if (good.length === 0) return null;
  return disclosure(
    "passed",
    state("ok", `${good.length} passed`),
    html`<ul class="pc-columns">${good.map(({ title }) => html`<li>${title}`)}</ul>`,
  );
}

function unassessed({ rules }: CharterReport): Html | null {
  const groups = (["crashed", "blocked", "upcoming", "not-asked", "na"] as const).map((is) => ({
    is,
    found: rules.filter((rule) => rule.state === is),
  }));
  const open = groups.flatMap(({ found }) => found);
  if (open.length === 0) return null;
  return disclosure(
    "unassessed",
    `${open.length} not assessed`,
    html`${groups.map(({ is, found }) =>
      found.length === 0
        ? null
        : html`<h3>${state(is === "upcoming" ? "later" : "none", STATE_WORDS[is])}</h3><ul class="pc-columns">${found.map((rule) => html`<li>${rule.title}${detail(rule)}`)}</ul>`,
    )}`,
  );
}

function detail({ state: is, from, due }: RuleReport): Value {
  if (is === "upcoming") return html` <small>from ${from}${due ? ", counts already" : null}</small>`;
  return is === "blocked" && due ? html` <small>counts as missing</small>` : null;
}

function accepted({ waivers }: CharterReport, { interactive = false }: RenderOptions): Html | null {
  if (waivers.length === 0) return null;
  const columns = [
    { name: "Demand" },
    { name: "Why" },
    { name: "Approved by" },
    { name: "Until" },
    { name: "State" },
  ] as const;
  const rows = waivers.map((waiver) => [
    html`<code>${goTo(interactive, waiver.path, waiver.rule)}</code>`,
    html`${waiver.reason === null ? null : html`${spoken(waiver.reason)}: `}${user(waiver.why ?? "no reason written")}`,
    user(waiver.approvedBy ?? "nobody"),
    day(waiver.expires),
    waiver.state === "in force" ? state("half", "in force") : state("bad", "not in force"),
  ]);
  return disclosure(
    "waivers",
    `${plural(waivers.length, "accepted risk")}`,
    table("Accepted risks: dated exceptions that earn half", columns, rows, { narrow: "labels" }),
    true,
  );
}
