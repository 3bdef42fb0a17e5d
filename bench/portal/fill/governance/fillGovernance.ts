import {
  EvidenceRecord,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { Knex } from 'knex';
import { MembersStore } from '../../../../plugins/releases-backend/src/governance/approvals/MembersStore';
import {
  StoredVote,
  VotesStore,
} from '../../../../plugins/releases-backend/src/governance/approvals/VotesStore';
import {
  EVIDENCE_TABLE,
  toEvidenceRow,
} from '../../../../plugins/releases-backend/src/governance/evidence/evidenceRow';
import { ApprovedPoliciesStore } from '../../../../plugins/releases-backend/src/governance/policies/ApprovedPoliciesStore';
import { PoliciesStore } from '../../../../plugins/releases-backend/src/governance/policies/PoliciesStore';
import { insertAll } from '../../../../plugins/releases-backend/src/platform';
import { changedFields } from '../../../../plugins/releases-backend/src/platform/ledger/changedFields';
import { LedgerService } from '../../../../plugins/releases-backend/src/platform/ledger/LedgerService';
import { LedgerStore } from '../../../../plugins/releases-backend/src/platform/ledger/LedgerStore';
import {
  toRelease,
  WHOLE_RELEASE,
} from '../../../../plugins/releases-backend/src/releases/store/releaseRow';
import { ownerOf } from '../../../lib/catalog';
import { Random } from '../../../lib/random';
import { PortalSize } from '../../../lib/sizes';
import { APPROVERS, membersOf } from '../people';
import { evidenceOf } from './evidence';
import { BENCH_ACTOR, CREATED, policiesOf } from './policies';
import { votesOf } from './votes';

const BATCH = 500;

/** All releases, those that were stored last first. */
async function* batchesOfReleases(db: Knex): AsyncGenerator<Release[]> {
  let before: string | undefined;
  for (;;) {
    const query = db('releases').orderBy('id', 'desc').limit(BATCH);
    const rows = await (before === undefined
      ? query
      : query.where('id', '<', before)
    ).select(WHOLE_RELEASE);
    if (rows.length === 0) {
      return;
    }
    const releases = rows.map(toRelease);
    before = releases[releases.length - 1].id;
    yield releases;
  }
}

/** The policies of a portal with their ledger, and who belongs to whom they ask. */
export async function fillPolicies(db: Knex, size: PortalSize): Promise<void> {
  const policies = policiesOf(size);
  // Releases have no verdicts yet that would have to be made anew.
  const store = new PoliciesStore(db, { policiesWritten: async () => {} });
  const ledger = new LedgerService(new LedgerStore(db));
  const groups = [
    APPROVERS,
    ...Array.from({ length: size.components }, (_, place) => ownerOf(place)),
  ];
  await db.transaction(async tx => {
    await store.insert(tx, policies);
    await ledger.append(
      tx,
      policies.map(policy => ({
        subject: store.subjectOf(policy.id),
        at: CREATED,
        actor: BENCH_ACTOR,
        action: 'created' as const,
        change: { fields: changedFields({}, policy) },
      })),
    );
    await new MembersStore(db).write(
      tx,
      new Map(groups.map(group => [group, new Set(membersOf(group))])),
      new Date(),
    );
  });
}

/**
 * What tools found out about releases, what people said of them, and since when
 * they are approved: of the latest first, until there is as much as there is to
 * be.
 */
export async function fillFindings(
  db: Knex,
  size: PortalSize,
  now: Date,
): Promise<void> {
  const random = new Random(13);
  const approved = new ApprovedPoliciesStore(db);
  const votes = new VotesStore(db);
  const ledger = new LedgerService(new LedgerStore(db));
  let evidence = 0;
  let voted = 0;
  for await (const releases of batchesOfReleases(db)) {
    const found: EvidenceRecord[] = [];
    const said: StoredVote[] = [];
    for (const release of releases) {
      found.push(...evidenceOf(release, now, random, evidence + found.length));
      said.push(...votesOf(release, now, voted + said.length));
    }
    found.length = Math.min(found.length, size.evidence - evidence);
    said.length = Math.min(said.length, size.votes - voted);
    if (found.length + said.length === 0) {
      return;
    }
    evidence += found.length;
    voted += said.length;
    await db.transaction(async tx => {
      await insertAll(tx, EVIDENCE_TABLE, found.map(toEvidenceRow));
      await votes.insert(tx, said);
      await ledger.append(
        tx,
        said.map(vote => ({
          subject: votes.subjectOf(vote.id),
          about: votes.aboutOf(vote),
          at: vote.at,
          actor: vote.by,
          action: 'voted' as const,
          change: { fields: changedFields({}, vote, votes.untold) },
        })),
      );
      await approved.releasesWritten(tx, releases, now.toISOString());
    });
  }
}
