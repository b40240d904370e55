/** Following, finding, highlighting and renaming people and anchors. */
import assert from "node:assert/strict";
import test from "node:test";
import type { Location, WorkspaceEdit } from "vscode-languageserver";
import {
  definition,
  highlights,
  prepareRename,
  references,
  rename,
  renameObstacle,
} from "../../server/src/lsp/features/navigation.ts";
import type { OpenCharter } from "../../server/src/lsp/features/open-charter.ts";
import { ABLE, applied, HEAD, openAt, openText, SIMPLE, textIn } from "../support/check.ts";

const MARKED = `${HEAD}pilot:
  team: [ Marta Silva, Priya <|>Nair ]
  kill_criteria:
    - { if: no, by: 2027-03-19, decides: "Dr. Priya Nair <p.nair@x.example>" }
accountability:
  sponsor: James Doyle
  production_owner: { name: Priya Nair, role: Head of Claims }
  production_team:
    platform: { name: Aisha Bello }
use_case:
  problem: Priya Nair is mentioned in passing
`;

const OTHER = openText(`${HEAD}accountability:\n  sponsor: priya nair\n`, {}, "file:///work/other.pilot.yaml");

/** The other charter, where its text may hold what is looked for. */
const others = (mayHold: (text: string) => boolean) => [OTHER].filter((one) => mayHold(one.text));

function shown(charter: OpenCharter, locations: readonly Location[]): readonly string[] {
  return locations.map(({ uri, range }) => {
    const one = uri === charter.uri ? charter : OTHER;
    return `${uri.split("/").at(-1)}:${range.start.line + 1} ${textIn(one, range)}`;
  });
}

test("a person is found wherever the schema expects people, in other charters too, however the name is spelt", () => {
  const { charter, position } = openAt(MARKED);
  assert.deepEqual(shown(charter, references(charter, position, others, true)), [
    "test.pilot.yaml:4 Priya Nair",
    "test.pilot.yaml:6 Dr. Priya Nair",
    "test.pilot.yaml:9 Priya Nair",
    "other.pilot.yaml:4 priya nair",
  ]);
});

test("the definition of a person is where most is said about them", () => {
  const { charter, position } = openAt(MARKED);
  assert.deepEqual(shown(charter, definition(charter, position, others)), [
    "test.pilot.yaml:6 Dr. Priya Nair",
    "test.pilot.yaml:9 Priya Nair",
  ]);
});

test("highlights stay in the charter", () => {
  const { charter, position } = openAt(MARKED);
  assert.equal(highlights(charter, position).length, 3);
});

test("renaming a person changes the names and nothing else, in every charter", () => {
  const { charter, position } = openAt(MARKED);
  assert.deepEqual(prepareRename(charter, position), {
    range: { start: { line: 3, character: 23 }, end: { line: 3, character: 33 } },
    placeholder: "Priya Nair",
  });
  const edit = rename(charter, { position, newName: "Priya Nair-Jones" }, others, SIMPLE);
  const own: WorkspaceEdit = { changes: { [charter.uri]: edit?.changes?.[charter.uri] ?? [] } };
  const text = applied(charter, own);
  assert.equal(text.match(/Priya Nair-Jones/g)?.length, 3);
  assert.match(text, /"Priya Nair-Jones <p\.nair@x\.example>"/);
  assert.match(text, /problem: Priya Nair is mentioned/);
  assert.equal(edit?.changes?.[OTHER.uri]?.length, 1);
  assert.equal(rename(charter, { position, newName: "Priya Nair-Jones" }, others, ABLE)?.documentChanges?.length, 2);
});

test("a name that would change the YAML is refused in words", () => {
  const { charter, position } = openAt(MARKED);
  for (const name of ["", "a: b", "x # y", "[x]", "a\nb"]) {
    assert.match(renameObstacle(charter, position, name, others) ?? "", /^A name /, name);
    assert.equal(
      rename(charter, { position, newName: name }, () => [], ABLE),
      null,
    );
  }
  assert.equal(renameObstacle(charter, position, "José O'Neil-van der Berg", others), null);
});

test("anchors are followed and renamed with their aliases", () => {
  const { charter, position } = openAt(
    `${HEAD}x-people:\n  owner: &owner { name: Priya Nair }\naccountability:\n  production_owner: *own<|>er\nmeasurement:\n  function: { lead: *owner }\n`,
  );
  assert.deepEqual(
    shown(
      charter,
      definition(charter, position, () => []),
    ),
    ["test.pilot.yaml:4 owner"],
  );
  assert.equal(references(charter, position, () => [], false).length, 2);
  const text = applied(
    charter,
    rename(charter, { position, newName: "boss" }, () => [], SIMPLE),
  );
  assert.match(text, /owner: &boss \{ name/);
  assert.equal(text.match(/\*boss/g)?.length, 2);
});

test("nothing is renamed where nobody is named", () => {
  const { charter, position } = openAt(`${HEAD}use_case:\n  problem: Priya <|>Nair waits\n`);
  assert.equal(prepareRename(charter, position), null);
  assert.deepEqual(
    references(charter, position, () => [], true),
    [],
  );
});

const METRICS = `${HEAD}metadata:
  id: claim-files
measurement:
  production_metric:
    name: Average handling <|>time
  pilot_metrics:
    - { name: Fields filled, predicts: Average handling time }
  monitoring:
    quality: { signal: "Average handling time", alert: above 12 minutes }
`;

test("a metric is followed from where it is spoken of to where it is described, and renamed in both", () => {
  const { charter, position } = openAt(METRICS);
  assert.deepEqual(shown(charter, references(charter, position, others, true)), [
    "test.pilot.yaml:7 Average handling time",
    "test.pilot.yaml:9 Average handling time",
    'test.pilot.yaml:11 "Average handling time"',
  ]);
  const spoken = openAt(METRICS.replace("<|>", "").replace("predicts: Av", "predicts: Av<|>"));
  assert.deepEqual(shown(spoken.charter, definition(spoken.charter, spoken.position, others)), [
    "test.pilot.yaml:7 Average handling time",
  ]);
  const text = applied(charter, rename(charter, { position, newName: "Time per claim, in minutes" }, others, SIMPLE));
  assert.match(text, /name: "Time per claim, in minutes"\n/);
  assert.match(text, /predicts: "Time per claim, in minutes" \}/);
  assert.match(text, /signal: "Time per claim, in minutes", alert/);
});

test("an id is found in every charter that has it, and renamed in its own only", () => {
  const { charter, position } = openAt(METRICS.replace("<|>", "").replace("claim-", "cla<|>im-"));
  const copy = openText(charter.text, {}, "file:///work/copy.pilot.yaml");
  const found = references(charter, position, () => [copy], true);
  assert.deepEqual(
    found.map(({ uri, range }) => `${uri.split("/").at(-1)}:${range.start.line + 1}`),
    ["test.pilot.yaml:4", "copy.pilot.yaml:4"],
  );
  const edit = rename(charter, { position, newName: "claim-letters" }, () => [copy], SIMPLE);
  assert.deepEqual(Object.keys(edit?.changes ?? {}), [charter.uri]);
  assert.match(applied(charter, edit), /id: claim-letters\n/);
  assert.match(renameObstacle(charter, position, "Claim files", () => []) ?? "", /^An id is/);
});

test("a new name is quoted in each place as that place needs it", () => {
  for (const [written, after] of [
    ["'Priya Nair'", "'Priya O''Neil'"],
    ["'Priya Nair <p.nair@x.example>'", "'Priya O''Neil <p.nair@x.example>'"],
    ['"Priya Nair"', `"Priya O'Neil"`],
    ['"Priya N\\u0061ir"', `"Priya O'Neil"`],
    ["Priya Nair <p.nair@x.example>", "Priya O'Neil <p.nair@x.example>"],
    ["{ name: 'Priya Nair' }", "{ name: 'Priya O''Neil' }"],
  ] as const) {
    const { charter, position } = openAt(
      `${HEAD}accountability:\n  sponsor: Priya <|>Nair\npilot:\n  team: [${written}]\n`,
    );
    const text = applied(
      charter,
      rename(charter, { position, newName: "Priya O'Neil" }, () => [], SIMPLE),
    );
    assert.equal(text.slice(HEAD.length), `accountability:\n  sponsor: Priya O'Neil\npilot:\n  team: [${after}]\n`);
    assert.deepEqual(openText(text).tree.problems, []);
  }
  const { charter, position } = openAt(`${HEAD}accountability:\n  sponsor: Priya <|>Nair\n`);
  const text = applied(
    charter,
    rename(charter, { position, newName: "12" }, () => [], SIMPLE),
  );
  assert.match(text, /sponsor: "12"/);
});

test("names that an anchor cannot have, and names that are taken, are refused in words", () => {
  const anchors = openAt(`${HEAD}x-a: &one { a: 1 }\nx-b: &two { a: 2 }\nx-c: *o<|>ne\n`);
  const refused = (name: string) => renameObstacle(anchors.charter, anchors.position, name, () => []);
  for (const name of ["a b", "a,b", "a]", "{x", "O'Neil", "a:"]) assert.match(refused(name) ?? "", /anchor/, name);
  assert.match(refused("two") ?? "", /already/);
  assert.equal(refused("one"), null);
  assert.equal(refused("three-3"), null);
  const metrics = openAt(
    `${HEAD}measurement:\n  production_metric: { name: Waiting <|>time }\n  guardrails:\n    - { name: Complaints }\n`,
  );
  assert.match(renameObstacle(metrics.charter, metrics.position, "Complaints", () => []) ?? "", /already/);
  const ids = openAt(`${HEAD}metadata:\n  id: al<|>pha\n`);
  const beta = openText(`${HEAD}metadata:\n  id: beta\n`, {}, "file:///work/b%20c.pilot.yaml");
  assert.match(renameObstacle(ids.charter, ids.position, "beta", () => [beta]) ?? "", /b c\.pilot\.yaml/);
  assert.equal(
    renameObstacle(ids.charter, ids.position, "gamma", () => [beta]),
    null,
  );
});
