/** The past in the editor: asked for by the client, then in the report, the findings, the comparison and the hover. */
import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import type { Diagnostic, Hover } from "vscode-languageserver/node";
import { stringify } from "yaml";
import { sections } from "../../server/src/core/report/html/body.ts";
import { nodeHost } from "../../server/src/lsp/node-host.ts";
import {
  type CalendarAnswer,
  type CompareAnswer,
  METHODS,
  type PastAnswer,
  type ReportAnswer,
} from "../../server/src/lsp/protocol.ts";
import { gitCalls } from "../../server/src/node/git-run.ts";
import { type ClientOptions, connect } from "../support/connection.ts";
import { changed, claims } from "../support/history.ts";
import { repository } from "../support/repository.ts";

const FILE = "claims.pilot.yaml";
const SOFT = () => stringify(changed(claims(), ["measurement.production_metric.target", 11]));

/** A server on a repository whose target was softened after the start. */
async function softened(context: Parameters<typeof repository>[0], options: ClientOptions = {}) {
  const repo = repository(context);
  repo.commit("2026-11-02", { [FILE]: stringify(claims()) });
  const commit = repo.commit("2027-02-01", { [FILE]: SOFT() }, "Kenji Abe");
  const host = { ...nodeHost({}), today: () => "2027-02-15" };
  const capabilities = {
    textDocument: { diagnostic: {}, hover: { contentFormat: ["markdown" as const] } },
    workspace: { configuration: true },
  };
  const client = await connect({ capabilities, host, ...options });
  context.after(() => client.dispose());
  const uri = pathToFileURL(join(repo.folder, FILE)).href;
  client.open(uri, SOFT());
  const report = async () => (await client.request<ReportAnswer>(METHODS.report, { uri })).report;
  return { client, uri, repo, commit, report };
}

const named = (found: readonly Diagnostic[]) => found.filter((one) => one.code === "measurement/goalposts-moved");

test("nothing is known, and git is not run, before the client asks", async (context) => {
  const before = gitCalls.count;
  const { client, uri, report } = await softened(context);
  assert.equal((await report()).history, undefined);
  assert.deepEqual(named(await client.pull(uri)), []);
  assert.equal(gitCalls.count, before);
});

test("once asked, the report has its sections, and goalposts that moved without a reason are a warning that costs nothing", async (context) => {
  const { client, uri, report } = await softened(context);
  const before = await report();
  const answer = await client.request<PastAnswer | null>(METHODS.past, { uri });
  assert.deepEqual(
    answer?.commits.map((one) => [one.day, one.author]),
    [
      ["2027-02-01", "Kenji Abe"],
      ["2026-11-02", "Marta Silva"],
    ],
  );
  const after = await report();
  assert.deepEqual([after.score, after.verdict], [before.score, before.verdict]);
  assert.equal(after.promises?.rows.find((row) => row.what === "target")?.moved?.reason, null);
  const html = sections(after, { interactive: true });
  const section = (id: string) => html.find((one) => one.id === id)?.html ?? "";
  assert.match(section("history"), /Over time/);
  assert.match(section("history"), /target softened: 9 → 11/);
  assert.match(section("promises"), /Promised and claimed <small>1 of \d+ moved/);
  assert.match(section("promises"), /Kenji Abe: <i>no reason written/);
  const [warning, ...more] = named(await client.pull(uri));
  assert.deepEqual(more, []);
  assert.equal(warning?.severity, 2);
  assert.match(String(warning?.message), /Less is promised than at the start \(target\)/);
});

test("a reason in the text takes the warning away while it is typed", async (context) => {
  const { client, uri } = await softened(context);
  await client.request(METHODS.past, { uri });
  assert.equal(named(await client.pull(uri)).length, 1);
  const entry = {
    stage: "piloting",
    date: "2027-02-01",
    by: "Priya Nair",
    why: "The first count for the target was wrong",
  };
  const text = stringify(changed(claims(), ["measurement.production_metric.target", 11], ["history[1]", entry]));
  client.notify("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges: [{ text }] });
  assert.deepEqual(named(await client.pull(uri)), []);
});

test("one commit beside the text: classed changes, in a section of the page", async (context) => {
  const { client, uri, repo, report } = await softened(context);
  await client.request(METHODS.past, { uri });
  const first = repo.git("rev-parse", "HEAD~1");
  const compared = await client.request<CompareAnswer | null>(METHODS.compare, { uri, commit: first });
  assert.deepEqual(
    compared?.changes.map((one) => [one.class, one.words, one.place]),
    [["weakens", "target softened: 9 → 11", "measurement.production_metric.target"]],
  );
  const html =
    sections(await report(), { interactive: true, compared }).find((one) => one.id === "compared")?.html ?? "";
  assert.match(html, /Compared with [0-9a-f]{8}/);
  assert.match(html, /promises less/);
  assert.equal(await client.request(METHODS.compare, { uri, commit: "0000" }), null);
});

test("the hover tells the last change only where somebody wants it", async (context) => {
  const at = (text: string) => {
    const line = text.split("\n").findIndex((one) => one.includes("target: 11"));
    return { line, character: (text.split("\n")[line] ?? "").indexOf("11") };
  };
  const hoverOf = async (settings: unknown) => {
    const { client, uri } = await softened(context, { settings, initializationOptions: { settings } });
    await client.request(METHODS.past, { uri });
    const found = await client.request<Hover | null>("textDocument/hover", {
      textDocument: { uri },
      position: at(SOFT()),
    });
    return JSON.stringify(found?.contents);
  };
  assert.match(await hoverOf({ hover: { history: true } }), /Was 9 until 1 Feb 2027, Kenji Abe/);
  assert.doesNotMatch(await hoverOf({}), /Was 9/);
});

test("where there is no repository, no file or no git, there is no past and no error", async (context) => {
  const { client, uri, repo } = await softened(context);
  repo.git("checkout", "--quiet", "--orphan", "empty");
  const other = pathToFileURL(join(repo.folder, "other.pilot.yaml")).href;
  client.open(other, SOFT());
  assert.equal(await client.request(METHODS.past, { uri: other }), null);
  client.open("untitled:Untitled-1.pilot.yaml", SOFT());
  assert.equal(await client.request(METHODS.past, { uri: "untitled:Untitled-1.pilot.yaml" }), null);
  assert.equal(await client.request(METHODS.past, { uri: "file:///nowhere/closed.pilot.yaml" }), null);
  const plain = await connect({});
  context.after(() => plain.dispose());
  plain.open(uri, SOFT());
  assert.equal(await plain.request(METHODS.past, { uri }), null);
  assert.deepEqual([...client.complaints, ...plain.complaints], []);
});

test("the promise calendar of an open charter", async (context) => {
  const { client, uri } = await softened(context);
  const calendar = await client.request<CalendarAnswer | null>(METHODS.calendar, { uri });
  assert.equal(calendar?.id, "claims-handling");
  assert.match(calendar?.text ?? "", /^BEGIN:VCALENDAR\r\n/);
  assert.match(calendar?.text ?? "", /SUMMARY:Claim file assistant: Go-live\r\n/);
});
