/** The GitHub action of a release, run as a runner does: inputs in the environment, files for outputs and the summary. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import test, { after, type TestContext } from "node:test";
import { parse } from "yaml";
import { OTHERS, SWITCHES, VALUES } from "../../server/src/cli/action/inputs.ts";
import { readRoot } from "../support/root.ts";
import { releaseTree, scratch } from "./support.ts";

const CLAIMS = readRoot("test/charters/06-claims-handling.pilot.yaml");
const SHELF = readRoot("test/charters/01-retail-shelf-chat.pilot.yaml");
const { folder: release } = releaseTree({ after });
const manifest = parse(readFileSync(join(release, "action.yml"), "utf8"));

/** A comment that the stand-in for GitHub keeps. */
interface Comment {
  readonly id: number;
  body: string;
}

/** A stand-in for GitHub: comments of one pull request; `mayWrite` is whether its token may. */
function gitHub(context: TestContext, comments: Comment[], mayWrite = true): Promise<{ api: string; calls: string[] }> {
  const calls: string[] = [];
  const server: Server = createServer(async (request, response) => {
    calls.push(`${request.method} ${request.url}`);
    assert.equal(request.headers.authorization, "Bearer secret");
    const answer = (status: number, value: unknown) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(value));
    };
    if (request.method === "GET") {
      const page = Number(new URL(request.url ?? "", "http://localhost").searchParams.get("page"));
      return answer(200, comments.slice((page - 1) * 100, page * 100));
    }
    if (!mayWrite) return answer(403, { message: "Resource not accessible by integration" });
    const { body } = JSON.parse(await bodyOf(request));
    const id = Number(/comments\/(\d+)$/.exec(request.url ?? "")?.[1] ?? 0);
    const known = comments.find((one) => one.id === id);
    if (known) known.body = body;
    else comments.push({ id: comments.length + 1, body });
    answer(known ? 200 : 201, {});
  });
  context.after(() => server.close());
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () =>
      resolve({ api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls }),
    ),
  );
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request) text += part;
  return text;
}

/** Runs the action in a repository with these files, as a runner would. */
async function act(context: TestContext, inputs: Record<string, string>, api = "http://127.0.0.1:9") {
  const files = { "claims.pilot.yaml": CLAIMS, "sub/$(touch x).pilot.yaml": SHELF };
  const repo = scratch(context, files);
  const home = scratch(context, { output: "", summary: "", "event.json": '{"pull_request":{"number":7}}' });
  const given = Object.entries(manifest.inputs as Record<string, { default?: string }>).map(
    ([name, { default: value }]) => [
      `INPUT_${name.toUpperCase()}`,
      inputs[name] ?? (value?.startsWith("${{") ? "secret" : String(value ?? "")),
    ],
  );
  const env = {
    ...process.env,
    ...Object.fromEntries(given),
    GITHUB_OUTPUT: join(home, "output"),
    GITHUB_STEP_SUMMARY: join(home, "summary"),
    GITHUB_EVENT_PATH: join(home, "event.json"),
    GITHUB_REPOSITORY: "o/r",
    GITHUB_API_URL: api,
    RUNNER_TEMP: home,
  };
  const child = spawn(process.execPath, [join(release, manifest.runs.main)], {
    cwd: repo,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => {
      out += part;
    });
  const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
  const outputs = [...readFileSync(join(home, "output"), "utf8").matchAll(/^(.+)<<(.+)\n(.*)\n\2$/gm)];
  return {
    ...{ status, out, repo },
    outputs: Object.fromEntries(outputs.map(([, name, , value]) => [name, value])),
    summary: readFileSync(join(home, "summary"), "utf8"),
  };
}

test("its inputs are the ones that the program reads, and it runs on a Node that GitHub has", () => {
  assert.deepEqual(Object.keys(manifest.inputs).sort(), [...VALUES, ...SWITCHES, ...OTHERS].sort());
  assert.equal(manifest.runs.using, "node24");
});

test("annotations, summary and outputs; the exit status is that of the check; nothing of a name is run", async (context) => {
  const day = { "as-of": "2026-11-23" };
  const bad = await act(context, { ...day, sarif: "out.sarif" });
  assert.equal(bad.status, 1, bad.out);
  assert.match(bad.out, /^::error /m);
  assert.match(bad.summary, /^## Pilot charters/);
  const { report, ...counts } = bad.outputs;
  assert.deepEqual(
    { ...counts },
    { charters: "2", closed: "0", go: "1", fix: "0", hold: "0", pause: "0", kill: "1", worst: "kill" },
  );
  assert.deepEqual(Object.keys(bad.outputs).sort(), Object.keys(manifest.outputs).sort());
  assert.equal(JSON.parse(readFileSync(report ?? "", "utf8")).charters.length, 2);
  assert.equal(JSON.parse(readFileSync(join(bad.repo, "out.sarif"), "utf8")).version, "2.1.0");
  const good = await act(context, { ...day, paths: "claims.pilot.yaml\n", require: "go" });
  assert.deepEqual([good.status, good.outputs.worst], [0, "go"]);
  const wrong = await act(context, { ...day, "min-score": "high; touch x" });
  assert.equal(wrong.status, 2);
  assert.equal(wrong.outputs.charters, "0");
});

test("one comment, found by its marker among many, is edited in place", async (context) => {
  const comments = Array.from({ length: 130 }, (_, at): Comment => ({ id: at + 1, body: `talk ${at}` }));
  const { api, calls } = await gitHub(context, comments);
  const inputs = { "as-of": "2026-11-23", comment: "true", paths: "claims.pilot.yaml" };
  await act(context, inputs, api);
  assert.equal(comments.length, 131);
  assert.match(comments.at(-1)?.body ?? "", /^<!-- pilot-charter-check:default -->\n## Pilot charters/);
  const first = comments.at(-1)?.body;
  await act(context, { ...inputs, paths: "." }, api);
  assert.equal(comments.length, 131);
  assert.notEqual(comments.at(-1)?.body, first);
  assert.equal(calls.at(-1), "PATCH /repos/o/r/issues/comments/131");
  await act(context, { ...inputs, "comment-id": "second" }, api);
  assert.equal(comments.length, 132);
});

test("a token that may only read, and a GitHub that does not answer, leave a notice and change no exit status", async (context) => {
  const inputs = { "as-of": "2026-11-23", comment: "true", paths: "claims.pilot.yaml" };
  const { api } = await gitHub(context, [], false);
  const readOnly = await act(context, inputs, api);
  assert.equal(readOnly.status, 0);
  assert.match(
    readOnly.out,
    /^::notice title=Pilot Charter::The comment could not be written \(GitHub answered 403\)/m,
  );
  assert.match(readOnly.summary, /^## Pilot charters/);
  const away = await act(context, inputs);
  assert.equal(away.status, 0);
  assert.match(away.out, /^::notice .*could not be written/m);
});
