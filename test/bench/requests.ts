/** The requests beside diagnostics: completion, hover, symbols, code actions and formatting, each after a keystroke. */
import { type Keystroke, keystrokes, placesIn } from "./keystrokes.ts";
import { interleaved, median } from "./numbers.ts";
import type { Subject, TypingEffort } from "./typing.ts";

/** One kind of request: what a server must offer, and what is asked at a place of the text. */
export interface Ask {
  readonly name: string;
  readonly method: string;
  readonly provider: string;
  readonly params: (text: string, diagnostics: readonly unknown[]) => object;
}

const VALUE = /\bcategory"?\s*[:=]\s*"?(?=[a-z]+"?(?:\s*$|,|\s+#))/gm;
const KEY = /\bcat(?=egory"?\s*[:=])/g;

/** The last match: far from the start of the text. */
const placeOf = (text: string, pattern: RegExp) => placesIn(text)(pattern).at(-1) ?? { line: 0, character: 0 };

/** What is asked of every server that offers it. */
export const ASKS: readonly Ask[] = [
  {
    name: "completion",
    method: "textDocument/completion",
    provider: "completionProvider",
    params: (text) => ({ position: placeOf(text, VALUE), context: { triggerKind: 1 } }),
  },
  {
    name: "hover",
    method: "textDocument/hover",
    provider: "hoverProvider",
    params: (text) => ({ position: placeOf(text, KEY) }),
  },
  {
    name: "symbols",
    method: "textDocument/documentSymbol",
    provider: "documentSymbolProvider",
    params: () => ({}),
  },
  {
    name: "code action",
    method: "textDocument/codeAction",
    provider: "codeActionProvider",
    params: (_text, diagnostics) => ({
      range: (diagnostics[0] as { range?: object } | undefined)?.range ?? {
        start: { line: 0, character: 0 },
        end: { line: 0, character: 1 },
      },
      context: { diagnostics: diagnostics.slice(0, 1), triggerKind: 2 },
    }),
  },
  {
    name: "formatting",
    method: "textDocument/formatting",
    provider: "documentFormattingProvider",
    params: () => ({ options: { tabSize: 2, insertSpaces: true } }),
  },
];

/** The answers to one kind of request from one server. */
export interface Answered {
  readonly id: string;
  readonly median: number | null;
  readonly count: number;
  /** Whether the answers held anything. */
  readonly empty: boolean;
}

/**
 * Asks each subject in turn, each time after a breaking keystroke whose diagnostics have arrived. The echo server answers
 * what ours does, so that it shows what nobody can go below.
 */
export async function askAll(
  subjects: readonly Subject[],
  ask: Ask,
  { edits, budgetMs }: TypingEffort,
): Promise<readonly Answered[]> {
  await teach(subjects, ask);
  const able = subjects
    .filter(({ driven }) => driven.can(ask.provider))
    .map((subject) => ({
      subject,
      strokes: keystrokes(subject.text, edits * 5, 2).filter(({ breaks }) => breaks),
      times: [] as number[],
      spent: 0,
      empty: true,
    }));
  await interleaved(edits, able, async (diary, round) => {
    const stroke = diary.strokes[round] as Keystroke;
    if (diary.spent > budgetMs) return;
    const { answer, spent } = await askOnce(diary.subject, stroke, ask);
    diary.spent += spent;
    diary.times.push(answer.ms);
    if (!isEmpty(answer.value)) diary.empty = false;
  });
  return able.map(({ subject, times, empty }) => ({
    id: subject.driven.server.id,
    median: median(times.slice(times.length > 10 ? 3 : 0)),
    count: times.length,
    empty,
  }));
}

/** Breaks the text, asks, and takes the keystroke back; `spent` is what all of it took, in ms. */
async function askOnce({ driven, text }: Subject, { at, typed }: Keystroke, { method, params }: Ask) {
  const there = await driven.edit({ at, length: 0, text: typed });
  const answer = await driven.ask<unknown>(method, params(text, there.value));
  const back = await driven.edit({ at, length: typed.length, text: "" });
  return { answer, spent: there.ms + answer.ms + back.ms };
}

/** Tells the echo server what ours answers. */
async function teach(subjects: readonly Subject[], ask: Ask): Promise<void> {
  const [ours, echo] = ["ours", "echo"].map((id) => subjects.find(({ driven }) => driven.server.id === id));
  const stroke = ours && keystrokes(ours.text, 5, 2).find(({ breaks }) => breaks);
  if (!stroke || !echo?.driven.can(ask.provider)) return;
  const { answer } = await askOnce(ours, stroke, ask);
  await echo.driven.tell("bench/answer", { method: ask.method, answer: answer.value });
}

function isEmpty(answer: unknown): boolean {
  if (answer === null || answer === undefined) return true;
  const list = Array.isArray(answer) ? answer : (answer as { readonly items?: unknown }).items;
  return Array.isArray(list) && list.length === 0;
}
