/** Runs a suite in the extension host of a workbench in a headless browser. */
import { format } from "node:util";
import type { Host } from "./host.ts";
import { openWorkbench } from "./workbench.ts";

/** The status of the suite, as VS Code's own test driver reports it through two functions of the page. */
export const browserHost: Host = async (job) => {
  let exited: (status: number) => void = () => undefined;
  let stopped: (reason: Error) => void = () => undefined;
  const status = new Promise<number>((resolve, reject) => {
    exited = resolve;
    stopped = reject;
  });
  job.signal.addEventListener("abort", () => stopped(new Error("The time limit passed")), { once: true });
  const opened = openWorkbench({
    folder: job.folder,
    develop: job.extension,
    tests: job.tests,
    env: job.env,
    prepare: async (page) => {
      await page.exposeFunction("codeAutomationLog", (_: string, args: unknown[]) => job.print(format(...args)));
      await page.exposeFunction("codeAutomationExit", (code: number) => exited(code));
      page.on("crash", () => stopped(new Error("The browser's page crashed")));
    },
  });
  opened.catch(stopped);
  try {
    return await status;
  } finally {
    await opened.then(
      (workbench) => workbench.close(),
      () => undefined,
    );
  }
};
