/** Which policy holds for a charter: the nearest file upward, as it stands in the editor or on disk. */
import type { World } from "./core/analyze.ts";
import { type PolicyReading, readPolicy } from "./core/policy/read.ts";
import type { OpenCharter } from "./features/open-charter.ts";
import type { Host } from "./host.ts";

/** The policies of one client's charters. */
export interface Policies {
  /** The part of a charter's world that its policy decides. */
  readonly holdingFor: (uri: string) => Pick<World, "policy" | "policyProblem">;
  /** Forgets what was read, because presets may have changed. */
  readonly forget: () => void;
}

/** Reads each policy once for each text; a policy that is open counts as it stands in the editor. */
export function createPolicies(host: Host, open: () => readonly Pick<OpenCharter, "uri" | "text">[]): Policies {
  const known = new Map<string, { readonly text: string; readonly reading: PolicyReading }>();
  const readingOf = (uri: string, text: string): PolicyReading => {
    const before = known.get(uri);
    if (before?.text === text) return before.reading;
    const place = host.placeOfPolicy?.(uri) ?? null;
    const reading = readPolicy(text, place?.load ?? (() => null), place?.file);
    known.set(uri, { text, reading });
    return reading;
  };
  return {
    holdingFor: (uri) => {
      const file = host.policyFile?.(uri) ?? null;
      if (file === null) return {};
      const name = plainUri(file);
      const text = open().find(({ uri }) => plainUri(uri) === name)?.text ?? host.read?.(file) ?? null;
      if (text === null) return {};
      const { policy } = readingOf(file, text);
      return policy === null ? { policyProblem: problemOf(file) } : { policy };
    },
    forget: () => known.clear(),
  };
}

/** An address without the differences between clients: some write `%3A` for a colon, or a small drive letter. */
function plainUri(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(/^file:\/\/\/[a-z]:/i, (drive) => drive.toLowerCase());
  } catch {
    return uri;
  }
}

function problemOf(file: string): string {
  return `${file.slice(file.lastIndexOf("/") + 1)} has an error, so this is judged without it. Mend the policy first.`;
}
