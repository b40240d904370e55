/** Which policies hold for a charter: all from the repository's root down to it, as they stand in the editor or on disk. */
import type { World } from "../core/judgement/analyze.ts";
import type { PolicySurroundings } from "../core/policy/read.ts";
import { type FileText, readStack, type StackReading } from "../core/policy/stack.ts";
import type { Addresses } from "./addresses.ts";
import type { OpenCharter } from "./features/open-charter.ts";
import type { Host, PolicyPlaces } from "./host.ts";

/** The policies of one client's charters. */
export interface Policies {
  /** The part of a charter's world that its policies decide. */
  readonly holdingFor: (uri: string) => Pick<World, "policy" | "policyProblem">;
  /** What a policy starts from and stands below; null where nobody knows where it lies. */
  readonly around: (uri: string) => PolicySurroundings | null;
  /** Looks for policies on the disk again; those whose texts are still the same stay the very same policy. */
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

interface Known {
  readonly texts: readonly string[];
  readonly reading: StackReading;
}

/** Reads each stack of policies once for each of its texts. */
export function createPolicies({ host, addresses: { fileOf }, open, isTold }: PolicyParts): Policies {
  const known = new Map<string, Known>();
  const placesAt = remembering(isTold, (uri) => host.policiesAt?.(uri) ?? null);
  const onDisk = remembering(isTold, (uri) => host.readPolicy?.(uri) ?? null);
  const textOf = (uri: string): FileText => {
    const file = fileOf(uri);
    const shown = open().find((one) => fileOf(one.uri) === file);
    return shown ?? onDisk.get(uri) ?? { refused: "It is not there any more." };
  };
  const readingOf = (files: PolicyPlaces["files"], load: PolicyPlaces["load"]): StackReading => {
    const stack = files.map(({ uri, file }) => ({ file, ...contentOf(textOf(uri)) }));
    const texts = stack.map((one) => ("text" in one ? `=${one.text}` : `!${one.refused}`));
    const key = files.map(({ uri }) => uri).join("\n");
    const before = known.get(key);
    if (before !== undefined && texts.every((text, at) => before.texts[at] === text)) return before.reading;
    const reading = readStack(stack, load);
    known.set(key, { texts, reading });
    return reading;
  };
  const lookAgain = () => {
    placesAt.clear();
    onDisk.clear();
  };
  return {
    holdingFor: (uri) => {
      const places = placesAt.get(uri);
      if (places === null || places.files.length === 0) return {};
      const { policy, wrong } = readingOf(places.files, places.load);
      if (policy !== null) return { policy };
      return wrong === null ? {} : { policyProblem: problemOf(wrong) };
    },
    around: (uri) => {
      const places = placesAt.get(uri);
      if (places === null) return null;
      const { own: file, load } = places;
      const higher = places.files.filter((one) => one.file !== file);
      return { file, load, above: readingOf(higher, load).stacked };
    },
    lookAgain,
    forget: () => {
      known.clear();
      lookAgain();
    },
  };
}

function contentOf(file: FileText): FileText {
  return "text" in file ? { text: file.text } : { refused: file.refused };
}

/** Answers by address, each worked out once while `holds`. */
function remembering<T>(holds: () => boolean, ask: (uri: string) => T) {
  const answers = new Map<string, { readonly answer: T }>();
  return {
    get: (uri: string): T => {
      if (!holds()) return ask(uri);
      const before = answers.get(uri);
      if (before !== undefined) return before.answer;
      const answer = ask(uri);
      answers.set(uri, { answer });
      return answer;
    },
    clear: () => answers.clear(),
  };
}

function problemOf({ file, refused }: NonNullable<StackReading["wrong"]>): string {
  return refused === null
    ? `${file} has an error, so this is judged without a policy. Mend the policy first.`
    : `${refused} This is judged without a policy.`;
}
