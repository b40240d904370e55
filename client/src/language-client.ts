/** The language client: how the server program is started and what of its talk is handled in our own way. */
import type { CodeAction, LogOutputChannel, Uri, WorkspaceEdit } from "vscode";
import { LanguageClient, type CodeAction as SentAction, TransportKind } from "vscode-languageclient/node";
import type { StartOptions } from "../../server/src/lsp/protocol.ts";
import { SELECTOR } from "./charters.ts";
import { quietErrorHandler } from "./crash.ts";
import { workspaceEditOf } from "./edits.ts";
import { PREFIX } from "./names.ts";
import { localDiagnostic, localHover } from "./rule-links.ts";
import { validatesOnSave } from "./settings.ts";

/** The edit of a code action, which the server works out now; null where it no longer offers it. */
export async function editOf(client: LanguageClient, action: SentAction): Promise<WorkspaceEdit | null> {
  const { edit } = await client.sendRequest<SentAction>("codeAction/resolve", action);
  return edit ? workspaceEditOf(edit, client.protocol2CodeConverter) : null;
}

/** A code action of the light bulb with its edit. */
async function resolved(client: LanguageClient, action: CodeAction): Promise<CodeAction> {
  const edit = await editOf(client, client.code2ProtocolConverter.asCodeActionSync(action));
  if (edit !== null) action.edit = edit;
  return action;
}

/** A client over Node's own channel, which no output of the server can disturb. */
export function languageClient(extension: Uri, log: LogOutputChannel): LanguageClient {
  const module = `${extension.fsPath}/dist/server.cjs`;
  const transport = TransportKind.ipc;
  const debug = { execArgv: ["--nolazy", "--inspect=6009"] };
  const client: LanguageClient = new LanguageClient(
    PREFIX,
    "Pilot Charter",
    { run: { module, transport }, debug: { module, transport, options: debug } },
    {
      documentSelector: SELECTOR,
      initializationOptions: { reports: true, commands: true, choices: true } satisfies StartOptions,
      outputChannel: log,
      traceOutputChannel: log,
      errorHandler: quietErrorHandler(),
      initializationFailedHandler: () => false,
      diagnosticPullOptions: {
        onChange: true,
        onSave: true,
        filter: (_document, mode) => mode === "onType" && validatesOnSave(),
      },
      middleware: {
        resolveCodeAction: (action) => resolved(client, action),
        provideHover: async (document, position, token, next) => {
          const found = await next(document, position, token);
          return found ? localHover(found) : found;
        },
        provideDiagnostics: async (document, previous, token, next) => {
          const found = await next(document, previous, token);
          if (found && "items" in found) found.items.forEach(localDiagnostic);
          return found;
        },
      },
    },
  );
  return client;
}
