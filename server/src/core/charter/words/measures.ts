/** Whether a number in a text measures something, or only names: “under 10 minutes” does, “phase 2” and “Q3” do not. */
import { ofText } from "../../memo.ts";
import comparisonData from "./data/comparisons.txt";
import halvesData from "./data/halves.txt";
import monthData from "./data/months.txt";
import nameData from "./data/number-names.txt";
import spansData from "./data/spans.txt";
import spelledData from "./data/spelled-numbers.txt";
import { firstMatch, lazyList, type PhraseList } from "./list.ts";
import { type Token, tokensOf } from "./tokens.ts";

const names = lazyList(nameData);
const comparisons = lazyList(comparisonData);
const months = lazyList(monthData);
const spelled = lazyList(spelledData);
const spans = lazyList(spansData);
const halves = lazyList(halvesData);

/** So many tokens an entry of the lists may have: each letter of “バージョン” is one. */
const LONGEST = 6;

/** “COVID-19” and “v1.2” hold a number as part of a name. */
const GLUED_BEFORE = /[\p{L}\p{N}][.\-/_]$/u;
const NUMBER = /^\p{Nd}+$/u;
const SIGN_BEFORE = /[<>≤≥=~≈:+$€£¥₹±]\s*$/u;
const UNIT_BEHIND = /^\s*[%‰€£¥₹$°]/u;
const DECIMAL = /^[.,]\p{Nd}/u;
/** A year, or a day written with numbers: a date says when, not how much. */
const YEAR = /^(19|20)\d\d$/;
const DAY = /^(?:-\d\d?-\d\d?|\.\d\d?\.\d{2,4}|\/\d\d?\/\d{2,4})/;

/** Whether a number of the text has a unit, a comparison or a period, or is a share. */
export const measures = ofText((text: string): boolean => {
  const tokens = tokensOf(text);
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined || !/^\p{Nd}/u.test(token.word)) {
      at++;
      continue;
    }
    const next = afterNumber(text, tokens, at);
    if (counts(text, tokens, at, next)) return true;
    at = next;
  }
  return firstMatch(halves(), tokens) !== null || holdsSpelledShare(tokens);
});

/** A number in letters beside a share or a comparison, or before a span of time. */
function holdsSpelledShare(tokens: readonly Token[]): boolean {
  const list = spelled();
  for (let match = firstMatch(list, tokens); match; match = firstMatch(list, tokens, match.to)) {
    if (follows(names(), tokens, match.from)) continue;
    if (follows(comparisons(), tokens, match.from) || comparisons().endAt(tokens, match.to) > match.to) return true;
    if (spans().endAt(tokens, match.to) > match.to) return true;
  }
  return false;
}

/** The token after a number; `1.2`, `1,000` and `2027-03-01` are one. */
function afterNumber(text: string, tokens: readonly Token[], at: number): number {
  let next = at + 1;
  for (; next < tokens.length; next++) {
    const gap = text.slice(tokens[next - 1]?.end ?? 0, tokens[next]?.start ?? 0);
    if (!/^[.,'’\-/\u00a0\u202f]$/.test(gap) || !NUMBER.test(tokens[next]?.word ?? "")) break;
  }
  return next;
}

function counts(text: string, tokens: readonly Token[], at: number, next: number): boolean {
  const first = tokens[at];
  const last = tokens[next - 1];
  if (!first || !last) return false;
  const behind = text.slice(last.end, last.end + 12);
  if (UNIT_BEHIND.test(behind)) return true;
  const before = text.slice(Math.max(0, first.start - 3), first.start);
  if (follows(names(), tokens, at) || GLUED_BEFORE.test(before)) return false;
  if (follows(months(), tokens, at) || months().endAt(tokens, next) > next) return false;
  if (!NUMBER.test(first.word)) return isGlued(first.word);
  if (DAY.test(text.slice(first.end, first.end + 12)) || (next === at + 1 && YEAR.test(first.word))) return false;
  if (SIGN_BEFORE.test(before) || follows(comparisons(), tokens, at)) return true;
  const unit = tokens[next];
  const isNear = unit !== undefined && !/[.;!?]/.test(text.slice(last.end, unit.start));
  return isNear || DECIMAL.test(text.slice(first.end, first.end + 2));
}

/** `30min`, `5x` and `2h` are amounts. */
function isGlued(word: string): boolean {
  return /^\p{Nd}+\p{L}+$/u.test(word);
}

/** Whether an entry of the list ends right before a token. */
function follows(list: PhraseList, tokens: readonly Token[], at: number): boolean {
  for (let from = at - 1; from >= Math.max(0, at - LONGEST); from--) {
    if (list.endAt(tokens, from) === at) return true;
  }
  return false;
}
