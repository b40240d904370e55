/** Tells units that build or buy systems from those that do the work; the head noun decides, not any word. */
import { ofObject } from "../../memo.ts";
import { lazyList, type PhraseList } from "./list.ts";
import builders from "./name-data/builder-units.txt";
import weakBuilders from "./name-data/builder-units-weak.txt";
import modifiers from "./name-data/operating-modifiers.txt";
import operating from "./name-data/operating-units.txt";
import technology from "./name-data/technology-units.txt";
import weakTechnology from "./name-data/technology-units-weak.txt";
import { type ExtraWords, ofTextAndWords } from "./policy-words.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** `technology` builds for others, unless the pilot is for itself; `builder` builds always. */
export type BusinessUnitKind = "operating" | "technology" | "builder";

/** How a builder's word behaves: a weak one builds only where no other word says what the unit does. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly kind: Exclude<BusinessUnitKind, "operating">;
  readonly weak: boolean;
}

const KINDS = [
  { kind: "builder", weak: false, list: lazyList(builders, "builder_unit") },
  { kind: "technology", weak: false, list: lazyList(technology) },
  { kind: "builder", weak: true, list: lazyList(weakBuilders) },
  { kind: "technology", weak: true, list: lazyList(weakTechnology) },
] as const;
const operatingWords = lazyList(operating);
const operatingModifiers = lazyList(modifiers);

/** Words behind which the rest of a unit's name says for whom it works. */
const JOINERS = new Set(
  "for für pour para per voor dla pro för til için pentru cho untuk & and und et y e en i a og och ja ve și và dan".split(
    " ",
  ),
);
const OF = new Set("of de des du del della dei do da di".split(" "));
/** Units that any work has; after a strong word they say nothing. */
const FRAMES = new Set("operations operaciones operações operazioni administration hire care betrieb".split(" "));

/** What a unit's name says that it does. */
export const businessUnitKind = ofTextAndWords((unit, words) => kindOf(words)(unit));

const kindOf = ofObject((words: ExtraWords) => {
  const lists = KINDS.map(({ kind, weak, list }) => ({ kind, weak, list: list(words) }));
  return (unit: string): BusinessUnitKind => {
    const tokens = tokensOf(unit);
    const spans = spansOf(lists, tokens);
    const [first] = spans;
    if (!first) return "operating";
    if (isOperating(unit, tokens, spans)) return "operating";
    return spans.some(({ kind }) => kind === "builder") ? "builder" : "technology";
  };
});

type Lists = readonly { readonly kind: Span["kind"]; readonly weak: boolean; readonly list: PhraseList }[];

/** The builders' words of a unit, the longest at each place. */
function spansOf(lists: Lists, tokens: readonly Token[]): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; ) {
    let best: Span | null = null;
    for (const { kind, weak, list } of lists) {
      const to = list.endAt(tokens, at);
      if (to > Math.max(at, best?.to ?? 0)) best = { from: at, to, kind, weak };
    }
    if (best) spans.push(best);
    at = best?.to ?? at + 1;
  }
  return spans;
}

/** Whether another word of the name says what the unit does. */
function isOperating(unit: string, tokens: readonly Token[], spans: readonly Span[]): boolean {
  const strong = spans.filter(({ weak }) => !weak).at(-1);
  for (let at = strong?.to ?? 0; at < tokens.length; at++) {
    const span = spans.find(({ from, to }) => at >= from && at < to);
    const end = Math.max(operatingWords().endAt(tokens, at), operatingModifiers().endAt(tokens, at));
    if (span && end <= span.to) continue;
    const word = tokens[at]?.word ?? "";
    if (strong) {
      if (JOINERS.has(word) || OF.has(word) || isApart(unit, tokens, at)) return false;
      if (end > at && !FRAMES.has(word)) return true;
    } else if (end > at && saysMore(tokens, at, end, spans)) return true;
  }
  return false;
}

/** Beside a weak word: what stands behind it, is joined with it, holds it, or tells what kind of research it is. */
function saysMore(tokens: readonly Token[], at: number, end: number, spans: readonly Span[]): boolean {
  const last = spans.at(-1);
  if (!last || at >= last.to || end > last.from) return true;
  return isJoined(tokens, last.from) || operatingModifiers().endAt(tokens, at) > at;
}

/** “Sales and technology” does both. */
function isJoined(tokens: readonly Token[], at: number): boolean {
  return JOINERS.has(tokens[at - 1]?.word ?? "");
}

/** Whether more than a space stands before a word: a dash, a comma, a slash, “&”. */
function isApart(unit: string, tokens: readonly Token[], at: number): boolean {
  const between = unit.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
  return /[^\s]/.test(between) && between !== "-";
}
