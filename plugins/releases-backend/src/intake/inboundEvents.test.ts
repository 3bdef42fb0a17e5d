import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { databaseIds, migratedDatabase } from '../__testUtils__/databases';
import { aRelease } from '../__testUtils__/releaseFixture';
import { RecordedEvidence } from '../governance';
import { EventReceiver } from './receiving/EventReceiver';
import { aTestRun } from './__testUtils__/withIntakeApi';
import { InboundProcessor } from './processing/InboundProcessor';
import { MAX_ATTEMPTS } from './processing/backOff';
import { InboundEventsStore } from './record/InboundEventsStore';
import { InboundQueries } from './record/InboundQueries';
import { keysOfRelease } from './record/waitKeys';
import { cloudEventsSourceType } from './sources/cloudEventsSourceType';
import { SourceScopes } from './sources/SourceScopes';

const MINUTE_MS = 60_000;
const sender = {
  sourceId: 'events',
  trust: { by: 'token' as const, who: 'external:ci', how: 'token' },
};

describe.each(databaseIds)('events that are kept on %s', databaseId => {
  let db: Knex;
  let store: InboundEventsStore;
  let queries: InboundQueries;
  /** The clock of all backends. */
  let now: Date;

  beforeAll(async () => {
    db = await migratedDatabase(databaseId);
    store = new InboundEventsStore(db);
    queries = new InboundQueries(db);
  });
  beforeEach(async () => {
    now = new Date('2026-12-01T12:00:00Z');
    await db('inbound_events').delete();
  });
  afterAll(() => db.destroy());

  const later = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };

  async function receive(count = 1) {
    const receiver = new EventReceiver({
      db,
      store,
      wake: () => {},
      now: () => now,
    });
    const events = Array.from({ length: count }, () => {
      const event = aTestRun();
      return {
        id: `${event.source} ${event.id}`,
        type: event.type,
        content: event as never,
      };
    });
    return receiver.receive(sender, { events });
  }

  /** A backend, with a release or none, whose parts may fail. */
  function backend(given: {
    releaseIds?: string[];
    keep?: (records: readonly any[]) => void;
    finish?: InboundEventsStore['finish'];
  }) {
    const versions = (given.releaseIds ?? ['r1']).map(releaseId => ({
      releaseId,
      environment: 'production',
      archived: false,
      entityRef: 'component:default/checkout',
      version: '5.3.0',
      pinned: false,
    }));
    return new InboundProcessor({
      store: {
        claim: (...asked) => store.claim(...asked),
        finish: given.finish ?? ((...written) => store.finish(...written)),
      },
      finder: {
        find: async () => ({
          releases: [],
          digests: [],
          projects: [],
          versions,
        }),
      },
      scopes: new SourceScopes([]),
      dependencies: { documents: async () => new Map() },
      ingest: {
        keep: async (_actor, records) => {
          given.keep?.(records);
          return records.map(
            record => ({ status: 'stored', record } as RecordedEvidence),
          );
        },
      },
      deployments: {
        record: async () => {
          throw new Error('There are none');
        },
      },
      typeOf: () => cloudEventsSourceType,
      logger: mockServices.logger.mock(),
      now: () => now,
    });
  }

  const statuses = async () => {
    const { items } = await queries.page({ limit: 200 }, undefined);
    return items.map(({ status }) => status);
  };

  it('are taken by one backend, and by another when that dies', async () => {
    await receive(3);
    const claim = () => store.claim(now, { limit: 2, leaseMs: 1_000 });
    const taken = (await Promise.all([claim(), claim()])).flat();
    expect(new Set(taken.map(({ id }) => id)).size).toBe(3);
    expect(taken).toHaveLength(3);
    expect(await claim()).toEqual([]);
    later(1_000);
    expect(await claim()).toHaveLength(2);
  });

  it('are taken over again where a backend dies before it says so', async () => {
    await receive();
    const kept: string[] = [];
    const keep = (records: readonly any[]) =>
      kept.push(...records.map(({ source }) => source.externalId));
    const dies = backend({
      keep,
      finish: async () => {
        throw new Error('killed');
      },
    });
    await dies.turn();
    expect(await statuses()).toEqual(['queued']);
    await backend({ keep }).turn();
    expect(kept).toHaveLength(1);
    later(MINUTE_MS);
    await backend({ keep }).turn();
    expect(await statuses()).toEqual(['processed']);
    expect(kept).toHaveLength(2);
    expect(new Set(kept).size).toBe(1);
  });

  it('are tried again later each time, and then left to people', async () => {
    await receive();
    let tries = 0;
    const away = backend({
      keep: () => {
        tries += 1;
        throw new Error('away');
      },
    });
    for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt += 1) {
      await away.turn();
      expect(await statuses()).toEqual(['queued']);
      later(10 * MINUTE_MS);
    }
    await away.turn();
    expect(await statuses()).toEqual(['failed']);
    expect(tries).toBe(MAX_ATTEMPTS);
    later(60 * MINUTE_MS);
    await away.turn();
    expect(tries).toBe(MAX_ATTEMPTS);
  });

  it('hold up no others where one of them cannot be processed', async () => {
    await receive(4);
    const [bad] = await queries
      .page({ limit: 1 }, undefined)
      .then(({ items }) => items);
    await backend({
      keep: records => {
        const has = records.some(({ source }) =>
          bad.eventId.endsWith(source.externalId),
        );
        if (has) {
          throw new Error('poison');
        }
      },
    }).turn();
    expect((await statuses()).sort()).toEqual([
      'processed',
      'processed',
      'processed',
      'queued',
    ]);
  });

  it('are looked at once more after a minute, for what was in the making', async () => {
    await receive();
    const blind = backend({ releaseIds: [] });
    await blind.turn();
    const dueOf = async () =>
      (await queries.page({ limit: 1 }, undefined)).items[0].dueAt;
    expect(await dueOf()).toBe('2026-12-01T12:01:00Z');
    later(MINUTE_MS);
    await blind.turn();
    expect(await dueOf()).toBeUndefined();
  });

  it('stay due where they are marked while they are processed', async () => {
    await receive();
    await backend({ releaseIds: [] }).turn();
    later(MINUTE_MS);
    const keys = keysOfRelease(aRelease());
    let marks = 0;
    await backend({
      releaseIds: [],
      finish: async (...written) => {
        if (marks === 0) {
          marks += 1;
          await db.transaction(tx => store.mark(tx, keys, now));
        }
        await store.finish(...written);
      },
    }).turn();
    const { items } = await queries.page({ limit: 1 }, undefined);
    expect(items).toMatchObject([{ status: 'unmatched', attempts: 3 }]);
  });

  it('are forgotten when they are old', async () => {
    await receive(3);
    expect(await store.forget(now, 10)).toBe(0);
    later(1);
    expect(await store.forget(now, 2)).toBe(2);
    expect(await store.forget(now, 2)).toBe(1);
    expect(await statuses()).toEqual([]);
  });
});
