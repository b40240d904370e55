/** The graveyard report as one HTML file: no script, no network, readable without style, printable. */
import { formatDay } from "../../charter/dates.ts";
import { capital, number, plural } from "../../rules/words.ts";
import { disclosure, figures, heading, state, table } from "../html/components.ts";
import { documentOf } from "../html/document.ts";
import { type Html, html, markup, user } from "../html/html.ts";
import { STAGE_NAMES } from "../model/stages.ts";
import type { GraveyardReport, WayOut } from "./model.ts";
import { columnsSentence, headline, KNOWN, KNOWN_NAMES, pathOf, rowsSentence } from "./words.ts";

/** The page; the same report gives the same bytes. */
export function graveyardPage(report: GraveyardReport): string {
  const title = `${report.list}: what the list does not know`;
  const sections = [head, ways, asks, pilots, columns].map((section) => html`<section>${section(report)}</section>`);
  const body = markup(
    html`<main>${sections}<footer><p>The tool checks what is written, not whether it is true. Nothing was sent anywhere.</p></footer></main>`,
  );
  return documentOf(title, body);
}

function head(report: GraveyardReport): Html {
  const { counts, verdicts, account } = report;
  const of = (count: number) => `${number(count)} of ${number(counts.pilots)}`;
  return html`<p class="pc-meta">${user(report.list)} · judged on ${formatDay(report.asOf)}</p><h1>What the list does not know</h1>
<p class="pc-lead"><strong>${headline(report)}</strong></p>
${figures([
  ["Name an owner", of(counts.owner)],
  ["Have a number to reach", of(counts.number)],
  ["Have a cost", of(counts.cost)],
  ["Say what people must learn", of(counts.learning)],
  ["Ready to go", of(counts.go)],
])}
<p>Verdicts: ${Object.entries(verdicts)
    .map(([word, count]) => `${number(count)} ${word}`)
    .join(", ")}.</p><p>${rowsSentence(account)}</p><p>${columnsSentence(account)}</p>`;
}

function ways({ paths }: GraveyardReport): Html {
  if (paths.length === 0) return html`${heading("Shortest paths to go")}<p>No pilot has one.</p>`;
  return html`${heading("Shortest paths to go")}<p>Each way lists the fewest demands that lead to go, in the order in which the verdict asks for them.</p>${paths.map(
    (way, at) =>
      disclosure(
        `way-${at + 1}`,
        html`Way ${at + 1}: ${plural(way.demands.length, "demand")}, for ${plural(way.pilots, "pilot")}`,
        demands(way),
        at === 0,
      ),
  )}`;
}

function demands({ demands: all }: WayOut): Html {
  return html`<ol class="pc-steps">${all.map(({ rule, title }) => html`<li>${title} <code>${rule}</code></li>`)}</ol>`;
}

function asks({ asks: questions }: GraveyardReport): Html {
  if (questions.length === 0) {
    return html`${heading("What the list should ask next time")}<p>Nothing more: at least half of the pilots answer everything.</p>`;
  }
  return html`${heading("What the list should ask next time")}${table(
    "Questions that fewer than half of the pilots answer",
    [{ name: "Question" }, { name: "Headings that an import understands" }],
    questions.map(({ question, headings }) => [question, headings.join(", ")]),
    { narrow: "lines" },
  )}`;
}

function pilots(report: GraveyardReport): Html {
  const names = ["Pilot", "Stage", "Verdict", ...KNOWN.map((key) => KNOWN_NAMES[key]), "Shortest path"];
  return html`${heading(html`Pilots <small>${number(report.counts.pilots)}</small>`)}${table(
    "What the list says of each pilot",
    names.map((name) => ({ name })),
    report.rows.map(({ name, file, stage, verdict, known, path }) => [
      html`${user(name)} <small>${user(file)}</small>`,
      STAGE_NAMES[stage],
      verdict ?? "–",
      ...KNOWN.map((key) => (known[key] ? state("ok", "yes") : state("bad", "no"))),
      pathOf(report, path),
    ]),
    { narrow: "labels" },
  )}`;
}

function columns({ account }: GraveyardReport): Html {
  return html`${heading(html`Columns <small>${number(account.columns.length)}</small>`)}${table(
    "What became of each column of the list",
    [{ name: "Column" }, { name: "Heading" }, { name: "Becomes" }, { name: "Filled" }, { name: "Why" }],
    account.columns.map(({ letters, heading: title, becomes, filled, why }) => [
      letters,
      user(title),
      becomes,
      number(filled),
      capital(why),
    ]),
    { narrow: "labels" },
  )}`;
}
