import { Link, Text } from '@backstage/ui';
import { RiListCheck3 } from '@remixicon/react';
import { ReviewDetail } from '@slipway/backstage-plugin-releases-common';
import { EmptyState } from '../../shared/feedback';
import { useReleasesLinks } from '../../shared/links';
import { ResourceTable, usePagedRows } from '../../shared/table';
import { WindowText } from '../../shared/time';
import { useReviewsTranslation } from '../../shared/translation';
import { AgendaChanges, AgendaGates, AgendaReadiness } from './AgendaParts';
import { DecisionBadge } from './ReviewBadges';
import { DecidedBy } from './DecidedBy';

const SHOWN_GATES = 3;

/** In place of an agenda without releases: what would fill it. */
export function EmptyAgenda({ review }: { review: ReviewDetail }) {
  const { t } = useReviewsTranslation();
  const isClosed = review.state === 'closed';
  const ahead = review.period
    ? t('reviews.agenda.emptyPeriod')
    : t('reviews.agenda.emptyTrain');
  return (
    <EmptyState
      icon={<RiListCheck3 />}
      title={isClosed ? t('reviews.agenda.emptyClosed') : ahead}
      description={isClosed ? undefined : t('reviews.agenda.emptyHint')}
    />
  );
}

/** The releases that a review is about, the worst first. */
export function AgendaTable({ review }: { review: ReviewDetail }) {
  const { t } = useReviewsTranslation();
  const links = useReleasesLinks();
  const { rows, pagination } = usePagedRows(review.items);
  if (review.items.length === 0) {
    return <EmptyAgenda review={review} />;
  }
  return (
    <>
      <ResourceTable
        label={t('reviews.agenda.title')}
        columns={[
          {
            label: t('reviews.agenda.release'),
            width: '21%',
            cell: ({ release }) => (
              <>
                <Link href={links.release(release.id)} weight="bold">
                  {release.name}
                </Link>
                <Text as="div" color="secondary" variant="body-small">
                  <WindowText window={release.window} />
                </Text>
              </>
            ),
          },
          {
            label: t('reviews.agenda.readiness'),
            width: '24%',
            cell: item => <AgendaReadiness item={item} />,
          },
          {
            label: t('reviews.agenda.left'),
            cell: item =>
              item.gates.length > 0 ? (
                <AgendaGates item={item} limit={SHOWN_GATES} isBrief />
              ) : (
                <Text color="secondary">{t('reviews.agenda.nothingLeft')}</Text>
              ),
          },
          {
            label: t('reviews.agenda.changes'),
            cell: item => <AgendaChanges item={item} />,
          },
          {
            label: t('reviews.agenda.decision'),
            cell: ({ release, decision }) => (
              <>
                <DecisionBadge decision={decision} />
                {decision && (
                  <DecidedBy
                    decision={decision}
                    releaseZone={release.window?.timeZone}
                  />
                )}
              </>
            ),
          },
        ]}
        rows={rows}
        keyOf={({ release }) => release.id}
        pagination={pagination}
      />
      {review.truncated && (
        <Text color="secondary">{t('reviews.agenda.truncated')}</Text>
      )}
    </>
  );
}
