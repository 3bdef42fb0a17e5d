import { ApiError } from './errors';
import { IdempotencyStore, IdempotentRequest } from './IdempotencyStore';

const MAX_KEY_LENGTH = 255;

/** @internal */
export function readIdempotencyKey(
  headers: readonly string[] | undefined,
): string | undefined {
  const [key, ...more] = headers ?? [];
  if (more.length > 0) {
    throw ApiError.input([
      {
        field: 'Idempotency-Key',
        code: 'too_many',
        message: 'Send one key with a request.',
      },
    ]);
  }
  if (!key) {
    return undefined;
  }
  if (key.length > MAX_KEY_LENGTH) {
    throw ApiError.input([
      {
        field: 'Idempotency-Key',
        code: 'too_long',
        message: `Shorten the key to at most ${MAX_KEY_LENGTH} characters.`,
      },
    ]);
  }
  return key;
}

async function replay(store: IdempotencyStore, request: IdempotentRequest) {
  const known = await store.find(request);
  if (known && known.fingerprint !== request.fingerprint) {
    throw ApiError.refused(
      'This idempotency key was already used for another request.',
      [
        {
          field: 'Idempotency-Key',
          code: 'idempotency_key_reused',
          message: 'Send a new key with a new request.',
        },
      ],
    );
  }
  return known;
}

/**
 * Carries a request out once: a retry gets the first answer.
 *
 * @internal
 */
export async function once(
  store: IdempotencyStore,
  request: IdempotentRequest,
  carryOut: () => Promise<unknown>,
): Promise<{ answer: unknown; replayed: boolean }> {
  const known = await replay(store, request);
  if (known) {
    return { answer: known.answer, replayed: true };
  }
  try {
    return { answer: await carryOut(), replayed: false };
  } catch (error) {
    const meanwhile = await replay(store, request);
    if (meanwhile) {
      return { answer: meanwhile.answer, replayed: true };
    }
    throw error;
  }
}
