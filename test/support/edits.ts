/** Random edits as people make them, for properties about reading, judging and answering after an edit. */
import fc from "fast-check";
import { generateCharter } from "../bench/generate.ts";
import { readRoot } from "./root.ts";

const SAMPLES = ["01-retail-shelf-chat", "03-invoice-coding", "06-claims-handling", "10-lesson-plans"].map((name) =>
  readRoot(`test/charters/${name}.pilot.yaml`),
);

/** Charters to edit; one has lists so long that an edit reaches one entry of many. */
export const CHARTERS = [...SAMPLES, generateCharter({ lines: 400, faults: 3 })];

/** One edit: where in the text as a share of it, how much is replaced, and by what. */
export const anEdit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(60)),
  text: fc.oneof(
    fc.constantFrom("", "x", " ", "\n", "TBD", "null", ": ", "- ", "'", "{", "2027-01-01", "stage: piloting\n", "\r\n"),
    fc.constant("We work closely with all teams to create lasting value"),
  ),
});
