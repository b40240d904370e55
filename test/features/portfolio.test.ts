/** The portfolio over the wire: rows in slices, only what is new, decisions with what people have answered. */
import assert from "node:assert/strict";
import test from "node:test";
import type { WorkspaceEdit } from "vscode-languageserver";
import { triageOf } from "../../server/src/core/portfolio/triage.ts";
import type { PortfolioRow } from "../../server/src/core/portfolio/types.ts";
import type { ChangesAnswer, PortfolioAnswer } from "../../server/src/lsp/protocol.ts";
import { TODAY } from "../support/check.ts";
import { type Client, type ClientOptions, connect } from "../support/connection.ts";
import { cpuMs } from "../support/cpu.ts";
import { charterWith, ODD_FILES, rowsOf } from "../support/portfolios.ts";
import { CLAIMS, SAMPLES, sampleText } from "../support/reports.ts";

const FOLDER = "file:///work";

/** A client in a workspace whose files are these, by their names. */
async function within(
  files: Map<string, string>,
  run: (client: Client, news: () => Promise<void>) => Promise<void>,
  options: ClientOptions = {},
): Promise<void> {
  const text = (uri: string) => files.get(decodeURIComponent(uri.slice(FOLDER.length + 1))) ?? null;
  const list = async () => [...files.keys()].map((name) => `${FOLDER}/${encodeURI(name)}`);
  const host = { list, read: text, ...options.host };
  let wake: () => void = () => undefined;
  let next = new Promise<void>((resolve) => (wake = resolve));
  const client = await connect({ folder: FOLDER, ...options, host, initializationOptions: { reports: true } });
  client.connection.onNotification("pilotCharter/portfolioChanged", () => {
    wake();
    next = new Promise<void>((resolve) => (wake = resolve));
  });
  try {
    await run(client, () => next);
  } finally {
    client.dispose();
  }
}

/** Everything that is new since a revision. */
async function pulled(client: Client, since = 0) {
  const rows = new Map<string, PortfolioRow>();
  const gone: string[] = [];
  let answer: PortfolioAnswer;
  let slices = 0;
  do {
    answer = await client.request<PortfolioAnswer>("pilotCharter/portfolio", { since });
    since = answer.revision;
    for (const { uri, row } of answer.rows) rows.set(uri, row);
    gone.push(...answer.gone);
    slices++;
  } while (answer.left > 0);
  return { rows, gone, revision: answer.revision, of: answer.of, slices };
}

/** As soon as the server has listed this many charters. */
async function allOf(client: Client, count: number, news: () => Promise<void>) {
  for (;;) {
    const change = news();
    const found = await pulled(client);
    if (found.of === count) return found;
    await change;
  }
}

const samples = new Map(SAMPLES.map((file) => [file, sampleText(file)]));

test("the rows are those of the command line, odd files among them", async () => {
  const files = new Map([...samples, ...Object.entries(ODD_FILES)]);
  await within(files, async (client, news) => {
    const { rows } = await allOf(client, files.size, news);
    const ours = triageOf([...rows.values()], { asOf: TODAY });
    const whole = rowsOf(Object.fromEntries(files)).map((row) => ({ ...row, productionBar: null }));
    const theirs = triageOf(whole, { asOf: TODAY });
    assert.deepEqual(JSON.parse(JSON.stringify(ours)), JSON.parse(JSON.stringify(theirs)));
  });
});

test("after a change only its row is sent: in the editor, on the disk, closed, removed", async () => {
  await within(new Map(samples), async (client, news) => {
    const uri = `${FOLDER}/${CLAIMS}`;
    let { revision } = await allOf(client, samples.size, news);
    const changedBy = async (act: () => void) => {
      const change = news();
      act();
      await change;
      const found = await pulled(client, revision);
      revision = found.revision;
      return found;
    };
    const opened = await changedBy(() => client.open(uri, sampleText(CLAIMS)));
    assert.deepEqual([...opened.rows.keys()], [uri]);
    assert.equal(opened.rows.get(uri)?.stage, "chartered");
    const line = sampleText(CLAIMS).split("\n").indexOf("stage: chartered");
    const edited = await changedBy(() => client.edit(uri, [line, 7, line, 16], "piloting"));
    assert.deepEqual(
      [...edited.rows.values()].map(({ stage }) => stage),
      ["piloting"],
    );
    const closed = await changedBy(() => client.notify("textDocument/didClose", { textDocument: { uri } }));
    assert.equal(closed.rows.get(uri)?.stage, "chartered", "what was not saved is gone");
    assert.deepEqual((await pulled(client, revision)).rows.size, 0);
  });
  const files = new Map(samples);
  await within(files, async (client, news) => {
    const { revision } = await allOf(client, files.size, news);
    const change = news();
    files.delete(CLAIMS);
    client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: `${FOLDER}/${CLAIMS}`, type: 3 }] });
    await change;
    const { gone, rows, of } = await pulled(client, revision);
    assert.deepEqual([gone, rows.size, of], [[`${FOLDER}/${CLAIMS}`], 0, samples.size - 1]);
  });
});

test("many charters come in slices, and a key between two of them does not wait", async () => {
  const count = 400;
  const text = charterWith({ id: "pilot" });
  const files = new Map(Array.from({ length: count }, (_, at) => [`team-${at % 20}/p${at}.pilot.yaml`, text]));
  await within(files, async (client, news) => {
    let listed = await client.request<PortfolioAnswer>("pilotCharter/portfolio", { since: 0 });
    while (listed.of < count) {
      await news();
      listed = await client.request<PortfolioAnswer>("pilotCharter/portfolio", { since: 0 });
    }
    assert.ok(listed.left > 0 && listed.rows.length <= 50);
    const uri = `${FOLDER}/team-0/p0.pilot.yaml`;
    client.open(uri, text);
    await client.publication((params) => params.uri === uri);
    const cold = pulled(client);
    const before = cpuMs();
    client.edit(uri, [0, 0, 0, 0], "# ");
    await client.publication((params) => params.uri === uri && params.version === 2);
    assert.ok(cpuMs() - before < 250, `a key waited for ${cpuMs() - before} ms of work`);
    const { rows, slices } = await cold;
    assert.equal(rows.size, count);
    assert.ok(slices >= count / 50);
  });
});

test("a decision is one edit with what was answered, and room for the rest", async () => {
  const name = "01-retail-shelf-chat.pilot.yaml";
  const uri = `${FOLDER}/${name}`;
  await within(new Map(samples), async (client) => {
    client.open(uri, sampleText(name));
    const ask = (decision: string, given: object) =>
      client.request<WorkspaceEdit | null>("pilotCharter/decide", { uri, decision, given });
    const texts = (edit: WorkspaceEdit | null) => JSON.stringify(edit);
    const killed = texts(
      await ask("kill", { by: "Elena Brandt", why: "Nobody owns it", lessons: "Ask: who owns it?" }),
    );
    assert.match(killed, /stage: killed, date: 2026-11-23, by: Elena Brandt, why: Nobody owns it|by: Elena Brandt/);
    assert.match(killed, /closure:\\n {2}date: 2026-11-23\\n {2}why: Nobody owns it\\n {2}decided_by: Elena Brandt/);
    assert.match(killed, /data_disposed:/);
    const extended = texts(await ask("extend", { end: "2027-01-29", by: "Elena Brandt", why: "One store more" }));
    assert.match(extended, /2027-01-29/);
    assert.equal((await ask("extend", {})) === null, false);
  });
});

test("what changed since a day is asked of git, and null where there is none", async () => {
  await within(new Map(samples), async (client) => {
    const uris = [`${FOLDER}/${CLAIMS}`];
    const { changes } = await client.request<ChangesAnswer>("pilotCharter/changesSince", { uris, since: "2026-08-31" });
    assert.deepEqual(changes, [{ uri: uris[0], lines: null }]);
  });
  const then = sampleText(CLAIMS).replace("amount: 7800", "amount: 4000");
  const versions = async () => ({
    shallow: false,
    versions: [
      { commit: "b", day: "2026-10-01", author: "A", subject: "", textBefore: then, text: sampleText(CLAIMS) },
      { commit: "a", day: "2026-08-01", author: "A", subject: "", textBefore: null, text: then },
    ],
  });
  const host = { versions } as unknown as NonNullable<ClientOptions["host"]>;
  await within(
    new Map(samples),
    async (client, news) => {
      await allOf(client, samples.size, news);
      const uris = [`${FOLDER}/${CLAIMS}`];
      const { changes } = await client.request<ChangesAnswer>("pilotCharter/changesSince", {
        uris,
        since: "2026-08-31",
      });
      assert.ok((changes[0]?.lines ?? []).length > 0, JSON.stringify(changes));
    },
    { host },
  );
});
