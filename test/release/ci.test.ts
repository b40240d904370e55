/** The snippets for build servers: each is read as its server reads it, and its lines are run in a scratch repository. */
import assert from "node:assert/strict";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import test, { after, type TestContext } from "node:test";
import { parse, parseAllDocuments } from "yaml";
import { readRoot } from "../support/root.ts";
import { ran, releaseTree, scratch } from "./support.ts";

const CLAIMS = readRoot("test/charters/06-claims-handling.pilot.yaml");
const SHELF = readRoot("test/charters/01-retail-shelf-chat.pilot.yaml");
const { folder: release } = releaseTree({ after });

/** A repository with two charters, and a path that has the release's program. */
function repository(context: TestContext) {
  const folder = scratch(context, { "pilots/claims.pilot.yaml": CLAIMS, "pilots/shelf.pilot.yaml": SHELF });
  const bin = scratch(context);
  const program = join(bin, "pilot-charter");
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${join(release, "dist/cli.cjs")}" "$@"\n`);
  chmodSync(program, 0o755);
  const env = { PATH: `${bin}${delimiter}${process.env.PATH}`, SOURCE_DATE_EPOCH: "1795392000" };
  return {
    run: (script: string, more: Record<string, string> = {}) => ran(folder, "sh", ["-ec", script], { ...env, ...more }),
    read: (file: string) => readFileSync(join(folder, file), "utf8"),
  };
}

/** The YAML in the guide, by the heading above it. */
function snippet(title: string) {
  const guide = readRoot("client/CI.md");
  const part = guide.slice(guide.indexOf(`\n## ${title}`));
  return parse(/```yaml\n([\s\S]*?)```/.exec(part)?.[1] ?? assert.fail(title));
}

test("GitLab: the component's script writes both reports, whatever its inputs hold", (context) => {
  const text = readFileSync(join(release, "templates/pilot-charter.yml"), "utf8");
  const [head, body] = parseAllDocuments(text).map((document) => {
    assert.deepEqual(document.errors, []);
    return document.toJS();
  });
  const inputs: Record<string, { default?: string; options?: string[] }> = head.spec.inputs;
  const used = [...text.matchAll(/\$\[\[ inputs\.([\w-]+) \]\]/g)].map(([, name]) => name);
  assert.deepEqual(used.toSorted(), Object.keys(inputs).toSorted());
  const job = body["pilot-charter"];
  const script = job.script.join("\n");
  assert.doesNotMatch(script, /\$\[\[/);
  const variables = (given: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(job.variables as Record<string, string>).map(([name, value]) => [
        name,
        value.replace(
          /\$\[\[ inputs\.([\w-]+) \]\]/,
          (_, input: string) => given[input] ?? inputs[input]?.default ?? "",
        ),
      ]),
    );
  const { run, read } = repository(context);
  const bad = run(script, variables({}));
  assert.equal(bad.status, 1, bad.err);
  assert.match(bad.out, /2 charters/);
  const { codequality, junit } = job.artifacts.reports;
  assert.ok(JSON.parse(read(codequality)).length > 0);
  assert.match(read(junit), /^<\?xml/);
  const never = run(script, variables({ path: "pilots", "fail-on": "never" }));
  assert.equal(never.status, 0);
  const odd = run(script, variables({ path: "$(touch x); pilots" }));
  assert.equal(odd.status, 2);
  const guide: { inputs: Record<string, string> } = snippet("GitLab").include[0];
  for (const name of Object.keys(guide.inputs)) assert.ok(name in inputs, name);
});

test("Azure: the line prints its commands and writes what the next task publishes", (context) => {
  const { run, read } = repository(context);
  const [install, check, publish]: { script?: string; inputs: Record<string, string> }[] =
    snippet("Azure Pipelines").steps;
  assert.match(install?.script ?? "", /^npm install --global git\+https:/);
  const { out, status } = run(check?.script ?? "");
  assert.equal(status, 1);
  assert.match(out, /^##vso\[task\.logissue type=error;/m);
  assert.match(read(publish?.inputs.testResultsFiles ?? ""), /^<\?xml/);
});

test("GitHub: the guide uses inputs that the action has", () => {
  const steps: { uses: string; with: Record<string, unknown> }[] = snippet("GitHub Actions").jobs.pilots.steps;
  const action = parse(readFileSync(join(release, "action.yml"), "utf8"));
  for (const name of Object.keys(steps[1]?.with ?? {})) assert.ok(name in action.inputs, name);
  for (const { description } of Object.values<{ description: string }>({ ...action.inputs, ...action.outputs }))
    assert.ok(description.length > 0);
});

test("pre-commit: the guide names a hook that there is", () => {
  const hooks: { id: string }[] = parse(readFileSync(join(release, ".pre-commit-hooks.yaml"), "utf8"));
  const [repo] = snippet("pre-commit").repos;
  assert.ok(hooks.some(({ id }) => id === repo.hooks[0].id));
});

test("Docker: what the image copies is in the release, and what it starts is there and may be run", () => {
  const lines = readFileSync(join(release, "Dockerfile"), "utf8").split("\n");
  const copies = lines.filter((line) => line.startsWith("COPY ")).map((line) => line.split(" ").slice(1));
  const targets = copies.flatMap((words) => words.slice(0, -1));
  assert.ok(targets.length >= 5);
  for (const file of targets) assert.ok(existsSync(join(release, file)), file);
  const [, linked = ""] = /ln -s \/opt\/pilot-charter\/(\S+) /.exec(lines.join("\n")) ?? [];
  assert.equal(ran(release, join(release, linked), ["--version"]).status, 0);
});
