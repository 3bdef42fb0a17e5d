import { mockServices } from '@backstage/backend-test-utils';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import {
  databaseIds,
  migratedDatabase,
} from '../../../__testUtils__/databases';
import { journalOn } from '../../../__testUtils__/journalOn';
import { aRelease } from '../../../__testUtils__/releaseFixture';
import { ConflictRecomputer } from '../compute/ConflictRecomputer';
import { WindowCalendar } from '../../decision';
import { FactsLoader } from '../compute/FactsLoader';
import { FoundConflict } from '../detect/FoundConflict';
import { ConflictsStore } from './ConflictsStore';
import { LEASE_MS, RunsStore } from './RunsStore';

jest.setTimeout(120_000);

const NOW = new Date('2026-11-20T08:00:00Z');

function conflict(fingerprint: string, releases: string[]): FoundConflict {
  return {
    fingerprint,
    kind: 'people',
    code: 'person_in_two_places',
    severity: 'medium',
    releases,
    interval: { start: NOW.getTime() + 1000, end: NOW.getTime() + 2000 },
    cause: { kind: 'people', personRef: 'user:default/one' },
  };
}

describe.each(databaseIds)('the store of conflicts on %s', id => {
  let db: Knex;

  beforeEach(async () => {
    db = await migratedDatabase(id);
  });

  afterEach(async () => {
    await db.destroy();
  });

  it('writes what differs and keeps when a conflict was first seen', async () => {
    const store = new ConflictsStore(db);
    const apply = (gone: string[], written: FoundConflict[], now: Date) =>
      db.transaction(tx => store.apply(tx, { gone, written }, now));
    const later = new Date(NOW.getTime() + 60_000);
    await apply(
      [],
      [conflict('a', ['1', '2']), conflict('b', ['2', '3'])],
      NOW,
    );
    await apply(
      ['b'],
      [{ ...conflict('a', ['1', '2']), severity: 'high' }],
      later,
    );
    expect(await store.byFingerprint('b')).toBeUndefined();
    expect(await store.byFingerprint('a')).toMatchObject({
      firstSeenAt: '2026-11-20T08:00:00Z',
      found: { severity: 'high' },
    });
    expect(await store.of(['3'])).toEqual([]);
    expect(await store.of(['2'])).toHaveLength(1);
    expect(await db('conflict_members').select('release_id')).toHaveLength(2);
    await apply([], [conflict('b', ['2', '3'])], later);
    expect(await store.firstSeen(['a', 'b', 'c'])).toEqual(
      new Map([
        ['a', '2026-11-20T08:00:00Z'],
        ['b', '2026-11-20T08:01:00Z'],
      ]),
    );
  });

  it('gives the lease to one at a time, and to the next when it is lost', async () => {
    const runs = new RunsStore(db);
    const first = await runs.acquire(NOW);
    expect(first).toBeDefined();
    expect(await runs.acquire(NOW)).toBeUndefined();
    const later = new Date(NOW.getTime() + LEASE_MS + 1);
    const second = await runs.acquire(later);
    expect(second).toBeDefined();
    expect(await runs.renew(first!, later)).toBe(false);
    await db.transaction(async tx => {
      expect(await runs.finish(tx, first!, later)).toBe(false);
      expect(await runs.finish(tx, second!, later)).toBe(true);
    });
    expect(await runs.computedAt()).toBe(
      later.toISOString().replace('.000Z', 'Z'),
    );
    expect(await runs.acquire(later)).toBeDefined();
  });

  it('comes to the truth however replicas take turns', async () => {
    const releases = new Map<string, Release>();
    const source = {
      placed: async () =>
        [...releases.values()].map(({ id: releaseId, revision }) => ({
          id: releaseId,
          version: String(revision),
        })),
      placedVersion: async () =>
        [...releases.values()]
          .map(({ id: releaseId, revision }) => `${releaseId} ${revision}`)
          .join(),
      byIds: async (ids: readonly string[]) =>
        ids.flatMap(releaseId => releases.get(releaseId) ?? []),
      released: async () => [],
    };
    const replica = () =>
      new ConflictRecomputer({
        loader: new FactsLoader({
          releases: source,
          dependencies: {
            allEdges: async () => [],
            snapshot: async () => undefined,
          },
          decisions: {
            calendar: async () => new WindowCalendar([]),
            subjects: async () => () => ({}),
          },
          bookings: { current: async () => [] },
          departures: { of: async () => () => undefined },
          capacities: {
            read: async () => ({
              ofEnvironment: () => undefined,
              ofResource: () => 1,
            }),
          } as never,
          now: () => NOW,
        }),
        store: new ConflictsStore(db),
        runs: new RunsStore(db),
        logger: mockServices.logger.mock(),
        outbox: journalOn(db).outbox,
      });
    const [one, two] = [replica(), replica()];
    const store = new ConflictsStore(db);
    const write = (by: ConflictRecomputer, release: Release) => {
      const before = releases.get(release.id);
      releases.set(release.id, release);
      by.releasesChanged([...(before ? [before] : []), release]);
    };

    write(one, aRelease({ id: 'a' }));
    write(two, aRelease({ id: 'b' }));
    write(one, aRelease({ id: 'c' }));
    await Promise.all([one.settle(), two.settle()]);
    const [all, ...rest] = await store.all();
    expect(rest).toEqual([]);
    expect([...all.releases].sort()).toEqual(['a', 'b', 'c']);

    const away = {
      ...aRelease().window!,
      start: '2026-12-01T13:00:00Z',
      end: '2026-12-01T14:00:00Z',
    };
    write(two, aRelease({ id: 'b', revision: 2, window: away }));
    write(one, aRelease({ id: 'c', revision: 2, window: away }));
    await Promise.all([one.settle(), two.settle()]);
    expect((await store.all()).map(item => [...item.releases].sort())).toEqual([
      ['b', 'c'],
    ]);

    releases.delete('b');
    await one.refresh();
    expect(await store.all()).toEqual([]);
    await Promise.all([one.stop(), two.stop()]);
  });
});
