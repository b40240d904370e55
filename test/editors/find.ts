/** The editors that tests drive: those on the PATH, else Debian's packages, else one sentence that says what to install. */

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { aptInstall, canInstall } from "../support/apt.ts";

/** An editor by the name of its program. */
export type EditorName = "nvim" | "emacs";

/** What is installed for both, so that one visit to apt is enough. */
const PACKAGES = ["neovim", "emacs-nox", "elpa-eglot"];

const ADVICE: { readonly [N in EditorName]: string } = {
  nvim: "Install Neovim 0.7 or later",
  emacs: "Install Emacs 28 with eglot, or Emacs 29 or later",
};

/** Whether somebody has asked for no editors; says so where that is so. */
export function withoutEditors(): boolean {
  const none = process.env.PILOT_CHARTER_EDITORS === "none";
  if (none) console.log("PILOT_CHARTER_EDITORS is none: no test with Neovim or Emacs is run.");
  return none;
}

/** The path of an editor, installed if need be. Throws one sentence that says what to do where it cannot be had. */
export function findEditor(name: EditorName): string {
  const here = onPath(name);
  if (here !== null) return here;
  const said = canInstall() ? aptInstall(PACKAGES, ["nvim", "emacs"]) : null;
  const found = onPath(name);
  if (found !== null) return found;
  const why = said === null ? "" : ` (apt-get said: ${said})`;
  throw new Error(`${ADVICE[name]}, or set PILOT_CHARTER_EDITORS=none to leave the editors out${why}.`);
}

function onPath(name: EditorName): string | null {
  const file = process.platform === "win32" ? `${name}.exe` : name;
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, file)).find((path) => existsSync(path)) ?? null;
}
