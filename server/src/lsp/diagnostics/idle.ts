/** Waiting, without a clock, until no more messages are coming in: a burst of keystrokes is answered once. */

/** Tells when a burst of changes is over. */
export interface Quiet {
  /** Says that something has changed. */
  readonly stir: () => void;
  /** Resolves once two turns of the event loop have passed without a change. */
  readonly settled: () => Promise<void>;
}

/**
 * Messages that wait are handled one a turn, so that two turns without a change mean that none was waiting.
 * `turn` calls back after the messages that have arrived by now had their chance.
 */
export function createQuiet(turn: (then: () => void) => void): Quiet {
  let changes = 0;
  const pass = () => new Promise<void>((resolve) => turn(resolve));
  const untilQuiet = async () => {
    for (let seen = -1; seen !== changes; ) {
      seen = changes;
      await pass();
      await pass();
    }
    waiting = null;
  };
  /** All who wait wait together: thousands of changes are as many callers. */
  let waiting: Promise<void> | null = null;
  return {
    stir: () => {
      changes++;
    },
    settled: () => {
      waiting ??= untilQuiet();
      return waiting;
    },
  };
}

/** Something to be done once after each burst, however often it is asked for. */
export function onceABurst(settled: Quiet["settled"], run: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    void settled().then(() => {
      asked = false;
      run();
    });
  };
}
