/** What features may ask of the other charters, the files beside them and the past. */
import type { Addresses } from "./addresses.ts";
import type { Documents } from "./documents.ts";
import { mentionsIn, mentionsOf } from "./features/people.ts";
import { nameOf } from "./features/workspace-symbols.ts";
import type { Host } from "./host.ts";
import type { Pasts } from "./pasts.ts";
import type { Session } from "./requests.ts";
import type { Workspace } from "./workspace.ts";

/** What a session is made from. */
export interface SessionParts {
  readonly documents: Documents;
  readonly addresses: Addresses;
  readonly workspace: Workspace;
  readonly host: Host;
  /** What each charter's lens said last. */
  readonly lenses: Map<string, string>;
  readonly pasts: Pasts;
}

/** The part of a session that does not depend on the client. */
export function sessionWith({
  documents,
  addresses,
  workspace,
  host,
  lenses,
  pasts,
}: SessionParts): Pick<Session, "others" | "peopleBut" | "naming" | "locate" | "lens" | "lastChange"> {
  const openBut = (uri: string) => {
    const file = addresses.fileOf(uri);
    return documents.present().filter((one) => addresses.fileOf(one.uri) !== file);
  };
  return {
    others: (but) => (mayHold) => [...openBut(but).filter(({ text }) => mayHold(text)), ...workspace.holding(mayHold)],
    peopleBut: (uri) => [
      ...openBut(uri).flatMap((one) => mentionsIn(one).map(({ person }) => person)),
      ...workspace.people(),
    ],
    naming: (person, but) => [
      ...openBut(but).flatMap((one) => (mentionsOf(one, person).length > 0 ? [nameOf(one).title] : [])),
      ...workspace.naming(person),
    ],
    lastChange: pasts.lastChange,
    locate: (uri, path) => host.locate?.(uri, path) ?? null,
    lens: (uri, now) => {
      if (now !== null) lenses.set(uri, now);
      return lenses.get(uri) ?? null;
    },
  };
}
