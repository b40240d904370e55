/** Reports of the sample charters, judged on the day of the shared expectations. */
import { analyze } from "../../server/src/core/judgement/analyze.ts";
import { reportOf } from "../../server/src/core/report/model/model.ts";
import { filesUnder, readRoot } from "./root.ts";

/** The day on which the samples are judged. */
export const TODAY = "2026-11-23";

/** File names of the sample charters. */
export const SAMPLES: readonly string[] = filesUnder("test/charters", ".pilot.yaml")
  .map((file) => file.replace("test/charters/", ""))
  .filter((file) => !file.includes("/"));

/** The analysis of a text. */
export const analysisOf = (text: string) => analyze(text, { today: TODAY });

/** The report of a text. */
export const reportOfText = (text: string, file = "sample.pilot.yaml") => reportOf(analysisOf(text), file);

/** The text of a sample. */
export const sampleText = (file: string): string => readRoot(`test/charters/${file}`);

/** The report of a sample. */
export const reportOfSample = (file: string) => reportOfText(sampleText(file), file);

/** The claims charter, which is whole in every part. */
export const CLAIMS = "06-claims-handling.pilot.yaml";
