import { Knex } from 'knex';
import { applied } from '../dependencies/__testUtils__/applied';
import { journalOn } from './journalOn';
import { aRelease } from './releaseFixture';
import { releaseOf } from '../governance/__testUtils__/releaseOf';
import { verdictsOn } from '../governance/__testUtils__/withVerdicts';
import { WaiversStore } from '../governance/waivers/WaiversStore';
import { insertAll } from '../platform';
import { toIndexRows, toReleaseRow } from '../releases/store/releaseRow';
import { ReleaseQueries } from '../releases/store/ReleaseQueries';
import { ReleasesStore } from '../releases/store/ReleasesStore';
import { BookingsStore } from '../schedule/bookings/BookingsStore';
import { AcknowledgementsStore } from '../schedule/conflicts/store/AcknowledgementsStore';
import { PlansStore } from '../schedule/moves/PlansStore';
import { TrainsStore } from '../schedule/trains/record/TrainsStore';
import { WindowsStore } from '../schedule/windows/record/WindowsStore';
import { FeedsStore } from '../views/feeds/FeedsStore';

const AT = '2026-11-21T08:00:00Z';
const BY = 'user:default/manager';
const release = aRelease({ tags: ['x'] });
const record = {
  createdBy: BY,
  createdAt: AT,
  updatedAt: AT,
  revision: 1,
};

/** Writes the release as it was kept before its text had a table. */
async function insertWithText(db: Knex): Promise<void> {
  const { release_search: texts, ...index } = toIndexRows([release]);
  const [{ search_text }] = texts as { search_text: string }[];
  await db('releases').insert({ ...toReleaseRow(release), search_text });
  for (const [table, rows] of Object.entries(index)) {
    await insertAll(db, table, rows);
  }
}

async function idsFoundBy(db: Knex, q: string): Promise<string[]> {
  const queries = new ReleaseQueries(db, undefined as never);
  const page = await queries.page(
    { scope: 'all', q },
    { sort: 'start', limit: 9 },
  );
  return page.items.map(({ id }) => id);
}

/** One migration, and what becomes of data by it. @internal */
export interface MigrationStep {
  name: string;
  /** Fills tables by the stores that own them. */
  fill(db: Knex): Promise<unknown>;
  /** The tables that the migration makes. */
  tables: string[];
  /** What else must be as before once it has gone down. */
  back?(db: Knex): Promise<unknown>;
}

/** All migrations, in the order in which they run. @internal */
export const MIGRATION_STEPS: readonly MigrationStep[] = [
  {
    name: '20261128000100_platform.js',
    fill: async db => {
      const { outbox, ledger } = journalOn(db);
      await db.transaction(async tx => {
        await outbox.add(tx, [{ subject: 'release:a', kind: 'releases' }]);
        await ledger.append(tx, [
          {
            subject: 'waiver:w',
            about: 'release:a',
            at: AT,
            actor: BY,
            action: 'waived',
            change: { fields: {} },
          },
        ]);
      });
      await db('idempotency_keys').insert({
        actor: BY,
        key: 'once',
        operation: 'createRelease',
        fingerprint: 'f',
        answer: '{}',
        created_at: new Date(AT),
      });
    },
    tables: ['ledger', 'idempotency_keys', 'outbox'],
  },
  {
    name: '20261128000200_releases.js',
    fill: async db => {
      await insertWithText(db);
      await expect(
        db('release_tags').insert({ release_id: 'nobody', tag: 'x' }),
      ).rejects.toThrow(/foreign key/i);
      await expect(insertWithText(db)).rejects.toThrow(/unique/i);
    },
    tables: [
      'releases',
      'release_components',
      'release_tags',
      'release_placements',
    ],
  },
  {
    name: '20261128000300_dependencies.js',
    fill: async db => {
      await db('dependency_entities').insert({
        entity_ref: 'component:default/web',
        kind: 'Component',
        related: true,
      });
      await db('dependency_documents').insert({
        entity_ref: 'component:default/web',
        kind: 'Component',
        hash: 'x',
        document: '{}',
      });
      await db('dependency_snapshots').insert({
        id: 's',
        at: new Date(AT),
        confirmed_at: new Date(AT),
        entities: 1,
        edges: 1,
        catalog_requests: 1,
        duration_ms: 1,
      });
      const edge = {
        consumer_ref: 'component:default/web',
        provider_ref: 'component:default/api',
        kind: 'dependsOn',
        provenance: 'catalog',
        valid_from: new Date(AT),
      };
      await db('dependency_edges').insert(edge);
      await expect(db('dependency_edges').insert(edge)).rejects.toThrow(
        /unique/i,
      );
    },
    tables: [
      'dependency_entities',
      'dependency_edges',
      'dependency_documents',
      'dependency_snapshots',
    ],
  },
  {
    name: '20261128000400_schedule.js',
    fill: async db => {
      const { insert } = journalOn(db);
      await insert(new WindowsStore(db), [
        {
          ...record,
          id: 'w',
          name: 'Freeze',
          effect: 'deny',
          reason: 'Sale',
          timeZone: 'Europe/Paris',
          start: AT,
          end: '2026-11-22T08:00:00Z',
          scope: { environments: [], releaseKinds: [] },
          inFlight: 'finish',
          source: 'portal',
        },
      ]);
      await insert(new BookingsStore(db), [
        {
          id: 'b',
          environment: 'staging',
          start: AT,
          end: '2026-11-22T08:00:00Z',
          reason: 'Load test',
          createdBy: BY,
          createdAt: AT,
          revision: 1,
        },
      ]);
      await insert(new AcknowledgementsStore(db), [
        { id: 'fingerprint', by: BY, at: AT, reason: 'Known', revision: 1 },
      ]);
      await insert(new TrainsStore(db), [
        {
          ...record,
          id: 't',
          name: 'Zed',
          timeZone: 'UTC',
          start: AT,
          cutoffs: [],
          milestones: [],
        } as never,
      ]);
      await new PlansStore(db).insert({
        id: 'p',
        createdBy: BY,
        createdAt: AT,
        expiresAt: AT,
        moves: [],
      });
      await expect(db('trains').first('boardings')).resolves.toEqual({
        boardings: 0,
      });
    },
    tables: [
      'windows',
      'bookings',
      'conflict_acknowledgements',
      'trains',
      'plans',
    ],
  },
  {
    name: '20261128000500_governance.js',
    fill: async db => {
      await db('release_verdicts').insert({
        release_id: release.id,
        at: new Date(AT),
        revision: 1,
        verdict: 'fail',
        own: 'pass',
        inherited: 'fail',
      });
      await journalOn(db).insert(new WaiversStore(db, id => `release:${id}`), [
        {
          id: 'waiver',
          releaseId: release.id,
          windowId: 'w',
          windowName: 'Freeze',
          reason: 'The law',
          grantedBy: BY,
          grantedAt: AT,
          expiresAt: '2026-11-22T08:00:00Z',
          revision: 1,
        },
      ]);
    },
    tables: ['release_verdicts', 'waivers'],
  },
  {
    name: '20261128000600_views.js',
    fill: async db => {
      const store = new FeedsStore(db);
      const feed = {
        id: 'feed',
        revision: 1,
        ownerRef: BY,
        name: 'Mine',
        filter: { milestones: true, windows: true, trains: true },
        createdAt: AT,
        tokenHash: 'hash',
      };
      await journalOn(db).insert(store, [feed]);
      await expect(
        journalOn(db).insert(store, [{ ...feed, id: 'other' }]),
      ).rejects.toThrow(/unique/i);
    },
    tables: ['feeds'],
  },
  {
    name: '20261128000700_release_search.js',
    fill: async db => {
      const store = new ReleasesStore(db);
      const another = aRelease({ name: 'Another' });
      await journalOn(db).insert(store, [another]);
      await expect(journalOn(db).insert(store, [another])).rejects.toThrow(
        /unique/i,
      );
      await expect(idsFoundBy(db, 'HECKOU 5.3')).resolves.toEqual([
        release.id,
        another.id,
      ]);
      await expect(idsFoundBy(db, 'noth')).resolves.toEqual([another.id]);
    },
    tables: ['release_search'],
    back: async db => {
      await expect(
        db('releases').where('search_text', 'like', '%heckout%').pluck('id'),
      ).resolves.toContain(release.id);
    },
  },
  {
    name: '20261129000100_verdicts.js',
    fill: async db => {
      const { insert, turner, evidence } = verdictsOn(db);
      await insert(
        releaseOf('webshop', 26, ['checkout']),
        releaseOf('checkout', 25),
      );
      await turner.turn();
      await db.transaction(tx =>
        evidence.record(
          tx,
          [
            {
              type: 'test.unit',
              subject: { releaseId: 'webshop' },
              outcome: 'pass',
              metrics: {},
              occurredAt: AT,
              source: { provider: 'ci', externalId: '1' },
            },
          ],
          { by: 'provider', who: 'ci' },
        ),
      );
    },
    tables: ['own_verdicts', 'required_releases', 'evidence'],
    back: async db => {
      await expect(
        db('release_verdicts')
          .where('release_id', release.id)
          .select('own', 'verdict'),
      ).resolves.toEqual([{ own: 'pass', verdict: 'pass' }]);
    },
  },
  {
    name: '20261129000200_placed_releases.js',
    fill: db => journalOn(db).insert(new ReleasesStore(db), [aRelease()]),
    tables: [],
  },
  {
    name: '20261129000300_snapshot_fingerprint.js',
    fill: async db => {
      const catalog = [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: 'web', namespace: 'default' },
        },
      ];
      await expect(applied(db, catalog, AT)).resolves.toMatchObject({
        isChanged: true,
        removed: 1,
      });
      await expect(applied(db, catalog, AT)).resolves.toMatchObject({
        isChanged: false,
      });
    },
    tables: [],
    back: async db => {
      await expect(
        db.schema.hasColumn('dependency_snapshots', 'fingerprint'),
      ).resolves.toBe(false);
      await expect(db('dependency_snapshots').select()).resolves.toHaveLength(
        2,
      );
    },
  },
];
