/** The pasts of open charters: looked at when the client asks, judged once, and then known to every analysis. */
import type { ComparedPast, Past, PastStep } from "../core/charter/past.ts";
import type { Path } from "../core/finding.ts";
import { type Blamed, blame } from "../core/history/blame.ts";
import { comparedWith, pastFrom } from "../core/history/past.ts";
import { type JudgedVersion, judgingOf, seriesJudge } from "../core/history/versions.ts";
import type { World } from "../core/judgement/analyze.ts";
import { analyze } from "../core/judgement/analyze.ts";
import type { OpenCharter } from "./features/open-charter.ts";
import type { Host } from "./host.ts";

/** The pasts of one client's charters. */
export interface Pasts {
  /** What is known by now; undefined where nobody has looked, or there is nothing. */
  readonly of: (uri: string) => Past | undefined;
  /** Looks at git; says whether something new is known. */
  readonly look: (charter: OpenCharter, world: World) => Promise<boolean>;
  /** The commits that moved something, the newest first; null where nothing is known. */
  readonly commits: (uri: string) => readonly PastStep[] | null;
  readonly compare: (charter: OpenCharter, commit: string) => ComparedPast | null;
  /** The last commit that changed what is written at a path, with the value before it; null where none did. */
  readonly lastChange: (uri: string, path: Path) => { readonly now: Blamed; readonly before: Blamed } | null;
  readonly moves: (uri: string, path: Path) => number;
}

interface Known {
  readonly past: Past;
  readonly judged: readonly JudgedVersion[];
}

/** So many versions are judged before what somebody types has its turn. */
const AT_ONCE = 10;

/** Keeps what is known, by the address of each charter. */
export function createPasts(host: Host): Pasts {
  const known = new Map<string, Known>();
  const committed = (uri: string, path: Path) =>
    blame(known.get(uri)?.judged ?? [], path).filter(({ commit }) => commit !== null);
  return {
    of: (uri) => known.get(uri)?.past,
    look: async ({ uri }, world) => {
      const found = (await host.versions?.(uri)) ?? null;
      if (found === null || found.versions.length === 0) return known.delete(uri);
      const before = known.get(uri)?.judged.at(-1)?.version.commit;
      if (before !== undefined && before === found.versions[0]?.commit) return false;
      const { today, past: _past, ...rest } = world;
      const judge = seriesJudge(rest);
      const judged: JudgedVersion[] = [];
      for (const one of judgingOf(found.versions, judge)) {
        judged.push(one);
        if (judged.length % AT_ONCE === 0) await new Promise<void>((resolve) => host.turn(resolve));
      }
      known.set(uri, { judged, past: pastFrom(judged, judge, today, found.shallow) });
      return true;
    },
    commits: (uri) => {
      const steps = known.get(uri)?.past.steps;
      return steps === undefined ? null : steps.filter(({ commit }) => commit !== null).reverse();
    },
    compare: ({ uri, analysis }, commit) => {
      const one = known.get(uri)?.judged.find(({ version }) => version.commit === commit);
      if (one === undefined || one.version.text === null) return null;
      const { past: _past, ...world } = analysis.world;
      return comparedWith(one.version, analyze(one.version.text, world), analysis);
    },
    lastChange: (uri, path) => {
      const [now, before] = committed(uri, path);
      return now === undefined || before === undefined ? null : { now, before };
    },
    moves: (uri, path) => Math.max(0, committed(uri, path).length - 1),
  };
}
