/** Follows `extends` from file to file. */
import type { Problem } from "../finding.ts";
import { clip } from "../schema/shape-problem.ts";
import { parseCharter } from "../yaml/parse.ts";
import type { Tree } from "../yaml/tree.ts";
import { findingsIn } from "./findings.ts";
import { type Layer, layerOf } from "./layer.ts";
import { presetPath } from "./preset-path.ts";

/** So many presets may follow each other. */
const MOST_PRESETS = 5;

/** The presets of a policy, or why they cannot be had. */
export interface Presets {
  /** The file that all others extend comes first. */
  readonly layers: readonly Layer[];
  readonly refused: Problem | null;
}

/** The presets that a policy starts from; `file` is its own path from the repository's root. */
export function presetsOf(tree: Tree, file: string, load: (path: string) => string | null): Presets {
  const layers: Layer[] = [];
  const seen = [file];
  for (let here = { tree, file }; ; ) {
    const target = here.tree.value?.extends;
    if (typeof target !== "string" || target.trim() === "") return { layers, refused: null };
    const refuse = (message: string): Presets => {
      const where = here.file === file ? "" : `In ${here.file}: `;
      return { layers: [], refused: { path: ["extends"], mark: "value", message: `${where}${message}` } };
    };
    const found = presetPath(here.file, target.trim());
    if ("refused" in found) return refuse(found.refused);
    if (seen.includes(found.path)) return refuse(`“${clip(target)}” leads back to itself.`);
    if (layers.length === MOST_PRESETS) return refuse(`More than ${MOST_PRESETS} presets follow each other.`);
    const text = load(found.path);
    if (text === null) return refuse(`There is no file “${clip(target)}”.`);
    const preset = parseCharter(text);
    const [first] = findingsIn(preset);
    if (first !== undefined || preset.value === null) {
      const line = preset.text.slice(0, first?.span.start ?? 0).split("\n").length;
      return refuse(`“${clip(target)}” is not valid; line ${line}: ${first?.message ?? ""}`);
    }
    layers.unshift(layerOf(preset.value));
    seen.push(found.path);
    here = { tree: preset, file: found.path };
  }
}
