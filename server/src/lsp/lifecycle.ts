/** The beginning of a session: what the client can do, what it wants to tell us, and the settings it sends. */
import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from "vscode-languageserver";
import { abilitiesOf, foldersOf, offerFor } from "./capabilities.ts";
import { field, oursIn, settingsOf } from "./settings.ts";
import type { ServerState } from "./state.ts";
import { tell } from "./tell.ts";

/** Files outside the editor that matter: charters, policies and their presets, as far as these are called so. */
const WATCHED = ["**/*.pilot.{yaml,yml}", "**/*policy.{yaml,yml}"];

/** Takes part in the session's beginning and hears of its settings. */
export function serveLifecycle(state: ServerState): void {
  const { connection, now } = state;
  connection.onInitialize((params) => {
    now.client = abilitiesOf(params);
    now.folders = foldersOf(params);
    state.report();
    now.settings = settingsOf(field(params.initializationOptions, "settings"));
    return { capabilities: offerFor(now.client), serverInfo: { name: "pilot-charter" } };
  });
  connection.onInitialized(() => {
    if (now.client.configuration) void readSettings(state);
    register(state);
    void state.lookAround();
  });
  connection.onDidChangeConfiguration(async (params) => {
    if (now.client.configuration) await readSettings(state);
    else applySettings(state, params.settings);
  });
}

/** Asks to be told of what changes outside of our sight. */
function register(state: ServerState): void {
  const { connection, now } = state;
  if (now.client.registerConfiguration) {
    tell(() => connection.client.register(DidChangeConfigurationNotification.type, { section: "pilotCharter" }));
  }
  if (now.client.registerFileWatching) {
    const watchers = WATCHED.map((globPattern) => ({ globPattern }));
    tell(() => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  }
  if (!now.client.folderChanges) return;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = new Set(removed.map(({ uri }) => uri));
    now.folders = [...now.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
    void state.lookAround();
  });
}

async function readSettings(state: ServerState): Promise<void> {
  applySettings(state, await state.connection.workspace.getConfiguration("pilotCharter").catch(() => undefined));
}

/** Heeds new settings; what holds none of ours changes nothing. */
function applySettings(state: ServerState, value: unknown): void {
  const ours = oursIn(value);
  if (ours === null) return;
  const before = JSON.stringify(state.now.settings);
  state.now.settings = settingsOf(ours);
  if (JSON.stringify(state.now.settings) !== before) state.renewAll();
}
