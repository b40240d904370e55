/** Reads a policy file with its presets: settings that every charter is judged by, or findings that say why not. */

import type { Policy } from "../charter/policy.ts";
import type { Finding, Problem } from "../finding.ts";
import type { SchemaNode } from "../schema/node.ts";
import { clip } from "../schema/shape-problem.ts";
import { validate } from "../schema/validate.ts";
import { parseCharter } from "../yaml/parse.ts";
import { inOrder, placed, syntaxFindings } from "../yaml/placed.ts";
import type { Tree } from "../yaml/tree.ts";
import { faultsOf } from "./faults.ts";
import { POLICY_FILE } from "./file-name.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { headProblem } from "./head.ts";
import { type Layer, layerOf, merged } from "./layer.ts";
import { presetPath } from "./preset-path.ts";
import { POLICY_ROOT } from "./root.ts";

/** So many presets may follow each other. */
const MOST_PRESETS = 5;

/** What a policy file says. */
export interface PolicyReading {
  /** The completed policy; null where anything is wrong with it or with a preset. */
  readonly policy: Policy | null;
  /** In the order of the text; what is wrong with a preset stands at `extends`. */
  readonly findings: readonly Finding[];
  readonly tree: Tree;
}

/**
 * Reads a policy. `load` gives the text of a file of the repository by its path from the root, with forward slashes, or
 * null where there is none; `file` is the policy's own path from there. Never throws while `load` does not.
 */
export function readPolicy(
  text: string,
  load: (relativePath: string) => string | null,
  file: string = POLICY_FILE,
): PolicyReading {
  return readPolicyTree(parseCharter(text), load, file);
}

/** What may stand in a policy. */
export function policySchema(): SchemaNode {
  return POLICY_ROOT;
}

/** Reads a policy that is already parsed. */
export function readPolicyTree(
  tree: Tree,
  load: (relativePath: string) => string | null,
  file: string = POLICY_FILE,
): PolicyReading {
  const own = findingsOf(tree);
  const presets = presetsOf(tree, file, load);
  const findings = inOrder([
    ...own,
    ...(presets.refused === null ? [] : [placed(tree, presets.refused, "policy/extends", "error")]),
  ]);
  if (findings.length > 0 || tree.value === null) return { policy: null, findings, tree };
  const settings = merged([...presets.layers, layerOf(tree.value)]);
  return { policy: { ...settings, fingerprint: fingerprintOf(settings) }, findings, tree };
}

/** What is wrong with one file by itself. */
function findingsOf(tree: Tree): readonly Finding[] {
  const head = headProblem(tree);
  if (head !== null) return inOrder([...syntaxFindings(tree), placed(tree, head, head.code, "error")]);
  const { problems } = validate(tree, () => false, POLICY_ROOT);
  const faults = tree.value === null ? [] : faultsOf(tree.value);
  return inOrder([
    ...syntaxFindings(tree),
    ...[...problems, ...faults].map((problem) => placed(tree, problem, problem.code, "error")),
  ]);
}

interface Presets {
  /** The file that all others extend comes first. */
  readonly layers: readonly Layer[];
  readonly refused: Problem | null;
}

/** Follows `extends` from file to file. */
function presetsOf(tree: Tree, file: string, load: (path: string) => string | null): Presets {
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
    const [first] = findingsOf(preset);
    if (first !== undefined || preset.value === null) {
      const line = preset.text.slice(0, first?.span.start ?? 0).split("\n").length;
      return refuse(`“${clip(target)}” is not valid; line ${line}: ${first?.message ?? ""}`);
    }
    layers.unshift(layerOf(preset.value));
    seen.push(found.path);
    here = { tree: preset, file: found.path };
  }
}
