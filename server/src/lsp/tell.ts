/** Messages that nobody waits for. */

/** Sends something that nobody misses when the connection has just ended. */
export function tell(send: () => Promise<unknown>): void {
  void Promise.resolve()
    .then(send)
    .catch(() => undefined);
}
