/** Which policy the command line judges by, what it says of a wrong one, and the fingerprint in its documents. */
import assert from "node:assert/strict";
import { symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { readRoot } from "../support/root.ts";
import { shell } from "./support.ts";

const CLAIMS = readRoot("test/charters/06-claims-handling.pilot.yaml");
const LABELS = readRoot("test/charters/policy/label-check.pilot.yaml");
const SAMPLE = readRoot("test/charters/policy/pilot-policy.yaml");
const HEAD = "apiVersion: pilot-policy/v1\nkind: PilotPolicy\n";
const STRICT = `${HEAD}severities: { cost/contingency: error }\n`;

test("the nearest policy upward wins, and the fingerprint says which it was", async (context) => {
  const { run } = shell(context, {
    "pilot-policy.yaml": STRICT,
    "claims.pilot.yaml": CLAIMS,
    "brewery/pilot-policy.yaml": SAMPLE,
    "brewery/north/label-check.pilot.yaml": LABELS,
  });
  const { status, out } = await run("check", "--format", "json");
  assert.equal(status, 1);
  const document = JSON.parse(out);
  assert.equal(document.tool.policy, "mixed");
  const [labels, claims] = document.charters;
  assert.deepEqual([labels.verdict, labels.judged.policy], ["go", "41548d1aebf7"]);
  assert.equal(claims.verdict, "fix");
  assert.match(claims.judged.policy, /^[0-9a-f]{12}$/);
  const one = JSON.parse((await run("check", "brewery", "--format", "json")).out);
  assert.equal(one.tool.policy, "41548d1aebf7");
  assert.match((await run("report", "claims.pilot.yaml")).out, new RegExp(claims.judged.policy));
});

test("without a policy there is no fingerprint, and a policy above the repository does not count", async (context) => {
  const outer = shell(context, { "pilot-policy.yaml": STRICT, "repo/.git/HEAD": "", "repo/claims.pilot.yaml": CLAIMS });
  const { status, out } = await outer.run("check", "repo", "--format", "json");
  assert.equal(status, 0);
  const document = JSON.parse(out);
  assert.deepEqual([document.tool.policy, document.charters[0].judged.policy], [null, null]);
});

test("a policy that is named counts for all, wherever it lies", async (context) => {
  const { run, runWith } = shell(context, {
    "pilot-policy.yaml": `${HEAD}people: [Ana]\n`,
    "rules/strict.yaml": STRICT,
    "claims.pilot.yaml": CLAIMS,
  });
  assert.equal((await run("check", "claims.pilot.yaml")).status, 0);
  assert.equal((await run("check", "claims.pilot.yaml", "--policy", "rules/strict.yaml")).status, 1);
  const piped = await runWith({ stdin: CLAIMS }, "check", "-", "--policy", "rules/strict.yaml");
  assert.equal(piped.status, 1);
  const gone = await run("check", "--policy", "gone.yaml");
  assert.deepEqual(gone, { status: 2, out: "", err: "pilot-charter: gone.yaml cannot be read: it is not there.\n" });
});

test("a wrong policy is said with its place on standard error, once, and the status is 2", async (context) => {
  const { run } = shell(context, {
    "bad/pilot-policy.yaml": `${HEAD}thresholds:\n  payback: 12\nseverities: { cost/twelve-months: none }\n`,
    "bad/a.pilot.yaml": CLAIMS,
    "bad/b.pilot.yaml": LABELS,
    "good/claims.pilot.yaml": CLAIMS,
  });
  const { status, out, err } = await run("check");
  assert.equal(status, 2);
  assert.deepEqual(err.split("\n"), [
    "bad/pilot-policy.yaml:4:3: “thresholds” has no key “payback”. Did you mean “payback_months”? (schema/unknown-key)",
    "bad/pilot-policy.yaml:5:15: No policy can change the severity of this rule: it decides the third question. (policy/fixed-rule)",
    "",
  ]);
  assert.match(out, /^good\/claims\.pilot\.yaml {2}go/m);
  assert.match(out, /failed bad\/a\.pilot\.yaml was not judged: its policy bad\/pilot-policy\.yaml is not valid\./);
  assert.match(out, /failed bad\/b\.pilot\.yaml was not judged/);
  const named = await run("check", "good", "--policy", "bad/pilot-policy.yaml");
  assert.equal(named.status, 2);
  assert.equal(named.out, "");
  assert.match(named.err, /pilot-charter: bad\/pilot-policy\.yaml is not a valid policy\.\n$/);
  const report = await run("report", "bad/a.pilot.yaml");
  assert.deepEqual([report.status, report.out], [2, ""]);
});

test("presets come from the repository only, and not by way of a link", async (context) => {
  const secret = join(tmpdir(), `pilot-charter-preset-${process.pid}.yaml`);
  writeFileSync(secret, `${HEAD}people: [Secret]\n`);
  const { run, folder } = shell(context, {
    "policies/base.yaml": STRICT,
    "a/pilot-policy.yaml": `${HEAD}extends: ../policies/base.yaml\n`,
    "a/claims.pilot.yaml": CLAIMS,
    "b/pilot-policy.yaml": `${HEAD}extends: ../../outside.yaml\n`,
    "b/claims.pilot.yaml": CLAIMS,
    "c/pilot-policy.yaml": `${HEAD}extends: link.yaml\n`,
    "c/claims.pilot.yaml": CLAIMS,
  });
  symlinkSync(secret, join(folder, "c/link.yaml"));
  assert.equal((await run("check", "a")).status, 1);
  assert.match((await run("check", "b")).err, /:3:10: The preset lies outside the repository\. \(policy\/extends\)/);
  assert.match((await run("check", "c")).err, /:3:10: There is no file “link\.yaml”\. \(policy\/extends\)/);
});
