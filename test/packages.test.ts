/** What `npm ci` installs runs on every Node that is promised, so that it says nothing about engines. */
import assert from "node:assert/strict";
import test from "node:test";
import { satisfies } from "semver";
import { readRoot } from "./support/root.ts";

/** The lines of Node that a developer may have, each at an early version. */
const NODES = ["20.19.0", "22.11.0", "24.11.0"];

interface Locked {
  readonly engines?: { readonly node?: string };
  readonly deprecated?: string;
}

test("every locked package takes Node 20, 22 and 24, and none is deprecated", () => {
  const { packages } = JSON.parse(readRoot("package-lock.json")) as { packages: Record<string, Locked> };
  const wrong = Object.entries(packages).flatMap(([name, { engines, deprecated }]) => [
    ...NODES.filter((node) => engines?.node && !satisfies(node, engines.node)).map((node) => `${name}: ${node}`),
    ...(deprecated ? [`${name}: ${deprecated}`] : []),
  ]);
  assert.deepEqual(wrong, []);
  assert.ok(Object.keys(packages).length > 300);
});
