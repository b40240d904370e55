/** The types of a packed model's words, which the build makes from a schema in schemas/. */

/** What only some nodes say. */
export interface MoreWords {
  readonly examples?: readonly (string | number | boolean)[];
  /** What the allowed values mean, in the order of the values. */
  readonly meanings?: readonly string[];
}

/** `title|description|why`, the places of needed and sources in the tables, and the rest. */
export type PackedWords = readonly [text: string, needed: number, sources: number, more?: MoreWords];

export declare const words: readonly PackedWords[];

/** `chartered warning, bridging error if …`. */
export declare const needs: readonly string[];

/** Codes with `, ` between them. */
export declare const sources: readonly string[];
