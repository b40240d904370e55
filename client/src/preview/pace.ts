/** Lets the first of many calls through at once and the last of them after a pause, so that typing stays smooth. */

/** A paced call and how to forget what is still to come. */
export interface Paced {
  readonly call: () => void;
  readonly cancel: () => void;
}

/** What passes time, so that tests need not wait. */
export interface Clock {
  readonly setTimeout: (run: () => void, milliseconds: number) => unknown;
  readonly clearTimeout: (timer: never) => void;
}

/** Paces a function: at once when it has rested for `delay()` milliseconds, else once at the end of that time. */
export function paced(run: () => void, delay: () => number, clock: Clock = globalThis): Paced {
  let timer: unknown;
  let again = false;
  const rest = () => {
    timer = clock.setTimeout(() => {
      timer = undefined;
      if (!again) return;
      again = false;
      rest();
      run();
    }, delay());
  };
  return {
    call: () => {
      if (timer !== undefined) {
        again = true;
        return;
      }
      rest();
      run();
    },
    cancel: () => {
      if (timer !== undefined) clock.clearTimeout(timer as never);
      timer = undefined;
      again = false;
    },
  };
}
