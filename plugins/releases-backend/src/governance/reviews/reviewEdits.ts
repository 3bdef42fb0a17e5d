import { v7 as newId } from 'uuid';
import { ApiError, Authorship } from '../../platform';
import { nextReview } from './nextReview';
import { StoredReview } from './ReviewsStore';

/** A review that is held, for the first time or again. @internal */
export function openedReview(
  { closedAt: _, ...before }: StoredReview,
  at: string,
): StoredReview {
  if (before.state === 'open') {
    throw reviewRefused(before, 'already_open', 'is open already.');
  }
  return { ...before, state: 'open', openedAt: before.openedAt ?? at };
}

/** @internal */
export function closedReview(before: StoredReview, at: string): StoredReview {
  if (before.state !== 'open') {
    throw reviewRefused(
      before,
      'review_not_open',
      before.state === 'closed'
        ? 'is closed already.'
        : 'has not been opened. Open it first, or cancel it.',
    );
  }
  return { ...before, state: 'closed', closedAt: at };
}

/**
 * What follows a review that recurs, with the same people, of whom nobody has
 * come yet; undefined where nothing does.
 *
 * @internal
 */
export function followingReview(
  ended: StoredReview,
  { actor, at }: Authorship,
): StoredReview | undefined {
  const next = nextReview(ended, at);
  const { openedAt: _, closedAt: __, archivedAt: ___, ...rest } = ended;
  return (
    next && {
      ...rest,
      ...next,
      id: newId(),
      state: 'planned',
      attendees: ended.attendees.map(({ present: _came, ...one }) => one),
      previousId: ended.id,
      createdBy: actor,
      createdAt: at,
      updatedBy: actor,
      updatedAt: at,
      revision: 1,
    }
  );
}

/** What was held stays about what it was about, and when it was. @internal */
export function assertHeldStays(
  before: StoredReview,
  next: StoredReview,
): void {
  const isAbout = ({ at, period, trainId }: StoredReview) =>
    JSON.stringify([at, period, trainId]);
  if (before.state === 'closed' && isAbout(before) !== isAbout(next)) {
    throw reviewRefused(
      before,
      'review_closed',
      'is closed, so that when it was and its agenda stay. Open it again first.',
    );
  }
}

/** @internal */
export function hasDecided(review: StoredReview): ApiError {
  return reviewRefused(
    review,
    'has_decisions',
    'has taken decisions, so it cannot be cancelled. Close it instead.',
  );
}

/** @param why - goes on after its title */
function reviewRefused(
  review: Pick<StoredReview, 'title' | 'id'>,
  code: string,
  why: string,
): ApiError {
  const message = `${review.title} ${why}`;
  return ApiError.conflict(message, {
    details: [{ field: 'state', code, message }],
    current: review,
  });
}
