import { Knex } from 'knex';
import { journalOn } from '../journalOn';
import { ReleasesStore } from '../../releases/store/ReleasesStore';

import { AT, BY, release } from './samples';
import { KEPT_ITEM } from './agendaMigrations';
import { shipArtifacts } from './intakeMigrations';
import { MigrationStep } from './MigrationStep';
import {
  LedgerVerification,
  ReleaseRisk,
} from '@slipway/backstage-plugin-releases-common';
import { AsksStore } from '../../governance/asking/AsksStore';
import { ReleaseAsk } from '../../governance/asking/ReleaseAsk';
import { OwnVerdictsStore } from '../../governance/verdicts/OwnVerdictsStore';
import { VerdictChangesStore } from '../../governance/verdicts/VerdictChangesStore';
import { LedgerVerificationStore } from '../../platform/ledger/LedgerVerificationStore';
import { ProviderRunsStore } from '../../governance/evidence/ProviderRunsStore';
import {
  ChecklistTicksStore,
  StoredTick,
} from '../../governance/checklists/ChecklistTicksStore';
import { RisksKeeper } from '../../governance/risks/RisksKeeper';
import {
  ListedRisksStore,
  RisksStore,
} from '../../governance/risks/RisksStore';
import { CourierStore } from '../../notices/store/CourierStore';
import { HappeningsStore } from '../../notices/store/HappeningsStore';
import { PendingNotices } from '../../notices/store/PendingNotices';
import { StandingsStore } from '../../notices/store/StandingsStore';

/** Writes them twice, and says each time whether that was news. */
async function replaceAsks(db: Knex, asks: readonly ReleaseAsk[]) {
  const told: boolean[] = [];
  for (const all of [asks, asks]) {
    const added = await db.transaction(tx =>
      new AsksStore().replace(tx, new Map([[release.id, all]])),
    );
    told.push(added !== undefined);
  }
  expect(told).toEqual([true, false]);
}

/** The other way round, and one of them with other words. */
function otherRisks(): ReleaseRisk[] {
  const [settings, nobody] = release.risks;
  return [nobody, { ...settings, state: 'closed', likelihood: 'high' }];
}

/** Writes another list of risks, and looks at their chains in the ledger. */
async function listedAnew(db: Knex): Promise<LedgerVerification> {
  const { journal, ledger } = journalOn(db);
  const store = new RisksStore(db);
  const keeper = new RisksKeeper({
    store,
    listedStore: new ListedRisksStore(db),
    releases: new ReleasesStore(db),
  });
  await journal.commit({ actor: BY }, AT, entry =>
    keeper.risksListed(entry, [{ ...release, risks: otherRisks() }]),
  );
  return ledger.verify([await store.headsOf(release.id)]);
}

async function addLine(db: Knex, changes: VerdictChangesStore) {
  await db.transaction(tx =>
    changes.append(tx, [
      {
        releaseId: release.id,
        at: AT,
        revision: 2,
        verdict: 'fail',
        content: { whole: true, gates: [] },
      },
    ]),
  );
}

async function contentsOf(changes: VerdictChangesStore) {
  const lines = await changes.of([release.id], { withGates: true });
  return lines.map(({ content }) => content);
}

/** What people tick, decide, are told of and look after. */
export const PEOPLE_MIGRATIONS: readonly MigrationStep[] = [
  {
    name: '20261201000100_checklists.js',
    fill: async db => {
      const ticks = new ChecklistTicksStore(db);
      const tick: StoredTick = {
        id: 'tick',
        revision: 1,
        releaseId: release.id,
        gateId: 'production:go-live',
        itemId: 'told',
        seq: 1,
        done: true,
        by: BY,
        at: AT,
        contentHash: 'v1:0',
      };
      await journalOn(db).insert(ticks, [tick]);
      await expect(ticks.latest([release.id])).resolves.toEqual([tick]);
    },
    tables: ['checklist_ticks'],
  },
  {
    name: '20261201000200_auto_approval.js',
    fill: async db => {
      const own = new OwnVerdictsStore(db);
      const now = new Date(AT);
      await db('own_verdicts')
        .where({ release_id: 'webshop' })
        .update({ moves_at: now });
      await expect(
        own.claimMoving(now, { limit: 5, leaseMs: 1_000 }),
      ).resolves.toMatchObject([{ releaseId: 'webshop' }]);
    },
    tables: [],
    back: async db => {
      await expect(
        db.schema.hasColumn('own_verdicts', 'moves_at'),
      ).resolves.toBe(false);
      const { dirty } = await db('own_verdicts')
        .where({ release_id: 'webshop' })
        .first('dirty');
      expect(Boolean(dirty)).toBe(true);
    },
  },
  {
    name: '20261201000300_release_asks.js',
    fill: async db => {
      const { dirty, due_at: dueAt } = await db('own_verdicts')
        .where({ release_id: 'webshop' })
        .first('dirty', 'due_at');
      expect([Boolean(dirty), dueAt === null]).toEqual([true, false]);
      // Before managers have a table.
      await db('releases')
        .where({ id: release.id })
        .update({ content: JSON.stringify({ ...release, managerRef: BY }) });
      await db('release_asks').insert([
        {
          release_id: release.id,
          kind: 'vote',
          target: 'sign-off',
          ref: 'group:default/qa',
        },
        {
          release_id: release.id,
          kind: 'waiver',
          target: 'w',
          not_by: BY,
          until: new Date(AT),
        },
      ]);
    },
    tables: ['release_asks'],
  },
  {
    name: '20261201000400_my_work.js',
    fill: async db => {
      const { dirty } = await db('own_verdicts')
        .where({ release_id: 'webshop' })
        .first('dirty');
      expect(Boolean(dirty)).toBe(true);
      await expect(
        db('release_asks').distinct('item', 'order_at', 'content'),
      ).resolves.toEqual([{ item: '', order_at: null, content: null }]);
      const asks: ReleaseAsk[] = [
        {
          kind: 'checklist',
          target: 'go-live',
          item: 'told',
          ref: 'group:default/qa',
          dueAt: AT,
          says: { sentence: 'Tick it.' },
        },
        {
          kind: 'waiver',
          target: 'w',
          notBy: BY,
          until: AT,
          says: { sentence: 'Answer it.' },
        },
      ];
      await replaceAsks(db, asks);
    },
    tables: [],
    back: async db => {
      await expect(
        db.schema.hasColumn('release_asks', 'content'),
      ).resolves.toBe(false);
    },
  },
  {
    name: '20261201000400_release_managers.js',
    fill: async db => {
      await expect(db('release_managers').select()).resolves.toEqual([
        { release_id: release.id, manager_ref: BY },
      ]);
    },
    tables: ['release_managers'],
  },
  {
    name: '20261201000400_risks.js',
    fill: async db => {
      const risks = new RisksStore(db);
      const releases = new ReleasesStore(db);
      await expect(risks.listed([release.id])).resolves.toMatchObject([
        { title: 'Settings might be lost', likelihood: 2, consequence: 4 },
        { title: 'Nobody is there', likelihood: 3, consequence: 3 },
      ]);
      await expect(releases.byIds([release.id])).resolves.toMatchObject([
        { risks: release.risks },
      ]);
      await expect(listedAnew(db)).resolves.toMatchObject({
        intact: true,
        chains: 2,
        entries: 3,
      });
    },
    tables: ['release_risks'],
    back: async db => {
      const { content } = await db('releases')
        .where({ id: release.id })
        .first('content');
      const kept = JSON.parse(content);
      expect(kept).toEqual({
        ...release,
        managerRef: BY,
        risks: otherRisks(),
      });
    },
  },
  {
    name: '20261202000100_reviews.js',
    fill: async db => {
      const about = { review_id: 'review', release_id: release.id };
      const told = { id: 'one', revision: 1, content: '{}', ...about };
      await db('reviews').insert({
        id: 'review',
        revision: 1,
        at: new Date(AT),
        state: 'closed',
        search_text: 'go',
        content: '{}',
      });
      await db('review_attendees').insert({ review_id: 'review', ref: BY });
      await db('review_agenda').insert({
        ...about,
        place: 0,
        unready: true,
        content: JSON.stringify(KEPT_ITEM),
      });
      await db('review_notes').insert(told);
      const decided = { ...told, content_hash: 'v1:', outcome: 'go' };
      await db('review_decisions').insert([
        { ...decided, reopened_at: new Date(AT) },
        { ...decided, id: 'two' },
      ]);
      // One decision stands for the same content, whoever was faster.
      await expect(
        db('review_decisions').insert({ ...decided, id: 'three' }),
      ).rejects.toThrow();
    },
    tables: [
      'reviews',
      'review_attendees',
      'review_agenda',
      'review_notes',
      'review_decisions',
    ],
  },
  {
    name: '20261202000200_notices.js',
    fill: async db => {
      const now = new Date(AT);
      const { id: releaseId } = release;
      await new HappeningsStore(db).add(
        db,
        [{ kind: 'turned', releaseId }],
        now,
      );
      await new StandingsStore(db).write(db, [
        { releaseId, readyIn: release.state },
      ]);
      await new PendingNotices(db).add(
        db,
        [{ person: BY, topic: 'ready', item: { releaseId, isParty: true } }],
        now,
      );
      await expect(new CourierStore(db).health()).resolves.toEqual({
        waiting: 2,
        oldestAt: AT,
        givenUp: 0,
      });
    },
    tables: ['notice_happenings', 'told_standings', 'pending_notices'],
  },
  {
    name: '20261202000300_verdict_lines.js',
    fill: async db => {
      await expect(
        db('own_verdicts').where({
          release_id: 'webshop',
          dirty: true,
          in_line: false,
        }),
      ).resolves.toHaveLength(1);
      const changes = new VerdictChangesStore(db);
      await addLine(db, changes);
      await expect(contentsOf(changes)).resolves.toEqual([
        undefined,
        { whole: true, gates: [] },
      ]);
    },
    tables: [],
    back: async db => {
      await expect(
        db('release_verdicts').orderBy('id').pluck('verdict'),
      ).resolves.toEqual(['pass', 'fail']);
      await db('release_verdicts').where({ revision: 2 }).delete();
    },
  },
  {
    name: '20261202000310_administration.js',
    fill: async db => {
      const runs = new ProviderRunsStore(db);
      await runs.started('k6', new Date(AT));
      await runs.failed('k6', new Date(AT), 'away');
      await runs.succeeded('k6', new Date(AT));
      await expect(runs.all()).resolves.toEqual(
        new Map([
          [
            'k6',
            {
              provider: 'k6',
              startedAt: AT,
              succeededAt: AT,
              failedAt: AT,
              problem: 'away',
            },
          ],
        ]),
      );
      const store = new LedgerVerificationStore(db);
      await expect(store.status(new Date(AT))).resolves.toMatchObject({
        status: 'never',
      });
      await store.begin(new Date(AT), BY, 3);
      await shipArtifacts(db);
    },
    tables: ['evidence_provider_runs'],
    back: async db => {
      await expect(db.schema.hasTable('ledger_verification')).resolves.toBe(
        false,
      );
    },
  },
];
