/** Puts each requested document where it belongs: a file, or standard output. */
import { resolve } from "node:path";
import { visible } from "../core/text/sanitize.ts";
import { writeText } from "../node/file-writer.ts";
import type { Io } from "./io.ts";
import type { Target } from "./options.ts";

/** Writes one document per target, in order; only text on standard output may be coloured. */
export function deliver(targets: readonly Target[], render: (format: string, toFile: boolean) => string, io: Io): void {
  for (const { format, output } of targets) {
    const text = render(format, output !== null);
    if (output === null || output === "-") (format === "text" ? (io.outInColour ?? io.out) : io.out)(text);
    else writeText(resolve(io.cwd, output), output, visible(text));
  }
}
