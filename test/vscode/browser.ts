/** A headless Chromium with one page, driven by Playwright. */
import { chromium, type Page } from "playwright-core";
import { installedBrowser } from "./install.ts";

/** One page and how to end its browser. */
export type OpenPage = { readonly page: Page; readonly close: () => Promise<void> };

/** Small memory, no sandbox (root in a container), and no connection of the browser's own. */
const flags = `--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
  --disable-component-update --disable-sync --disable-dev-shm-usage`.split(/\s+/);

/** Starts a browser and opens an empty page of 1400 by 900 pixels. */
export async function openPage(): Promise<OpenPage> {
  const found = await installedBrowser();
  const env = { ...process.env, ...found.env } as Record<string, string>;
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const browser = await chromium.launch({ executablePath: found.path, args: [...flags], env, ...signals });
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: "en-US" });
  const page = await context.newPage();
  page.setDefaultTimeout(45_000);
  return { page, close: () => browser.close() };
}
