import {
  Release,
  ReviewDecision,
} from '@slipway/backstage-plugin-releases-common';
import { ApiError } from '../../platform';
import { StoredReview } from './ReviewsStore';
import {
  Decidable,
  DecidingPerson,
  whyDecideNone,
  whyNotDecide,
} from './whyNotDecide';

/** What a refusal is about, by its code. */
const FIELDS: Readonly<Record<string, string>> = {
  review_not_open: 'state',
};

/**
 * @param shown - the decision that stands, as it is answered
 * @throws an {@link ApiError} where nobody may decide about a release now
 * @internal
 */
export function assertDecidable(
  deciding: DecidingPerson & Decidable,
  shown: ReviewDecision | undefined,
): void {
  const why = whyDecideNone(deciding) ?? whyNotDecide(deciding);
  if (!why) {
    return;
  }
  const { code, sentence } = why;
  if (code === 'catalog_unavailable') {
    throw ApiError.unavailable('catalog', sentence);
  }
  throw ApiError.conflict(sentence, {
    details: [{ field: FIELDS[code] ?? 'releaseId', code, message: sentence }],
    current: code === 'already_decided' ? shown : deciding.release,
  });
}

/** @internal */
export function staleRelease(release: Release, revision: number): ApiError {
  const message = `${release.name} is at revision ${release.revision}, and what you looked at was revision ${revision}. Look at it again, and decide on revision ${release.revision}.`;
  return ApiError.conflict(message, {
    details: [{ field: 'revision', code: 'stale_revision', message }],
    current: release,
  });
}

/** @internal */
export function notOnAgenda(
  { title, period }: StoredReview,
  { name }: Release,
): ApiError {
  const message = `${name} is not on the agenda of ${title}. ${
    period
      ? 'Extend the period of the review so that the release starts in it'
      : 'Put the release aboard the departure that the review is about'
  }, or decide in another review.`;
  return ApiError.refused(message, [
    { field: 'releaseId', code: 'not_on_agenda', message },
  ]);
}
