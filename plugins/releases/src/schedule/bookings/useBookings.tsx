import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import {
  Booking,
  bookingManagePermission,
} from '@slipway/backstage-plugin-releases-common';
import {
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { useNotify } from '../../shared/feedback';
import { newIdempotencyKey } from '../../shared/form';
import { useReleasesTranslation } from '../../shared/translation';
import { targetName } from './targetName';

const PAGE = 50;

/** Whether this person books; undefined while nobody knows. */
export function useMayBook(): boolean | undefined {
  const { loading, allowed } = usePermission({
    permission: bookingManagePermission,
  });
  return loading ? undefined : allowed;
}

/**
 * The bookings that end after an instant, or all of them.
 *
 * @param from - keep it the same from one rendering to the next
 */
export function useBookingList(from: string | undefined) {
  const api = useApi(releasesApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.bookings(from),
    queryFn: ({ pageParam, signal }) =>
      api.listBookings({ from, limit: PAGE, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
  });
}

/** Ends bookings; what was ended can be booked again at once. */
export function useEndBooking() {
  const api = useApi(releasesApiRef);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const { t } = useReleasesTranslation();
  const refused = (error: Error) => {
    notify({
      title: t('bookings.notDone'),
      description: error.message,
      status: 'warning',
    });
    return queryClient.invalidateQueries();
  };
  const again = useMutation({
    mutationFn: (ended: Booking) => {
      const { environment, resourceRef, start, end, units } = ended;
      const { releaseId, reason } = ended;
      return api.createBooking(
        { environment, resourceRef, start, end, units, releaseId, reason },
        { idempotencyKey: newIdempotencyKey() },
      );
    },
    onSuccess: booking => {
      notify({
        title: t('bookings.bookedAgain', { name: targetName(booking) }),
      });
      return queryClient.invalidateQueries();
    },
    onError: refused,
  });
  return useMutation({
    mutationFn: ({ id }: Booking) => api.endBooking(id),
    onSuccess: ended => {
      const notice = notify({
        title: t('bookings.ended', { name: targetName(ended) }),
        description: (
          <Button
            size="small"
            variant="secondary"
            onPress={() => {
              notice.close();
              again.mutate(ended);
            }}
          >
            {t('feedback.undo')}
          </Button>
        ),
      });
      return queryClient.invalidateQueries();
    },
    onError: refused,
  });
}
