import { setTimeout as sleep } from 'node:timers/promises';

/** What passes: too many requests, or a part that is away for a moment. */
const RETRIED: readonly number[] = [429, 502, 503, 504];

const FIRST_PAUSE_MS = 500;
const MAX_PAUSE_MS = 15_000;
const MAX_ATTEMPT_MS = 30_000;

export interface RetryOptions {
  /** How long one request is tried in all. */
  timeoutMs: number;
  /** Told before each retry. */
  onRetry?: (why: string, pauseMs: number) => void;
  fetch?: typeof fetch;
  now?: () => number;
  pause?: (ms: number) => Promise<unknown>;
  /** From 0 to 1, so that many pipelines do not come back at once. */
  random?: () => number;
}

type Attempt = { response: Response } | { error: Error };

/** When to come back, as the answer says; undefined where it does not. */
function retryAfterMs({ headers }: Response, now: number): number | undefined {
  const text = headers.get('retry-after')?.trim();
  if (!text) {
    return undefined;
  }
  const ms = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? undefined : Math.max(ms, 0);
}

/** Whether no answer came, which fetch says by these errors. */
export function isNoAnswer(error: unknown): error is Error {
  return (
    error instanceof Error &&
    (error.name === 'TimeoutError' ||
      (error instanceof TypeError &&
        ['fetch failed', 'terminated'].includes(error.message)))
  );
}

function whyOf(attempt: Attempt): string {
  if ('response' in attempt) {
    return `The portal answered ${attempt.response.status}.`;
  }
  const { cause, message } = attempt.error;
  return `The portal does not answer (${
    cause instanceof Error ? cause.message : message
  }).`;
}

/**
 * A fetch that comes back where nobody answers, or with 429, 502, 503 or 504:
 * when the answer says so by `Retry-After`, else after pauses that grow.
 */
export function retryingFetch(options: RetryOptions): typeof fetch {
  const {
    timeoutMs,
    onRetry,
    fetch: send = fetch,
    now = Date.now,
    pause = sleep,
    random = Math.random,
  } = options;

  async function attempt(
    input: RequestInfo | URL,
    init: RequestInit | undefined,
    left: number,
  ): Promise<Attempt> {
    const signal = AbortSignal.timeout(
      Math.max(1, Math.min(MAX_ATTEMPT_MS, Math.ceil(left))),
    );
    try {
      return { response: await send(input, { ...init, signal }) };
    } catch (error) {
      if (isNoAnswer(error)) {
        return { error };
      }
      throw error;
    }
  }

  return async (input, init) => {
    const until = now() + timeoutMs;
    for (let tried = 0; ; tried++) {
      const made = await attempt(input, init, until - now());
      if ('response' in made && !RETRIED.includes(made.response.status)) {
        return made.response;
      }
      const growing = Math.min(FIRST_PAUSE_MS * 2 ** tried, MAX_PAUSE_MS);
      const ms =
        ('response' in made ? retryAfterMs(made.response, now()) : undefined) ??
        growing * (0.5 + random() / 2);
      if (now() + ms >= until) {
        if ('response' in made) {
          return made.response;
        }
        throw made.error;
      }
      if ('response' in made) {
        await made.response.body?.cancel();
      }
      onRetry?.(whyOf(made), ms);
      await pause(ms);
    }
  };
}
