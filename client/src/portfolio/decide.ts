/** A decision about a pilot: asks who, why and what else belongs to it, writes it into the charter as one step, and takes it back. */
import { Range, type TextDocument, type Uri, WorkspaceEdit, window, workspace } from "vscode";
import {
  type Decision,
  type DecisionAnswers,
  type DecisionQuestion,
  QUESTIONS_OF,
} from "../../../server/src/core/portfolio/decisions.ts";
import { capital } from "../../../server/src/core/rules/words.ts";
import type { Server } from "../client.ts";
import { stretchBetween } from "./stretch.ts";

/** Decisions that can be taken back, by the address of their charters. */
export interface Decisions {
  /** Asks and writes; says whether something was written. */
  readonly take: (uri: Uri, decision: Decision, title: string) => Promise<boolean>;
  /** Puts the charter back as it was before its last decision. */
  readonly undo: (uri: Uri) => Promise<void>;
}

interface Written {
  readonly before: string;
  readonly after: string;
}

/** Decisions taken through this server. */
export function createDecisions(server: Server): Decisions {
  const written = new Map<string, Written>();
  return {
    take: async (uri, decision, title) => {
      const given = await answersTo(decision, title);
      if (given === null) return false;
      const document = await workspace.openTextDocument(uri);
      const edit = await server.decide({ uri: server.addressOf(uri), decision, given });
      if (edit === null) {
        void window.showWarningMessage(`${capital(decision)} is not possible for ${title} as its charter stands.`);
        return false;
      }
      const before = document.getText();
      if (!(await applied(document, edit))) return false;
      written.set(uri.toString(), { before, after: document.getText() });
      window.setStatusBarMessage(`$(check) ${capital(decision)}: written into ${title}`, 4000);
      return true;
    },
    undo: async (uri) => {
      const known = written.get(uri.toString());
      const document = await workspace.openTextDocument(uri);
      if (known === undefined || document.getText() !== known.after) {
        await window.showTextDocument(document);
        void window.showInformationMessage("The charter has changed since, so take the decision back here by hand.");
        return;
      }
      const { start, end, text } = stretchBetween(known.after, known.before);
      const edit = new WorkspaceEdit();
      edit.replace(uri, new Range(document.positionAt(start), document.positionAt(end)), text);
      if (await applied(document, edit)) written.delete(uri.toString());
    },
  };
}

/** Applies an edit as one step; saves the charter where it held nothing unsaved before. */
async function applied(document: TextDocument, edit: WorkspaceEdit): Promise<boolean> {
  const wasDirty = document.isDirty;
  if (!(await workspace.applyEdit(edit))) return false;
  return wasDirty || document.save();
}

/** The answers; what is left empty stays a gap in the charter. Null where the questions were given up. */
async function answersTo(decision: Decision, title: string): Promise<DecisionAnswers | null> {
  const given: { -readonly [K in keyof DecisionAnswers]: string } = {};
  const questions = QUESTIONS_OF[decision];
  for (const [at, question] of questions.entries()) {
    const answer = await window.showInputBox({
      title: `${capital(decision)}: ${title} (${at + 1} of ${questions.length})`,
      prompt: `${question.prompt}. Enter alone leaves it open in the charter.`,
      ignoreFocusOut: true,
      validateInput: (text) => faultOf(question, text),
    });
    if (answer === undefined) return null;
    if (answer.trim() !== "") given[question.key] = answer.trim();
  }
  return given;
}

/** What is wrong with an answer; null where nothing is. */
function faultOf({ isDay }: DecisionQuestion, text: string): string | null {
  if (!isDay || text.trim() === "" || isCalendarDay(text.trim())) return null;
  return "It takes a day such as 2027-01-29.";
}

function isCalendarDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}
