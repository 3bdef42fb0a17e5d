import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomFrom } from './randomFrom.mjs';
import { TOKEN } from './token.mjs';

const GIVE_UP_MS = 240_000;
const CHANGES = 12;

/**
 * Has several clients write until they are told to stop. Each sends what was
 * not acknowledged again, to either backend and with the same idempotency key.
 *
 * @returns of each client the releases as they were last acknowledged
 */
export async function writeAll(backends, { clients, seed, signal }) {
  return Promise.all(
    Array.from({ length: clients }, (_, place) =>
      new Client(place, backends, randomFrom(seed + 1 + place)).run(signal),
    ),
  );
}

class Client {
  #place;
  #backends;
  #random;

  constructor(place, backends, random) {
    this.#place = place;
    this.#backends = backends;
    this.#random = random;
  }

  async run(signal) {
    const releases = [];
    for (let number = 0; !signal.aborted; number += 1) {
      let release = await this.#create(number);
      releases.push(release);
      const changes = Math.floor(this.#random() * CHANGES);
      for (let change = 1; change <= changes && !signal.aborted; change += 1) {
        release = await this.#change(release, change);
        releases[releases.length - 1] = release;
      }
    }
    return releases;
  }

  async #create(number) {
    const source = {
      provider: 'chaos',
      externalId: `${this.#place}/${number}`,
    };
    if (this.#random() < 0.3) {
      const { items } = await this.#send('POST', '/releases:batch', {
        items: [{ version: `${number}.0.0`, source }],
      });
      return this.#send('GET', `/releases/${items[0].id}`);
    }
    return this.#send('POST', '/releases', {
      version: `${number}.0.0`,
      source,
    });
  }

  async #change({ id, revision, hold }, change) {
    const ifMatch = `"${revision}"`;
    const what = this.#random();
    if (hold) {
      return this.#send('DELETE', `/releases/${id}/hold`, undefined, ifMatch);
    }
    if (what < 0.2) {
      return this.#send(
        'POST',
        `/releases/${id}/hold`,
        { reason: `Hold ${change}` },
        ifMatch,
      );
    }
    return this.#send(
      'PATCH',
      `/releases/${id}`,
      { description: `Change ${change} on revision ${revision}` },
      ifMatch,
    );
  }

  async #send(method, path, body, ifMatch) {
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
