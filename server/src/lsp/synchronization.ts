/** Texts and files kept in step with the client: what is opened, edited, saved, closed, or changed outside. */
import { type DidChangeWatchedFilesParams, FileChangeType } from "vscode-languageserver";
import { onceABurst } from "./diagnostics/idle.ts";
import { isCharter } from "./documents.ts";
import { isPolicyFile } from "./features/policy-of.ts";
import type { ServerState } from "./state.ts";

/** What follows a change that concerns more than one document. */
interface Consequences {
  /** Judges every charter anew when the burst is over, because a policy has changed. */
  readonly policyEdited: () => void;
  /** Where the client does not tell of files, a file that was saved or closed is read again, and folders are listed again. */
  readonly lookUntold: (uri: string) => void;
}

/** Hears of every change of a text or a file. */
export function serveDocuments(state: ServerState): void {
  const { connection, documents, policies, portfolio, quiet, workspace, now } = state;
  const consequences = consequencesIn(state);
  const { policyEdited, lookUntold } = consequences;
  connection.onDidOpenTextDocument(({ textDocument }) => {
    quiet.stir();
    policies.lookAgain();
    if (documents.open(textDocument)) {
      workspace.spelt(textDocument.uri);
      now.reporting.renew(textDocument.uri);
      portfolio.changed([textDocument.uri]);
    }
    if (isPolicyFile(textDocument.uri)) policyEdited();
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    quiet.stir();
    if (documents.change(uri, version, contentChanges)) {
      now.reporting.edited(uri);
      portfolio.changed([documents.get(uri)?.uri ?? uri]);
    }
    if (isPolicyFile(uri)) policyEdited();
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    policies.lookAgain();
    lookUntold(uri);
    now.reporting.saved(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => close(state, textDocument.uri, consequences));
  connection.onDidChangeWatchedFiles((params) => changedOutside(state, params, consequences));
}

function consequencesIn({ documents, workspace, quiet, now, lookAround, renewAll }: ServerState): Consequences {
  const renewSoon = onceABurst(quiet.settled, renewAll);
  const relist = onceABurst(quiet.settled, () => void lookAround());
  return {
    policyEdited: () => {
      documents.forget();
      renewSoon();
    },
    lookUntold: (uri) => {
      if (now.client.registerFileWatching || !isCharter(uri)) return;
      void workspace.changed([{ uri, removed: false }]).then(relist);
    },
  };
}

function close(
  { documents, policies, portfolio, workspace, lenses, now }: ServerState,
  asSent: string,
  after: Consequences,
): void {
  const uri = documents.get(asSent)?.uri ?? asSent;
  policies.lookAgain();
  documents.close(uri);
  after.lookUntold(uri);
  lenses.delete(uri);
  now.reporting.closed(uri);
  now.closed.forget([workspace.spelling(uri)]);
  portfolio.changed([workspace.spelling(uri)]);
  void now.closed.publishAll();
  if (isPolicyFile(uri)) after.policyEdited();
}

async function changedOutside(
  { policies, portfolio, workspace, now }: ServerState,
  { changes }: DidChangeWatchedFilesParams,
  after: Consequences,
): Promise<void> {
  const charters = changes.filter(({ uri }) => isCharter(uri));
  if (charters.length < changes.length) {
    policies.forget();
    after.policyEdited();
  }
  now.closed.forget(charters.map(({ uri }) => workspace.spelling(uri)));
  const known = workspace.changed(charters.map(({ uri, type }) => ({ uri, removed: type === FileChangeType.Deleted })));
  if (charters.length > 0) portfolio.changed(charters.map(({ uri }) => workspace.spelling(uri)));
  await known;
  await now.closed.publishAll();
}
