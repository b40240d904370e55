/** Nothing that somebody writes in a charter, a policy, a list, a commit or a name commands the terminal: every command, every format. */
import assert from "node:assert/strict";
import test from "node:test";
import { repository } from "../support/repository.ts";
import { readRoot } from "../support/root.ts";
import { assertSeen, INJECTION, spoiled } from "../support/unseen.ts";

const CLAIMS = readRoot("test/charters/06-claims-handling.pilot.yaml");
const BLANK = readRoot("test/charters/00-blank.pilot.yaml");
const POLICY = readRoot("test/charters/policy/pilot-policy.yaml");

/** What the colours of the text are made of. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape of a colour is one
const COLOURS = /\u001b\[(?:1|2|22|3[1-69]|39)m/g;

const EVERY: readonly (readonly string[])[] = [
  ["check"],
  ["check", "--color", "never"],
  ["check", "--quiet"],
  ["check", "--format", "json"],
  ...["html", "markdown", "text", "json"].map((format) => ["report", "a.pilot.yaml", "--format", format]),
  ...["html", "markdown", "text", "json"].map((format) => ["report", "blank.pilot.yaml", "--format", format]),
  ...["text", "markdown", "json", "github"].map((format) => [
    "diff",
    "HEAD~1:a.pilot.yaml",
    "a.pilot.yaml",
    "--format",
    format,
  ]),
  ...["text", "markdown", "json", "github"].map((format) => [
    "diff",
    "--git",
    "HEAD~1..HEAD",
    "--gate",
    "--format",
    format,
  ]),
  ...["text", "html", "json", "csv"].map((format) => ["history", "a.pilot.yaml", "--all", "--format", format]),
  ...["text", "markdown", "json"].map((format) => ["promises", "a.pilot.yaml", "--format", format]),
  ...["text", "json"].map((format) => ["blame", "a.pilot.yaml", "metadata.name", "--format", format]),
  ...["list", "ics"].map((format) => ["calendar", "--format", format]),
  ...["csv", "json", "omb-2025", "atrs"].map((format) => ["export", "--format", format]),
  ["import", "list.csv", "--check"],
  ["import", "list.csv", "--out", "pilots"],
];

for (const reach of ["texts", "everything"] as const) {
  test(`no output holds a control character that ${reach} of a charter and a policy hold`, async (context) => {
    const repo = repository(context);
    const name = INJECTION.replaceAll("/", "").replaceAll("\u0000", "");
    const raw = INJECTION.replaceAll("\u0000", "");
    const cell = `"${raw.replaceAll('"', "")}"`;
    repo.commit("2026-10-01", { "a.pilot.yaml": CLAIMS, "pilot-policy.yaml": POLICY });
    repo.commit(
      "2026-11-02",
      {
        "a.pilot.yaml": spoiled(CLAIMS, INJECTION, reach),
        "blank.pilot.yaml": spoiled(BLANK, INJECTION, reach),
        [`${name}.pilot.yaml`]: spoiled(CLAIMS, raw, reach, true),
        "pilot-policy.yaml": spoiled(POLICY, reach === "texts" ? "\u202eMARK\u2066" : INJECTION, reach),
        "list.csv": `Name,Owner,Stage,${cell}\n${cell},${cell},Pilot,${cell}\n${cell},x,${cell},y\n`,
      },
      `Marta ${raw}`,
    );
    let shown = 0;
    const wrong = [
      ["check", `no ${raw}.pilot.yaml`],
      ["explain", raw],
      ["init", raw],
      ["blame", "a.pilot.yaml", raw],
      [`${raw}`],
      ["check", "--format", raw],
      ["calendar", "--for", raw],
      ["export", "--columns", raw],
      ["export", "--format", raw],
      ["import", `${raw}.csv`],
      ["import", "list.csv", "--only", `${raw}=x`],
      ["diff", `${raw}:a.pilot.yaml`, "a.pilot.yaml"],
    ];
    for (const argv of [...EVERY, ...wrong]) {
      const { out, err } = await repo.run("2026-11-23", ...argv);
      assertSeen(out, argv.join(" "));
      assertSeen(err, `errors of ${argv.join(" ")}`);
      if (out.includes("MARK")) shown++;
    }
    for (const command of [
      ["check"],
      ["diff", "HEAD~1:a.pilot.yaml", "a.pilot.yaml"],
      ["history", "a.pilot.yaml", "--all"],
      ["promises", "a.pilot.yaml"],
    ]) {
      const { out } = await repo.run("2026-11-23", ...command, "--color", "always");
      assert.ok(!out.includes("\u001b[31mMARK"), `${command[0]} is coloured by a charter`);
      assertSeen(out.replace(COLOURS, ""), `${command[0]} in colour`);
    }
    assert.ok(shown > (reach === "texts" ? 20 : 5), `the injection came out of ${shown} commands only`);
  });
}

test("a document keeps the characters of a value as escapes", async (context) => {
  const repo = repository(context);
  repo.write("a.pilot.yaml", CLAIMS.replace(/name: .*/, 'name: "A\\u202e\\u009b31m\\e[1m"'));
  const { out } = await repo.run("2026-11-23", "export", "--format", "json");
  assertSeen(out, "the export");
  assert.equal(JSON.parse(out).charters[0].metadata.name, "A\u202e\u009b31m\u001b[1m");
});
