/** One file is one file, however its address is spelt: the only place where addresses are compared. */
import { URI } from "vscode-uri";

/** Tells which addresses mean the same file. */
export interface Addresses {
  /** The one address that stands for a file: percent signs and drive letters spelt one way, links followed. */
  readonly fileOf: (uri: string) => string;
}

/** So many answers are kept. */
const MOST = 10_000;

/** Addresses of one machine; `real` follows the links on the way to a file, and gives null where that cannot be done. */
export function createAddresses(real: (uri: string) => string | null = () => null): Addresses {
  const known = new Map<string, string>();
  return {
    fileOf: (uri) => {
      const before = known.get(uri);
      if (before !== undefined) return before;
      if (known.size >= MOST) known.clear();
      const file = oneSpelling(real(uri) ?? uri);
      known.set(uri, file);
      return file;
    },
  };
}

/** An address below a folder, spelt as the client spells the folder. */
export function speltLike(folder: string, uri: string): string {
  const [above, below] = [`${oneSpelling(folder).replace(/\/$/, "")}/`, oneSpelling(uri)];
  return below.startsWith(above) ? `${folder.replace(/\/$/, "")}/${below.slice(above.length)}` : uri;
}

/** An address as VS Code spells it: the colon of a drive as `%3A`, brackets as `%28`, drive letters small. */
export function oneSpelling(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}

/** The address of a file on this machine. */
export function addressOf(path: string): string {
  return URI.file(path).toString();
}
