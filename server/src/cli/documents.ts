/** The documents of `check` that are written charter by charter: text and JSON, to standard output or to files. */
import { resolve } from "node:path";
import { jsonEnd, jsonItem, jsonStart } from "../core/report/json.ts";
import type { PolicyReport } from "../core/report/model/types.ts";
import { visible } from "../core/text/sanitize.ts";
import { type FileWriter, writerOf } from "../node/file-writer.ts";
import { coloursOf } from "./colours.ts";
import { textEnd } from "./formats/check-text.ts";
import type { TalliedRun } from "./gate.ts";
import { colourless, type Io } from "./io.ts";
import type { Target } from "./options.ts";
import type { Piece, Wanted } from "./pieces.ts";

/** A document that grows. */
export interface Document {
  readonly add: (piece: Piece) => void;
  readonly end: (run: TalliedRun) => void;
  /** Leaves nothing behind. */
  readonly abandon: () => void;
}

/** What a document begins and ends with besides its charters. */
export interface Frame {
  readonly today: string;
  readonly wanted: Wanted;
  readonly policy: () => PolicyReport | null;
}

/** Begins the documents. The first one on standard output is written as it grows, those after it at the end. */
export function beginDocuments(targets: readonly Target[], frame: Frame, io: Io): Document {
  const onOutput = targets.filter(({ output }) => isStandard(output));
  const all: Document[] = [];
  const each = (act: (one: Document) => void) => all.forEach(act);
  try {
    for (const target of targets) all.push(beginOne(target, frame, io, target === onOutput[0]));
  } catch (error) {
    each((one) => one.abandon());
    throw error;
  }
  return {
    add: (piece) => each((one) => one.add(piece)),
    end: (run) => each((one) => one.end(run)),
    abandon: () => each((one) => one.abandon()),
  };
}

function isStandard(output: string | null): boolean {
  return output === null || output === "-";
}

function beginOne({ format, output }: Target, frame: Frame, io: Io, atOnce: boolean): Document {
  if (output !== null && output !== "-") {
    const file = writerOf(resolve(io.cwd, output), output);
    const write = (part: string) => file.write(visible(colourless(part)));
    return format === "json" ? json(write, frame, file) : text(write, false, file);
  }
  const out = format === "text" ? (io.outInColour ?? io.out) : io.out;
  const kept: string[] = [];
  const end = { end: () => kept.forEach(out), abandon: () => undefined };
  const write = atOnce ? out : (part: string) => void kept.push(part);
  return format === "json" ? json(write, frame, end) : text(write, frame.wanted.text?.inColour ?? false, end);
}

type Ending = Pick<FileWriter, "end" | "abandon">;

function json(write: (text: string) => void, frame: Frame, ending: Ending): Document {
  let count = 0;
  write(jsonStart(frame.policy(), frame.today));
  return {
    add: (piece) => {
      if (piece.json !== null) write(jsonItem(piece.json, count++));
    },
    end: ({ failures }) => {
      write(jsonEnd(count, failures));
      ending.end();
    },
    abandon: ending.abandon,
  };
}

function text(write: (text: string) => void, inColour: boolean, ending: Ending): Document {
  return {
    add: (piece) => {
      if (piece.text !== null) write(piece.text);
    },
    end: (run) => {
      write(textEnd(run, { colours: coloursOf(inColour) }));
      ending.end();
    },
    abandon: ending.abandon,
  };
}
