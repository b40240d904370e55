/** Typing into running servers, in turns, and what each keystroke costs until its diagnostics are there. */
import type { Diagnostic } from "vscode-languageserver/node";
import { type Keystroke, keystrokes } from "./keystrokes.ts";
import type { Driven } from "./lsp-client.ts";
import { interleaved, median, quantile } from "./numbers.ts";

/** What typing in one server was like. */
export interface Typed {
  readonly id: string;
  readonly median: number | null;
  readonly p99: number | null;
  /** How many edits were timed. */
  readonly edits: number;
  /** Processor time for one edit in ms. */
  readonly cpu: number | null;
  readonly memory: number | null;
  /** Breaking edits that added no finding. */
  readonly unseen: number;
  /** Taken-back edits after which other findings stood there than before. */
  readonly strays: number;
}

/** A server with the text that it has open. */
export interface Subject {
  readonly driven: Driven;
  readonly text: string;
}

/** How much is typed. */
export interface TypingEffort {
  readonly edits: number;
  readonly budgetMs: number;
}

interface Diary {
  readonly subject: Subject;
  readonly strokes: readonly Keystroke[];
  readonly times: number[];
  spent: number;
  cpuFrom: number | null;
  cpuEdits: number;
  unseen: number;
  strays: number;
}

/** Types into each subject in turn, a character and back, until the edits are done or its time is used up. */
export async function type(subjects: readonly Subject[], { edits, budgetMs }: TypingEffort): Promise<readonly Typed[]> {
  const pairs = Math.ceil(edits / 2);
  const warm = Math.min(10, Math.ceil(pairs / 5));
  const diaries = subjects.map(
    (subject): Diary => ({
      subject,
      strokes: keystrokes(subject.text, pairs + warm),
      times: [],
      spent: 0,
      cpuFrom: null,
      cpuEdits: 0,
      unseen: 0,
      strays: 0,
    }),
  );
  await interleaved(pairs + warm, diaries, async (diary, round) => {
    const stroke = diary.strokes[round];
    if (stroke === undefined || diary.spent > budgetMs) return;
    if (round >= warm) diary.cpuFrom ??= diary.subject.driven.cpuMs();
    await typeOnce(diary, stroke, round >= warm || diary.spent > budgetMs / 4);
  });
  return diaries.map(({ subject: { driven }, times, cpuFrom, cpuEdits, unseen, strays }) => {
    const cpuTo = driven.cpuMs();
    return {
      id: driven.server.id,
      median: median(times),
      p99: quantile(times, 0.99),
      edits: times.length,
      cpu: cpuFrom === null || cpuTo === null || cpuEdits === 0 ? null : (cpuTo - cpuFrom) / cpuEdits,
      memory: driven.memoryMb(),
      unseen,
      strays,
    };
  });
}

/** One character and back: what it broke must be found, and be gone again afterwards. */
async function typeOnce(diary: Diary, { at, typed, breaks }: Keystroke, counts: boolean): Promise<void> {
  const { driven } = diary.subject;
  const there = await driven.edit({ at, length: 0, text: typed });
  const back = await driven.edit({ at, length: 1, text: "" });
  diary.spent += there.ms + back.ms;
  if (counts) diary.times.push(there.ms, back.ms);
  if (diary.cpuFrom !== null) diary.cpuEdits += 2;
  const others = new Set(back.value.map(({ message }) => message));
  if (breaks && there.value.every(({ message }) => others.has(message))) diary.unseen++;
  const found = said(back.value);
  if ((before.get(driven) ?? found) !== found) diary.strays++;
  before.set(driven, found);
}

/** What was found in each server's unbroken text. */
const before = new WeakMap<Driven, string>();

function said(found: readonly Diagnostic[]): string {
  return JSON.stringify(found.map(({ range, message }) => [range, message]));
}
