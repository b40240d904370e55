/** Finds uses that Annex III of the EU AI Act calls high-risk or Article 5 prohibits: what is done to whom, not a lone word. */
import { once } from "../../lazy.ts";
import benefitsData from "./data/risk-benefits.txt";
import benefitsActsData from "./data/risk-benefits-acts.txt";
import creditData from "./data/risk-credit.txt";
import creditActsData from "./data/risk-credit-acts.txt";
import emergencyData from "./data/risk-emergency.txt";
import emergencyActsData from "./data/risk-emergency-acts.txt";
import facesData from "./data/risk-faces.txt";
import facesActsData from "./data/risk-faces-acts.txt";
import innocentData from "./data/risk-innocent.txt";
import joinsData from "./data/risk-joins.txt";
import justiceData from "./data/risk-justice.txt";
import justiceActsData from "./data/risk-justice-acts.txt";
import migrationData from "./data/risk-migration.txt";
import migrationActsData from "./data/risk-migration-acts.txt";
import phrasesData from "./data/risk-phrases.txt";
import prohibitedData from "./data/risk-prohibited.txt";
import schoolData from "./data/risk-school.txt";
import schoolActsData from "./data/risk-school-acts.txt";
import stopsData from "./data/risk-stops.txt";
import utilitiesData from "./data/risk-utilities.txt";
import utilitiesActsData from "./data/risk-utilities-acts.txt";
import votesData from "./data/risk-votes.txt";
import votesActsData from "./data/risk-votes-acts.txt";
import workData from "./data/risk-work.txt";
import workActsData from "./data/risk-work-acts.txt";
import { allMatches, entriesOf, lazyList, type Match, type PhraseList, phraseList, writtenAs } from "./list.ts";
import { type ExtraWords, ofTextAndWords } from "./policy-words.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A use that looks high-risk or prohibited, in the words of the text. */
export interface RiskUse {
  readonly term: string;
  readonly prohibited: boolean;
}

/** An area of Annex III: what is done, and to whom or what. */
interface Area {
  readonly acts: () => PhraseList;
  /** Those of languages that may put the verb last. */
  readonly lateActs: () => PhraseList;
  readonly objects: () => PhraseList;
}

/** Languages in which the verb may come behind its object. */
const VERB_LAST = new Set(["de", "nl", "fi", "tr", "ja", "zh", "ko"]);

function lateEntries(acts: string): readonly string[] {
  return entriesOf(acts).flatMap(({ language, entry }) => (VERB_LAST.has(language) ? [entry] : []));
}

const AREAS: readonly Area[] = [
  [workActsData, workData],
  [schoolActsData, schoolData],
  [creditActsData, creditData],
  [benefitsActsData, benefitsData],
  [facesActsData, facesData],
  [justiceActsData, justiceData],
  [migrationActsData, migrationData],
  [utilitiesActsData, utilitiesData],
  [emergencyActsData, emergencyData],
  [votesActsData, votesData],
].map(([acts = "", objects = ""]) => ({
  acts: lazyList(acts),
  lateActs: once(() => phraseList(lateEntries(acts))),
  objects: lazyList(objects),
}));

const phrases = lazyList(phrasesData, "high_risk_area");
const prohibited = lazyList(prohibitedData);
/** Words that sound like such a use and are none: `Visa card`, `drug candidates`. */
const innocent = lazyList(innocentData);
/** After these the act is over: `for`, `to`, `so that`. */
const stops = lazyList(stopsData);
/** These go on with the same thing: `applications for`. */
const joins = lazyList(joinsData);

/** So many words may lie between the act and whom it concerns. */
const NEAR = 8;
const NEAR_BEFORE = 6;

/** The use found in a text, prohibited ones first; null where there is none. */
export const riskUseIn = ofTextAndWords((text, words): RiskUse | null => {
  const tokens = sentences(text);
  const all = tokens.flat();
  const [worst] = allMatches(prohibited(), all);
  if (worst) return { term: writtenAs(text, all, worst), prohibited: true };
  for (const sentence of tokens) {
    const found = usesIn(sentence, words);
    if (found) return { term: writtenAs(text, sentence, found), prohibited: false };
  }
  return null;
});

function usesIn(tokens: readonly Token[], words: ExtraWords): Match | null {
  const masked = new Uint8Array(tokens.length);
  for (const { from, to } of allMatches(innocent(), tokens)) masked.fill(1, from, to);
  const free = ({ from, to }: Match) => !masked.subarray(from, to).includes(1);
  const phrase = allMatches(phrases(words), tokens).find(free);
  if (phrase) return phrase;
  for (const area of AREAS) {
    const objects = allMatches(area.objects(), tokens).filter(free);
    const found = objects.length === 0 ? null : actOn(objects, area, tokens, free);
    if (found) return found;
  }
  return null;
}

/** From the act to its object; some languages put the act last. */
function actOn(
  objects: readonly Match[],
  area: Area,
  tokens: readonly Token[],
  free: (match: Match) => boolean,
): Match | null {
  for (const act of allMatches(area.acts(), tokens).filter(free)) {
    const object = objects.find(({ from }) => from >= act.to && from - act.to < NEAR);
    if (object && !isStopped(tokens, act.to, object.from)) return { from: act.from, to: object.to };
  }
  for (const act of allMatches(area.lateActs(), tokens).filter(free)) {
    const object = objects.find(({ to }) => to <= act.from && act.from - to < NEAR_BEFORE);
    if (object) return { from: object.from, to: act.to };
  }
  return null;
}

function isStopped(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const joined = joins().endAt(tokens, at);
    if (joined > at) at = joined - 1;
    else if (stops().endAt(tokens, at) > at) return true;
  }
  return false;
}

/** The words of a text, sentence by sentence. */
function sentences(text: string): readonly (readonly Token[])[] {
  const found: Token[][] = [[]];
  let last = 0;
  for (const token of tokensOf(text)) {
    if (/[.;:!?\n。；！？]/.test(text.slice(last, token.start))) found.push([]);
    found.at(-1)?.push(token);
    last = token.end;
  }
  return found;
}
