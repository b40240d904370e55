/** A real VS Code workbench: its server, a browser, and a page with a folder open in it. */
import type { Page } from "playwright-core";
import { openPage } from "./browser.ts";
import { type ServerOptions, startServer } from "./server.ts";

/** An open workbench and the function that ends its browser and its server, whatever happened to them. */
export type Workbench = { readonly page: Page; readonly address: string; readonly close: () => Promise<void> };

/** What to open: a folder, or a `.code-workspace` file with several; `develop` and `tests` are absolute paths of an extension and of a suite's entry. */
export type WorkbenchOptions = ServerOptions & {
  readonly folder: string;
  readonly develop?: string;
  readonly tests?: string;
  /** Runs on the empty page, before the workbench loads. */
  readonly prepare?: (page: Page) => Promise<void>;
};

/** Starts a workbench and waits until its page shows it. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const server = await startServer(options);
  const opened = await openPage().catch((error) => {
    server.close();
    throw error;
  });
  const close = async () => {
    await opened.close().catch(() => undefined);
    server.close();
  };
  try {
    await options.prepare?.(opened.page);
    const address = workbenchAddress(server.address, options);
    await opened.page.goto(address);
    await opened.page.waitForSelector(".monaco-workbench");
    return { page: opened.page, address, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The address that opens a folder or workspace file, with an extension under development and a suite when they are given. */
export function workbenchAddress(server: string, options: Omit<WorkbenchOptions, "prepare">): string {
  const remote = (path: string) => `vscode-remote://${new URL(server).host}${path}`;
  const payload = [
    ...(options.develop === undefined ? [] : [["extensionDevelopmentPath", remote(options.develop)]]),
    ...(options.tests === undefined ? [] : [["extensionTestsPath", remote(options.tests)]]),
  ];
  const { folder } = options;
  const query = new URLSearchParams(folder.endsWith(".code-workspace") ? { workspace: folder } : { folder });
  if (payload.length > 0) query.set("payload", JSON.stringify(payload));
  return `${server}/?${query}`;
}
