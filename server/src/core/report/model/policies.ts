/** By which policies charters were judged, and what those ask less for than the catalogue. */
import type { Loosened, Policy } from "../../charter/policy.ts";
import { plural } from "../../rules/words.ts";
import type { CharterReport, PolicyReport } from "./types.ts";

/** The policies of one charter; null where none holds. */
export function policyOf({ files, fingerprint, loosened }: Policy): PolicyReport | null {
  return files.length === 0 ? null : { files, fingerprint, loosened };
}

/** The policies of several charters as one: all their files, and `mixed` where the charters differ. */
export function policyOfAll(reports: readonly Pick<CharterReport, "policy">[]): PolicyReport | null {
  const all = reports.flatMap(({ policy }) => (policy === null ? [] : [policy]));
  const [first] = all;
  if (first === undefined) return null;
  const prints = new Set(reports.map(({ policy }) => policy?.fingerprint ?? null));
  const loosened = new Map(all.flatMap((one) => one.loosened.map((each) => [JSON.stringify(each), each] as const)));
  return {
    files: [...new Set(all.flatMap(({ files }) => files))],
    fingerprint: prints.size === 1 ? first.fingerprint : "mixed",
    loosened: [...loosened.values()],
  };
}

/** What a policy loosens, as a sentence without its end; null where it loosens nothing. */
export function loosenedWords(policy: PolicyReport | null): string | null {
  if (policy === null || policy.loosened.length === 0) return null;
  return `the policy loosens ${plural(policy.loosened.length, "demand")} of the standard: ${policy.loosened.map(loosenedWord).join("; ")}`;
}

/** One loosened demand: `severity of cost/contingency (standard warning, here none)`. */
export function loosenedWord({ what, standard, here }: Loosened): string {
  return `${what} (standard ${standard}, here ${here})`;
}

/** The policy as the foot of a page calls it: its fingerprint and files, or `none`. */
export function policyName(policy: PolicyReport | null): string {
  if (policy === null) return "none";
  const { fingerprint, files, loosened } = policy;
  const less = loosened.length === 0 ? "" : `, loosens ${loosened.length}`;
  return `${fingerprint ?? "as the standard"} (${files.join(", ")}${less})`;
}
