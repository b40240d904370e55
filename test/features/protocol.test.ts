/** The server over the wire, in process: what it offers, when it answers, and that nothing brings it down. */
import assert from "node:assert/strict";
import test from "node:test";
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type Hover,
  type PublishDiagnosticsParams,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { METHODS, type ReportAnswer, type ScoreOfAnswer, type ScoreOfParams } from "../../server/src/lsp/protocol.ts";
import { HEAD, sample, TODAY, URI } from "../support/check.ts";
import { type Client, type ClientOptions, connect } from "../support/connection.ts";

/** A client that asks for diagnostics. */
const PULLING: ClientCapabilities = { textDocument: { diagnostic: {} }, workspace: { configuration: true } };

const CHARTER = `${HEAD}stage: chartered\nmetadata:\n  id: shelf\n  name: Shelf chat\n`;

/** Runs a test with a client and lets go of both ends afterwards. */
async function within(options: ClientOptions, run: (client: Client) => Promise<void>): Promise<void> {
  const client = await connect(options);
  try {
    await run(client);
  } finally {
    client.dispose();
  }
}

test("a client that asks gets diagnostics on request, and none are sent", async () => {
  await within({ capabilities: PULLING }, async (client) => {
    assert.ok(client.initialized.capabilities.diagnosticProvider);
    client.open(URI, CHARTER);
    const found = await client.pull(URI);
    assert.ok(found.some((one) => one.code === "accountability/owner-named"));
    assert.equal(client.published.length, 0);
  });
});

test("an unchanged result is said to be unchanged", async () => {
  await within({ capabilities: PULLING }, async (client) => {
    client.open(URI, CHARTER);
    const first = await client.request<{ kind: string; resultId: string }>("textDocument/diagnostic", {
      textDocument: { uri: URI },
    });
    const again = await client.request<{ kind: string; resultId: string }>("textDocument/diagnostic", {
      textDocument: { uri: URI },
      previousResultId: first.resultId,
    });
    assert.equal(first.kind, "full");
    assert.deepEqual(again, { kind: "unchanged", resultId: first.resultId });
    client.edit(URI, [2, 7, 2, 16], "piloting");
    const changed = await client.request<{ kind: string }>("textDocument/diagnostic", {
      textDocument: { uri: URI },
      previousResultId: first.resultId,
    });
    assert.equal(changed.kind, "full");
  });
});

test("any other client is sent diagnostics with the version they are for", async () => {
  await within({}, async (client) => {
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    client.open(URI, CHARTER);
    const first = await client.publication((params) => params.version === 1);
    assert.ok(first.diagnostics.length > 0);
    client.notify("textDocument/didClose", { textDocument: { uri: URI } });
    const last = await client.publication((params) => params.version === undefined);
    assert.deepEqual(last, { uri: URI, diagnostics: [] });
  });
});

test("a burst of keystrokes costs at most two analyses, and versions never run backwards", async () => {
  let analyses = 0;
  const today = () => {
    analyses++;
    return TODAY;
  };
  await within({ host: { today } }, async (client) => {
    client.open(URI, CHARTER);
    await client.publication((params) => params.version === 1);
    analyses = 0;
    const name = "Shelf chats";
    for (let typed = 0; typed < 10; typed++) client.edit(URI, [5, 8 + typed, 5, 8 + typed], name[typed] ?? "s");
    await client.publication((params) => params.version === 11);
    assert.ok(analyses <= 2, `${analyses} analyses`);
    const versions = client.published.map((params) => params.version ?? 0);
    assert.deepEqual(
      versions,
      [...versions].sort((one, other) => one - other),
    );
  });
});

test("edits in one message and in many give the text that the client sees", async () => {
  await within({}, async (client) => {
    client.open(URI, "apiVersion: pilot-charter/v1\r\nkind: PilotCharter\r\nstage: chartered\r\n# \u{1F600} emoji\r\n");
    const change = (line: number, from: number, to: number, text: string) => ({
      range: { start: { line, character: from }, end: { line, character: to } },
      text,
    });
    client.notify("textDocument/didChange", {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [change(2, 7, 16, "idea"), change(3, 4, 99, " !"), change(2, 7, 11, "pilotting")],
    });
    const { diagnostics } = await client.publication((params) => params.version === 2);
    const stage = diagnostics.find((one) => one.range.start.line === 2);
    assert.equal(stage?.range.end.character, 16);
  });
});

test("another text of an open charter has a score, and nothing of the open one changes", async () => {
  await within({}, async (client) => {
    client.open(URI, CHARTER);
    const scoreOf = (uri: string, text: string) =>
      client.request<ScoreOfAnswer | null>(METHODS.scoreOf, { uri, text } satisfies ScoreOfParams);
    const report = async () => (await client.request<ReportAnswer>(METHODS.report, { uri: URI })).report;
    const before = await report();
    assert.deepEqual(await scoreOf(URI, CHARTER), { score: before.score, verdict: before.verdict });
    assert.equal((await scoreOf(URI, sample("06-claims-handling")))?.verdict, "go");
    assert.deepEqual(await scoreOf(URI, "a: [1"), { score: null, verdict: null });
    assert.equal(await scoreOf("file:///work/closed.pilot.yaml", CHARTER), null);
    assert.deepEqual(await report(), before);
  });
});

test("other documents are left alone", async () => {
  await within({ capabilities: PULLING }, async (client) => {
    client.open("file:///work/docker-compose.yaml", "services:\n", "yaml");
    client.open("file:///work/other.pilot.yml", "", "yaml");
    client.open("untitled:Untitled-1", "", "pilot-charter");
    assert.deepEqual(await client.pull("file:///work/docker-compose.yaml"), []);
    assert.equal((await client.pull("file:///work/other.pilot.yml")).length, 1);
    assert.equal((await client.pull("untitled:Untitled-1")).length, 1);
    const hover = await client.request<Hover | null>("textDocument/hover", {
      textDocument: { uri: "file:///work/docker-compose.yaml" },
      position: { line: 0, character: 2 },
    });
    assert.equal(hover, null);
  });
});

test("a fault in one feature is said in one sentence and hurts nothing else", async () => {
  let faulty = false;
  const today = () => {
    if (faulty) throw new Error("the calendar fell off the wall");
    return TODAY;
  };
  await within({ capabilities: PULLING, host: { today } }, async (client) => {
    faulty = true;
    client.open(URI, CHARTER);
    assert.deepEqual(await client.pull(URI), []);
    const outline = await client.request<readonly unknown[]>("textDocument/documentSymbol", {
      textDocument: { uri: URI },
    });
    assert.ok(outline.length > 0);
    assert.ok(client.complaints.length > 0);
    assert.match(
      client.complaints[0] ?? "",
      /^Pilot Charter could not answer \(.*\): the calendar fell off the wall\.$/,
    );
    faulty = false;
    client.edit(URI, [5, 8, 5, 8], "X");
    assert.ok((await client.pull(URI)).length > 0);
  });
});

test("the report of an open charter is there on request, and its change is announced to who wants to hear of it", async () => {
  await within({ capabilities: PULLING, initializationOptions: { reports: true } }, async (client) => {
    const announced = new Promise<{ version: number; score: number }>((resolve) =>
      client.connection.onNotification(METHODS.reportChanged, resolve),
    );
    client.open(URI, sample("06-claims-handling"));
    const { version, score } = await announced;
    assert.deepEqual([version, score], [1, 96]);
    const answer = await client.request<ReportAnswer | null>(METHODS.report, { uri: URI });
    assert.equal(answer?.report.score, 96);
    assert.equal(await client.request(METHODS.report, { uri: "file:///work/none.pilot.yaml" }), null);
  });
});

test("a client that does not ask for announcements hears of none, and still gets reports", async () => {
  await within({}, async (client) => {
    const announced: unknown[] = [];
    client.connection.onNotification(METHODS.reportChanged, (params) => void announced.push(params));
    client.open(URI, sample("06-claims-handling"));
    await client.publication((params) => params.version === 1);
    assert.equal((await client.request<ReportAnswer | null>(METHODS.report, { uri: URI }))?.report.score, 96);
    client.edit(URI, [0, 0, 0, 0], "# seen\n");
    await client.publication((params) => params.version === 2);
    assert.deepEqual(announced, []);
  });
});

test("an earlier version beside its file is not diagnosed, nor touched by a rename, but has a report", async () => {
  await within({ capabilities: PULLING }, async (client) => {
    const text = `${CHARTER}accountability: { sponsor: Ana Pereira }\n`;
    const past = "git:/work/test.pilot.yaml?%7B%22ref%22%3A%22~%22%7D";
    client.open(URI, text);
    client.open(past, text);
    assert.ok((await client.pull(URI)).length > 0);
    assert.deepEqual(await client.pull(past), []);
    const edit = await client.request<WorkspaceEdit>("textDocument/rename", {
      textDocument: { uri: URI },
      position: { line: 6, character: 30 },
      newName: "Ana Costa",
    });
    assert.deepEqual(Object.keys(edit.changes ?? {}), [URI]);
    assert.ok(await client.request<ReportAnswer | null>(METHODS.report, { uri: past }));
  });
  await within({}, async (client) => {
    client.open("git:/work/test.pilot.yaml", CHARTER);
    const { diagnostics } = await client.publication((params) => params.version === 1);
    assert.deepEqual(diagnostics, []);
  });
});

test("diagnostics can be switched off and on while charters are open", async () => {
  await within({}, async (client) => {
    client.open(URI, CHARTER);
    await client.publication((params) => params.diagnostics.length > 0);
    const empty = (params: PublishDiagnosticsParams) => params.diagnostics.length === 0;
    client.notify("workspace/didChangeConfiguration", { settings: { pilotCharter: { validate: { enable: false } } } });
    assert.equal((await client.publication(empty)).version, 1);
    client.notify("workspace/didChangeConfiguration", { settings: { pilotCharter: { validate: { enable: true } } } });
    await client.publication((params) => client.published.at(-1) === params && params.diagnostics.length > 0);
  });
});

test("a rename that cannot be granted is refused in words", async () => {
  await within({}, async (client) => {
    client.open(URI, `${HEAD}accountability:\n  sponsor: Ana Pereira\n`);
    const rename = client.request("textDocument/rename", {
      textDocument: { uri: URI },
      position: { line: 3, character: 14 },
      newName: "a: b",
    });
    await assert.rejects(rename, /A name may hold letters/);
    assert.deepEqual(client.complaints, []);
  });
});

test("a request that is given up while a burst goes on is answered so, and costs nothing", async () => {
  const held: (() => void)[] = [];
  let holding = true;
  let analyses = 0;
  const turn = (then: () => void) => (holding ? held.push(then) : setImmediate(then));
  const today = () => {
    analyses++;
    return TODAY;
  };
  await within({ capabilities: PULLING, host: { turn, today } }, async (client) => {
    client.open(URI, CHARTER);
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(
      "textDocument/diagnostic",
      { textDocument: { uri: URI } },
      source.token,
    );
    const refused = assert.rejects(asked, { code: -32800 });
    source.cancel();
    await client.request("textDocument/foldingRange", { textDocument: { uri: URI } });
    holding = false;
    for (const then of held.splice(0)) setImmediate(then);
    await refused;
    assert.ok(analyses <= 1);
  });
});
