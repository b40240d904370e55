/** The one code lens, on line 1: score, verdict and open questions; the last that was known while the text is broken. */
import type { CodeLens } from "vscode-languageserver";
import { unansweredQuestions } from "../../core/rules/outcome.ts";
import type { OpenCharter } from "./open-charter.ts";

/** The command behind the lens, in editors that have our extension. */
const OPEN_PREVIEW = "pilotCharter.openPreviewToSide";

const VERDICTS = { go: "Go", fix: "Fix", hold: "Hold", pause: "Pause", kill: "Kill", closed: "Closed" } as const;

/** What a charter's lens says; null while nothing is known of it. */
export function readiness({ analysis }: OpenCharter): string | null {
  const { score, verdict, kind } = analysis;
  if (kind === "empty") return "Readiness 0/100 · empty";
  if (kind !== "charter" || verdict === null) return null;
  const open = unansweredQuestions(analysis.outcomes).length;
  const questions = open === 0 ? [] : [open === 1 ? "1 question open" : `${open} questions open`];
  return [
    score === null ? "Readiness not scored" : `Readiness ${score.total}/100`,
    VERDICTS[verdict.word],
    ...questions,
  ].join(" · ");
}

/** The lens, with what was last known where the text is broken; the command only where the client has it. */
export function codeLenses(charter: OpenCharter, last: string | null, commands: boolean): CodeLens[] {
  const known =
    readiness(charter) ??
    (charter.analysis.kind === "broken" && last !== null ? `${last} (before the last edits)` : null);
  if (known === null) return [];
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const title = commands ? `${known} | Open preview` : known;
  return [
    { range, command: { title, command: commands ? OPEN_PREVIEW : "", arguments: commands ? [charter.uri] : [] } },
  ];
}
