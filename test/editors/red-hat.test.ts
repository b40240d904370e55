/**
 * Red Hat's YAML server beside ours shows nothing twice: its extension is given files by language (`yaml`,
 * `dockercompose`, `github-actions-workflow`), ours have their own, and where somebody forces `yaml` on a charter, so that
 * both servers read it, Red Hat's knows no schema for it because we contribute none: it is silent but for broken YAML.
 */
import assert from "node:assert/strict";
import test, { after } from "node:test";
import { sample } from "../support/check.ts";
import { filesUnder, readRoot } from "../support/root.ts";
import { startSide } from "./stdio.ts";

/** Red Hat's defaults, but for the catalogue of schemas that it would fetch: tests use no network. */
const SETTINGS = { yaml: { schemaStore: { enable: false } } };

/** The languages whose files Red Hat's extension gives to its server. */
const RED_HAT_LANGUAGES = ["yaml", "dockercompose", "github-actions-workflow"];

const servers = Promise.all([
  startSide("dist/server.cjs", {}),
  startSide("node_modules/yaml-language-server/bin/yaml-language-server", SETTINGS),
]);
after(async () => {
  for (const side of await servers) await side.stop();
});

test("charters have a language of their own, and no schema of ours reaches a YAML server", () => {
  const { contributes } = JSON.parse(readRoot("package.json"));
  const languages = contributes.languages.map(({ id }: { id: string }) => id);
  assert.deepEqual(
    languages.filter((id: string) => RED_HAT_LANGUAGES.includes(id)),
    [],
  );
  assert.equal(contributes.yamlValidation, undefined);
  for (const file of filesUnder("test/charters", ".yaml")) {
    assert.doesNotMatch(readRoot(file), /yaml-language-server:/, file);
  }
});

test("a charter that both servers are given: findings, hovers and offers come from ours alone", async () => {
  const [ours, theirs] = await servers;
  const names = ["01-retail-shelf-chat", "06-claims-handling", "00-blank"];
  for (const name of names) {
    const [own, other] = await Promise.all([ours, theirs].map((side) => side.open(`${name}.pilot.yaml`, sample(name))));
    assert.deepEqual(other, [], name);
    if (name !== "06-claims-handling") assert.ok(own && own.length > 0, name);
  }
  const file = "01-retail-shelf-chat.pilot.yaml";
  const autonomy = sample("01-retail-shelf-chat").split("\n").indexOf("  autonomy: informs");
  assert.notEqual(await ours.hover(file, autonomy, 4), null);
  assert.equal(await theirs.hover(file, autonomy, 4), null);
  assert.deepEqual(await ours.offers(file, autonomy, 12), ["informs", "recommends", "decides_with_review", "acts"]);
  assert.deepEqual(await theirs.offers(file, autonomy, 12), []);
});

const BROKEN: { readonly [cause: string]: (text: string) => string } = {
  "syntax/unclosed": (text) => text.replace("kind: PilotCharter", "kind: [PilotCharter"),
  "syntax/tab": (text) => text.replace("scale:", "\tscale:"),
  "syntax/duplicate-key": (text) => text.replace("stage: piloting", "stage: piloting\nstage: idea"),
  "syntax/unknown-alias": (text) => `${text}x-note: *none\n`,
};

test("broken YAML is one finding of each server, so that a charter in its own language has one", async () => {
  const [ours, theirs] = await servers;
  for (const [cause, damage] of Object.entries(BROKEN)) {
    const text = damage(sample("01-retail-shelf-chat"));
    const name = `${cause.slice("syntax/".length)}.pilot.yaml`;
    const [own, other] = await Promise.all([ours, theirs].map((side) => side.open(name, text)));
    assert.deepEqual(
      own?.filter(({ code }) => String(code).startsWith("syntax/")).map(({ code }) => code),
      [cause],
    );
    assert.deepEqual(
      other?.map(({ source }) => source),
      ["YAML"],
      cause,
    );
  }
});

test("other YAML that both servers are given is left to Red Hat's", async () => {
  const [ours, theirs] = await servers;
  const file = "docker-compose.yaml";
  const text = "services:\n  web:\n    image: x\n    image: y\n";
  await ours.show(file, text);
  assert.equal((await theirs.open(file, text)).length, 1);
  assert.equal(await ours.hover(file, 0, 3), null);
  assert.deepEqual(await ours.offers(file, 2, 4), []);
  assert.ok(!ours.published.has(file));
});
