/** The words of lists in many languages: headings, stages, choices, yes and no, months. Data in `words/`, read once. */
import { once } from "../lazy.ts";
import { fold } from "./fold.ts";
import de from "./words/de.json" with { type: "json" };
import en from "./words/en.json" with { type: "json" };
import es from "./words/es.json" with { type: "json" };
import fr from "./words/fr.json" with { type: "json" };
import it from "./words/it.json" with { type: "json" };
import more from "./words/more.json" with { type: "json" };
import nl from "./words/nl.json" with { type: "json" };
import pl from "./words/pl.json" with { type: "json" };
import pt from "./words/pt.json" with { type: "json" };

/** A file of words; every value is a list with `|` between its words. */
interface WordFile {
  readonly headers: { readonly [field: string]: string };
  readonly asks: { readonly [field: string]: string };
  readonly stages: { readonly [stage: string]: string };
  readonly choices: { readonly [value: string]: string };
  readonly yes: string;
  readonly no: string;
  readonly months: string;
  readonly totals: string;
  readonly hints: string;
}

const FILES: { readonly [language: string]: WordFile } = { en, de, fr, es, nl, it, pt, pl, more };

/** The headings and questions of one language, from the comparable text to the field. */
export interface Headings {
  readonly language: string;
  readonly exact: ReadonlyMap<string, string>;
  readonly asks: readonly (readonly [phrase: string, field: string])[];
}

/** The headings of every language; English first. */
export const headings = once((): readonly Headings[] =>
  Object.entries(FILES).map(([language, file]) => ({
    language,
    exact: inverted(file.headers),
    asks: [...inverted(file.asks)].sort(([one], [other]) => other.length - one.length),
  })),
);

/** From a comparable word to the stage. */
export const stageWords = once(() => merged((file) => file.stages));

/** From a comparable word to the values of choices that it may mean, such as `high`. */
export const choiceWords = once((): ReadonlyMap<string, ReadonlySet<string>> => {
  const all = new Map<string, Set<string>>();
  for (const file of Object.values(FILES)) {
    for (const [value, list] of Object.entries(file.choices)) {
      for (const word of split(list)) all.set(word, (all.get(word) ?? new Set()).add(value));
    }
  }
  return all;
});

/** Words for yes and for no, and what people write instead of either. */
export const yesNoWords = once(() => new Set([...words("yes"), ...words("no")]));

/** Words for a sum below a list. */
export const totalWords = once(() => new Set(words("totals")));

/** What stands below a heading to say what to fill in. */
export const hintWords = once(() => new Set(words("hints")));

/** From the name of a month, or its first three or four letters, to its number. */
export const monthWords = once((): ReadonlyMap<string, number> => {
  const all = new Map<string, number>();
  for (const { months } of Object.values(FILES)) {
    split(months).forEach((month, at) => {
      for (const name of [month, month.slice(0, 3), month.slice(0, 4)]) if (!all.has(name)) all.set(name, at + 1);
    });
  }
  return all.set("sept", 9).set("mrt", 3).set("mrz", 3).set("maerz", 3);
});

function words(list: "yes" | "no" | "totals" | "hints"): readonly string[] {
  return Object.values(FILES).flatMap((file) => split(file[list]));
}

function merged(part: (file: WordFile) => { readonly [key: string]: string }): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const file of Object.values(FILES)) {
    for (const [word, key] of inverted(part(file))) if (!all.has(word)) all.set(word, key);
  }
  return all;
}

function inverted(lists: { readonly [key: string]: string }): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, list] of Object.entries(lists))
    for (const word of split(list)) if (!all.has(word)) all.set(word, key);
  return all;
}

function split(list: string): readonly string[] {
  return list === "" ? [] : list.split("|").map(fold);
}
