import { Knex } from 'knex';
import { applied } from '../../dependencies/__testUtils__/applied';
import { journalOn } from '../journalOn';
import { aRelease } from '../releaseFixture';
import { toIso } from '../../platform';
import { ReleasesStore } from '../../releases/store/ReleasesStore';
import { HolidayCalendars } from '../../schedule/workingCalendar/HolidayCalendars';

import { AT, BY, record, release, waiverOfBefore } from './samples';
import { WaiversStore } from '../../governance/waivers/WaiversStore';
import { MigrationStep } from './MigrationStep';
import {
  LedgerVerification,
  policySelectorSchema,
  ReleaseRisk,
} from '@slipway/backstage-plugin-releases-common';
import { AsksStore } from '../../governance/asking/AsksStore';
import { ReleaseAsk } from '../../governance/asking/ReleaseAsk';
import { OwnVerdictsStore } from '../../governance/verdicts/OwnVerdictsStore';
import { RequiredReleasesStore } from '../../governance/verdicts/RequiredReleasesStore';
import { VerdictChangesStore } from '../../governance/verdicts/VerdictChangesStore';
import { LedgerVerificationStore } from '../../platform/ledger/LedgerVerificationStore';
import { ProviderRunsStore } from '../../governance/evidence/ProviderRunsStore';
import { EvidenceStore } from '../../governance/evidence/EvidenceStore';
import { createManualEvidenceStore } from '../../governance/evidence/ManualEvidenceStore';
import {
  ChecklistTicksStore,
  StoredTick,
} from '../../governance/checklists/ChecklistTicksStore';
import { AuthorsStore } from '../../governance/approvals/AuthorsStore';
import { MembersStore } from '../../governance/approvals/MembersStore';
import { StoredVote, VotesStore } from '../../governance/approvals/VotesStore';
import { RisksKeeper } from '../../governance/risks/RisksKeeper';
import {
  ListedRisksStore,
  RisksStore,
} from '../../governance/risks/RisksStore';
import { ApprovedPoliciesStore } from '../../governance/policies/ApprovedPoliciesStore';
import { PoliciesStore } from '../../governance/policies/PoliciesStore';
import { StoredPolicy } from '../../governance/policies/StoredPolicy';
import { CourierStore } from '../../notices/store/CourierStore';
import { HappeningsStore } from '../../notices/store/HappeningsStore';
import { PendingNotices } from '../../notices/store/PendingNotices';
import { StandingsStore } from '../../notices/store/StandingsStore';

const PLANNED = {
  start: '2026-11-26T13:00:00Z',
  end: '2026-11-26T14:00:00Z',
};

async function placedAt(db: Knex, id: string): Promise<string> {
  const row = await db('release_placements')
    .where({ release_id: id })
    .first('window_start');
  return toIso(row.window_start);
}

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

/** One for each change since. @internal */
export const LATER_MIGRATIONS: readonly MigrationStep[] = [
  {
    name: '20261129000100_verdicts.js',
    fill: async db => {
      const now = new Date(AT);
      await db.transaction(async tx => {
        await new OwnVerdictsStore(db).begin(tx, ['webshop'], now);
        await new RequiredReleasesStore(db).replaceLinks(
          tx,
          new Map([['webshop', [{ releaseId: 'checkout', via: [] }]]]),
          now,
        );
        await tx('evidence').insert({
          id: 'older',
          provider: 'ci',
          external_id: '1',
          type: 'test.unit',
          release_id: 'webshop',
          occurred_at: now,
          quarantined: false,
          content: '{}',
        });
      });
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
  {
    name: '20261129000400_holidays.js',
    fill: db =>
      journalOn(db).insert(new HolidayCalendars(db), [
        { ...record, id: 'fr', name: 'France', events: [] },
      ]),
    tables: ['holiday_calendars'],
  },
  {
    name: '20261129000500_search_in_one_spelling.js',
    fill: async () => undefined,
    tables: [],
  },
  {
    name: '20261130000100_taken_times.js',
    fill: async db => {
      const { window } = release;
      const late = {
        start: '2026-11-28T13:00:00Z',
        end: '2026-11-28T14:00:00Z',
      };
      await journalOn(db).insert(new ReleasesStore(db), [
        aRelease({
          id: 'late',
          state: 'completed',
          window: { ...window!, ...PLANNED },
          actual: late,
        }),
      ]);
      await expect(placedAt(db, 'late')).resolves.toBe(late.start);
    },
    tables: [],
    back: db => expect(placedAt(db, 'late')).resolves.toBe(PLANNED.start),
  },
  {
    name: '20261130000200_policies.js',
    fill: async db => {
      const approved = new ApprovedPoliciesStore(db);
      const { journal } = journalOn(db);
      const store = new PoliciesStore(db, { policiesWritten: async () => {} });
      const policy: StoredPolicy = {
        ...record,
        id: 'production',
        name: 'Production',
        source: 'portal',
        version: 1,
        changedBy: BY,
        selector: policySelectorSchema.parse({}),
        gates: [],
      };
      await journal.commit({ actor: BY }, AT, async entry => {
        await entry.write(store, [{ after: policy, action: 'created' }]);
        await approved.releasesWritten(
          entry.tx,
          [aRelease({ id: 'approved', state: 'approved' })],
          AT,
        );
      });
    },
    tables: ['policies', 'policy_revisions', 'approved_policies'],
  },
  {
    name: '20261130000300_evidence_trust.js',
    fill: async db => {
      const store = new EvidenceStore(() => new Date(AT));
      const manual = createManualEvidenceStore(db);
      const item = {
        type: 'test.unit',
        subject: { releaseId: 'webshop' },
        outcome: 'pass',
        metrics: {},
        occurredAt: AT,
        source: { provider: 'ci', externalId: '2' },
      };
      await journalOn(db).journal.commit({ actor: BY }, AT, async entry => {
        await entry.write(manual, [
          {
            after: {
              ...item,
              id: 'by-hand',
              revision: 1,
              releaseId: 'webshop',
              source: { provider: 'manual', externalId: '1' },
              receivedAt: AT,
              trust: { by: 'person', who: BY, trusted: true },
            },
            action: 'evidence_recorded',
          },
        ]);
        await store.record(entry.tx, [
          { ...item, trust: { by: 'token', who: 'x', trusted: true } },
        ]);
      });
    },
    tables: ['manual_evidence'],
  },
  {
    name: '20261130000400_approvals.js',
    fill: async db => {
      const { journal } = journalOn(db);
      const votes = new VotesStore(db);
      const vote: StoredVote = {
        id: 'vote',
        releaseId: release.id,
        gateId: 'default-approval',
        decision: 'approve',
        by: BY,
        groups: [],
        contentHash: 'v1:0',
        at: AT,
        revision: 1,
      };
      await journal.commit({ actor: BY }, AT, async entry => {
        await entry.write(votes, [{ after: vote, action: 'voted' }]);
        const by = { actor: BY, at: AT };
        await new AuthorsStore(db).add(entry.tx, release.id, by, false);
        await new MembersStore(db).write(
          entry.tx,
          new Map([['group:default/qa', new Set([BY])]]),
          new Date(AT),
        );
      });
    },
    tables: ['votes', 'release_authors', 'approver_members'],
  },
  {
    name: '20261130000500_waiver_targets.js',
    fill: async db => {
      const store = new WaiversStore(db);
      await expect(store.of([release.id])).resolves.toMatchObject([
        {
          target: { type: 'window', id: 'w', name: 'Freeze' },
          state: 'granted',
        },
      ]);
    },
    tables: [],
    back: async db => {
      const { content } = await db('waivers').first('content');
      expect(JSON.parse(content)).toEqual(waiverOfBefore);
      const { waivers } = await db('releases')
        .where({ id: release.id })
        .first('waivers');
      expect(JSON.parse(waivers)).toEqual([waiverOfBefore]);
    },
  },
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
        content: '{}',
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
      const row = await db('own_verdicts')
        .where({ release_id: 'webshop' })
        .first('dirty', 'in_line');
      expect([Boolean(row.dirty), Boolean(row.in_line)]).toEqual([true, false]);
      const changes = new VerdictChangesStore(db);
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
      const lines = await changes.of([release.id], { withGates: true });
      expect(lines.map(({ content }) => content)).toEqual([
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
    },
    tables: ['evidence_provider_runs'],
    back: async db => {
      await expect(db.schema.hasTable('ledger_verification')).resolves.toBe(
        false,
      );
    },
  },
];
