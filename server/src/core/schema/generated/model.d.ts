/** The types of a packed model, which the build makes from a schema in schemas/. */

/** A list entry to start with; null is for a person to fill. */
export type Prepared = { readonly [key: string]: string | null };

/** What only some nodes have. */
export interface More {
  readonly unit?: string;
  /** Words with `|` between them. */
  readonly names?: string;
  /** Places among the keys; all of them where there are none. */
  readonly usual?: readonly number[];
  readonly prepared?: readonly Prepared[];
  readonly literal?: string | boolean;
  readonly pattern?: string;
  /** What a text of that pattern is, in words. */
  readonly form?: string;
  /** The largest number of entries. */
  readonly most?: number;
  readonly limits?: readonly [minimum: number, maximum: number | null];
  readonly values?: readonly (readonly [value: string, words?: string])[];
  readonly hints?: { readonly [key: string]: string };
  readonly item?: Packed;
  /** What stands at every key of a map whose keys are not listed. */
  readonly each?: Packed;
  readonly keys?: { readonly [key: string]: Packed };
  /** The name of the entry in `shared` that holds the keys. */
  readonly shared?: string;
}

/** Kind and words, both places in tables, and the rest. */
export type Packed = readonly [kind: number, words: number, more?: More];

export declare const root: Packed;

/** The keys of maps that stand in more than one place. */
export declare const shared: { readonly [name: string]: { readonly [key: string]: Packed } };

/** The smallest and largest number of a kind. */
export declare const limits: { readonly [kind: string]: readonly [minimum: number, maximum: number | null] };

export declare const kinds: readonly string[];
