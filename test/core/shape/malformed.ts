/** The form of one row in the tables of malformed charters. */

/**
 * The charter's text below its head (the whole text where it begins with `apiVersion`); what a person should read, as
 * `code path: message [fix; fix]` with `maybe` before a fix that is not preferred; the paths that rules must not see.
 */
export type Malformed = readonly [text: string, found: readonly string[], rejected: readonly string[]];
