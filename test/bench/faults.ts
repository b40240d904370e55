/** What is wrong with the benchmark's faulty charters: slips that people make, each with a finding of its own. */

/** One slip: the first place that it fits is replaced. */
export interface Fault {
  readonly what: string;
  readonly find: RegExp;
  readonly put: string;
}

/** Slips in a text that is YAML all the same. */
export const SHAPE_FAULTS: readonly [Fault, ...Fault[]] = [
  { what: "a misspelt key", find: /^ {2}baseline_date:|^ {4}baseline_date:/m, put: "    baselinedate:" },
  { what: "a misspelt enum value", find: /autonomy: recommends/, put: "autonomy: recomends" },
  { what: "a date that is none", find: /go_live: 2027-09-01/, put: "go_live: 2027-09-31" },
  { what: "a text where a number stands", find: /effort_days: 340/, put: "effort_days: quite a lot" },
  { what: "a list where a map stands", find: /users: \{ pilot: 20, full: 420 \}/, put: "users: [20, 420]" },
  { what: "an unknown key", find: /^stage: chartered/m, put: "colour: blue\nstage: chartered" },
  { what: "a percentage above 100", find: /target_pct: 80/, put: "target_pct: 800" },
];

/** From a misspelt key to text that is no YAML any more. */
export const FAULTS: readonly [Fault, ...Fault[]] = [
  ...SHAPE_FAULTS,
  { what: "an unknown alias", find: /accountable: \*owner/, put: "accountable: *nobody" },
  { what: "a bracket left open", find: /tags: \[claims, documents\]/, put: "tags: [claims, documents" },
];
