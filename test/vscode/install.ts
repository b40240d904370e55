/** Everything that a real VS Code in a browser needs on this machine, found or fetched on first use. */
import { type Browser, installBrowser } from "./install/browser.ts";
import { installNode } from "./install/node.ts";
import { installServer } from "./install/server.ts";

/** The paths of a Node and of the server program that it runs. */
export type Server = { readonly node: string; readonly program: string };

/** Finds or fetches the workbench's server; `say` is told before something takes a while. */
export async function installWorkbench(say: (line: string) => void = console.log): Promise<Server> {
  const slow = setTimeout(() => say("Fetching VS Code's workbench from npm (about half a minute)…"), 1500);
  try {
    const node = await installNode();
    return { node, program: await installServer() };
  } finally {
    clearTimeout(slow);
  }
}

/** Finds or fetches a browser; `say` is told before something takes a while. */
export function installedBrowser(say: (line: string) => void = console.log): Promise<Browser> {
  return installBrowser(say);
}
