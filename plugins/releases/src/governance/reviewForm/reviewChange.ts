import {
  Review,
  ReviewChange,
} from '@slipway/backstage-plugin-releases-common';
import { differingFields } from '../../shared/editConflict';
import {
  draftFromReview,
  draftToReview,
  ReviewInput,
  ReviewInputField,
} from './ReviewDraft';

/** A review as its form would write it. */
export function inputOfReview(review: Review): ReviewInput {
  return draftToReview(draftFromReview(review), review);
}

/**
 * What has to be sent to make `wanted` of a review: only what differs. Naming a
 * period clears the train, and the other way round.
 */
export function reviewChangeOf(
  review: Review,
  wanted: ReviewInput,
): ReviewChange {
  const differing = differingFields<ReviewInputField>(
    inputOfReview(review),
    wanted,
  );
  return Object.fromEntries(
    differing.flatMap((field): [string, unknown][] => {
      const value = wanted[field];
      if (field === 'rrule') {
        return [[field, value ?? null]];
      }
      return value === undefined ? [] : [[field, value]];
    }),
  );
}
