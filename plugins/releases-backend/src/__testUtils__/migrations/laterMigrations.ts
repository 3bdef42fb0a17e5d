import { Knex } from 'knex';
import { journalOn } from '../journalOn';
import { aRelease } from '../releaseFixture';
import { toIso } from '../../platform';
import { ReleasesStore } from '../../releases/store/ReleasesStore';
import { HolidayCalendars } from '../../schedule/workingCalendar/HolidayCalendars';

import { AT, BY, record, release, waiverOfBefore } from './samples';
import { WaiversStore } from '../../governance/waivers/WaiversStore';
import { MigrationStep } from './MigrationStep';
import { policySelectorSchema } from '@slipway/backstage-plugin-releases-common';
import { OwnVerdictsStore } from '../../governance/verdicts/OwnVerdictsStore';
import { RequiredReleasesStore } from '../../governance/verdicts/RequiredReleasesStore';
import { EvidenceStore } from '../../governance/evidence/EvidenceStore';
import { createManualEvidenceStore } from '../../governance/evidence/ManualEvidenceStore';
import { AuthorsStore } from '../../governance/approvals/AuthorsStore';
import { MembersStore } from '../../governance/approvals/MembersStore';
import { StoredVote, VotesStore } from '../../governance/approvals/VotesStore';
import { ApprovedPoliciesStore } from '../../governance/policies/ApprovedPoliciesStore';
import { PoliciesStore } from '../../governance/policies/PoliciesStore';
import { StoredPolicy } from '../../governance/policies/StoredPolicy';

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
      const [before] = await db('dependency_snapshots').select();
      expect(before.fingerprint).toBeNull();
      await db('dependency_snapshots').insert({
        ...before,
        id: 'told',
        fingerprint: 'f'.repeat(64),
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
];
