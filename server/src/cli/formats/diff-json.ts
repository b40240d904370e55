/** A comparison as JSON, version 1: keys are stable, additions are allowed. */

import { formatPath } from "../../core/finding.ts";
import { RULESET } from "../../core/judgement/analyze.ts";
import { visibleJson } from "../../core/text/sanitize.ts";
import { VERSION } from "../../core/version.ts";
import type { GateResult } from "../diff/gate.ts";
import type { DiffRun } from "../diff/pairs.ts";

/** The document. */
export function diffJson(run: DiffRun, gate: GateResult): string {
  const charters = run.compared.map(({ file, fileBefore, id, name, kind, comparison }) => ({
    file,
    fileBefore,
    id,
    name,
    kind,
    before: comparison.before,
    after: comparison.after,
    together: comparison.together,
    changes: comparison.changes.map(({ basePath, headPath, edits: _edits, ...change }) => ({
      ...change,
      basePath: basePath === null ? null : formatPath(basePath),
      headPath: headPath === null ? null : formatPath(headPath),
    })),
  }));
  const tool = { name: "pilot-charter", version: VERSION, ruleset: RULESET };
  const { said, stopping, accepted } = gate;
  const document = {
    version: 1,
    tool,
    asOf: run.today,
    gate: { said, stopping: stopping.length, accepted: accepted.length },
    charters,
    failures: run.failures,
  };
  return `${visibleJson(document)}\n`;
}
