/** The packaged extension, as a user installs it. */
import { join } from "node:path";
import { run } from "./install/stage.ts";
import { root } from "./root.ts";

/** Packages what is built in dist/ and returns the path of the .vsix; PILOT_CHARTER_VSIX names a finished one. */
export async function packageExtension(): Promise<string> {
  const given = process.env.PILOT_CHARTER_VSIX;
  if (given !== undefined && given !== "") return given;
  const vsix = join(root, "out/pilot-charter.vsix");
  const vsce = join(root, "node_modules/@vscode/vsce/vsce");
  const flags = ["--no-dependencies", "--no-rewrite-relative-links", "--readme-path", "client/README.md"];
  await run(process.execPath, [vsce, "package", ...flags, "--out", vsix], root);
  return vsix;
}
