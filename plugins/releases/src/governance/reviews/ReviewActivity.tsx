import { LedgerEntry } from '@slipway/backstage-plugin-releases-common';
import { queryKeys } from '../../shared/api';
import { ActorName } from '../../shared/catalog';
import { Section } from '../../shared/layout';
import { LedgerLine, LedgerPages, useLedgerPages } from '../../shared/ledger';
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
  return useLedgerPages({
    queryKey: queryKeys.reviewLedger(id),
    limit: LEDGER_PAGE,
    read: (api, page, signal) => api.getReviewLedger(id, page, { signal }),
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
