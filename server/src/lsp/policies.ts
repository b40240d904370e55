/** Which policy holds for a charter: the nearest file upward, as it stands in the editor or on disk. */
import type { World } from "../core/judgement/analyze.ts";
import { type PolicyReading, readPolicy } from "../core/policy/read.ts";
import type { Addresses } from "./addresses.ts";
import type { OpenCharter } from "./features/open-charter.ts";
import type { Host } from "./host.ts";

/** The policies of one client's charters. */
export interface Policies {
  /** The part of a charter's world that its policy decides. */
  readonly holdingFor: (uri: string) => Pick<World, "policy" | "policyProblem">;
  /** Looks for policies on the disk again; one whose text is still the same stays the very same policy. */
  readonly lookAgain: () => void;
  /** Forgets what was read too, because presets may have changed. */
  readonly forget: () => void;
}

/** What policies need of the rest of the server. */
export interface PolicyParts {
  readonly host: Host;
  readonly addresses: Addresses;
  /** The open policies; one that is open counts as it stands in the editor. */
  readonly open: () => readonly Pick<OpenCharter, "uri" | "text">[];
  /** Whether the client tells when files change; then no keystroke looks for policies on the disk. */
  readonly isTold: () => boolean;
}

/** Reads each policy once for each text. */
export function createPolicies({ host, addresses: { fileOf }, open, isTold }: PolicyParts): Policies {
  const known = new Map<string, { readonly text: string; readonly reading: PolicyReading }>();
  const fileFor = remembering(isTold, (charter) => host.policyFile?.(charter) ?? null);
  const textOf = remembering(isTold, (file) => host.read?.(file) ?? null);
  const readingOf = (uri: string, text: string): PolicyReading => {
    const before = known.get(uri);
    if (before?.text === text) return before.reading;
    const place = host.placeOfPolicy?.(uri) ?? null;
    const reading = readPolicy(text, place?.load ?? (() => null), place?.file);
    known.set(uri, { text, reading });
    return reading;
  };
  const lookAgain = () => {
    fileFor.clear();
    textOf.clear();
  };
  return {
    holdingFor: (uri) => {
      const file = fileFor.get(uri);
      if (file === null) return {};
      const text = open().find(({ uri }) => fileOf(uri) === fileOf(file))?.text ?? textOf.get(file);
      if (text === null) return {};
      const { policy } = readingOf(file, text);
      return policy === null ? { policyProblem: problemOf(file) } : { policy };
    },
    lookAgain,
    forget: () => {
      known.clear();
      lookAgain();
    },
  };
}

/** Answers by address, each worked out once while `holds`. */
function remembering(holds: () => boolean, ask: (uri: string) => string | null) {
  const answers = new Map<string, string | null>();
  return {
    get: (uri: string): string | null => {
      if (!holds()) return ask(uri);
      const before = answers.get(uri);
      if (before !== undefined) return before;
      const answer = ask(uri);
      answers.set(uri, answer);
      return answer;
    },
    clear: () => answers.clear(),
  };
}

function problemOf(file: string): string {
  return `${file.slice(file.lastIndexOf("/") + 1)} has an error, so this is judged without it. Mend the policy first.`;
}
