/** A name beside an address: which of its words people may bear, and what of the mailbox they are. */
import { isShared, mailboxWords } from "./mailbox.ts";
import { withoutNotes } from "./name-parts.ts";
import { kindsOf } from "./name-words.ts";
import { tokensOf } from "./tokens.ts";

/** Words of a name that no list knows as anything else, and words that people bear beside those. */
export function bearingWords(name: string): readonly string[] {
  const tokens = tokensOf(withoutNotes(name));
  const kinds = kindsOf(withoutNotes(name), tokens);
  return tokens.flatMap(({ word }, index) => {
    const kind = kinds[index];
    return kind === null || kind === "job" || kind === "field" ? [word] : [];
  });
}

/** “Head of Claims” at head.of.claims@ has no mailbox of its own. */
export function isOwnName(email: string, name: string): boolean {
  const words = tokensOf(name);
  return words.length > 1 && kindsOf(name, words).every((kind) => kind !== null) && isShared(email);
}

/** A mailbox without the job words that a name bears, so that `farokh.engineer@` is his own. */
export function withoutWords(email: string, name: readonly string[]): string {
  const own = mailboxWords(email).filter((word) => name.includes(word));
  return own.length > 0 && own.some((word) => kindsOf(word, tokensOf(word))[0] === null) ? own.join(".x") : email;
}

/** Whether a name that reads as a role holds words that nobody knows, so that somebody may be meant. */
export function holdsUnknown(name: string): boolean {
  const tokens = tokensOf(withoutNotes(name));
  return kindsOf(withoutNotes(name), tokens).filter((kind) => kind === null).length > 1;
}
