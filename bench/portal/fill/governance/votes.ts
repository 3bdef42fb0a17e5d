import {
  formatInstant,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { contentHash } from '../../../../plugins/releases-backend/src/governance/approvals/contentHash';
import { StoredVote } from '../../../../plugins/releases-backend/src/governance/approvals/VotesStore';
import { APPROVERS, membersOf } from '../people';
import { EVERYWHERE } from './policies';

const DAY_MS = 86_400_000;

/** What the owner and another said of a release that was or is to be approved. */
export function votesOf(
  release: Release,
  now: Date,
  from: number,
): StoredVote[] {
  const { id, ownerRef, state, window } = release;
  if (!ownerRef || state === 'draft' || state === 'planned') {
    return [];
  }
  const latest = Math.min(Date.parse(window!.start), now.getTime());
  // What is in readiness waits for the second.
  const groups = state === 'in_readiness' ? [ownerRef] : [ownerRef, APPROVERS];
  return groups.map((group, place) => ({
    id: `vote-${String(from + place).padStart(7, '0')}`,
    revision: 1,
    releaseId: id,
    gateId: `${EVERYWHERE}:sign-off`,
    decision: 'approve',
    by: membersOf(group)[0],
    groups: [group],
    contentHash: contentHash(release),
    at: formatInstant(new Date(latest - DAY_MS)),
  }));
}
