/** A short text that tells whether two results were judged by the same settings. */
import { DEFAULT_POLICY, type Policy } from "../charter/policy.ts";
import type { Plain } from "../finding.ts";
import { sha256Hex } from "../sha256.ts";
import type { Settings } from "./layer.ts";

const DIGITS = 12;

/**
 * Twelve hexadecimal digits of what differs from the catalogue's own values; null where nothing does. The order of keys,
 * words, people and units does not count, nor do comments and the files that the settings are spread over.
 */
export function fingerprintOf(policy: Settings): string | null {
  const thresholds = Object.entries(policy.thresholds).filter(
    ([key, limit]) => limit !== DEFAULT_POLICY.thresholds[key as keyof Policy["thresholds"]],
  );
  const words = Object.entries(policy.words).map(([list, extra]) => [list, [...extra].sort()] as const);
  const settings: readonly (readonly [string, Plain])[] = [
    ["thresholds", Object.fromEntries(thresholds)],
    ["severities", policy.severities],
    ["weights", policy.weights],
    ["reviews", policy.reviews],
    ["costCategories", policy.costCategories],
    ["words", Object.fromEntries(words)],
    ["people", [...policy.people].sort()],
    ["units", [...policy.units].sort()],
  ];
  const set = settings.filter(([, value]) => Object.keys(value ?? {}).length > 0);
  return set.length === 0 ? null : sha256Hex(canonical(Object.fromEntries(set))).slice(0, DIGITS);
}

/** JSON with the keys of every map in order. */
function canonical(value: Plain): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
