/** The composition root: puts the server's client, previews, commands and status together, and nothing else. */
import { type ExtensionContext, Uri, window, workspace } from "vscode";
import { PORTFOLIO, TRIAGE } from "../../server/src/core/portfolio/html/generated/styles.js";
import { connect, type Server } from "./client.ts";
import { registerCommands } from "./commands.ts";
import { watchPastForHover } from "./past-hover.ts";
import { createPortfolio, type Portfolio } from "./portfolio/portfolio.ts";
import { createPreviews, type Previews } from "./preview/manager.ts";
import { loadPage } from "./preview/page.ts";
import { handleRuleLinks } from "./rule-links.ts";
import { showStatus } from "./status.ts";
import { watchUnnamed } from "./unnamed.ts";
import { virtualDocuments } from "./virtual.ts";

/** What tests in the editor see of the extension. */
export interface Api {
  readonly previews: Previews;
  readonly server: Server;
  readonly portfolio: Portfolio;
}

/** Called by VS Code at the first charter, at a command, or when a preview comes back after a reload. */
export function activate(context: ExtensionContext): Api {
  const { extensionUri, globalStorageUri } = context;
  const log = window.createOutputChannel("Pilot Charter", { log: true });
  const server = connect(extensionUri, log);
  const views = virtualDocuments();
  const previews = createPreviews({ server, page: loadPage(extensionUri), extension: extensionUri });
  const page = loadPage(extensionUri, "portfolio.js", `${TRIAGE}${PORTFOLIO}`);
  const portfolio = createPortfolio({ server, page, extension: extensionUri });
  const book = async () =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, "RULES.md")));
  const tools = { server, previews, portfolio, views, log, book, storage: globalStorageUri, extension: extensionUri };
  const commands = registerCommands(tools);
  const hovers = watchPastForHover(server);
  context.subscriptions.push(commands, previews, portfolio, views, hovers, showStatus(server), server, log);
  context.subscriptions.push(watchUnnamed(), handleRuleLinks(views, book));
  return { previews, server, portfolio };
}
