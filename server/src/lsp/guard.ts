/** How the server runs what must not end it. */

/**
 * Runs a feature that may have a fault: it is logged in one sentence, and the answer is null. Here answers leave for the
 * editor, so here what is unseen in their texts is made visible; edits keep their characters.
 */
export type Guard = <T>(what: string, run: () => T) => T | null;
