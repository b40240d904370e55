/** What a heading means: its field by the words of the languages, the list's own language first. */
import { fold, wordsOf } from "./fold.ts";
import { type Headings, headings } from "./words.ts";

/** Words that say what the list is about and nothing about the column. */
const SUBJECTS = new Set(
  (
    "which welche welcher welches quel quelle welke ai ki ia sztucznej inteligencji the a an of for your our please state enter this its his her is name_of der die das des dem den le la les l de du des el los las del un una il lo gli di della do da dos das het een van " +
    "pilot pilots pilote piloto pilota project projects projekt projekts projet proyecto progetto projeto projektu use case usecase cases initiative initiatives solution tool algorithm algoritme anwendungsfalls anwendungsfalles projekts projektes vorhabens pilotprojekt pilotprojekts anwendungsfall vorhaben idea poc system item details text field column value planned geplant"
  ).split(" "),
);

/** Units behind a heading. */
const UNITS = new Set(
  "eur usd gbp chf sek k keur teur tsd mio m p a pa pt pd in euro euros per year jahr an ano anno jaar".split(" "),
);

/** Words that colour a heading without changing what it is about. */
const COLOURS = new Set(
  (
    "desired estimated expected planned approved proposed overall current key main top identified latest final preliminary anticipated executive number amount total of who will would be in on at " +
    "responsible zustaendige zustaendiger verantwortliche verantwortlicher verantwortlich geplante geplanter geplantes voraussichtliche voraussichtlicher voraussichtliches erwartete erwarteter aktuelle aktueller aktuelles wesentliche anwendung netto brutto " +
    "estimado estimada estimados previsto prevista esperado esperados actual identificados principal principales responsable que resuelve prevu prevue estime estimee attendu attendus actuel actuelle principaux identifies concerne concernee " +
    "previsti stimato stimata attesi attuale principali individuati responsabile geschat geschatte verwachte huidige belangrijkste previstos esperados atual principais planowany planowana szacowany aktualny"
  ).split(" "),
);

/** Endings by which one word means everybody: `Projektleiter/in`, `Verantwortliche*r`. */
const ENDINGS = /[/*:_(]-?(?:innen|in|r|n|e|ne|a|o|s)\b\)?/g;

/** What stands for “number” at the end of a heading, or alone. */
const NUMBER_SIGN = /(?<![^ ])[#№]$/;

/** Questions are looked into from so many words on. */
const QUESTION = 3;

/** Finds the field of a heading, or null. */
export type FieldOf = (heading: string) => string | null;

/** The reader of headings for a list: whose language knows most of them decides where two languages differ. */
export function fieldFinder(all: readonly string[]): FieldOf {
  const folded = all.map(fold);
  const known = headings()
    .map((language) => ({ language, count: folded.filter((one) => language.exact.has(one)).length }))
    .sort((one, other) => other.count - one.count)
    .map(({ language }) => language);
  const found = new Map<string, string | null>();
  return (heading) => {
    const before = found.get(heading);
    if (before !== undefined) return before;
    const field = find(heading, known);
    found.set(heading, field);
    return field;
  };
}

function find(heading: string, languages: readonly Headings[]): string | null {
  for (const variant of variants(heading)) {
    for (const { exact } of languages) {
      const field = exact.get(variant);
      if (field !== undefined) return field;
    }
  }
  const words = wordsOf(heading);
  return words.length < QUESTION ? null : asked(` ${words.join(" ")} `, languages);
}

/** The longest known phrase of a question. */
function asked(text: string, languages: readonly Headings[]): string | null {
  let best: string | null = null;
  let longest = 0;
  for (const { asks } of languages) {
    for (const [phrase, field] of asks) {
      if (phrase.length > longest && text.includes(` ${phrase} `)) {
        best = field;
        longest = phrase.length;
      }
    }
  }
  return best;
}

/** The heading as it is, without brackets, without numbering, before a break or a dash, and without words of the subject. */
function variants(heading: string): readonly string[] {
  const plain = heading.replace(/\s+/g, " ").trim().replace(NUMBER_SIGN, "no");
  const own = /^custom field \((.+)\)$/i.exec(plain)?.[1] ?? plain;
  const bare = own.replace(ENDINGS, "").replace(/\([^()]*\)|\[[^[\]]*\]/g, " ");
  const unnumbered = bare.replace(/^\s*(?:[A-Za-z]?\d{1,3}(?:[.)]\d{1,2}){0,3}[.):]?\s+|\d{1,2}[.):])/, "");
  const first = unnumbered.split(/\s[-–—:|]\s|:\s|\n/)[0] ?? "";
  const last = unnumbered.split(/\s[-–—:|>/]\s|:\s|\./).at(-1) ?? "";
  const bases = [plain, own, bare, unnumbered, first, spaced(unnumbered), last].map(fold);
  const short = bases.map((base) =>
    base
      .split(" ")
      .filter((word) => !SUBJECTS.has(word))
      .join(" "),
  );
  const unitless = [...bases, ...short].map((base) =>
    base
      .split(" ")
      .filter((word) => !UNITS.has(word))
      .join(" "),
  );
  const plainest = unitless.map((base) =>
    base
      .split(" ")
      .filter((word) => !COLOURS.has(word))
      .join(" "),
  );
  return [...new Set([...bases, ...short, ...unitless, ...plainest])].filter((one) => one !== "");
}

/** Names of columns as programs write them: `startDate`, `start_date`, and those of fields that a customer has added: `u_owner`. */
function spaced(text: string): string {
  return text
    .replace(/^(?:u|x|cf|sys)_|__c$/g, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/[_.]/g, " ");
}
