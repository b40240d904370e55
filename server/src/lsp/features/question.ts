/** The next open question: the next blank or gap in the order in which the verdict asks, and the edit that leads there. */

import { type Fix, formatPath, type Path, parsePath } from "../../core/finding.ts";
import { nextStage } from "../../core/judgement/analyze.ts";
import { reportOf } from "../../core/report/model/model.ts";
import type { StepReport } from "../../core/report/model/types.ts";
import { describe } from "../../core/schema/describe.ts";
import { fullHint } from "../../core/schema/hints.ts";
import { schemaAt } from "../../core/schema/walk.ts";
import { placeAt, spanOf } from "../../core/yaml/locate.ts";
import type { Place } from "../../core/yaml/tree.ts";
import type { OpenQuestion, QuestionAnswer, QuestionParams } from "../protocol.ts";
import { editsOf } from "./actions/action.ts";
import { decisionActions } from "./actions/decide.ts";
import { blanksAt, pathsOfChanges, visitBlank } from "./actions/holes.ts";
import { personFix } from "./actions/name-person.ts";
import { MOVES, openFor } from "./actions/stage.ts";
import { idOf } from "./diagnostics.ts";
import { type Abilities, type OpenCharter, rangeOf } from "./open-charter.ts";
import { workspaceEdit } from "./workspace-edit.ts";

/** A question before it is known how to lead to it. */
interface Open {
  readonly id: string;
  readonly asks: string;
  readonly path: Path;
  /** The empty value that waits for the answer. */
  readonly blank?: Place;
  /** What the finding offers. */
  readonly fixes: readonly Fix[];
  /** Whether a decision answers it: to pause, to stop, to extend. */
  readonly decided?: boolean;
}

/** The first open question that nobody was led to, and what is known of the others. */
export function nextQuestion(charter: OpenCharter, params: QuestionParams, abilities: Abilities): QuestionAnswer {
  const { verdict, score, facts } = charter.analysis;
  const open = questionsOf(charter, params.blockers);
  const question = open.find(({ id }) => !params.seen.includes(id)) ?? open[0];
  const next = charter.analysis.kind === "charter" ? nextStage(facts.stage.standing) : null;
  return {
    open: open.map(({ id }) => id),
    question: question === undefined ? null : leadTo(charter, question, abilities),
    score: score?.total ?? null,
    verdict: verdict?.word ?? null,
    next: next !== null && openFor(charter, next).length === 0 ? { stage: next, title: MOVES[next] } : null,
  };
}

/** Every open question: text that cannot be read, then the demands in the order of the verdict, then any other blank. */
function questionsOf(charter: OpenCharter, blockers: boolean): readonly Open[] {
  const { analysis, tree } = charter;
  const report = reportOf(analysis, "");
  const steps = report.next.steps.filter(({ severity, onPath }) => !blockers || onPath || severity === "error");
  const stepped = new Set(steps.map(({ finding }) => finding));
  const form = analysis.findings.filter((one) => /^(syntax|schema|policy)\//.test(one.code) && !stepped.has(idOf(one)));
  const all = [
    ...form.map(({ path, message, fixes, ...one }) => ({
      id: idOf({ path, message, fixes, ...one }),
      asks: message,
      path,
      fixes,
    })),
    ...steps.flatMap((step) => ofStep(charter, step)),
    ...(blockers ? [] : blanksAt(tree, [[]]).map((blank) => ofBlank(charter, blank))),
  ];
  const seen = new Set<string>();
  return all.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** A step as the blanks that it waits for, or else as one gap. */
function ofStep(charter: OpenCharter, step: StepReport): readonly Open[] {
  const path = parsePath(step.path);
  const outcome = charter.analysis.outcomes.find(({ id }) => id === step.rule);
  const fixes = outcome?.problem?.fixes ?? [];
  const settles = outcome?.rule.settles;
  const paths = [path, ...fixes.flatMap(({ changes }) => pathsOfChanges(changes))];
  const blanks = path.length === 0 ? [] : blanksAt(charter.tree, paths);
  if (blanks.length > 0) return blanks.map((blank) => ofBlank(charter, blank));
  const decided = settles === "pilot-end" || settles === "kill-date";
  return [{ id: `${step.rule}@${step.path}`, asks: step.message, path, fixes, decided }];
}

function ofBlank({ schema }: OpenCharter, blank: Place): Open {
  const { path } = blank;
  const node = schemaAt(path, schema);
  const doc = describe(path, schema);
  const words = node !== null && node.values.length > 0 ? doc?.title : node && fullHint(node);
  return { id: `${formatPath(path)} is empty`, asks: words ?? String(path.at(-1)), path, blank, fixes: [] };
}

/** The question with its way: into the blank, by writing what is missing, or to what stands there. */
function leadTo(charter: OpenCharter, question: Open, abilities: Abilities): OpenQuestion {
  const { tree } = charter;
  const { id, asks, path, blank } = question;
  const edit = (fix: Fix) => workspaceEdit(charter, editsOf(charter, fix.changes), abilities);
  const only = question.fixes.filter((fix) => isHarmless(fix) && hasStop(charter, fix));
  const first = only.find(({ preferred }) => preferred) ?? only[0];
  const written =
    blank !== undefined ? workspaceEdit(charter, [visitBlank(tree, blank)], abilities) : first ? edit(first) : null;
  const person = personFix(charter, path);
  const fixes = [...question.fixes, ...(person === null ? [] : [person])];
  const decisions = question.decided ? decisionActions(charter, null) : [];
  const others = [
    ...fixes.map((fix) => ({ title: fix.title, edit: edit(fix) })),
    ...decisions.map(({ title, edits }) => ({ title, edit: workspaceEdit(charter, edits(), abilities) })),
  ].flatMap(({ title, edit: made }) => (made === null ? [] : [{ title, edit: made }]));
  const { start, end } = spanOf(tree, path, "value");
  const range = rangeOf(charter, { start: placeAt(tree, path)?.node ? start : end, end });
  return { id, asks, path: formatPath(path), range, edit: written, fixes: written === null ? others : [] };
}

/** Whether a fix leaves room for an answer: one without a tab stop, such as `[]`, is offered by its title instead. */
function hasStop(charter: OpenCharter, { changes }: Fix): boolean {
  return editsOf(charter, changes).some(({ snippet }) => snippet !== undefined);
}

/** Whether a fix only makes room for an answer. */
function isHarmless({ changes }: Fix): boolean {
  return changes.every(({ kind }) => kind === "scaffold" || kind === "propose");
}
