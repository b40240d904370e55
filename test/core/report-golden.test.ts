/** Every sample charter as JSON, page, text and Markdown, compared with what a person has looked at. */

import assert from "node:assert/strict";
import test from "node:test";
import { coloursOf } from "../../server/src/cli/colours.ts";
import { meetingText } from "../../server/src/cli/formats/meeting-text.ts";
import { triageText } from "../../server/src/cli/formats/triage-text.ts";
import { csvText } from "../../server/src/core/import/export-table.ts";
import { analyze } from "../../server/src/core/judgement/analyze.ts";
import { readPolicy } from "../../server/src/core/policy/read.ts";
import { agendaOf } from "../../server/src/core/portfolio/agenda.ts";
import { agendaMarkdown, minutesMarkdown } from "../../server/src/core/portfolio/agenda-markdown.ts";
import { TRIAGE_COLUMNS, triageCells } from "../../server/src/core/portfolio/csv.ts";
import { meetingPage } from "../../server/src/core/portfolio/html/meeting.ts";
import { triagePage } from "../../server/src/core/portfolio/html/page.ts";
import { triageJson } from "../../server/src/core/portfolio/json.ts";
import { triageMarkdown } from "../../server/src/core/portfolio/markdown.ts";
import { triageOf } from "../../server/src/core/portfolio/triage.ts";
import { graveyardPage } from "../../server/src/core/report/graveyard/html.ts";
import { graveyardMarkdown } from "../../server/src/core/report/graveyard/markdown.ts";
import { sections } from "../../server/src/core/report/html/body.ts";
import { page } from "../../server/src/core/report/html/page.ts";
import { jsonDocument, jsonText } from "../../server/src/core/report/json.ts";
import { markdown } from "../../server/src/core/report/markdown.ts";
import { reportOf } from "../../server/src/core/report/model/model.ts";
import { text } from "../../server/src/core/report/text.ts";
import { ruleTitle } from "../../server/src/core/rules/index.ts";
import { generateCharter } from "../bench/generate.ts";
import { golden } from "../support/golden.ts";
import { portfolios, rowsOf } from "../support/portfolios.ts";
import { CLAIMS, reportOfSample, reportOfText, SAMPLES, sampleText, TODAY } from "../support/reports.ts";
import { repository } from "../support/repository.ts";
import { buried, STORY_DAY, STORY_FILE, tellStory } from "../support/story.ts";

/** Commands that look back, and the endings of what they write in each format. */
const STORY: { readonly [command: string]: { readonly [format: string]: string } } = {
  [`history ${STORY_FILE}`]: { text: "txt", html: "html", json: "json", csv: "csv" },
  "diff --git HEAD~2..HEAD": { text: "txt", markdown: "md", json: "json", github: "github.txt" },
  [`promises ${STORY_FILE}`]: { text: "txt", markdown: "md", json: "json" },
  [`blame ${STORY_FILE} measurement.production_metric.target`]: { text: "txt", json: "json" },
  [`calendar ${STORY_FILE}`]: { list: "txt", ics: "ics" },
  [`report ${STORY_FILE}`]: { text: "txt", html: "html", markdown: "md" },
};

const PLAIN_STATES = {
  "broken-text": "apiVersion: pilot-charter/v1\nkind: [PilotCharter\nstage: idea\n",
  "empty-file": "",
  "other-yaml": "name: not ours\n",
  "unknown-version": "apiVersion: pilot-charter/v9\nkind: PilotCharter\n",
} as const;

for (const file of SAMPLES) {
  test(`${file} as JSON, page, text and Markdown`, () => {
    const report = reportOfSample(file);
    const name = file.replace(".pilot.yaml", "");
    golden(`${name}.json`, jsonText(jsonDocument([report], [], TODAY)));
    golden(`${name}.html`, page(report));
    golden(`${name}.txt`, text(report));
    golden(`${name}.md`, markdown(report));
  });
}

test("a charter under its organisation's policy", () => {
  const { policy, findings } = readPolicy(sampleText("policy/pilot-policy.yaml"), () => null);
  assert.ok(policy, JSON.stringify(findings));
  const file = "policy/label-check.pilot.yaml";
  const report = reportOf(analyze(sampleText(file), { today: TODAY, policy }), file);
  golden("policy.json", jsonText(jsonDocument([report], [], TODAY)));
  golden("policy.html", page(report));
  golden("policy.txt", text(report));
  golden("policy.md", markdown(report));
});

for (const [name, source] of Object.entries(PLAIN_STATES)) {
  test(`a text that is no charter has its own plain page: ${name}`, () => {
    const report = reportOfText(source, `${name}.pilot.yaml`);
    golden(`${name}.html`, page(report));
    golden(`${name}.txt`, text(report));
    const ids = sections(report).map((section) => section.id);
    assert.deepEqual(ids, ["header", "state", "footer"]);
  });
}

test("two runs give the same bytes", () => {
  const once = reportOfText(sampleText(CLAIMS));
  const again = reportOfText(sampleText(CLAIMS));
  assert.equal(JSON.stringify(once), JSON.stringify(again));
  assert.equal(page(once), page(again));
});

test("every page is under 60,000 bytes, that of the benchmark's 300 lines too", () => {
  const reports = [...SAMPLES.map(reportOfSample), reportOfText(generateCharter({ lines: 300 }))];
  const large = reports
    .map((report) => ({ file: report.file, bytes: Buffer.byteLength(page(report)) }))
    .filter(({ bytes }) => bytes >= 60_000);
  assert.deepEqual(large, []);
});

test("a report survives JSON unchanged and holds no endless number", () => {
  for (const file of SAMPLES) {
    const report = reportOfSample(file);
    assert.deepEqual(JSON.parse(JSON.stringify(report)), report);
  }
});

/** A page without its stylesheet and the stylesheet's hash, which the reports' pages hold already. */
function unstyled(html: string): string {
  const [start, end] = [html.indexOf("<style>"), html.indexOf("</style>")];
  const hash = html.indexOf("sha256-");
  return `${html.slice(0, hash)}…${html.slice(html.indexOf("&#39;", hash), start)}${html.slice(end + "</style>".length)}`;
}

for (const [name, files] of Object.entries(portfolios())) {
  test(`a portfolio in every format: ${name}`, () => {
    const model = triageOf(rowsOf(files), { asOf: TODAY, titleOf: ruleTitle });
    golden(`triage-${name}.md`, triageMarkdown(model, "verdict"));
    golden(`triage-${name}.html`, unstyled(triagePage(model, null)));
    golden(`triage-${name}.txt`, triageText(model, { colours: coloursOf(false), columns: 160, group: null }));
    golden(`triage-${name}.csv`, csvText({ columns: TRIAGE_COLUMNS, rows: model.rows.map(triageCells), left: [] }));
    if (model.rows.length < 5) golden(`triage-${name}.json`, triageJson(model));
  });
}

test("a meeting in every format", () => {
  const agenda = agendaOf(rowsOf(Object.fromEntries(SAMPLES.map((file) => [file, sampleText(file)]))), { asOf: TODAY });
  golden("meeting.txt", meetingText(agenda, coloursOf(false), false));
  golden("meeting.md", agendaMarkdown(agenda));
  golden("meeting.html", unstyled(meetingPage(agenda)));
  golden("minutes.md", minutesMarkdown(agenda));
});

test("the past of a scripted repository: history, diff, promises, blame, calendar and report", async (context) => {
  const repo = repository(context);
  tellStory(repo);
  for (const [name, formats] of Object.entries(STORY)) {
    for (const [format, ending] of Object.entries(formats)) {
      const { status, out, err } = await repo.run(STORY_DAY, ...name.split(" "), "--format", format);
      assert.deepEqual([status, err], [0, ""], `${name} --format ${format}`);
      golden(`past-${name.split(" ")[0]}.${ending}`, out);
    }
  }
});

test("what a small list does not know, as page and Markdown", async () => {
  const report = await buried();
  golden("graveyard.html", graveyardPage(report));
  golden("graveyard.md", graveyardMarkdown(report));
});
