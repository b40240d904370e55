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
