/** Where a preset lies: only files of the same repository, by a path from the file that names them. */

/** A path from the repository's root, or why there is none. */
export type PresetPath = { readonly path: string } | { readonly refused: string };

/** The preset that `target` means in the policy `file`; both paths have forward slashes, `file` from the repository's root. */
export function presetPath(file: string, target: string): PresetPath {
  if (/^[a-z][a-z\d+.-]+:/i.test(target))
    return { refused: "A preset is a file of this repository. Nothing is fetched." };
  if (/^([\\/~]|[a-z]:)/i.test(target)) {
    return { refused: "Write the path of the preset from this file, such as ../group-policy.yaml." };
  }
  const steps = file.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return { refused: "The preset lies outside the repository." };
  }
  return { path: steps.join("/") };
}
