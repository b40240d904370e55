/** The pane's benchmark: one section redrawn in a browser, and a keystroke on its way through a whole workbench. */
import type { Effort, Outcome } from "./measure.ts";
import { keystrokeBench } from "./pane-keystroke.ts";
import { patchBench } from "./pane-patch.ts";

/** Runs both; what cannot be had on this machine is skipped with a remark. */
export async function paneBench(effort: Effort, say: (line: string) => void): Promise<Outcome> {
  say("pane: patch");
  const patch = await patchBench(effort);
  say("pane: keystroke");
  const keystroke = await keystrokeBench();
  return {
    measures: [...patch.measures, ...keystroke.measures],
    faults: [...patch.faults, ...keystroke.faults],
    remarks: [...patch.remarks, ...keystroke.remarks],
  };
}
