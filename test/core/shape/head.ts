/** What the tests of the charter's shape share: the head, the shared charters and the judge of placeholders. */
import { lexiconWith } from "../../../server/src/core/charter/lexicon.ts";
import { type Shapes, validate } from "../../../server/src/core/schema/validate.ts";
import { parseCharter } from "../../../server/src/core/yaml/parse.ts";
import { filesUnder, readRoot } from "../../support/root.ts";

/** The two lines that every charter begins with. */
export const HEAD = "apiVersion: pilot-charter/v1\nkind: PilotCharter\n";

/** The sample charters, as file and text, without those that need a policy to be right. */
export const SAMPLES: readonly (readonly [file: string, text: string])[] = filesUnder("test/charters", ".pilot.yaml")
  .filter((file) => !file.includes("/policy/"))
  .map((file) => [file, readRoot(file)]);

/** The shape of a text. */
export function shapeOf(text: string): Shapes {
  return validate(parseCharter(text), lexiconWith().isPlaceholder);
}
