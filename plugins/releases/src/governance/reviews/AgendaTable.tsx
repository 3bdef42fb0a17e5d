import { Link, Skeleton, Text } from '@backstage/ui';
import { RiListCheck3 } from '@remixicon/react';
import {
  AgendaItem,
  ReviewDetail,
} from '@slipway/backstage-plugin-releases-common';
import { EmptyState } from '../../shared/feedback';
import { useReleasesLinks } from '../../shared/links';
import { ResourceTable, usePagedRows } from '../../shared/table';
import { WindowText } from '../../shared/time';
import { useReviewsTranslation } from '../../shared/translation';
import { AgendaChanges, AgendaGates, AgendaVerdict } from './AgendaParts';
import { DecisionBadge } from './ReviewBadges';
import { DecidedBy } from './DecidedBy';
import { useAgendaReadiness } from './useReviewQueries';

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

function WhatIsLeft(props: {
  item: AgendaItem;
  query: ReturnType<typeof useAgendaReadiness>;
}) {
  const { item, query } = props;
  const { release, readiness } = item;
  const { t } = useReviewsTranslation();
  if (query.isError) {
    return <Text color="secondary">{t('reviews.agenda.leftUnknown')}</Text>;
  }
  const told = query.data?.get(release.id);
  if (readiness && !told) {
    return query.isPending || query.isPlaceholderData ? (
      <Skeleton width="100%" height={16} />
    ) : (
      <Text color="secondary">{t('reviews.agenda.leftUnknown')}</Text>
    );
  }
  return told && told.gates.length > 0 ? (
    <AgendaGates
      release={release}
      gates={told.gates}
      limit={SHOWN_GATES}
      isBrief
    />
  ) : (
    <Text color="secondary">{t('reviews.agenda.nothingLeft')}</Text>
  );
}

/** The releases that a review is about, the worst first. */
export function AgendaTable({ review }: { review: ReviewDetail }) {
  const { t } = useReviewsTranslation();
  const links = useReleasesLinks();
  const { rows, pagination } = usePagedRows(review.items);
  const readiness = useAgendaReadiness(
    review.id,
    rows.filter(item => item.readiness).map(({ release }) => release.id),
  );
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
            cell: item => <AgendaVerdict item={item} />,
          },
          {
            label: t('reviews.agenda.left'),
            cell: item => <WhatIsLeft item={item} query={readiness} />,
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
