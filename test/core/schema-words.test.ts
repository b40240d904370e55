/** Tests that the schema says everything about every key, and that what is derived from it agrees with it. */
import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { stringify } from "yaml";
import { formatPath, type Plain, parsePath } from "../../server/src/core/finding.ts";
import { describe } from "../../server/src/core/schema/describe.ts";
import { shape } from "../../server/src/core/schema/scaffold.ts";
import { everyKey, keysAt, schemaAt } from "../../server/src/core/schema/walk.ts";
import type { Skeleton } from "../../server/src/core/yaml/skeleton.ts";
import { ROOT, readRoot } from "../support/root.ts";
import { FIELDS } from "./shape/fields.ts";
import { HEAD, shapeOf } from "./shape/head.ts";

interface Source {
  readonly title?: string;
  readonly description?: string;
  readonly "x-why"?: string;
  readonly "x-needed"?: readonly { readonly stage: string; readonly severity: string; readonly when?: string }[];
  readonly examples?: readonly Plain[];
  readonly const?: Plain;
  readonly enum?: readonly Plain[];
  readonly enumDescriptions?: readonly string[];
  readonly defaultSnippets?: readonly { readonly body: Plain }[];
  readonly additionalProperties?: boolean;
  readonly patternProperties?: object;
  readonly allOf?: readonly { readonly $ref: string }[];
  readonly properties?: { readonly [key: string]: Source };
  readonly items?: Source;
  readonly definitions?: { readonly [key: string]: Source };
}

const schema: Source = JSON.parse(readRoot("schemas/pilot-charter.schema.json"));

const target = (node: Source): Source => {
  const name = node.allOf?.[0]?.$ref.split("/").at(-1);
  return name === undefined || name === "placeholder" ? node : (schema.definitions?.[name] ?? node);
};

/** The schema's own node at a path, for comparison with the packed model. */
function sourceAt(path: readonly (string | number)[]): Source {
  return path.reduce<Source>((node, part) => {
    const at = target(node);
    return (typeof part === "number" ? at.items : at.properties?.[part]) ?? {};
  }, schema);
}

test("every key has a title, a description, a reason and an example", () => {
  const keys = everyKey();
  assert.ok(keys.length > 300);
  for (const { path } of keys) {
    const source = sourceAt(path);
    for (const word of [source.title, source.description, source["x-why"]]) {
      assert.match(word ?? "", /^\S.*\S$/, formatPath(path));
    }
    assert.match(`${source.description} ${source["x-why"]}`, /^[A-Z“].*[.?] [A-Z0-9“].*[.?]$/, formatPath(path));
    assert.ok((source.examples ?? []).length > 0, formatPath(path));
    assert.equal(source.enum?.length, source.enumDescriptions?.length, formatPath(path));
  }
});

test("the engine knows what the schema says", () => {
  for (const { path } of everyKey()) {
    const source = sourceAt(path);
    const doc = describe(path);
    assert.equal(doc?.title, source.title);
    assert.equal(doc?.description, source.description);
    assert.equal(doc?.why, source["x-why"]);
    assert.deepEqual(
      doc?.needed.map(({ stage, severity, when }) => (when === null ? { stage, severity } : { stage, severity, when })),
      source["x-needed"],
      formatPath(path),
    );
    const words = source.const === undefined ? source.enum?.filter((value) => value !== null) : [source.const];
    assert.deepEqual(schemaAt(path)?.enum, words);
    assert.ok((doc?.examples ?? []).length > 0, formatPath(path));
  }
});

test("every block refuses unknown keys but those that begin with x-", () => {
  const blocks = [schema, ...everyKey().map(({ path }) => target(sourceAt(path)))].filter(
    ({ properties }) => properties,
  );
  assert.ok(blocks.length > 60);
  for (const block of blocks) {
    assert.equal(block.additionalProperties, false, block.title);
    assert.deepEqual(block.patternProperties, { "^x-": {} }, block.title);
  }
});

test("every field of the specification exists", () => {
  for (const field of FIELDS) assert.notEqual(schemaAt(parsePath(field)), null, field);
});

test("paths that the schema does not know", () => {
  for (const path of [
    ["x-own"],
    ["nonsense"],
    ["cost", "x-a", "b"],
    ["pilot", 0],
    ["stage", "a"],
    ["constructor"],
    ["cost", "__proto__"],
  ]) {
    assert.equal(schemaAt(path), null, formatPath(path));
    assert.equal(describe(path), null, formatPath(path));
    assert.deepEqual(keysAt(path), []);
    assert.deepEqual(shape.order(path), []);
  }
  assert.deepEqual(schemaAt(["cost", "lines", 0, "category"]), schemaAt(["cost", "lines", 99, "category"]));
  assert.deepEqual(keysAt(["accountability", "sponsor"]), ["name", "email", "role", "unit"]);
});

test("the examples have the right shape", () => {
  for (const { path } of everyKey()) {
    const [first] = path;
    const examples = [...(sourceAt(path).examples ?? []), ...(describe(path)?.examples ?? [])];
    for (const example of first === "apiVersion" || first === "kind" ? [] : examples) {
      const nested = path.reduceRight<Plain>(
        (inner, part) => (typeof part === "number" ? [inner] : { [part]: inner }),
        example,
      );
      assert.deepEqual(shapeOf(HEAD + stringify(nested)).problems, [], formatPath(path));
    }
  }
});

/** A skeleton with numbered tab stops for its holes, as `defaultSnippets` write them. */
function snippet(skeleton: Skeleton, next: () => string): Plain {
  switch (skeleton.kind) {
    case "hole":
      return next();
    case "value":
      return skeleton.value;
    case "list":
      return skeleton.items.map((item) => snippet(item, next));
    case "map":
      return Object.fromEntries(skeleton.entries.map(({ key, value }) => [key, snippet(value, next)]));
  }
}

test("snippets for other editors insert the same as our scaffolds", () => {
  let compared = 0;
  for (const { path } of everyKey()) {
    for (const { body } of target(sourceAt(path)).defaultSnippets ?? []) {
      let stops = 0;
      assert.deepEqual(
        snippet(shape.skeleton(path), () => `$${++stops}`),
        body,
        formatPath(path),
      );
      compared++;
    }
  }
  assert.ok(compared > 50);
});

test("a skeleton holds structure and nothing that a person must say", () => {
  const literals = new Set<Plain>();
  const collect = (skeleton: Skeleton): void => {
    if (skeleton.kind === "value") literals.add(skeleton.value);
    if (skeleton.kind === "list") skeleton.items.forEach(collect);
    if (skeleton.kind === "map") for (const { value } of skeleton.entries) collect(value);
  };
  for (const { path } of [{ path: [] }, ...everyKey()]) collect(shape.skeleton(path));
  assert.deepEqual(
    [...literals].map(String).sort(),
    [
      "PilotCharter",
      "false",
      "fte",
      "idea",
      "infrastructure",
      "integration",
      "licences",
      "monitoring",
      "once",
      "people",
      "per_month",
      "per_user_month",
      "pilot-charter/v1",
      "retraining",
    ].sort(),
  );
});

test("a skeleton of some keys only, in the schema's order", () => {
  const keysOf = (skeleton: Skeleton) => (skeleton.kind === "map" ? skeleton.entries.map(({ key }) => key) : []);
  assert.deepEqual(keysOf(shape.skeleton(["accountability", "production_owner"], ["scope_veto", "accepted"])), [
    "accepted",
    "scope_veto",
  ]);
  assert.deepEqual(keysOf(shape.skeleton(["governance", "reviews"], ["ethics"])), ["ethics"]);
  const people = shape.skeleton(["cost", "lines"], ["people", "monitoring"]);
  assert.equal(people.kind === "list" && people.items.length, 2);
  assert.deepEqual(shape.skeleton(["pilot", "start"]), { kind: "hole" });
  assert.deepEqual(shape.skeleton(["governance", "reviews", "risk", "would_block"]), { kind: "list", items: [] });
});

test("the committed files that are made from the schema are fresh", async () => {
  const { generate } = await import(pathToFileURL(join(ROOT, "schemas/generate.mjs")).href);
  assert.deepEqual(await generate({ root: ROOT, check: true }), []);
});
