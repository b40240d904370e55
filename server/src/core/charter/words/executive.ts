/** Tells by a title whether somebody stands for the technology or the finance side of the leadership. */
import { allMatches, firstMatch, lazyList, type PhraseList } from "./list.ts";
import financeFields from "./name-data/executive-finance-fields.txt";
import financeTitles from "./name-data/executive-finance-titles.txt";
import exceptions from "./name-data/executive-not-executive.txt";
import ranks from "./name-data/executive-ranks.txt";
import technologyFields from "./name-data/executive-technology-fields.txt";
import technologyTitles from "./name-data/executive-technology-titles.txt";
import { type ExtraWords, NO_WORDS, ofTextAndWords } from "./policy-words.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** The side of the leadership that a title belongs to. */
export type Side = "technology" | "finance";

const SIDES = {
  technology: { titles: lazyList(technologyTitles, "technology_executive"), fields: lazyList(technologyFields) },
  finance: { titles: lazyList(financeTitles, "finance_executive"), fields: lazyList(financeFields) },
};
const rankWords = lazyList(ranks);
const notExecutive = lazyList(exceptions);

/** Whether a title, or a name with a title, is of this side. */
export function isExecutive(side: Side, title: string, words: ExtraWords = NO_WORDS): boolean {
  return isOfSide[side](title, words);
}

const reader = (side: Side) =>
  ofTextAndWords((title, words) => {
    const tokens = withoutExceptions(tokensOf(title));
    const { titles, fields } = SIDES[side];
    if (firstMatch(titles(words), tokens)) return true;
    const field = firstMatch(fields(words), tokens);
    return field !== null && hasOther(rankWords(), tokens);
  });

const isOfSide = { technology: reader("technology"), finance: reader("finance") };

/** “Data protection officer” is neither: what such phrases hold does not count. */
function withoutExceptions(tokens: readonly Token[]): readonly Token[] {
  const left = [...tokens];
  for (const { from, to } of allMatches(notExecutive(), tokens).toReversed()) left.splice(from, to - from);
  return left;
}

function hasOther(list: PhraseList, tokens: readonly Token[]): boolean {
  return firstMatch(list, tokens) !== null;
}
