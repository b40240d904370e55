/** Stand-ins for what the workbench's server loads but a test never needs: native modules and telemetry. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A logger that keeps nothing, in place of the native one. */
const log = `const nothing = () => {};
const logger = new Proxy({}, { get: (_, key) => (key === "then" ? undefined : nothing) });
export const setFlushOn = nothing;
export const createRotatingLogger = async () => logger;
export const createAsyncRotatingLogger = createRotatingLogger;
`;

/** The source of each stand-in, by package name. */
const sources: Readonly<Record<string, string>> = {
  "@vscode/spdlog": log,
  "@vscode/native-watchdog": "export const start = () => {};\n",
  "native-watchdog": "export const start = () => {};\n",
  "@vscode/deviceid": 'export const getDeviceId = async () => "test";\n',
  "@vscode/fs-copyfile": "export const isCloneSupported = async () => false;\n",
  "@vscode/ripgrep-universal": 'export const rgPath = "rg";\n',
  "@microsoft/1ds-core-js": "export class AppInsightsCore {}\n",
  "@microsoft/1ds-post-js": "export class PostChannel {}\n",
};

/** Writes every stand-in as a package into a node_modules folder. */
export async function writeStandIns(nodeModules: string): Promise<void> {
  for (const [name, source] of Object.entries(sources)) {
    const folder = join(nodeModules, name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "package.json"), JSON.stringify({ name, type: "module", main: "index.js" }));
    await writeFile(join(folder, "index.js"), source);
  }
}
