/** The function that Ajv makes from the charter's schema at build time. */

/** One thing that Ajv objects to. */
export interface AjvError {
  /** A JSON pointer to the value. */
  readonly instancePath: string;
  readonly keyword: string;
  /** `additionalProperty` of a key that the schema does not have, `missingProperty` of one that is required. */
  readonly params: { readonly additionalProperty?: string; readonly missingProperty?: string };
}

/** Whether a value has the shape of the schema; if not, `errors` holds every objection until the next call. */
export interface Accepts {
  (value: unknown): boolean;
  errors?: readonly AjvError[] | null;
}

export const accepts: Accepts;
