import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { TOKEN } from './token.mjs';

const GIVE_UP_MS = 240_000;

/**
 * Sends what was not acknowledged again, to either backend and with the same
 * idempotency key.
 */
export class Sender {
  #backends;
  #random;

  constructor(backends, random) {
    this.#backends = backends;
    this.#random = random;
  }

  async send(method, path, body, ifMatch) {
    const key = randomUUID();
    const deadline = Date.now() + GIVE_UP_MS;
    let last;
    while (Date.now() < deadline) {
      const backend =
        this.#backends[Math.floor(this.#random() * this.#backends.length)];
      last = await this.#try(backend, { method, path, body, ifMatch, key });
      if (last.ok) {
        return last.answer;
      }
      if (
        last.status !== undefined &&
        last.status < 500 &&
        last.status !== 404
      ) {
        throw new Error(
          `${method} ${path} was refused: ${last.status} ${last.text}`,
        );
      }
      await sleep(50 + this.#random() * 200);
    }
    throw new Error(
      `${method} ${path} was not acknowledged for ${GIVE_UP_MS / 1000} s: ${
        last.status ?? ''
      } ${last.text}`,
    );
  }

  async #try({ url }, { method, path, body, ifMatch, key }) {
    try {
      const response = await fetch(`${url}/api/releases/v1${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${TOKEN}`,
          'Idempotency-Key': key,
          ...(body ? { 'Content-Type': 'application/json' } : {}),
          ...(ifMatch ? { 'If-Match': ifMatch } : {}),
        },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(20_000),
      });
      const text = await response.text();
      return response.ok
        ? { ok: true, answer: JSON.parse(text) }
        : { ok: false, status: response.status, text };
    } catch (error) {
      return { ok: false, text: error.message };
    }
  }
}
