import { ApiError } from './errors';
import { IdempotencyStore, IdempotentRequest } from './IdempotencyStore';

const MAX_KEY_LENGTH = 255;

/** @internal */
export function readIdempotencyKey(
  header: string | undefined,
): string | undefined {
  if (header === undefined || header === '') {
    return undefined;
  }
  if (header.length > MAX_KEY_LENGTH) {
    throw ApiError.input([
      {
        field: 'Idempotency-Key',
        code: 'too_long',
        message: `Shorten the key to at most ${MAX_KEY_LENGTH} characters.`,
      },
    ]);
  }
  return header;
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
