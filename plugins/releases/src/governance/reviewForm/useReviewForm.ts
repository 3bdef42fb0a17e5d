import {
  ErrorDetail,
  newReviewSchema,
  readWith,
  Review,
} from '@slipway/backstage-plugin-releases-common';
import { useCallback } from 'react';
import { DraftForm, useDraftForm } from '../../shared/form';
import { localZone } from '../../shared/time';
import { useReviewsTranslation } from '../../shared/translation';
import {
  draftFromReview,
  draftToReview,
  emptyReviewDraft,
  ReviewDraft,
  ReviewInput,
} from './ReviewDraft';

export type ReviewForm = DraftForm<ReviewDraft>;

const PATHS: Record<string, readonly string[]> = {
  repeat: ['rrule'],
  rule: ['rrule'],
  about: ['period', 'trainId'],
  from: ['period.from'],
  to: ['period.to'],
};

function pathsOf(field: string): readonly string[] {
  return PATHS[field] ?? [field];
}

/** What is said where nothing was chosen, which the contract finds malformed. */
function noChoice(
  { field }: ErrorDetail,
  input: ReviewInput,
  words: { noRef: string; noTrain: string },
): string | undefined {
  const [, row] = /^attendees\.(\d+)\.ref$/.exec(field) ?? [];
  if (row !== undefined && input.attendees[Number(row)]?.ref === '') {
    return words.noRef;
  }
  return field === 'trainId' && input.trainId === ''
    ? words.noTrain
    : undefined;
}

/** The draft of a review and what is wrong with it. */
export function useReviewForm(base: Review | undefined) {
  const { t } = useReviewsTranslation();
  const noTrain = t('reviews.form.chooseTrain');
  const noRef = t('reviews.form.noRef');
  const twice = t('reviews.form.twice');
  const inputOf = useCallback(
    (draft: ReviewDraft) => draftToReview(draft, base),
    [base],
  );
  const read = useCallback(
    (input: ReviewInput) => {
      const reading = readWith(newReviewSchema, input);
      const refs = input.attendees.map(({ ref }) => ref);
      const repeated = refs.flatMap((ref, index) =>
        ref !== '' && refs.indexOf(ref) < index
          ? [
              {
                field: `attendees.${index}.ref`,
                code: 'attendee_twice',
                message: twice,
              },
            ]
          : [],
      );
      if ('value' in reading) {
        return repeated.length > 0 ? { details: repeated } : reading;
      }
      return {
        details: [
          ...reading.details.map(detail => ({
            ...detail,
            message:
              noChoice(detail, input, { noRef, noTrain }) ?? detail.message,
          })),
          ...repeated,
        ],
      };
    },
    [noRef, noTrain, twice],
  );
  return useDraftForm({
    initial: () =>
      base ? draftFromReview(base) : emptyReviewDraft(localZone()),
    inputOf,
    read,
    pathsOf,
  });
}
