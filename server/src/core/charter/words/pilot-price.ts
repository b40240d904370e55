/** Finds prices that hold only for a pilot, and sources of prices that are none; the price is meant, never a lone word. */
import { ofText } from "../../memo.ts";
import noSourcesData from "./data/no-sources.txt";
import pilotPricesData from "./data/pilot-prices.txt";
import sourceFillersData from "./data/source-fillers.txt";
import { findIn, lazyList } from "./list.ts";
import { ofTextAndWords } from "./policy-words.ts";
import { tokensOf } from "./tokens.ts";

const pilotPrices = lazyList(pilotPricesData, "pilot_price");
const noSources = lazyList(noSourcesData);
const fillers = lazyList(sourceFillersData);

/** What in a text says that a price is the pilot's, such as `trial licence`, or null. */
export const pilotPriceIn = ofTextAndWords((text, words) => findIn(pilotPrices(words), text));

/** Whether a text names a source that can be looked up: not only `Internet`, `somebody` or `a rough estimate`. */
export const isSource = ofText((text: string): boolean => {
  const tokens = tokensOf(text);
  for (let at = 0; at < tokens.length; ) {
    const next = Math.max(noSources().endAt(tokens, at), fillers().endAt(tokens, at));
    if (next <= at) return true;
    at = next;
  }
  return false;
});
