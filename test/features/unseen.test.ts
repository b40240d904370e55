/** Nothing that somebody writes in a charter or a policy is hidden from the reader of an editor: every answer of the server but edits. */
import assert from "node:assert/strict";
import test from "node:test";
import type { CodeAction, CompletionItem, CompletionList } from "vscode-languageserver";
import { sample, TODAY } from "../support/check.ts";
import { type Client, connect } from "../support/connection.ts";
import { readRoot } from "../support/root.ts";
import { assertSeen, INJECTION, spoiled } from "../support/unseen.ts";

const ROOT = "file:///work/";
const CHARTER = `${ROOT}claims.pilot.yaml`;
const POLICY_FILE = `${ROOT}pilot-policy.yaml`;
const POLICY = readRoot("test/charters/policy/pilot-policy.yaml");

/** What is written back or compared, never shown. */
const KEPT = new Set([
  ...["newText", "insertText", "filterText", "sortText", "placeholder", "text"],
  ...["uri", "targetUri", "id", "path", "data", "arguments"],
]);

let shown = 0;

/** Every text of an answer that is shown. */
function assertShown(answer: unknown, what: string): void {
  if (typeof answer === "string") {
    assertSeen(answer, what);
    if (answer.includes("MARK")) shown++;
  } else if (typeof answer === "object" && answer !== null) {
    for (const [key, part] of Object.entries(answer)) if (!KEPT.has(key)) assertShown(part, `${what}.${key}`);
  }
}

/** A client that sees as much as an editor can. */
const SEEING = {
  textDocument: {
    hover: { contentFormat: ["markdown" as const] },
    codeAction: { dataSupport: true, resolveSupport: { properties: ["edit"] }, disabledSupport: true },
    completion: { completionItem: { snippetSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
};

async function askEverything(client: Client, uri: string, text: string): Promise<void> {
  const textDocument = { uri };
  const ask = async (method: string, params: object): Promise<unknown> => {
    const answer = await client.request(method, { textDocument, ...params }).catch((error: Error) => error.message);
    assertShown(answer, method);
    return answer;
  };
  const lines = text.split(/\r\n|\n|\r/);
  const all = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  for (const method of ["documentSymbol", "codeLens", "foldingRange", "documentLink", "semanticTokens/full"])
    await ask(`textDocument/${method}`, {});
  await ask("textDocument/inlayHint", { range: all });
  for (const [line, one] of lines.entries()) {
    if (lines.length > 60 && line % 3 > 0) continue;
    for (const character of [one.search(/\S/), one.indexOf(": ") + 3]) {
      if (character < 0 || character > one.length) continue;
      const position = { line, character };
      await ask("textDocument/hover", { position });
      const list = (await ask("textDocument/completion", { position })) as CompletionList;
      const item: CompletionItem | undefined = list?.items?.[0];
      if (item) assertShown(await client.request("completionItem/resolve", item), "completionItem/resolve");
      await ask("textDocument/prepareRename", { position });
      await ask("textDocument/definition", { position });
      await ask("textDocument/rename", { position, newName: INJECTION });
    }
    const range = { start: { line, character: 0 }, end: { line, character: one.length } };
    const actions = (await ask("textDocument/codeAction", { range, context: { diagnostics: [] } })) as CodeAction[];
    for (const action of actions ?? []) assertShown(await client.request("codeAction/resolve", action), "resolve");
  }
}

for (const [what, text] of [
  ["texts of a charter", spoiled(sample("06-claims-handling"), INJECTION, "texts")],
  ["every value and key of a charter", spoiled(sample("00-blank"), INJECTION, "everything")],
  ["raw characters of a charter", spoiled(sample("06-claims-handling"), INJECTION, "texts", true)],
] as const) {
  test(`no answer holds a control character: ${what}`, async () => {
    shown = 0;
    const files = {
      files: [{ uri: POLICY_FILE, file: "pilot-policy.yaml" }],
      own: "pilot-policy.yaml",
      load: () => null,
    };
    const client = await connect({
      capabilities: SEEING,
      initializationOptions: { commands: true, reports: true, choices: true },
      host: {
        today: () => TODAY,
        policiesAt: () => files,
        readPolicy: () => ({ text: spoiled(POLICY, "\u202eMARK\u2066", "texts") }),
      },
    });
    try {
      client.open(CHARTER, text);
      const { diagnostics } = await client.publication(({ uri, version }) => uri === CHARTER && version === 1);
      assertShown(diagnostics, "diagnostics");
      await askEverything(client, CHARTER, text);
      for (const method of ["report", "calendar"])
        assertShown(await client.request(`pilotCharter/${method}`, { uri: CHARTER }), method);
      assertShown(await client.request("workspace/symbol", { query: "" }), "symbols");
      client.open(POLICY_FILE, spoiled(POLICY, INJECTION, "everything"), "yaml");
      const policy = await client.publication(({ uri }) => uri === POLICY_FILE);
      assertShown(policy.diagnostics, "diagnostics of the policy");
      assertShown(client.complaints, "the log");
      assert.ok(shown > 8, `the injection came out ${shown} times only`);
    } finally {
      client.dispose();
    }
  });
}

test("an edit keeps the characters of what it moves", async () => {
  const client = await connect({ capabilities: SEEING });
  try {
    const name = "Claims \\u202e\\u009b";
    client.open(
      CHARTER,
      `apiVersion: pilot-charter/v1\nkind: PilotCharter\nmetadata: { id: claims, name: "${name}", owner: "Ann\u202e Lee" }\n`,
    );
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 12 } };
    const params = { textDocument: { uri: CHARTER }, range, context: { diagnostics: [] } };
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", params);
    const action = actions.find(({ title }) => title.includes("block"));
    assert.ok(action, actions.map(({ title }) => title).join(" · "));
    const { edit } = await client.request<CodeAction>("codeAction/resolve", action);
    assert.ok(JSON.stringify(edit).includes("Ann\u202e Lee"));
  } finally {
    client.dispose();
  }
});
