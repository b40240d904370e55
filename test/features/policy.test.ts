/** The policy file in the editor: findings, fixes, hover and completion of its own, and charters judged by it as it stands. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import type { CodeAction, CompletionList, Hover } from "vscode-languageserver";
import { createAddresses } from "../../server/src/lsp/addresses.ts";
import { nodeHost } from "../../server/src/lsp/node-host.ts";
import { createPolicies } from "../../server/src/lsp/policies.ts";
import { sample, TODAY } from "../support/check.ts";
import { type Client, type ClientOptions, connect } from "../support/connection.ts";
import { cursor } from "../support/marks.ts";

const HEAD = "apiVersion: pilot-policy/v1\nkind: PilotPolicy\n";
const ROOT = "file:///work/";
const POLICY = `${ROOT}pilot-policy.yaml`;
const CHARTER = `${ROOT}claims.pilot.yaml`;
const CLAIMS = sample("06-claims-handling");

const placesOf = (files: Readonly<Record<string, string>>) => ({
  files: "pilot-policy.yaml" in files ? [{ uri: POLICY, file: "pilot-policy.yaml" }] : [],
  own: "pilot-policy.yaml",
  load: (path: string) => files[path] ?? null,
});

/** A client whose files are these texts, with the policy at the root. */
async function within(
  files: Readonly<Record<string, string>>,
  run: (client: Client) => Promise<void>,
  options: ClientOptions = {},
): Promise<void> {
  const client = await connect({
    host: {
      today: () => TODAY,
      policiesAt: (uri) => (uri.startsWith(ROOT) ? placesOf(files) : null),
      readPolicy: (uri) => {
        const text = files[uri.slice(ROOT.length)];
        return text === undefined ? null : { text };
      },
    },
    ...options,
  });
  try {
    await run(client);
  } finally {
    client.dispose();
  }
}

/** A policy with `<|>` opened, and a request at that place. */
async function asked<T>(marked: string, method: string): Promise<T> {
  const { text, offset } = cursor(HEAD + marked);
  const before = text.slice(0, offset).split("\n");
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  let answer: T | undefined;
  await within({}, async (client) => {
    client.open(POLICY, text, "yaml");
    answer = await client.request<T>(method, { textDocument: { uri: POLICY }, position });
  });
  return answer as T;
}

const labels = async (marked: string) =>
  (await asked<CompletionList>(marked, "textDocument/completion")).items.map(({ label }) => label);

test("what is wrong with a policy is underlined, and its fixes mend it", async () => {
  await within({}, async (client) => {
    client.open(POLICY, `${HEAD}severities:\n  cost/contingencey: info\n`, "yaml");
    const { diagnostics } = await client.publication(({ uri }) => uri === POLICY);
    assert.deepEqual(
      diagnostics.map(({ code, message, range }) => [code, message, range.start.line, range.end.character]),
      [["policy/unknown-rule", "There is no rule “cost/contingencey”. Did you mean cost/contingency?", 3, 19]],
    );
    assert.match(diagnostics[0]?.codeDescription?.href ?? "", /POLICY\.md$/);
    const [action] = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: POLICY },
      range: diagnostics[0]?.range,
      context: { diagnostics: [] },
    });
    assert.equal(action?.title, "Rename to “cost/contingency”");
    assert.deepEqual(
      action?.edit?.changes?.[POLICY]?.map(({ newText }) => newText),
      ["cost/contingency"],
    );
    assert.deepEqual(client.complaints, []);
  });
});

test("an empty policy is offered its head, and no charter", async () => {
  await within({}, async (client) => {
    client.open(POLICY, "", "pilot-charter");
    const { diagnostics } = await client.publication(({ uri }) => uri === POLICY);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ["schema/not-a-policy"],
    );
    const lenses = await client.request("textDocument/codeLens", { textDocument: { uri: POLICY } });
    assert.deepEqual(lenses, []);
    const { items } = await client.request<CompletionList>("textDocument/completion", {
      textDocument: { uri: POLICY },
      position: { line: 0, character: 0 },
    });
    assert.ok(items.some(({ label }) => label === "apiVersion"));
    assert.ok(items.every(({ label }) => !label.includes("harter")));
  });
});

test("completion knows the keys, the rules that may be set, and their values", async () => {
  const keys = await labels("<|>\n");
  for (const key of ["thresholds", "severities", "required_reviews", "extends"]) assert.ok(keys.includes(key), key);
  assert.ok((await labels("thresholds:\n  <|>\n")).includes("payback_months"));
  const graded = await labels("severities:\n  <|>\n");
  assert.ok(graded.includes("cost/contingency"));
  assert.ok(!graded.includes("accountability/owner-named"), "a gate is not offered");
  assert.ok(!(await labels("severities:\n  cost/contingency: info\n  <|>\n")).includes("cost/contingency"));
  const weighed = await labels("weights:\n  cost/<|>\n");
  assert.ok(weighed.includes("cost/contingency") && !weighed.includes("quality/vague-text"));
  assert.deepEqual(await labels("severities:\n  cost/contingency: <|>\n"), ["error", "warning", "info", "none"]);
});

test("hover says what a key and a rule's setting mean", async () => {
  const text = async (marked: string) => JSON.stringify((await asked<Hover>(marked, "textDocument/hover"))?.contents);
  assert.match(await text("thresholds:\n  pay<|>back_months: 18\n"), /must have paid for itself; 24 unless set/);
  assert.match(await text("severities:\n  cost/<|>contingency: info\n"), /Unless set: warning from chartered on/);
  assert.match(await text("severities:\n  cost/contingency: in<|>fo\n"), /Worth knowing/);
});

test("a charter is judged by the policy as it stands in the editor, and again when that changes", async () => {
  await within({ "pilot-policy.yaml": HEAD }, async (client) => {
    const severity = (params: { uri: string; diagnostics: readonly { code?: unknown; severity?: number }[] }) =>
      params.uri === CHARTER ? params.diagnostics.find(({ code }) => code === "cost/contingency")?.severity : undefined;
    client.open(CHARTER, CLAIMS);
    await client.publication((params) => severity(params) === 2);
    client.open(POLICY, `${HEAD}severities: { cost/contingency: error }\n`, "pilot-charter");
    await client.publication((params) => severity(params) === 1);
    client.edit(POLICY, [2, 32, 2, 37], "info");
    await client.publication((params) => severity(params) === 3);
    client.edit(POLICY, [2, 32, 2, 36], "infos");
    const broken = await client.publication(
      ({ uri, diagnostics }) => uri === CHARTER && diagnostics.some(({ code }) => code === "policy/invalid"),
    );
    assert.equal(
      broken.diagnostics.find(({ code }) => code === "policy/invalid")?.message,
      "pilot-policy.yaml has an error, so this is judged without a policy. Mend the policy first.",
    );
    const before = client.published.length;
    client.notify("textDocument/didClose", { textDocument: { uri: POLICY } });
    const after = await client.publication((one) => one.uri === CHARTER && client.published.indexOf(one) >= before);
    assert.equal(severity(after), 2);
    assert.deepEqual(client.complaints, []);
  });
});

test("what a policy adds is known to completion and hover in a charter", async () => {
  const policy = `${HEAD}required_reviews: [works_council]\nrequired_cost_categories: [standstill]\n`;
  await within({ "pilot-policy.yaml": policy }, async (client) => {
    const at = async <T>(marked: string, method: string): Promise<T> => {
      const { text, offset } = cursor(`apiVersion: pilot-charter/v1\nkind: PilotCharter\n${marked}`);
      const lines = text.slice(0, offset).split("\n");
      client.open(CHARTER, text);
      return client.request<T>(method, {
        textDocument: { uri: CHARTER },
        position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
      });
    };
    const reviews = await at<CompletionList>("governance:\n  reviews:\n    <|>\n", "textDocument/completion");
    assert.ok(reviews.items.some(({ label }) => label === "works_council"));
    const words = await at<CompletionList>("cost:\n  lines:\n    - category: <|>\n", "textDocument/completion");
    assert.ok(words.items.some(({ label }) => label === "standstill"));
    const hover = await at<Hover>("governance:\n  reviews:\n    works_<|>council: {}\n", "textDocument/hover");
    assert.match(JSON.stringify(hover.contents), /What the works council review says; your policy asks for it\./);
  });
});

test("where the client tells of changed files, no keystroke looks for policies on the disk; elsewhere each does", async () => {
  for (const told of [true, false]) {
    let policy = HEAD;
    let looks = 0;
    const looked = <T>(answer: T): T => {
      looks++;
      return answer;
    };
    const host = {
      today: () => TODAY,
      policiesAt: () => looked(placesOf({ "pilot-policy.yaml": policy })),
      readPolicy: () => looked({ text: policy }),
    };
    const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: told } } };
    await within(
      {},
      async (client) => {
        const found = (version: number, severity: number) =>
          client.publication(
            (one) =>
              one.version === version &&
              one.diagnostics.some((each) => each.code === "cost/contingency" && each.severity === severity),
          );
        client.open(CHARTER, CLAIMS);
        await found(1, 2);
        const before = looks;
        client.edit(CHARTER, [0, 0, 0, 0], "# ");
        client.edit(CHARTER, [0, 0, 0, 2], "");
        await found(3, 2);
        assert.equal(looks > before, !told);
        policy = `${HEAD}severities: { cost/contingency: error }\n`;
        client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: POLICY, type: 2 }] });
        await found(3, 1);
        policy = HEAD;
        client.notify("textDocument/didSave", { textDocument: { uri: CHARTER } });
        client.edit(CHARTER, [0, 0, 0, 0], "# ");
        client.edit(CHARTER, [0, 0, 0, 2], "");
        await found(5, 2);
      },
      { host, capabilities },
    );
  }
});

test("on a real disk the nearest policy upward holds, and a change outside is noticed", async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "pilot-charter-policy-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, ".git"));
  mkdirSync(join(folder, "north"));
  const policy = join(folder, "pilot-policy.yaml");
  writeFileSync(join(folder, "base-policy.yaml"), `${HEAD}severities: { cost/contingency: info }\n`);
  writeFileSync(policy, `${HEAD}extends: base-policy.yaml\n`);
  const charter = pathToFileURL(join(folder, "north/claims.pilot.yaml")).href;
  const host = { ...nodeHost({ SOURCE_DATE_EPOCH: "1795392000" }) };
  await within(
    {},
    async (client) => {
      const found = (severity: number) =>
        client.publication(({ uri, diagnostics }) => {
          const one = diagnostics.find(({ code }) => code === "cost/contingency");
          return uri === charter && one?.severity === severity;
        });
      client.open(charter, CLAIMS);
      await found(3);
      writeFileSync(join(folder, "base-policy.yaml"), `${HEAD}severities: { cost/contingency: error }\n`);
      client.notify("workspace/didChangeWatchedFiles", {
        changes: [{ uri: pathToFileURL(join(folder, "base-policy.yaml")).href, type: 2 }],
      });
      await found(1);
      rmSync(policy);
      client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: pathToFileURL(policy).href, type: 3 }] });
      await found(2);
    },
    { host },
  );
});

test("looking for policies again keeps one whose text is the same, so that nothing is judged anew for it", () => {
  let text = `${HEAD}severities: { cost/contingency: error }\n`;
  const host = {
    today: () => TODAY,
    turn: setImmediate,
    policiesAt: () => placesOf({ "pilot-policy.yaml": text }),
    readPolicy: () => ({ text }),
  };
  const policies = createPolicies({ host, addresses: createAddresses(), open: () => [], isTold: () => true });
  const { policy } = policies.holdingFor(CHARTER);
  policies.lookAgain();
  assert.ok(policy);
  assert.equal(policies.holdingFor(CHARTER).policy, policy);
  text = HEAD;
  assert.equal(policies.holdingFor(CHARTER).policy, policy);
  policies.lookAgain();
  assert.notEqual(policies.holdingFor(CHARTER).policy, policy);
});

test("in the editor too every policy upward holds, and what would loosen one higher up is underlined and not applied", async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "pilot-charter-policy-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, ".git"));
  mkdirSync(join(folder, "north"));
  const top = join(folder, "pilot-policy.yaml");
  const near = join(folder, "north/pilot-policy.yaml");
  writeFileSync(top, `${HEAD}severities: { cost/contingency: error }\n`);
  const text = `${HEAD}severities: { cost/contingency: none }\n`;
  writeFileSync(near, text);
  const charter = pathToFileURL(join(folder, "north/claims.pilot.yaml")).href;
  const policy = pathToFileURL(near).href;
  await within(
    {},
    async (client) => {
      client.open(charter, CLAIMS);
      await client.publication(
        (one) =>
          one.uri === charter &&
          one.diagnostics.some((each) => each.code === "cost/contingency" && each.severity === 1),
      );
      client.open(policy, text, "yaml");
      const found = await client.publication(({ uri, diagnostics }) => uri === policy && diagnostics.length > 0);
      assert.deepEqual(
        found.diagnostics.map(({ code, severity, message, range }) => [code, severity, message, range.start.line]),
        [["policy/loosens", 2, "A policy higher up sets the severity of cost/contingency to error.", 2]],
      );
      client.open(pathToFileURL(top).href, `${HEAD}people: [Ana]\n`, "yaml");
      await client.publication(({ uri, diagnostics }) => uri === policy && diagnostics.length === 0);
      await client.publication(
        (one) => one.uri === charter && one.diagnostics.every((each) => each.code !== "cost/contingency"),
      );
      assert.deepEqual(client.complaints, []);
    },
    { host: { ...nodeHost({ SOURCE_DATE_EPOCH: "1795392000" }) } },
  );
});
