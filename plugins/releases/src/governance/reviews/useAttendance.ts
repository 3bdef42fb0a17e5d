import { useApi } from '@backstage/frontend-plugin-api';
import {
  Attendee,
  ReleasesApiError,
  ReviewDetail,
} from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { useNotify } from '../../shared/feedback';
import { useReviewsTranslation } from '../../shared/translation';

/** Who came, of one who is invited. */
interface Presence {
  ref: string;
  present: boolean;
}

function withPresence(
  attendees: readonly Attendee[],
  { ref, present }: Presence,
): Attendee[] {
  return attendees.map(attendee =>
    attendee.ref === ref ? { ...attendee, present } : attendee,
  );
}

/**
 * Says who came. Somebody else may do so at the same time, or change the review:
 * then it is said again of the review as it is by now.
 */
export function useAttendance(reviewId: string) {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { t } = useReviewsTranslation();
  const key = queryKeys.review(reviewId);

  const save = (
    { attendees, revision }: Pick<ReviewDetail, 'attendees' | 'revision'>,
    presence: Presence,
  ) =>
    api.updateReview(
      reviewId,
      { attendees: withPresence(attendees, presence) },
      { revision },
    );

  return useMutation({
    // One after the other, as each needs the revision that the one before left.
    scope: { id: `attendance ${reviewId}` },
    mutationFn: async (presence: Presence) => {
      const known = queryClient.getQueryData<ReviewDetail>(key);
      try {
        return await save(known ?? (await api.getReview(reviewId)), presence);
      } catch (error) {
        if (error instanceof ReleasesApiError && error.status === 409) {
          return save(await api.getReview(reviewId), presence);
        }
        throw error;
      }
    },
    onSuccess: ({ attendees, revision }) => {
      queryClient.setQueryData<ReviewDetail>(
        key,
        known => known && { ...known, attendees, revision },
      );
      return queryClient.invalidateQueries({ queryKey: key });
    },
    onError: error => {
      notify({
        title: t('reviews.notTicked'),
        description: error.message,
        status: 'warning',
      });
      return queryClient.invalidateQueries({ queryKey: key });
    },
  });
}
