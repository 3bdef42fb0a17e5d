import { createHash } from 'node:crypto';
import { Knex } from 'knex';

/**
 * One request that is to be carried out at most once.
 *
 * @internal
 */
export interface IdempotentRequest {
  key: string;
  actor: string;
  operation: string;
  /** What was asked, so that the same key is not taken for something else. */
  fingerprint: string;
}

/** @internal */
export function fingerprintOf(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/**
 * Answers to requests that carried an idempotency key. An answer is written in
 * the transaction of its change, so that there is never one without the other,
 * and the primary key lets only one of two simultaneous retries through.
 *
 * @internal
 */
export class IdempotencyStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async find(
    request: IdempotentRequest,
  ): Promise<{ fingerprint: string; answer: unknown } | undefined> {
    const row = await this.#db('idempotency_keys')
      .where({ actor: request.actor, key: request.key })
      .first('operation', 'fingerprint', 'answer');
    return (
      row && {
        fingerprint: row.operation === request.operation ? row.fingerprint : '',
        answer: JSON.parse(row.answer),
      }
    );
  }

  async saveIdempotentResponse(
    tx: Knex.Transaction,
    request: IdempotentRequest,
    answer: unknown,
    at: Date,
  ): Promise<void> {
    await tx('idempotency_keys').insert({
      ...request,
      answer: JSON.stringify(answer),
      created_at: at,
    });
  }

  /** Forgets the answers given before an instant. */
  async forget(before: Date): Promise<number> {
    return await this.#db('idempotency_keys')
      .where('created_at', '<', before)
      .delete();
  }
}
