/** How the words of a name are written: in small letters, as initials, or as an acronym. */

/** A script whose capitals are for headings only. */
const GEORGIAN = /\p{Script=Georgian}/u;
const INITIALS = /^(?:\p{L}\p{M}*\.?-?){1,4}$/u;

/** Whether a word is written in small letters, in a script that has both. */
export function isLower(word: string): boolean {
  return word === word.toLowerCase() && word !== word.toUpperCase() && !GEORGIAN.test(word);
}

/** Whether a word consists of initials: “J.”, “M. S.”, “JR” beside words in small letters. */
export function isInitials(word: string, capitals: boolean): boolean {
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 1) return word === word.toUpperCase();
  if (word.includes(".")) return INITIALS.test(word) && letters <= 4 && letters * 2 <= word.length + 1;
  return !capitals && letters <= 2 && word === word.toUpperCase() && /^\p{Lu}+$/u.test(word);
}

/** One word of capitals that nobody can pronounce. */
export function isAcronym(word: string): boolean {
  return word.length <= 6 && /^[A-Z&.-]+$/.test(word) && !/[AEIOUY]/.test(word);
}
