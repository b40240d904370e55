/** What a charter came to when it was last committed, asked of VS Code's Git extension; nothing where that is missing. */
import { type Event, extensions, type Uri } from "vscode";
import type { Committed } from "../../../server/src/core/report/model/options.ts";
import type { Server } from "../client.ts";

/** The little of the Git extension's API, version 1, that is used here. */
interface GitApi {
  readonly state: "uninitialized" | "initialized";
  readonly onDidChangeState: Event<unknown>;
  readonly onDidOpenRepository: Event<unknown>;
  readonly getRepository: (uri: Uri) => Repository | null;
}

interface Repository {
  readonly state: { readonly HEAD: { readonly commit?: string } | undefined; readonly onDidChange: Event<unknown> };
  readonly show: (ref: string, path: string) => Promise<string>;
}

interface GitExtension {
  readonly enabled: boolean;
  readonly getAPI: (version: 1) => GitApi;
}

/** Tells what the last commit of one charter comes to, now and whenever there is another commit. */
export interface Commits {
  /** Looks again if the commit is another one, or in any case; `changed` is called when there is something new to say. */
  readonly look: (again?: boolean) => Promise<void>;
  readonly latest: () => Committed | null;
  readonly dispose: () => void;
}

/** Watches the commits of a charter; never rejects. */
export function watchCommits(uri: Uri, server: Server, changed: () => void): Commits {
  const subscriptions: { dispose(): unknown }[] = [];
  let latest: Committed | null = null;
  let looked: string | undefined;
  let watched: Repository | null = null;
  let over = false;
  const look = async (again = false) => {
    try {
      const api = await git();
      if (api === null || over) return;
      if (subscriptions.length === 0) {
        subscriptions.push(
          api.onDidOpenRepository(() => void look()),
          api.onDidChangeState(() => void look()),
        );
      }
      const repository = api.getRepository(uri);
      if (repository === null) return;
      if (repository !== watched) subscriptions.push(repository.state.onDidChange(() => void look()));
      watched = repository;
      const commit = repository.state.HEAD?.commit;
      if (commit === undefined || (commit === looked && !again)) return;
      looked = commit;
      const text = await repository.show(commit, uri.fsPath).catch(() => null);
      const found = text === null ? null : await server.scoreOf(uri, text);
      // The server then knows the past, and says that the report has changed.
      if (text !== null) void server.past(uri).catch(() => null);
      if (over || looked !== commit || same(found, latest)) return;
      latest = found;
      changed();
    } catch {
      looked = undefined;
    }
  };
  return {
    look,
    latest: () => latest,
    dispose: () => {
      over = true;
      for (const one of subscriptions) one.dispose();
    },
  };
}

/** The Git extension's API, or null where it is not there, switched off or does not start. */
async function git(): Promise<GitApi | null> {
  const extension = extensions.getExtension<GitExtension>("vscode.git");
  if (extension === undefined) return null;
  const exported = extension.isActive ? extension.exports : await extension.activate();
  return exported.enabled ? exported.getAPI(1) : null;
}

function same(one: Committed | null, other: Committed | null): boolean {
  return one?.score === other?.score && one?.verdict === other?.verdict;
}
