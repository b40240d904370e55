/** The formats of `check`, each read back by somebody else's parser, with texts that try to break out of it. */
import assert from "node:assert/strict";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { readCsv } from "../../server/src/core/import/csv.ts";
import { readRoot } from "../support/root.ts";
import { shell } from "./support.ts";

const CLAIMS = readRoot("test/charters/06-claims-handling.pilot.yaml");
const SHELF = readRoot("test/charters/01-retail-shelf-chat.pilot.yaml");
/** A key and a name that try to end a command, a cell, an attribute and a tag. */
const TRICK = '%0A::error::x]; ##vso[task.setvariable]<b a="1">&\'|@all`x`';
const TRICKY = CLAIMS.replace(
  /^( +name: )Claim file.*$/m,
  `$1${JSON.stringify(`${TRICK}\n::error::y\u0007`).replaceAll("$", "$$")}`,
).concat(`${JSON.stringify(`${TRICK}\n::error::y\r\u0007`)}: 1\n`);
/** A file name that tries the same. */
const NAME = "a b,c:d%25;e]&'é.pilot.yaml";

const ajv = new Ajv2020({
  strict: false,
  formats: { uri: true, uuid: true, "uri-reference": true, "date-time": true },
});
const isSarif = ajv.compile(JSON.parse(readRoot("test/cli/fixtures/sarif-2.1.0.schema.json")));

/** A charter with a thousand errors. */
const NOISY = SHELF + Array.from({ length: 1000 }, (_, at) => `unknown_${at}: 1\n`).join("");

/** As many charters with errors as are asked for. */
function many(count: number, text = NOISY): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`p${at}.pilot.yaml`, text]));
}

/** The document, valid by the schema. */
function sarif(text: string) {
  const log = JSON.parse(text);
  const valid: boolean = isSarif(log);
  assert.ok(valid, JSON.stringify(isSarif.errors));
  return log;
}

const lines = (text: string) => text.split("\n").filter((line) => line !== "");

test("sarif: valid by the official schema, one run, with places, help, fingerprints, score and verdict", async (context) => {
  const { run } = shell(context, { "pilots/claims.pilot.yaml": CLAIMS, [NAME]: TRICKY });
  const { out, status } = await run("check", "--format", "sarif");
  assert.equal(status, 1);
  const log = sarif(out);
  assert.equal(log.runs.length, 1);
  const [{ results, tool, properties }] = log.runs;
  const contingency = results.find((one: { ruleId: string }) => one.ruleId === "cost/contingency");
  const [{ physicalLocation, logicalLocations }] = contingency.locations;
  assert.match(physicalLocation.artifactLocation.uri, /pilots\/claims\.pilot\.yaml|a%20b/);
  assert.equal(logicalLocations[0].fullyQualifiedName, "cost.contingency_pct");
  assert.equal(contingency.level, "warning");
  const rule = tool.driver.rules[contingency.ruleIndex];
  assert.equal(rule.id, contingency.ruleId);
  assert.match(rule.helpUri, /RULES\.md#cost-contingency$/);
  assert.match(rule.help.markdown, /\*\*Why\*\*/);
  assert.deepEqual(
    properties.charters.find(({ file }: { file: string }) => file.startsWith("pilots/")),
    { file: "pilots/claims.pilot.yaml", id: "claims-handling", verdict: "go", score: 96 },
  );
  assert.ok(tool.driver.rules.every((one: { properties: { tags: string[] } }) => one.properties.tags.length <= 20));
  const prints = results.map((one: { partialFingerprints: Record<string, string> }) => one.partialFingerprints);
  assert.ok(prints.every((one: Record<string, string>) => /^[0-9a-f]+:\d+$/.test(one.primaryLocationLineHash ?? "")));
  const uris = results.map((one: typeof contingency) => one.locations[0].physicalLocation.artifactLocation.uri);
  assert.ok(uris.includes(encodeURIComponent(NAME)));
});

test("sarif: our fingerprint outlives lines that come and go, and tells two pilots apart", async (context) => {
  const files = { "a.pilot.yaml": CLAIMS, "b.pilot.yaml": CLAIMS.replace(/^/, "# a new first line\n\n") };
  const { run } = shell(context, files);
  const printsOf = async (file: string) =>
    JSON.parse((await run("check", file, "--format", "sarif")).out).runs[0].results.map(
      (one: { partialFingerprints: Record<string, string> }) => one.partialFingerprints,
    );
  assert.deepEqual(await printsOf("a.pilot.yaml"), await printsOf("b.pilot.yaml"));
  assert.notEqual((await printsOf("a.pilot.yaml")).length, 0);
});

test("sarif: a fix carries the edit that mends it", async (context) => {
  const text = CLAIMS.replace(/^stage: chartered$/m, "stage: charterd");
  const { run } = shell(context, { "a.pilot.yaml": text });
  const log = sarif((await run("check", "--format", "sarif")).out);
  const { fixes } = log.runs[0].results.find((one: { fixes?: unknown }) => one.fixes !== undefined);
  const [{ deletedRegion, insertedContent }] = fixes[0].artifactChanges[0].replacements;
  const rows = text.split("\n");
  const row = rows[deletedRegion.startLine - 1] ?? "";
  rows[deletedRegion.startLine - 1] =
    row.slice(0, deletedRegion.startColumn - 1) + insertedContent.text + row.slice(deletedRegion.endColumn - 1);
  assert.equal(rows.join("\n"), CLAIMS);
});

test("sarif: 5,000 results are kept, the worst of them, and the rest is counted", async (context) => {
  const one = await (async () => {
    const { run } = shell(context, many(1));
    return JSON.parse((await run("check", "--format", "sarif")).out).runs[0].results.length as number;
  })();
  const count = Math.ceil(5001 / one);
  const { run } = shell(context, many(count));
  const log = JSON.parse((await run("check", "--format", "sarif")).out);
  assert.equal(log.runs[0].results.length, 5000);
  assert.equal(log.runs[0].properties.leftOut, one * count - 5000);
  assert.match(log.runs[0].invocations[0].toolExecutionNotifications[0].message.text, /more findings were left out/);
  const errors = log.runs[0].results.filter(({ level }: { level: string }) => level === "error").length;
  const { charters } = JSON.parse((await run("check", "--format", "json")).out);
  const all = charters.flatMap(({ findings }: { findings: { severity: string; due: boolean }[] }) => findings);
  assert.equal(
    errors,
    Math.min(
      5000,
      all.filter((each: { severity: string; due: boolean }) => each.severity === "error" && each.due).length,
    ),
  );
});

test("junit: well formed, a suite a charter, a case a rule, counts that add up", async (context) => {
  const { run } = shell(context, { "claims.pilot.yaml": CLAIMS, [NAME]: TRICKY });
  const { out } = await run("check", ".", "gone.pilot.yaml", "--format", "junit");
  assert.equal(XMLValidator.validate(out), true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    isArray: (name) => name === "testsuite" || name === "testcase",
  });
  const { testsuites } = parser.parse(out);
  assert.deepEqual(Object.keys(testsuites), ["testsuite"]);
  const suites: Record<string, string & Record<string, unknown>[]>[] = testsuites.testsuite;
  assert.deepEqual(suites.map(({ name }) => name).sort(), [NAME, "claims.pilot.yaml", "gone.pilot.yaml"].sort());
  const required = ["name", "package", "id", "timestamp", "hostname", "tests", "failures", "errors", "time"];
  for (const suite of suites) {
    for (const key of required) assert.ok(key in suite, key);
    const cases = suite.testcase ?? [];
    assert.equal(Number(suite.tests), cases.length);
    assert.equal(Number(suite.failures), cases.filter((one) => "failure" in one).length);
    assert.equal(Number(suite.errors), cases.filter((one) => "error" in one).length);
    assert.equal(Number(suite.skipped), cases.filter((one) => "skipped" in one).length);
    assert.equal(new Set(cases.map(({ name }) => name)).size, cases.length);
    for (const one of cases) assert.ok(one.name && one.classname && one.time);
  }
  const tricky = suites.find(({ name }) => name === NAME)?.testcase ?? [];
  assert.ok(
    tricky.some((one) => String((one.failure as { message?: string } | undefined)?.message).includes("##vso[")),
  );
});

test("gitlab: what it requires of every entry, and no fingerprint twice", async (context) => {
  const { run } = shell(context, { "claims.pilot.yaml": CLAIMS, "sub/shelf.pilot.yaml": SHELF, [NAME]: TRICKY });
  const { out } = await run("check", "./sub", ".", "gone.pilot.yaml", "--format", "gitlab");
  assert.equal(out.charCodeAt(0), "[".charCodeAt(0));
  const entries = JSON.parse(out);
  for (const { description, check_name, fingerprint, severity, location } of entries) {
    assert.ok(description.length > 0 && !description.includes("\n"));
    assert.ok(check_name.length > 0);
    assert.match(fingerprint, /^[0-9a-f]{64}$/);
    assert.ok(["info", "minor", "major", "critical", "blocker"].includes(severity));
    assert.ok(!location.path.startsWith("./") && !location.path.startsWith("/"));
    assert.ok(Number.isInteger(location.lines.begin) && location.lines.begin >= 1);
  }
  const prints = entries.map((one: { fingerprint: string }) => one.fingerprint);
  assert.equal(new Set(prints).size, prints.length);
  assert.ok(entries.some((one: { check_name: string }) => one.check_name === "not-judged"));
});

test("github: errors first, ten and ten, then the number of the others; nothing breaks out of its line", async (context) => {
  const { run } = shell(context, { ...many(2, SHELF), "claims.pilot.yaml": CLAIMS });
  const { out } = await run("check", "--format", "github");
  const kinds = lines(out).map((line) => /^::(error|warning|notice) /.exec(line)?.[1]);
  assert.deepEqual(kinds, [...Array(10).fill("error"), ...Array(10).fill("warning"), "notice"]);
  assert.match(lines(out).at(-1) ?? "", /::\d+ more in the output of pilot-charter check$/);
  const tricky = shell(context, { [NAME]: TRICKY });
  for (const line of lines((await tricky.run("check", "--format", "github")).out)) {
    const [, properties = "", message = ""] = /^::(?:error|warning|notice) (.*?)::(.*)$/.exec(line) ?? [];
    for (const pair of properties.split(","))
      assert.match(pair, /^(file|line|endLine|col|endColumn|title)=[^:,\r\n]+$/);
    assert.doesNotMatch(message, /%(?!25|0A|0D)/);
  }
});

test("github: one error too many is counted, and exactly ten are not", async (context) => {
  const broken = "apiVersion: [\n";
  const at = async (count: number) =>
    lines((await shell(context, many(count, broken)).run("check", "--format", "github")).out);
  const ten = await at(10);
  assert.equal(ten.filter((line) => line.startsWith("::error")).length, 10);
  assert.ok(!ten.some((line) => line.startsWith("::notice")));
  const eleven = await at(11);
  assert.equal(eleven.filter((line) => line.startsWith("::error")).length, 10);
  assert.match(eleven.at(-1) ?? "", /::1 more/);
});

test("github: the step's summary is added to, stays below 1 MiB and says how many rows are missing", async (context) => {
  const { run, folder, runWith } = shell(context, many(6));
  const path = join(folder, "summary.md");
  writeFileSync(path, "before\n");
  const env = { GITHUB_STEP_SUMMARY: path };
  const { out } = await runWith({ env }, "check", "--format", "github");
  assert.match(out, /more in the summary/);
  const text = readFileSync(path, "utf8");
  assert.match(text, /^before\n## Pilot charters/);
  writeFileSync(path, "é".repeat(500_000));
  await runWith({ env }, "check", "--format", "github");
  assert.ok(statSync(path).size < 1024 * 1024);
  assert.match(readFileSync(path, "utf8"), /<\/details>\n\n_\d+ more findings/);
  const unwritable = await runWith({ env: { GITHUB_STEP_SUMMARY: folder } }, "check", "--format", "github");
  assert.equal(unwritable.status, (await run("check", "--format", "github")).status);
  assert.match(unwritable.err, /summary cannot be written/);
});

test("azure: one command a line, its properties and message unable to end it", async (context) => {
  const { run, runWith, folder } = shell(context, { [NAME]: TRICKY, "claims.pilot.yaml": CLAIMS });
  const { out } = await run("check", "--format", "azure");
  for (const line of lines(out)) {
    const [, properties = "", message = ""] = /^##vso\[task\.logissue ([^\]]*)\](.*)$/.exec(line) ?? [];
    assert.match(properties, /^type=(error|warning);sourcepath=[^;\]]+;linenumber=\d+;columnnumber=\d+;code=[^;\]]+$/);
    assert.doesNotMatch(message, /%(?!AZP25|0A|0D)/);
  }
  const summed = await runWith({ env: { AGENT_TEMPDIRECTORY: folder } }, "check", "--format", "azure");
  const path = /##vso\[task\.uploadsummary\](.*)\n/.exec(summed.out)?.[1] ?? "";
  assert.match(readFileSync(path, "utf8"), /^## Pilot charters/);
});

test("markdown: begins with its marker, is cut at 60,000 characters, and a charter's words are only words", async (context) => {
  const { run } = shell(context, { [NAME]: TRICKY });
  const { out } = await run("check", "--format", "markdown", "--comment-id", "two --> <b>");
  assert.match(out, /^<!-- pilot-charter-check:two------b- -->\n## Pilot charters\n/);
  assert.doesNotMatch(out.slice(out.indexOf("\n")), /<b a|@all|[^\\]`x/);
  const rows = lines(out).filter((line) => line.startsWith("| error") || line.startsWith("| warning"));
  assert.ok(rows.length > 0 && rows.every((row) => row.replaceAll("\\|", "").split("|").length === 6));
  const big = (await shell(context, many(2)).run("check", "--format", "markdown")).out;
  assert.ok(big.length <= 60_000 && big.length > 50_000);
  assert.match(big, /<\/details>\n\n_\d+ more findings: run `pilot-charter check` to see them\._\n$/);
});

test("text: fifty findings of a charter, the worst of them, unless all are asked for", async (context) => {
  const extra = Array.from({ length: 60 }, (_, at) => `unknown_${at}: 1\n`).join("");
  const { run } = shell(context, { "a.pilot.yaml": CLAIMS + extra });
  const { out } = await run("check", "a.pilot.yaml");
  const all = (await run("check", "a.pilot.yaml", "--all")).out;
  const count = (text: string) => text.match(/^ {2}(error|warning|info) /gm)?.length ?? 0;
  assert.equal(count(out), 50);
  assert.ok(count(all) >= 60);
  assert.match(out, new RegExp(`^ {2}${count(all) - 50} more: --all shows them$`, "m"));
});

test("several formats in one run, each to its own file", async (context) => {
  const { run, read } = shell(context, { "claims.pilot.yaml": CLAIMS });
  const asked = ["sarif", "junit", "gitlab", "json", "markdown"].flatMap((one) => [
    "--format",
    one,
    "--output",
    `out/${one}`,
  ]);
  const { out, status } = await run("check", ...asked, "--format", "github");
  assert.equal(status, 0);
  assert.match(out, /^::warning /);
  assert.equal(JSON.parse(read("out/sarif")).version, "2.1.0");
  assert.match(read("out/junit"), /^<\?xml/);
  assert.ok(Array.isArray(JSON.parse(read("out/gitlab"))));
  assert.equal(JSON.parse(read("out/json")).version, 1);
  assert.match(read("out/markdown"), /^<!-- pilot-charter-check:default -->/);
});

test("csv: a row a charter in the columns of the triage, what cannot be judged among them", async (context) => {
  const { run } = shell(context, { "b/claims.pilot.yaml": CLAIMS, [NAME]: TRICKY, "c.pilot.yaml": SHELF });
  const { out, status } = await run("check", ".", "gone.pilot.yaml", "--format", "csv");
  assert.equal(status, 2);
  const table = readCsv(out);
  const [columns, ...rows] = "rows" in table ? table.rows : [];
  const cell = (row: readonly string[] | undefined, name: string) => row?.[columns?.indexOf(name) ?? -1];
  assert.deepEqual(
    rows.map((row) => cell(row, "file")),
    [NAME, "b/claims.pilot.yaml", "c.pilot.yaml", "gone.pilot.yaml"],
  );
  assert.deepEqual([cell(rows[1], "verdict"), cell(rows[1], "score")], ["go", "96"]);
  assert.match(cell(rows[3], "verdict_reason") ?? "", /is not there/);
  assert.ok(rows.every((row) => row.length === columns?.length));
});
