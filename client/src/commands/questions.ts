/** From one open question to the next: the cursor goes to what waits for an answer, and the editor offers what it can. */
import {
  commands,
  type QuickPickItem,
  Range,
  Selection,
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

/** Goes to the next question; with `blockers` only to what stops the verdict “go”. */
export async function nextQuestion(uri: Uri, { server }: Pick<Tools, "server">, blockers = false): Promise<void> {
  await workspace.openTextDocument(uri);
  const key = `${uri}${blockers ? " blockers" : ""}`;
  const round = rounds.get(key) ?? createRound();
  rounds.set(key, round);
  const answer = await server.question(uri, round.seen(), blockers).catch(() => null);
  if (answer === null) {
    void window.showWarningMessage("There is no question to go to: this file is not open as a pilot charter.");
    return;
  }
  const { question } = answer;
  if (question === null) {
    void done(uri, answer, server, blockers);
    return;
  }
  const place = round.at(question.id, answer.open);
  window.setStatusBarMessage(`$(question) ${place.now} of ${place.all} · ${question.path}: ${question.asks}`, SAID_FOR);
  const editor = await editorOf(uri);
  const { range } = question;
  editor.selection = new Selection(range.end, range.start);
  editor.revealRange(new Range(range.start, range.end), TextEditorRevealType.InCenterIfOutsideViewport);
  if (question.edit !== null) {
    await workspace.applyEdit(question.edit);
    await commands.executeCommand("editor.action.triggerSuggest", { auto: true });
  } else if (question.fixes.length > 0) void offer(question.asks, question.fixes, uri);
  else await commands.executeCommand("editor.action.showHover");
}

/** Shows what is wrong, and only what mends it. */
async function offer(
  asks: string,
  fixes: readonly { readonly title: string; readonly edit: WorkspaceEdit }[],
  uri: Uri,
): Promise<void> {
  const own = { label: "$(edit) Write it yourself", edit: null };
  const items = [...fixes.map(({ title, edit }) => ({ label: title, edit })), own];
  const chosen = await window.showQuickPick(items, { title: "Pilot Charter", placeHolder: asks });
  await editorOf(uri);
  if (chosen?.edit) await workspace.applyEdit(chosen.edit);
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
  const chosen = await window.showQuickPick(items, { title, placeHolder: "What next?" });
  await chosen?.run();
}

async function apply(uri: Uri, edit: WorkspaceEdit | null): Promise<void> {
  await editorOf(uri);
  if (edit !== null) await workspace.applyEdit(edit);
}
