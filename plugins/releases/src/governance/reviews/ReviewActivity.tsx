import { useApi } from '@backstage/frontend-plugin-api';
import { LedgerEntry } from '@slipway/backstage-plugin-releases-common';
import { useInfiniteQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef } from '../../shared/api';
import { ActorName } from '../../shared/catalog';
import { Section } from '../../shared/layout';
import { LedgerLine, LedgerPages } from '../../shared/ledger';
import {
  reviewMessages,
  useReviewsTranslation,
} from '../../shared/translation';

const LEDGER_PAGE = 10;

type Did = keyof typeof reviewMessages.did;

function didOf({ action }: LedgerEntry): Did {
  return Object.hasOwn(reviewMessages.did, action)
    ? (action as Did)
    : 'changed';
}

function useReviewLedger(id: string) {
  const api = useApi(releasesApiRef);
  return useInfiniteQuery({
    queryKey: queryKeys.reviewLedger(id),
    queryFn: ({ pageParam, signal }) =>
      api.getReviewLedger(
        id,
        { limit: LEDGER_PAGE, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor,
  });
}

/** Everything that happened to a review, the latest first. */
export function ReviewActivity({ id }: { id: string }) {
  const { t } = useReviewsTranslation();
  return (
    <Section title={t('reviews.activity')}>
      <LedgerPages ledger={useReviewLedger(id)}>
        {entry => (
          <LedgerLine
            key={entry.seq}
            at={entry.at}
            sentence={t(`reviews.did.${didOf(entry)}`, {
              actor: <ActorName actor={entry.actor} />,
            })}
          />
        )}
      </LedgerPages>
    </Section>
  );
}
