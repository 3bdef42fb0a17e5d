import { Knex } from 'knex';
import { journalOn } from '../journalOn';
import { aRelease } from '../releaseFixture';
import { insertAll } from '../../platform';
import { toIndexRows, toReleaseRow } from '../../releases/store/releaseRow';
import { ReleaseQueries } from '../../releases/store/ReleaseQueries';
import { ReleasesStore } from '../../releases/store/ReleasesStore';
import { BookingsStore } from '../../schedule/bookings/BookingsStore';
import { AcknowledgementsStore } from '../../schedule/conflicts/store/AcknowledgementsStore';
import { PlansStore } from '../../schedule/moves/PlansStore';
import { TrainsStore } from '../../schedule/trains/record/TrainsStore';
import { WindowsStore } from '../../schedule/windows/record/WindowsStore';
import { FeedsStore } from '../../views/feeds/FeedsStore';

import { AT, BY, record, release, waiverOfBefore } from './samples';
import { MigrationStep } from './MigrationStep';

/** Writes the release as it was kept before its text and its risks had tables. */
async function insertWithText(db: Knex): Promise<void> {
  const { release_search: texts, ...index } = toIndexRows([release]);
  const [{ search_text }] = texts as { search_text: string }[];
  await db('releases').insert({
    ...toReleaseRow(release),
    content: JSON.stringify(release),
    search_text,
  });
  for (const [table, rows] of Object.entries(index)) {
    await insertAll(db, table, rows);
  }
}

async function idsFoundBy(db: Knex, q: string): Promise<string[]> {
  const queries = new ReleaseQueries(db, undefined as never);
  return queries.idsIn({ scope: 'all', q }).pluck('id');
}

/** One for each room, and what came with them. @internal */
export const FIRST_MIGRATIONS: readonly MigrationStep[] = [
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
        document: JSON.stringify({
          metadata: {
            annotations: { 'github.com/project-slug': 'Acme/Web' },
          },
        }),
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
      await db('waivers').insert({
        id: 'waiver',
        revision: 1,
        release_id: release.id,
        content: JSON.stringify(waiverOfBefore),
      });
      await db('releases')
        .where({ id: release.id })
        .update({ waivers: JSON.stringify([waiverOfBefore]) });
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
];
