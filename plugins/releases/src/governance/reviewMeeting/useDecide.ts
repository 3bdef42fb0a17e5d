import { useApi } from '@backstage/frontend-plugin-api';
import {
  AgendaItem,
  NewReviewDecision,
  ReleasesApiError,
  ReviewDecision,
  ReviewDetail,
} from '@slipway/backstage-plugin-releases-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { useIdempotencyKeys } from '../../shared/form';

/** A decision as its dialog asks for it, about a release as it was looked at. */
export interface WantedDecision
  extends Pick<NewReviewDecision, 'decision' | 'reason' | 'conditions'> {
  item: Pick<AgendaItem, 'release' | 'decision'>;
}

/** Whether an error is a refusal of that kind. */
export function isRefusedAs(error: unknown, code: string): boolean {
  return (
    error instanceof ReleasesApiError &&
    error.details.some(detail => detail.code === code)
  );
}

/** Decides about releases in a review, and reopens what was decided. */
export function useDecide(reviewId: string) {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKeys();
  const key = queryKeys.review(reviewId);

  const show = (decision: ReviewDecision) => {
    queryClient.setQueryData<ReviewDetail>(
      key,
      review =>
        review && {
          ...review,
          items: review.items.map(item =>
            item.release.id === decision.releaseId
              ? { ...item, decision }
              : item,
          ),
        },
    );
    return queryClient.invalidateQueries();
  };
  // What was decided or changed by somebody else is shown before it is told.
  const onError = () => queryClient.invalidateQueries({ queryKey: key });

  const decide = useMutation({
    mutationFn: ({ item, ...wanted }: WantedDecision) => {
      const { id: releaseId, revision } = item.release;
      const decision = { ...wanted, releaseId, revision };
      // The same, decided again after it was reopened, is another decision.
      const idempotencyKey = keyOf({ decision, after: item.decision });
      return api.decideRelease(reviewId, decision, { idempotencyKey });
    },
    onSuccess: show,
    onError,
  });
  const reopen = useMutation({
    mutationFn: (wanted: { decision: ReviewDecision; reason: string }) => {
      const { decision, reason } = wanted;
      return api.reopenDecision(decision.reviewId, decision.id, { reason });
    },
    onSuccess: show,
    onError,
  });
  return { decide, reopen };
}
