/** Puts each requested document where it belongs: a file, or standard output. */
import { resolve } from "node:path";
import { writeText } from "../node/files.ts";
import type { Io } from "./io.ts";
import type { Target } from "./options.ts";

/** Writes one document per target, in order. */
export function deliver(targets: readonly Target[], render: (format: string, toFile: boolean) => string, io: Io): void {
  for (const { format, output } of targets) {
    const text = render(format, output !== null);
    if (output === null || output === "-") io.out(text);
    else writeText(resolve(io.cwd, output), output, text);
  }
}
