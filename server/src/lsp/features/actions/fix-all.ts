/** `source.fixAll.pilotCharter`: puts dates, words and keys in order, and touches nothing that somebody decided. */
import { tidied } from "../../../core/schema/tidy.ts";
import type { OpenCharter } from "../open-charter.ts";
import type { Replacement } from "../workspace-edit.ts";
import type { Action } from "./action.ts";

/** The action, where there is anything to put in order. */
export function fixAllActions(charter: OpenCharter): readonly Action[] {
  const { tree, analysis } = charter;
  if (analysis.kind !== "charter") return [];
  const text = tidied(tree, analysis.facts.lexicon.isPlaceholder);
  if (text === tree.text) return [];
  const edits = () => [replacement(tree.text, text)];
  return [{ key: "fix-all", title: "Put dates, words and keys in order", kind: "source.fixAll.pilotCharter", edits }];
}

/** One replacement of what differs. */
export function replacement(before: string, after: string): Replacement {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) };
}
