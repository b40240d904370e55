/** The JSON of `check` by its published schema: every key that it prints is described there. */
import assert from "node:assert/strict";
import test from "node:test";
import { Ajv } from "ajv";
import { filesUnder, readRoot } from "../support/root.ts";
import { shell } from "./support.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const schema: Json = JSON.parse(readRoot("schemas/pilot-report.schema.json"));

/** The schema without leave to add keys, which proves that it tells of all that there are. */
function closed(part: Json): Json {
  if (typeof part !== "object" || part === null) return part;
  if (Array.isArray(part)) return part.map(closed);
  const entries = Object.entries(part).map(([key, value]) => [key, closed(value)] as const);
  const isObject = "properties" in part && !("additionalProperties" in part);
  return Object.fromEntries([...entries, ...(isObject ? [["additionalProperties", false] as const] : [])]);
}

const ajv = new Ajv({ strict: false, allErrors: false });
const isReport = ajv.compile(closed(schema) as object);

test("the schema is made of the types, and describes every key that the JSON has", async (context) => {
  const samples = filesUnder("test/charters", ".pilot.yaml");
  const files: Record<string, string> = Object.fromEntries(samples.map((file) => [file, readRoot(file)]));
  const broken = { "broken.pilot.yaml": "a: [\n", "empty.pilot.yaml": "", "other.pilot.yaml": "a: 1\n" };
  const { run } = shell(context, { ...files, ...broken });
  const asked = [
    ["check"],
    ["check", "--target-stage", "production"],
    ["check", "other.pilot.yaml"],
    ["check", "gone.yaml"],
  ];
  for (const argv of asked) {
    const { out } = await run(...argv, "--format", "json");
    const report: { readonly version: number } = JSON.parse(out);
    const valid: boolean = isReport(report);
    assert.ok(valid, `${argv.join(" ")}: ${ajv.errorsText(isReport.errors)}`);
    assert.equal(report.version, 1);
  }
});

test("the schema refuses a report with a key missing or of another kind", async (context) => {
  const { run } = shell(context, { "a.pilot.yaml": readRoot("test/charters/06-claims-handling.pilot.yaml") });
  const report = JSON.parse((await run("check", "--format", "json")).out);
  const [{ verdict, ...without }] = report.charters;
  assert.equal(verdict, "go");
  for (const wrong of [without, { ...without, verdict: "great" }, { ...without, verdict, score: "96" }]) {
    const valid: boolean = isReport({ ...report, charters: [wrong] });
    assert.ok(!valid);
  }
});
