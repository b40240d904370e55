/** The outcome as a sentence of plain English: “Average claim handling time falls from 14 to 9 minutes by 31 Mar 2028.” */

import { dayOf, formatDay } from "../../charter/dates.ts";
import { magnitudeOf } from "../../charter/magnitude.ts";
import type { CharterDraft } from "../../charter/usable.ts";
import { unitKind } from "../../charter/words/unit-kind.ts";
import { capital, number } from "../../rules/words.ts";
import { pluralOf } from "./plural.ts";

/** Behind one of these words a name only says which ones, how or where. */
const BREAKS =
  /\s(?:of|in|per|with|without|for|to|on|at|from|within|by|under|over|until|between|after|before|that|who|which|as|and|a|each|every|paid|out|sent|lost|made|won|done|held|kept|left|not|due)\s/i;
const PARTICIPLE = /\s\S+(?:ed|paid|out|sent|lost|made|won|done|held|kept|left)$/i;
/** Nouns that end like a plural and are none. */
const SINGULAR = /(?:ss|us|is|ics)$/i;
const IRREGULAR = /(?:people|children|men|feet|data|criteria)$/i;

/** Units that stay as they are in the plural. */
const UNCHANGED = /^(?:percent|per cent|pct|people|staff|fte|index|euro|yen)$/i;
const NOUN = /^[a-z][a-z-]{3,}$/;

/** The sentence that answers the second question. */
export function outcomeSentence(charter: CharterDraft): string {
  const metric = charter.measurement?.production_metric;
  const name = capital(metric?.name?.trim() ?? "It");
  const from = metric?.baseline ?? 0;
  const to = metric?.target ?? 0;
  const by = dayOf(metric?.by);
  const when = by === null ? "" : ` by ${formatDay(by)}`;
  return `${name} ${verbFor(name, from, to)} ${amounts(from, to, metric?.unit)}${when}.`;
}

function verbFor(name: string, from: number, to: number): string {
  const many = isPlural(name);
  if (to === from) return many ? "stay, from" : "stays, from";
  return `${to < from ? "fall" : "rise"}${many ? "" : "s"} from`;
}

/** Whether the head of a name is a plural: “Calls per hour” is, “Claims handling time” is not. */
export function isPlural(name: string): boolean {
  let head = ` ${name} `.split(BREAKS)[0]?.trim() ?? "";
  if (PARTICIPLE.test(head)) head = head.replace(PARTICIPLE, "");
  const last =
    head
      .split(/\s+/)
      .at(-1)
      ?.replace(/[^\p{L}]+$/u, "") ?? "";
  return IRREGULAR.test(last) || (/s$/i.test(last) && !SINGULAR.test(last));
}

/** `14 to 9 minutes`, `EUR 14 to EUR 9 per claim`, `11 to 6 %`, `0 to 5,000` for what only counts. */
export function amounts(from: number, to: number, unit: string | undefined): string {
  const [head = "", ...rest] = (unit ?? "").trim().split(/\s+/);
  const plain = [number(from, 6), number(to, 6)] as const;
  if (magnitudeOf(head) !== null) {
    const of = rest.length === 0 ? "" : ` ${rest.join(" ")}`;
    return `${head} ${plain[0]} to ${head} ${plain[1]}${of}`;
  }
  return [`${plain[0]} to ${plain[1]}`, unitWords(head, rest, to)].filter((part) => part !== "").join(" ");
}

/** The unit as a reader expects it behind a number; `count` says nothing. */
function unitWords(head: string, rest: readonly string[], count: number): string {
  if (rest.length === 0 && /^(?:count|number|#|no\.?)$/i.test(head)) return "";
  const word = NOUN.test(head) && !UNCHANGED.test(head) && unitKind(head) !== "percent" ? pluralOf(head, count) : head;
  return [word, ...rest].join(" ").trim();
}
