/** Neovim and Emacs, driven as a person drives them: findings, a quick fix, a completed key and a hover from our server. */
import assert from "node:assert/strict";
import test from "node:test";
import { diagnosticsOf } from "../../server/src/lsp/features/diagnostics.ts";
import { openText, sample } from "../support/check.ts";
import { type EditorName, withoutEditors } from "./find.ts";
import { SERVERS, type SeenFinding, sit, type Task } from "./session.ts";

const TASK: Task = {
  charter: "01-retail-shelf-chat",
  fixAt: "pilot:",
  fix: "Add a kill criterion",
  code: "measurement/kill-criteria",
  inserted: "kill_criteria:",
  typeBelow: "effort_days: 35",
  indent: "  ",
  typed: "rev",
  hoverAt: "autonomy:",
};

/** The names that our three severities have in each editor. */
const SEVERITIES: { readonly [N in EditorName]: readonly (string | number)[] } = {
  nvim: [1, 2, 3, 4],
  emacs: ["eglot-error", "eglot-warning", "eglot-note", "eglot-note"],
};

/** A finding in one line, the same from any client. */
function lineOf({ line, column, severity, source, code, message }: SeenFinding): string {
  const said = code === undefined ? message : `${source} [${code}]: ${message}`;
  return `${line + 1}:${column + 1} ${severity} ${said}`;
}

/** What the engine itself says about a text, in the editor's words. */
function expected(name: EditorName, text: string): readonly string[] {
  return diagnosticsOf(openText(text))
    .map(({ range: { start }, severity = 1, source = "", code, message }) =>
      lineOf({
        line: start.line,
        column: start.character,
        severity: SEVERITIES[name][severity - 1] ?? "",
        source,
        code: String(code),
        message,
      }),
    )
    .sort();
}

const NAMES: { readonly [N in EditorName]: string } = { nvim: "Neovim", emacs: "Emacs" };

function everything(name: EditorName, server: keyof typeof SERVERS): void {
  test(`${NAMES[name]} with ${server}: findings, a quick fix, a completed key, a hover`, async () => {
    const before = sample(TASK.charter);
    const seen = await sit(name, server, TASK);

    assert.deepEqual(seen.findings.map(lineOf).sort(), expected(name, before));
    assert.ok(seen.findings.length > 25);

    assert.ok(seen.offered.includes("Add the exit criteria"), seen.offered.join(" | "));
    const team = "  team: [Ravi Menon, Sofie Lund, Theo Park]\n";
    const scaffold = "  kill_criteria:\n    - if:\n      by:\n      decides:\n";
    const fixed = before.replace(team, team + scaffold);
    assert.equal(withoutTrailing(seen.fixed), fixed);
    assert.deepEqual(seen.after.map(lineOf).sort(), expected(name, fixed));

    assert.equal(withoutTrailing(seen.completed), fixed.replace("days: 35\n", "days: 35\n  review_every:\n"));

    assert.match(seen.hover, /^\**Autonomy/);
    assert.match(seen.hover, /decides_with_review.*: Decides; a person reviews the decision\./);
  });
}

/** Without the spaces at the ends of lines, where values are to be filled in. */
function withoutTrailing(text: string): string {
  return text.replace(/ +$/gm, "");
}

if (!withoutEditors()) {
  for (const name of ["nvim", "emacs"] as const) {
    for (const server of Object.keys(SERVERS) as (keyof typeof SERVERS)[]) everything(name, server);
  }
}
