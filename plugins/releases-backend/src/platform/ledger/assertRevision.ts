import { ApiError } from '../http/errors';
import { LedgerService } from './LedgerService';

/**
 * The revisions that a change is meant for, of which one must be the current
 * one.
 *
 * @internal
 */
export type RevisionMatch = number | readonly number[];

/**
 * Lets a change pass that is meant for the revision its subject has.
 *
 * @throws an {@link ApiError} of status 409 that says who changed what since
 * @internal
 */
export async function assertRevision(
  ledger: LedgerService,
  change: {
    /** The subject in the ledger. */
    subject: string;
    current: { name: string; revision: number };
    /** What the change is meant for; absent: whichever revision there is. */
    revision?: RevisionMatch;
    actor: string;
  },
): Promise<void> {
  const { subject, current, actor } = change;
  const revisions = [change.revision ?? current.revision].flat();
  if (revisions.includes(current.revision)) {
    return;
  }
  const revision = Math.max(...revisions);
  const changes = await ledger.since(subject, revision);
  const last = changes.at(-1);
  throw ApiError.conflict(
    last
      ? `${
          changes.every(entry => entry.actor === actor) ? 'You' : last.actor
        } changed ${current.name} since revision ${revision}, at ${
          last.at
        }. Nothing was saved; look at what changed, and save on revision ${
          current.revision
        }.`
      : `${current.name} is at revision ${current.revision}; there is no revision ${revision}.`,
    {
      current,
      changes,
      details: [
        {
          field: 'If-Match',
          code: 'stale_revision',
          message: `Send "${current.revision}", after looking at what changed.`,
        },
      ],
    },
  );
}
