/** What the client can do, as far as it changes our answers, and what we offer it. */
import type { InitializeParams, ServerCapabilities } from "vscode-languageserver";
import { ACTION_KINDS } from "./features/actions/kinds.ts";
import { LEGEND } from "./features/legend.ts";
import type { Abilities } from "./features/open-charter.ts";
import type { StartOptions } from "./protocol.ts";

/** What the client can do beyond what features need to know. */
export interface ClientAbilities extends Abilities {
  /** The client asks for diagnostics; otherwise they are sent. */
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly configuration: boolean;
  readonly registerConfiguration: boolean;
  readonly registerFileWatching: boolean;
  readonly folderChanges: boolean;
  readonly progress: boolean;
  readonly refreshLenses: boolean;
  readonly refreshHints: boolean;
  /** The client wants to hear of every new analysis. */
  readonly reports: boolean;
  /** The client has the extension's commands. */
  readonly commands: boolean;
}

/** Reads the client's announcement. */
export function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): ClientAbilities {
  const { textDocument, workspace } = capabilities;
  const edit = workspace?.workspaceEdit;
  const action = textDocument?.codeAction;
  const options = initializationOptions as StartOptions | null | undefined;
  return {
    documentChanges: edit?.documentChanges === true,
    snippetEdits: edit?.documentChanges === true && edit.snippetEditSupport === true,
    resolveEdits: action?.dataSupport === true && action.resolveSupport?.properties.includes("edit") === true,
    disabledActions: action?.disabledSupport === true,
    snippetItems: textDocument?.completion?.completionItem?.snippetSupport === true,
    choices: options?.choices === true,
    markdown: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registerFileWatching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folderChanges: workspace?.workspaceFolders === true,
    progress: capabilities.window?.workDoneProgress === true,
    refreshLenses: workspace?.codeLens?.refreshSupport === true,
    refreshHints: workspace?.inlayHint?.refreshSupport === true,
    commands: options?.commands === true,
    reports: options?.reports === true,
  };
}

/** What we offer. */
export function offerFor(client: ClientAbilities): ServerCapabilities {
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: 2, save: { includeText: false } },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [" ", "{", "[", ","], resolveProvider: true },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: client.folderChanges } },
    codeLensProvider: { resolveProvider: false },
    inlayHintProvider: { resolveProvider: false },
    semanticTokensProvider: { legend: LEGEND, full: true },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n" },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: { resolveProvider: false },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    codeActionProvider: { codeActionKinds: [...ACTION_KINDS], resolveProvider: client.resolveEdits },
    ...(client.pullDiagnostics
      ? {
          diagnosticProvider: { identifier: "pilot-charter", interFileDependencies: false, workspaceDiagnostics: true },
        }
      : {}),
  };
}

/** The folders that a client works in. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}
