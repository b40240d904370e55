/** What an organisation may decide for itself: thresholds, weights, severities, words. The questions and verdicts are not among it. */

import type { Severity } from "../finding.ts";
import { ofObject } from "../memo.ts";
import { type Lexicon, lexiconWith } from "./lexicon.ts";
import type { ExtraWords } from "./words/policy-words.ts";

/** Limits that rules compare with. Percentages are 0–100. */
export interface Thresholds {
  /** Cost of capital where a charter states none, % a year. */
  readonly hurdle_rate_pct: number;
  readonly payback_months: number;
  /** Days after which a charter counts as stale, before production and in production. */
  readonly updated_days: number;
  readonly updated_days_production: number;
  /** Days after which prices count as old. */
  readonly price_age_days: number;
  /** Months that a baseline may be older than the pilot's start. */
  readonly baseline_age_months: number;
  readonly contingency_min_pct: number;
  /** Hours that the longest training must reach. */
  readonly training_hours: number;
  /** Days that a waiver may run. */
  readonly waiver_days: number;
  /** Most users at full scale, and most run cost of a year in euros, of a small pilot; 0 = none counts as small. */
  readonly small_pilot_users: number;
  readonly small_pilot_run_cost: number;
}

/** A demand that a policy asks less for than the catalogue does. */
export interface Loosened {
  /** The setting in words, such as `severity of cost/contingency`. */
  readonly what: string;
  readonly standard: string | number;
  readonly here: string | number;
  /** The policy file, by its path from the repository's root. */
  readonly file: string;
}

/** A policy, completed with defaults. */
export interface Policy {
  readonly thresholds: Thresholds;
  /** Weight by rule id, where it differs from the catalogue. */
  readonly weights: { readonly [rule: string]: number };
  /** Severity by rule id for every stage from which the rule is due; `none` switches it off. Not for gates. */
  readonly severities: { readonly [rule: string]: Severity | "none" };
  /** Reviews required besides risk, privacy, legal and security. */
  readonly reviews: readonly string[];
  /** Cost categories that must be covered besides the six. */
  readonly costCategories: readonly string[];
  readonly words: ExtraWords;
  /** People and units known to the organisation: these names are always persons, these units always operating units. */
  readonly people: readonly string[];
  readonly units: readonly string[];
  /** Fingerprint of what was set, or null for the defaults. */
  readonly fingerprint: string | null;
  /** The files that were put together, from the repository's root down; paths from there. */
  readonly files: readonly string[];
  /** What all of them together ask less for than the catalogue. */
  readonly loosened: readonly Loosened[];
}

/** The catalogue's own values. */
export const DEFAULT_POLICY: Policy = {
  thresholds: {
    hurdle_rate_pct: 10,
    payback_months: 24,
    updated_days: 90,
    updated_days_production: 180,
    price_age_days: 183,
    baseline_age_months: 12,
    contingency_min_pct: 10,
    training_hours: 1,
    waiver_days: 183,
    small_pilot_users: 50,
    small_pilot_run_cost: 25_000,
  },
  weights: {},
  severities: {},
  reviews: [],
  costCategories: [],
  words: {},
  people: [],
  units: [],
  fingerprint: null,
  files: [],
  loosened: [],
};

/** The policy's word lists, compiled. */
export const lexiconOf = ofObject((policy: Policy): Lexicon => lexiconWith(policy.words));
