/** Reads a policy file on top of those above it: settings that every charter is judged by, or findings that say why not. */

import type { Loosened, Policy } from "../charter/policy.ts";
import type { Finding, Fix, Path, Problem } from "../finding.ts";
import type { SchemaNode } from "../schema/node.ts";
import { parseCharter } from "../yaml/parse.ts";
import { inOrder, placed } from "../yaml/placed.ts";
import type { Tree } from "../yaml/tree.ts";
import { emptiedPillars } from "./emptied.ts";
import { POLICY_FILE } from "./file-name.ts";
import { findingsIn } from "./findings.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { completed, joined, type Layer, layerOf, NO_LAYER } from "./layer.ts";
import { belowHigher, belowStandard, type Looser, lessThese } from "./loosened.ts";
import { presetsOf } from "./presets.ts";
import { POLICY_ROOT } from "./root.ts";

/** Gives the text of a file of the repository by its path from the root, with forward slashes; null where there is none. */
export type Load = (relativePath: string) => string | null;

/** What the policies so far come to. */
export interface Stacked {
  readonly layer: Layer;
  readonly files: readonly string[];
  readonly loosened: readonly (Loosened & { readonly key: string })[];
}

/** What a policy file says. */
export interface PolicyReading {
  /** The completed policy, with those above it; null where anything is wrong with it, with a preset or with one above. */
  readonly policy: Policy | null;
  /** In the order of the text; what is wrong with a preset stands at `extends`. What loosens is a warning and is not applied. */
  readonly findings: readonly Finding[];
  readonly tree: Tree;
  /** What nearer policies are held against; null where the policy is. */
  readonly stacked: Stacked | null;
}

/** Nothing is set above the topmost policy. */
export const NOTHING_ABOVE: Stacked = { layer: NO_LAYER, files: [], loosened: [] };

/** Reads a policy by itself; `file` is its own path from the repository's root. Never throws while `load` does not. */
export function readPolicy(text: string, load: Load, file: string = POLICY_FILE): PolicyReading {
  return readPolicyTree(parseCharter(text), { load, file, above: NOTHING_ABOVE });
}

/** What may stand in a policy. */
export function policySchema(): SchemaNode {
  return POLICY_ROOT;
}

/** What a policy is read with; `above` is null where a policy higher up has an error. */
export interface PolicySurroundings {
  readonly load: Load;
  readonly file: string;
  readonly above: Stacked | null;
}

/** Reads a policy that is already parsed, on top of those above it. */
export function readPolicyTree(tree: Tree, { load, file, above }: PolicySurroundings): PolicyReading {
  const own = findingsIn(tree);
  const presets = presetsOf(tree, file, load);
  const wrong = [...own, ...(presets.refused === null ? [] : [error(tree, presets.refused, "policy/extends")])];
  if (wrong.length > 0 || tree.value === null) return { policy: null, findings: inOrder(wrong), tree, stacked: null };

  const higher = above ?? NOTHING_ABOVE;
  const ownLayer = layerOf(tree.value);
  const all = [...presets.layers, ownLayer].reduce(joined, NO_LAYER);
  const rejected = belowHigher(all, higher.layer);
  const layer = lessThese(all, rejected);
  const whole = joined(higher.layer, layer);
  const place = (path: Path) => placeOf(tree, path);
  const emptied = emptiedPillars(whole, layer).map((fault) =>
    error(tree, { ...fault, path: place(fault.path) }, fault.code),
  );
  const findings = inOrder([
    ...rejected.map((one) => placed(tree, saidOf(one, place(one.path)), "policy/loosens", "warning")),
    ...emptied,
  ]);
  if (emptied.length > 0 || above === null) return { policy: null, findings, tree, stacked: null };

  const stacked = stackedOn(higher, layer, whole, file);
  const settings = completed(whole);
  const loosened = stacked.loosened.map(({ key: _, ...one }) => one);
  const policy = { ...settings, fingerprint: fingerprintOf(settings), files: stacked.files, loosened };
  return { policy, findings, tree, stacked };
}

/** The stack with one more layer; what that tightens again is no longer loosened. */
function stackedOn(higher: Stacked, layer: Layer, whole: Layer, file: string): Stacked {
  const here = new Set(belowStandard(layer).map(keyOf));
  const before = new Map(higher.loosened.map((one) => [one.key, one.file]));
  const loosened = belowStandard(whole).map((one) => {
    const key = keyOf(one);
    const { what, standard, here: set } = one;
    return { what, standard, here: set, file: here.has(key) ? file : (before.get(key) ?? file), key };
  });
  return { layer: whole, files: [...higher.files, file], loosened };
}

function keyOf({ path }: Looser): string {
  return path.join("\n");
}

/** Where a setting stands in this file; what comes from a preset stands at `extends`. */
function placeOf({ value }: Tree, [key, name]: Path): Path {
  const block = value?.[key as string];
  if (Array.isArray(block)) {
    const index = block.findIndex((text) => typeof text === "string" && text.trim() === name);
    return index < 0 ? ["extends"] : [key as string, index];
  }
  const has = typeof block === "object" && block !== null && Object.hasOwn(block, name as string);
  return has ? [key as string, name as string] : ["extends"];
}

function saidOf({ what, standard, here, path: [key] }: Looser, path: Path): Problem {
  const fix: Fix = { title: "Remove the setting", changes: [{ kind: "remove", path }], preferred: true };
  const limit = what.includes(" ") ? `the ${what}` : what;
  const message =
    key === "people" || key === "units"
      ? `By a policy higher up the ${what} is ${standard}, so this is not applied.`
      : `A policy higher up sets ${limit} to ${standard}. “${here}” asks for less, so it is not applied.`;
  return { path, mark: "value", message, ...(path[0] === "extends" ? {} : { fixes: [fix] }) };
}

function error(tree: Tree, problem: Problem, code: string): Finding {
  return placed(tree, problem, code, "error");
}
