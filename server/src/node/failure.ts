/** What goes wrong with files and arguments, said in one sentence for people. */

/** Something that the tool cannot do: the message goes to standard error and the exit status is 2. */
export class Failure extends Error {
  /** The path under which nothing was found to judge, as it was given; null where it failed in another way. */
  readonly nothingAt: string | null;

  constructor(message: string, nothingAt: string | null = null) {
    super(message);
    this.nothingAt = nothingAt;
  }
}

/** What the system's error codes mean; each goes on a sentence that ends “…: ”. */
const REASONS: { readonly [code: string]: string } = {
  ENOENT: "it is not there",
  EACCES: "permission is missing",
  EPERM: "permission is missing",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is no folder",
  ELOOP: "its links lead in a circle",
  ENAMETOOLONG: "its name is too long",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk's quota is used up",
  EROFS: "the disk is read-only",
  EBUSY: "another program is using it",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  EIO: "the disk reports an error",
  EINVAL: "the system does not accept its name",
  ERR_INVALID_ARG_VALUE: "its name holds a character that no file name can have",
  ENXIO: "it is no regular file",
  EFBIG: "it grows too large",
  ETXTBSY: "another program is using it",
  EEXIST: "something else has that name",
};

/** Why something failed, in words; the system's own code where there are none. */
export function reasonOf(error: unknown): string {
  const code = String((error as { code?: unknown } | null)?.code ?? "unknown reason");
  return REASONS[code] ?? code;
}
