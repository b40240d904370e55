/** The charters of the workspace that nobody has open: listed once, read when needed, people remembered. */

import { type Person, samePerson } from "../core/charter/people.ts";
import type { World } from "../core/judgement/analyze.ts";
import { parseCharter } from "../core/yaml/parse.ts";
import { type Addresses, speltLike } from "./addresses.ts";
import type { Tell } from "./diagnostics/progress.ts";
import { charterOf } from "./features/charter-of.ts";
import type { OpenCharter } from "./features/open-charter.ts";
import { mentionsIn } from "./features/people.ts";
import { type CharterName, nameOf } from "./features/workspace-symbols.ts";
import type { Host } from "./host.ts";

/** What is remembered of a closed charter, so that its text need not be. */
interface Known {
  readonly people: readonly Person[];
  readonly name: CharterName;
}

/** The closed charters of the workspace's folders. */
export interface Workspace {
  /** Lists the charters of these folders and remembers who is named in them, a charter a turn. */
  readonly look: (folders: readonly string[], tell: Tell) => Promise<void>;
  /** Takes note of files that were written, made or removed outside. */
  readonly changed: (files: readonly { readonly uri: string; readonly removed: boolean }[]) => Promise<void>;
  /** The addresses of the charters that are not open, in order. */
  readonly closed: () => readonly string[];
  /** The address under which a file is spoken of: the client's own, where it has used one. */
  readonly spelling: (uri: string) => string;
  /** Takes note of the address that the client uses for a file. */
  readonly spelt: (uri: string) => void;
  /** A closed charter as it stands on disk; null where it cannot be read. */
  readonly read: (uri: string) => OpenCharter | null;
  /** The closed charters whose text may hold something. */
  readonly holding: (mayHold: (text: string) => boolean) => readonly OpenCharter[];
  readonly people: () => readonly Person[];
  readonly names: () => readonly CharterName[];
  /** The titles of the closed charters in which somebody is named. */
  readonly naming: (person: Person) => readonly string[];
}

/** What a workspace needs of the rest of the server. */
export interface WorkspaceParts {
  readonly host: Host;
  readonly addresses: Addresses;
  readonly isOpen: (uri: string) => boolean;
  readonly worldOf: (uri: string) => World;
  /** Resolves when no message is waiting. */
  readonly settled: () => Promise<void>;
}

/** A workspace without charters, until `look` is called. */
export function createWorkspace({ host, addresses, isOpen, worldOf, settled }: WorkspaceParts): Workspace {
  const known = new Map<string, Known | null>();
  /** The client's address of each file. */
  const spellings = new Map<string, string>();
  const spelling = (uri: string) => spellings.get(addresses.fileOf(uri)) ?? uri;
  const spelt = (uri: string) => {
    const before = spelling(uri);
    spellings.set(addresses.fileOf(uri), uri);
    if (before === uri || !known.has(before)) return;
    known.delete(before);
    known.set(uri, null);
    void remember([uri], () => undefined);
  };
  const closed = () => [...known.keys()].filter((uri) => !isOpen(uri)).sort();
  const read = (uri: string): OpenCharter | null => {
    const text = host.read?.(uri) ?? null;
    return text === null ? null : fileOf(uri, text, worldOf);
  };
  const remember = async (uris: readonly string[], tell: Tell) => {
    for (const [index, uri] of uris.entries()) {
      tell(index, uris.length);
      await settled();
      const charter = known.has(uri) ? read(uri) : null;
      if (charter === null) known.delete(uri);
      else known.set(uri, { people: mentionsIn(charter).map(({ person }) => person), name: nameOf(charter) });
    }
  };
  const remembered = () => closed().flatMap((uri) => known.get(uri) ?? []);
  return {
    look: async (folders, tell) => {
      const lists = await Promise.all(
        folders.map(async (folder) => ((await host.list?.(folder)) ?? []).map((uri) => speltLike(folder, uri))),
      );
      const found = new Set(lists.flat().map(spelling));
      for (const uri of known.keys()) if (!found.has(uri)) known.delete(uri);
      for (const uri of found) spellings.set(addresses.fileOf(uri), uri);
      const fresh = [...found].filter((uri) => !known.has(uri));
      for (const uri of fresh) known.set(uri, null);
      await remember(fresh, tell);
    },
    changed: async (files) => {
      for (const { uri, removed } of files) {
        if (removed) known.delete(spelling(uri));
        else known.set(spelling(uri), null);
      }
      await remember(
        files.filter(({ removed }) => !removed).map(({ uri }) => spelling(uri)),
        () => undefined,
      );
    },
    closed,
    spelling,
    spelt,
    read,
    holding: (mayHold) =>
      closed().flatMap((uri) => {
        const text = host.read?.(uri) ?? null;
        return text !== null && mayHold(text) ? [fileOf(uri, text, worldOf)] : [];
      }),
    people: () => remembered().flatMap(({ people }) => people),
    naming: (person) =>
      remembered().flatMap(({ people, name }) => (people.some((one) => samePerson(one, person)) ? [name.title] : [])),
    names: () => remembered().map(({ name }) => name),
  };
}

function fileOf(uri: string, text: string, worldOf: (uri: string) => World): OpenCharter {
  return charterOf({ uri, version: null, text, world: () => worldOf(uri), tree: () => parseCharter(text) });
}
