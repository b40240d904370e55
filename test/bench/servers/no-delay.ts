/** Loaded into a server before it starts: timers of up to a second fire at once, so that a debounce is no delay. */
const { setTimeout: later } = globalThis;

globalThis.setTimeout = Object.assign(
  (run: (...given: unknown[]) => void, delay?: number, ...given: unknown[]) =>
    later(run, delay !== undefined && delay <= 1000 ? 0 : delay, ...given),
  later,
) as typeof globalThis.setTimeout;
