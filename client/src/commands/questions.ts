/** From one open question to the next: the cursor goes to what waits for an answer, and the editor offers what it can. */
import {
  CancellationTokenSource,
  commands,
  type QuickPickItem,
  Range,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  type Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { Server } from "../client.ts";
import { editorOf } from "../fix.ts";
import { createRound, type Round } from "../round.ts";
import type { Tools } from "./tools.ts";

/** Where somebody is in each charter: which questions they were led to, and how many they have answered. */
const rounds = new Map<string, Round>();

/** Milliseconds that the status tells where somebody is. */
const SAID_FOR = 60_000;

/** One question after the other: a press waits until the cursor is where the one before leads, and its fix is written. */
let before: Promise<unknown> = Promise.resolve();

/** Closes the list that is shown: whoever asks for the next question leaves this one. */
let shown = new CancellationTokenSource();

/** Goes to the next question; with `blockers` only to what stops the verdict “go”. */
export function nextQuestion(uri: Uri, tools: Pick<Tools, "server">, blockers = false): Promise<void> {
  shown.cancel();
  const going = before.then(() => go(uri, tools.server, blockers));
  before = going.then((offered) => offered?.choice).catch(() => undefined);
  return going.then(() => undefined);
}

/** A list that is shown; `choice` ends once what was chosen is written, or the list is closed. */
interface Offered {
  readonly choice: Promise<void>;
}

async function go(uri: Uri, server: Server, blockers: boolean, left = TRIES): Promise<Offered | undefined> {
  const { document } = await editorOf(uri);
  const key = `${uri}${blockers ? " blockers" : ""}`;
  const round = rounds.get(key) ?? createRound();
  rounds.set(key, round);
  const answer = await current(document, () => server.question(uri, round.seen(), blockers));
  if (answer === null) {
    void window.showWarningMessage("There is no question to go to: this file is not open as a pilot charter.");
    return undefined;
  }
  const { question } = answer;
  if (question === null) {
    return { choice: done(uri, answer, server, blockers) };
  }
  const editor = window.activeTextEditor?.document === document ? window.activeTextEditor : await editorOf(uri);
  const { range } = question;
  editor.revealRange(new Range(range.start, range.end), TextEditorRevealType.InCenterIfOutsideViewport);
  if (question.edit !== null && !(await workspace.applyEdit(question.edit))) {
    return left > 1 ? go(uri, server, blockers, left - 1) : undefined;
  }
  const place = round.at(question.id, answer.open);
  const where = `${place.now} of ${place.all} · ${question.path}`;
  if (question.edit !== null) {
    said(where, question.asks);
    await commands.executeCommand("editor.action.triggerSuggest", { auto: true });
    return undefined;
  }
  editor.selection = new Selection(range.end, range.start);
  if (question.fixes.length > 0) return { choice: offer(document, where, question) };
  said(where, question.asks);
  await commands.executeCommand("editor.action.showHover");
  return undefined;
}

/** So often is asked again because somebody typed on; an answer about an older text would write in the wrong place. */
const TRIES = 5;

/** An answer about the text as it is now; null where there is none. */
async function current<T>(document: TextDocument, ask: () => Promise<T | null>): Promise<T | null> {
  for (let left = TRIES; left > 0; left--) {
    const { version } = document;
    const answer = await ask().catch(() => null);
    if (answer === null || document.version === version) return answer;
  }
  return null;
}

/** What closes the list that is shown now. */
function fresh() {
  shown.dispose();
  shown = new CancellationTokenSource();
  return shown.token;
}

/** Says in the status where somebody is, once the cursor is there. */
function said(where: string, asks: string): void {
  window.setStatusBarMessage(`$(question) ${where}: ${asks}`, SAID_FOR);
}

type Asked = NonNullable<NonNullable<Answer>["question"]>;

/** Shows what is wrong, and only what mends it; where the text has changed meanwhile, nothing is written. */
async function offer(document: TextDocument, where: string, { asks, fixes }: Asked): Promise<void> {
  const { version } = document;
  const own = { label: "$(edit) Write it yourself", edit: null };
  const items = [...fixes.map(({ title, edit }) => ({ label: title, edit })), own];
  const chosen = await window.showQuickPick(items, { title: where, placeHolder: asks }, fresh());
  await editorOf(document.uri);
  if (chosen?.edit && document.version === version) await workspace.applyEdit(chosen.edit);
  said(where, asks);
}

type Answer = Awaited<ReturnType<Server["question"]>>;

/** Nothing is open: says so, and what may come next. */
async function done(uri: Uri, answer: NonNullable<Answer>, server: Server, blockers: boolean): Promise<void> {
  const { verdict, score, next } = answer;
  const what = blockers ? "Nothing stops this charter" : "Every question is answered";
  const title = `${what}: ${(verdict ?? "no verdict").toUpperCase()}${score === null ? "" : `, ${score} of 100`}`;
  const moves = await server.actions(await workspace.openTextDocument(uri), "refactor.rewrite");
  const items: (QuickPickItem & { readonly run: () => Thenable<unknown> })[] = [
    ...moves
      .filter((move) => move.title === next?.title)
      .map((move) => ({ label: move.title, run: async () => apply(uri, await move.edit()) })),
    { label: "Look at the preview", run: () => commands.executeCommand("pilotCharter.openPreviewToSide", uri) },
  ];
  const chosen = await window.showQuickPick(items, { title, placeHolder: "What next?" }, fresh());
  await chosen?.run();
}

async function apply(uri: Uri, edit: WorkspaceEdit | null): Promise<void> {
  await editorOf(uri);
  if (edit !== null) await workspace.applyEdit(edit);
}
