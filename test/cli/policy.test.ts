/** Which policy the command line judges by, what it says of a wrong one, and the fingerprint in its documents. */
import assert from "node:assert/strict";
import { rmSync, symlinkSync, writeFileSync } from "node:fs";
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

test("policies hold from the root down, and the fingerprint says which they were", async (context) => {
  const { run } = shell(context, {
    "pilot-policy.yaml": STRICT,
    "claims.pilot.yaml": CLAIMS,
    "brewery/pilot-policy.yaml": SAMPLE,
    "brewery/north/label-check.pilot.yaml": LABELS,
  });
  const { status, out } = await run("check", "--format", "json");
  assert.equal(status, 1);
  const document = JSON.parse(out);
  const [labels, claims] = document.charters;
  assert.deepEqual(document.tool.policy.files, ["pilot-policy.yaml", "brewery/pilot-policy.yaml"]);
  assert.equal(document.tool.policy.fingerprint, "mixed");
  assert.deepEqual([labels.verdict, labels.policy.files], ["go", ["pilot-policy.yaml", "brewery/pilot-policy.yaml"]]);
  assert.equal(labels.policy.fingerprint, labels.judged.policy);
  assert.equal(claims.verdict, "fix");
  assert.match(claims.judged.policy, /^[0-9a-f]{12}$/);
  assert.notEqual(claims.judged.policy, labels.judged.policy);
  const one = JSON.parse((await run("check", "brewery", "--format", "json")).out);
  assert.equal(one.tool.policy.fingerprint, labels.judged.policy);
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
  const { charters } = JSON.parse((await run("check", "bad", "--format", "json")).out);
  assert.deepEqual(
    charters.map((one: { file: string; verdict: unknown; score: unknown; findings: { rule: string }[] }) => [
      one.file,
      one.verdict,
      one.score,
      one.findings.map(({ rule }) => rule),
    ]),
    [
      ["bad/a.pilot.yaml", null, null, ["policy/invalid"]],
      ["bad/b.pilot.yaml", null, null, ["policy/invalid"]],
    ],
  );
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

test("what a nearer policy would loosen is said with its place, not applied, and fails nothing", async (context) => {
  const { run } = shell(context, {
    "pilot-policy.yaml": `${HEAD}severities: { cost/contingency: error }\n`,
    "north/pilot-policy.yaml": `${HEAD}severities:\n  cost/contingency: none\n  cost/prices-sourced: info\n`,
    "north/claims.pilot.yaml": CLAIMS,
  });
  const { status, out, err } = await run("check");
  assert.equal(status, 1);
  assert.equal(
    err,
    "north/pilot-policy.yaml:4:21: A policy higher up sets the severity of cost/contingency to error. “none” asks for less, so it is not applied. (policy/loosens)\n",
  );
  assert.match(out, /error {3}.*\n.*\n.*\n {8}cost\/contingency/);
  assert.match(
    out,
    /The policy loosens 1 demand of the standard: severity of cost\/prices-sourced \(standard warning, here info\)\./,
  );
  const pinned = await run("check", "--policy", "pilot-policy.yaml", "--format", "json");
  assert.equal(pinned.err, "");
  assert.deepEqual(JSON.parse(pinned.out).charters[0].policy.files, ["pilot-policy.yaml"]);
});

test("what a policy loosens is named in every document", async (context) => {
  const { run } = shell(context, {
    "pilot-policy.yaml": `${HEAD}thresholds: { payback_months: 36 }\n`,
    "claims.pilot.yaml": CLAIMS,
  });
  const loosened = [{ what: "payback_months", standard: 24, here: 36, file: "pilot-policy.yaml" }];
  const { tool, charters } = JSON.parse((await run("check", "--format", "json")).out);
  assert.deepEqual([tool.policy.loosened, charters[0].policy.loosened], [loosened, loosened]);
  for (const format of ["text", "html", "markdown"]) {
    const { out } = await run("report", "claims.pilot.yaml", "--format", format);
    assert.match(
      out,
      /The policy loosens 1 demand of the standard: payback\\?_months \(standard 24, here 36\)\./,
      format,
    );
    assert.match(out, /\(pilot-policy\.yaml, loosens 1\)/, format);
  }
});

test("a policy that empties a pillar, or that is no plain file of the repository, takes its charters out", async (context) => {
  const secret = join(tmpdir(), `pilot-charter-policy-${process.pid}.yaml`);
  writeFileSync(secret, `${HEAD}people: [Secret]\n`);
  context.after(() => rmSync(secret));
  const off = [
    "production-team",
    "pilot-team-doubles",
    "owner-powers",
    "owner-accepted",
    "integration-planned",
    "integration-funded",
  ];
  const { run, folder } = shell(context, {
    "a/pilot-policy.yaml": `${HEAD}severities:\n${off.map((name) => `  accountability/${name}: none\n`).join("")}`,
    "a/claims.pilot.yaml": CLAIMS,
    "b/claims.pilot.yaml": CLAIMS,
    "c/pilot-policy.yaml/claims.pilot.yaml": CLAIMS,
    "d/pilot-policy.yaml": `${HEAD}${`# ${"long".repeat(250)}\n`.repeat(1100)}`,
    "d/claims.pilot.yaml": CLAIMS,
  });
  symlinkSync(secret, join(folder, "b/pilot-policy.yaml"));
  const said = async (name: string) => {
    const { status, out, err } = await run("check", name);
    assert.equal(status, 2);
    assert.match(out, /0 charters/);
    return err;
  };
  assert.match(
    await said("a"),
    /:4:3: This leaves \d+ of the 3\d points of accountability\. At least half must stay\./,
  );
  assert.equal(await said("b"), "b/pilot-policy.yaml leads out of the repository, so it is not read.\n");
  assert.equal(await said("c"), "c/pilot-policy.yaml is a folder.\n");
  assert.equal(await said("d"), "d/pilot-policy.yaml is larger than 1 MB, so it is not read.\n");
  const device = await run("check", "b", "--policy", "/dev/zero");
  assert.deepEqual(
    [device.status, device.err],
    [2, "pilot-charter: /dev/zero is no regular file, so it is not read.\n"],
  );
});
