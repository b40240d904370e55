/** A journey: a test in which a person uses the packaged extension in a fresh workbench. */
import test from "node:test";
import { copyInto, freshFolder } from "./folder.ts";
import { packageExtension } from "./package.ts";
import { type Person, personAt } from "./person.ts";
import { charters } from "./root.ts";
import { openWorkbench } from "./workbench.ts";

/** Milliseconds that a whole journey may take, the start of the workbench included. */
const timeout = 240_000;

/** What is different in a journey's workbench. */
export type Circumstances = {
  /** Makes more files beside the copy of the sample charters; what is opened instead of that folder. */
  readonly opening?: (folder: string) => string;
  /** In Restricted Mode. */
  readonly restricted?: boolean;
  /** Milliseconds that it may take, where the way is long. */
  readonly limit?: number;
};

/** Registers a journey through a copy of the sample charters; where it fails, a picture of the moment is kept. */
export function journey(
  name: string,
  walk: (person: Person) => Promise<void>,
  { opening = (folder) => folder, restricted = false, limit = timeout }: Circumstances = {},
): void {
  test(name, { timeout: limit }, async () => {
    const fresh = freshFolder();
    const folder = copyInto(fresh.path, charters);
    try {
      const workbench = await openWorkbench({
        folder: opening(folder),
        install: [await packageExtension()],
        restricted,
      });
      const person = personAt(workbench, folder);
      try {
        await walk(person);
      } catch (error) {
        await person.screenshot(`failed-${name.replace(/\W+/g, "-")}`).catch(() => undefined);
        throw error;
      } finally {
        await workbench.close();
      }
    } finally {
      fresh.remove();
    }
  });
}
