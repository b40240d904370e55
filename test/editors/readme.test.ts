/** The set-up lines of the README are the ones that the tests load into the editors. */
import assert from "node:assert/strict";
import test from "node:test";
import { readRoot } from "../support/root.ts";

for (const file of ["neovim-setup.lua", "emacs-setup.el"]) {
  test(`README shows ${file} as it is tested`, () => {
    const [, ...lines] = readRoot(`test/editors/clients/${file}`).split("\n");
    assert.ok(readRoot("README.md").includes(lines.join("\n").trim()));
  });
}
