/** What is left of a charter once it is judged: its part of each document and its tally, so that the rest can be dropped. */
import { setImmediate } from "node:timers/promises";
import { jsonCharter } from "../core/report/json.ts";
import { reportOf } from "../core/report/model/model.ts";
import { coloursOf } from "./colours.ts";
import { charterText, type TextStyle } from "./formats/check-text.ts";
import { type Tally, tallyOf } from "./gate.ts";
import { type Input, type InputFailure, type Judged, type Judging, judgeOne, type Step } from "./judge.ts";
import type { GateOptions } from "./options.ts";

/** Which parts are wanted; plain data, so that a worker can be told. */
export interface Wanted {
  readonly gate: GateOptions;
  readonly json: boolean;
  /** Null where no text is asked for. */
  readonly text: (Omit<TextStyle, "colours"> & { readonly inColour: boolean }) | null;
}

/** The parts of one input. */
export interface Piece {
  readonly failure: InputFailure | null;
  /** Null where it was not judged. */
  readonly tally: Tally | null;
  readonly text: string | null;
  readonly json: string | null;
}

/** Judges inputs one after another, and keeps nothing but their pieces. */
export async function* piecesOf(inputs: Iterable<Input>, judging: Judging, wanted: Wanted): AsyncGenerator<Piece> {
  let count = 0;
  for (const input of inputs) {
    yield pieceOf(await judgeOne(input, judging), wanted);
    // Lets a signal and what was written have their turn.
    if (++count % 16 === 0) await setImmediate();
  }
}

/** The piece of one step; `counted` is the judgement without what a baseline knows. */
export function pieceOf(step: Step, wanted: Wanted, counted: Judged | null = null): Piece {
  if ("failure" in step) {
    const { failure, listed } = step;
    return { failure, tally: null, text: null, json: listed === null ? null : jsonOf(listed, wanted) };
  }
  const { judged } = step;
  const { file, analysis } = counted ?? judged;
  const { text } = wanted;
  return {
    failure: null,
    tally: tallyOf(analysis, wanted.gate),
    text: text === null ? null : charterText({ file, analysis }, { ...text, colours: coloursOf(text.inColour) }),
    json: jsonOf(judged, wanted),
  };
}

function jsonOf({ file, analysis }: Judged, { json }: Wanted): string | null {
  return json ? jsonCharter(reportOf(analysis, file)) : null;
}
