/** The set-up lines for other editors are the ones that the tests load into them. */
import assert from "node:assert/strict";
import test from "node:test";
import { readRoot } from "../support/root.ts";

for (const file of ["neovim-setup.lua", "emacs-setup.el"]) {
  test(`client/EDITORS.md shows ${file} as it is tested`, () => {
    const [, ...lines] = readRoot(`test/editors/clients/${file}`).split("\n");
    assert.ok(readRoot("client/EDITORS.md").includes(lines.join("\n").trim()));
  });
}
