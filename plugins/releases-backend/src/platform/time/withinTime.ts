class TooLateError extends Error {
  constructor(ms: number) {
    super(`No answer came within ${ms / 1000} s`);
  }
}

/**
 * What some work comes to, unless it takes too long; it is told so through its
 * signal.
 *
 * @throws what the work throws, and an error where it is not done in time
 * @internal
 */
export async function withinTime<T>(
  ms: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = new TooLateError(ms);
      reject(error);
      controller.abort(error);
    }, ms);
  });
  try {
    return await Promise.race([work(controller.signal), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
