/** Judges, writes and drops one charter after another, so that memory does not grow with their number. */
import { policyOfAll, policyOf as policyReport } from "../core/report/model/policies.ts";
import { coloursWanted } from "./colours.ts";
import { beginDocuments, type Document } from "./documents.ts";
import { exitStatus, type TalliedRun, type Tally, tallyOf } from "./gate.ts";
import type { Io } from "./io.ts";
import {
  fileInput,
  type Input,
  type InputFailure,
  inputs,
  type Judged,
  type Judging,
  judgingOf,
  type Run,
} from "./judge.ts";
import type { GateOptions, JudgeOptions, Target } from "./options.ts";
import { type Piece, pieceOf, piecesOf, type Wanted } from "./pieces.ts";
import { type Batch, piecesInParallel } from "./pool.ts";

/** What is asked of documents that are written charter by charter. */
export interface StreamOptions extends JudgeOptions, GateOptions {
  readonly targets: readonly Target[];
  readonly stdinFilepath?: string;
  readonly quiet?: boolean;
  readonly all?: boolean;
}

/** The formats that are written charter by charter; others need the whole run. */
export const STREAMED: ReadonlySet<string> = new Set(["text", "json"]);

/** From so many charters on, threads are worth their start. */
const MANY = 150;

/** Runs a check whose formats are all written charter by charter, and gives its exit status. */
export async function checkStreamed(paths: readonly string[], options: StreamOptions, io: Io): Promise<number> {
  const judging = judgingOf(options, io);
  const all = inputs(paths, io, options.only, options.stdinFilepath);
  const wanted = wantedOf(options, io);
  const policy = () => policyOfAll(all.flatMap(({ source }) => policyOf(source, judging)));
  const documents = beginDocuments(options.targets, { today: judging.today, wanted, policy }, io);
  const tallies: Tally[] = [];
  const failures: InputFailure[] = [];
  try {
    const ownThread = options.only !== undefined || paths.includes("-") || all.length < MANY;
    const pieces = ownThread ? piecesOf(all, judging, wanted) : onThreads(all, { judging, wanted }, io);
    for await (const piece of pieces) {
      if (piece.failure !== null) failures.push(piece.failure);
      if (piece.tally !== null) tallies.push(piece.tally);
      documents.add(piece);
    }
    const run = { today: judging.today, tallies, failures };
    documents.end(run);
    return exitStatus(run, options);
  } finally {
    documents.abandon();
  }
}

/** Writes one streamed document of a run that is whole; `counted` is the run without what a baseline knows. */
export function writeStreamed(
  target: Target,
  { run, counted }: { readonly run: Run; readonly counted: Run },
  options: StreamOptions,
  io: Io,
): void {
  const wanted = wantedOf({ ...options, targets: [target] }, io);
  const policy = () => policyOfAll(run.listed.map(({ analysis }) => ({ policy: policyReport(analysis.policy) })));
  const document = beginDocuments([target], { today: run.today, wanted, policy }, io);
  try {
    addAll(document, run, counted, wanted);
    document.end(talliedRun(counted, options));
  } finally {
    document.abandon();
  }
}

/** A whole run as its summary and its exit status need it. */
export function talliedRun(run: Run, gate: GateOptions): TalliedRun {
  return {
    today: run.today,
    tallies: run.judged.map(({ analysis }) => tallyOf(analysis, gate)),
    failures: run.failures,
  };
}

function addAll(document: Document, run: Run, counted: Run, wanted: Wanted): void {
  const withoutKnown = new Map(run.judged.map((one, at): [Judged, Judged] => [one, counted.judged[at] ?? one]));
  for (const listed of run.listed) {
    const judged = withoutKnown.get(listed);
    const failure = { file: listed.file, message: "" };
    document.add(pieceOf(judged === undefined ? { failure, listed } : { judged: listed }, wanted, judged));
  }
}

function wantedOf(options: StreamOptions, io: Io): Wanted {
  const { failOn, minScore, require, targets } = options;
  const onTerminal = targets.some(({ format, output }) => format === "text" && (output === null || output === "-"));
  return {
    gate: {
      failOn,
      ...(minScore === undefined ? {} : { minScore }),
      ...(require === undefined ? {} : { require }),
    },
    json: targets.some(({ format }) => format === "json"),
    text: targets.some(({ format }) => format === "text")
      ? {
          inColour: onTerminal && coloursWanted(io, options.color),
          quiet: options.quiet === true,
          all: options.all === true,
          columns: io.columns,
        }
      : null,
  };
}

/** By which policy a charter will be judged, before it is. */
function policyOf(source: Input["source"], judging: Judging): readonly Parameters<typeof policyOfAll>[0][number][] {
  if (source.problem !== undefined) return [];
  const given = judging.policyOf(source);
  return [{ policy: "problem" in given || given.policy === null ? null : policyReport(given.policy) }];
}

function onThreads(
  all: readonly Input[],
  { judging, wanted }: { readonly judging: Judging; readonly wanted: Wanted },
  io: Io,
): AsyncGenerator<Piece> {
  if (io.threads === undefined || io.threads.count < 2) return piecesOf(all, judging, wanted);
  const { policy, targetStage, color } = judging.options;
  const options = {
    asOf: judging.today,
    color,
    ...(policy === undefined ? {} : { policy }),
    ...(targetStage === undefined ? {} : { targetStage }),
  };
  const sources = all.map(({ source }) => source);
  // What is wrong with a policy is said here and once; the threads say nothing.
  for (const source of sources) judging.policyOf(source);
  const own = (batch: Batch) => piecesOf(batch.sources.map(fileInput), judging, wanted);
  return piecesInParallel(sources, { options, wanted, cwd: io.cwd }, io.threads, own);
}
