/** The plural of a unit of work, as English makes it; a unit that is plural or a symbol already stays as it is. */

const SAME = /s$|^[^\p{L}]|%$/iu;
const SIBILANT = /(?:ch|sh|x|z|ss)$/i;
const CONSONANT_Y = /[^aeiou]y$/i;

/** The word for so many: `claim` for 1, `claims` for any other number. */
export function pluralOf(word: string, count: number): string {
  const text = word.trim();
  if (count === 1 || text === "") return text;
  if (/(?:ss|us|x|ch|sh)$/i.test(text)) return `${text}es`;
  if (SAME.test(text) || !/^[\p{L}\s'’-]+$/u.test(text)) return text;
  if (SIBILANT.test(text)) return `${text}es`;
  if (CONSONANT_Y.test(text)) return `${text.slice(0, -1)}ies`;
  return `${text}s`;
}
