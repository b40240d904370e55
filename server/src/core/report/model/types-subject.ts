/** What a pilot is, which data it uses and what a board must know first, as plain data; null = not written. */

/** A result that ends the pilot. */
export interface StopRow {
  readonly when: string | null;
  readonly by: string | null;
  readonly decides: string | null;
}

/** What the system is and where it ends; texts as written. */
export interface SubjectReport {
  readonly autonomy: string | null;
  readonly kind: string | null;
  readonly build: string | null;
  readonly supplier: string | null;
  readonly model: string | null;
  /** People who use it in the pilot and at full scale. */
  readonly users: { readonly pilot: number | null; readonly full: number | null };
  readonly outOfScope: readonly string[];
  readonly simplerAlternative: string | null;
  readonly exitCriteria: readonly string[];
  readonly stops: readonly StopRow[];
  /** `Complaints per 1000 claims: at most 4`. */
  readonly guardrails: readonly string[];
  readonly fallback: string | null;
}

/** One source of data. */
export interface DataRow {
  readonly source: string | null;
  readonly classification: string | null;
  readonly personal: string | null;
  readonly contract: string | null;
  readonly path: string;
}

/** What a privacy officer asks for. */
export interface DataReport {
  readonly sources: readonly DataRow[];
  readonly tier: {
    readonly level: string | null;
    readonly scheme: string | null;
    readonly why: string | null;
    readonly exemption: string | null;
  };
  /** Null where nothing is written of one. */
  readonly assessment: {
    readonly kind: string | null;
    readonly status: string | null;
    readonly due: string | null;
    readonly late: boolean;
    readonly evidence: string | null;
  } | null;
  /** Privacy, intellectual property, regulation, human oversight; a control that is not written is a row too. */
  readonly controls: readonly { readonly name: string; readonly text: string | null; readonly path: string }[];
  /** What the supplier may do with the data, and how to leave; empty where it is made in house. */
  readonly supplierTerms: readonly { readonly name: string; readonly text: string | null; readonly path: string }[];
}

/** What a board sees first besides verdict and money. */
export interface BoardReport {
  /** `14 to 9 minutes by 31 Mar 2028`; null where it has no numbers. */
  readonly outcome: string | null;
  /** The next day on which somebody must decide; `late` where it has passed undecided. */
  readonly decision: {
    readonly who: string | null;
    readonly by: string | null;
    readonly what: string;
    readonly late: boolean;
  } | null;
  /** Reviews that have said yes, have said no, or have said neither; one that is ruled out is in none. */
  readonly agreed: readonly string[];
  readonly rejected: readonly string[];
  readonly notAgreed: readonly string[];
}
