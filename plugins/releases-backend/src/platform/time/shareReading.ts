/**
 * Makes a reader of what is there now, of which one reading runs at a time. Who
 * asks before a reading has begun shares it; nobody gets one that had begun
 * before they asked.
 *
 * @internal
 */
export function shareReading<T>(read: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve();
  let waiting: Promise<T> | undefined;
  return () => {
    waiting ??= running.then(() => {
      waiting = undefined;
      const reading = read();
      running = reading.catch(() => undefined);
      return reading;
    });
    return waiting;
  };
}
