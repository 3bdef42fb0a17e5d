import { useApi } from '@backstage/frontend-plugin-api';
import { Review } from '@slipway/backstage-plugin-releases-common';
import { useMutation } from '@tanstack/react-query';
import { ReleasesApi, releasesApiRef } from '../../shared/api';
import { useNotify } from '../../shared/feedback';
import { saveFile } from '../../shared/links';
import { useReviewsTranslation } from '../../shared/translation';
import { fileName } from './fileName';

type Named = Pick<Review, 'id' | 'title'>;

function useDownload(
  { title }: Named,
  file: {
    read: (api: ReleasesApi) => Promise<string>;
    type: string;
    ending: string;
  },
) {
  const api = useApi(releasesApiRef);
  const notify = useNotify();
  const { t } = useReviewsTranslation();
  return useMutation({
    mutationFn: () => file.read(api),
    onSuccess: content =>
      saveFile(
        new Blob([content], { type: file.type }),
        fileName(title, file.ending),
      ),
    onError: error =>
      notify({
        title: t('reviews.done.notDownloaded'),
        description: error.message,
        status: 'warning',
      }),
  });
}

/** Downloads the invitation to a review, for a calendar. */
export function useInvitation(review: Named) {
  return useDownload(review, {
    read: api => api.getReviewInvitation(review.id),
    type: 'text/calendar;charset=utf-8',
    ending: 'ics',
  });
}

/** Downloads the minutes of a review. */
export function useMinutesFile(review: Named) {
  return useDownload(review, {
    read: api => api.getReviewMinutes(review.id),
    type: 'text/markdown;charset=utf-8',
    ending: 'md',
  });
}
