import { randomFrom } from './randomFrom.mjs';
import { Sender } from './Sender.mjs';

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
  #random;
  #sender;

  constructor(place, backends, random) {
    this.#place = place;
    this.#random = random;
    this.#sender = new Sender(backends, random);
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
      const { items } = await this.#sender.send('POST', '/releases:batch', {
        items: [{ version: `${number}.0.0`, source }],
      });
      return this.#sender.send('GET', `/releases/${items[0].id}`);
    }
    return this.#sender.send('POST', '/releases', {
      version: `${number}.0.0`,
      source,
    });
  }

  async #change({ id, revision, hold }, change) {
    const ifMatch = `"${revision}"`;
    const what = this.#random();
    if (hold) {
      return this.#sender.send(
        'DELETE',
        `/releases/${id}/hold`,
        undefined,
        ifMatch,
      );
    }
    if (what < 0.2) {
      return this.#sender.send(
        'POST',
        `/releases/${id}/hold`,
        { reason: `Hold ${change}` },
        ifMatch,
      );
    }
    return this.#sender.send(
      'PATCH',
      `/releases/${id}`,
      { description: `Change ${change} on revision ${revision}` },
      ifMatch,
    );
  }
}
