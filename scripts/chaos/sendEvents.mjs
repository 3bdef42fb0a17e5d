import { setTimeout as sleep } from 'node:timers/promises';
import { randomFrom } from './randomFrom.mjs';
import { Sender } from './Sender.mjs';

const LARGEST_BATCH = 20;
const LONGEST_PAUSE_MS = 200;

/**
 * Sends events about one release until told to stop.
 *
 * @returns the ids of those that were acknowledged
 */
export async function sendEvents(backends, { seed, signal }) {
  const random = randomFrom(seed);
  const sender = new Sender(backends, random);
  const { id: releaseId } = await sender.send('POST', '/releases', {
    version: '1.0.0',
    source: { provider: 'chaos-events', externalId: 'release' },
  });
  const acknowledged = [];
  for (let batch = 0; !signal.aborted; batch += 1) {
    const events = Array.from(
      { length: 1 + Math.floor(random() * LARGEST_BATCH) },
      (_, place) => testRun(releaseId, `${batch}/${place}`),
    );
    const { items } = await sender.send('POST', '/events', events);
    const bad = items.find(
      ({ status }) => status !== 'accepted' && status !== 'duplicate',
    );
    if (bad) {
      throw new Error(`An event was refused: ${JSON.stringify(bad)}`);
    }
    acknowledged.push(...items.map(({ id }) => id));
    await sleep(random() * LONGEST_PAUSE_MS);
  }
  return acknowledged;
}

function testRun(releaseId, id) {
  const type = 'dev.cdevents.testsuiterun.finished.0.2.0';
  const source = '/chaos';
  const timestamp = new Date().toISOString();
  return {
    specversion: '1.0',
    id,
    source,
    type,
    data: {
      context: { version: '0.4.1', id, source, type, timestamp },
      subject: { id, content: { outcome: 'success' } },
      customData: { releaseId },
    },
  };
}
