import { ButtonLink, Text } from '@backstage/ui';
import { RiScales3Line } from '@remixicon/react';
import {
  ReviewListItem,
  ReviewListQueryInput,
} from '@slipway/backstage-plugin-releases-common';
import { EmptyState } from '../../shared/feedback';
import { useReleasesLinks } from '../../shared/links';
import { ListTable, TableColumn, usePages } from '../../shared/table';
import { useReviewsTranslation } from '../../shared/translation';
import { ReviewAbout } from './ReviewAbout';
import { ReviewStateBadge } from './ReviewBadges';
import { ReviewCounts } from './ReviewCounts';
import { ReviewWhen } from './ReviewWhen';
import { useReviewList } from './useReviewQueries';

function useReviewColumns(): TableColumn<ReviewListItem>[] {
  const { t } = useReviewsTranslation();
  return [
    {
      label: t('reviews.column.title'),
      width: '26%',
      cell: ({ title }) => <Text weight="bold">{title}</Text>,
    },
    {
      label: t('reviews.column.when'),
      cell: review => <ReviewWhen review={review} />,
    },
    {
      label: t('reviews.column.about'),
      cell: review => <ReviewAbout review={review} />,
    },
    {
      label: t('reviews.column.counts'),
      cell: ({ counts }) => <ReviewCounts counts={counts} />,
    },
    {
      label: t('reviews.column.state'),
      width: '7rem',
      isPlain: true,
      cell: ({ state }) => <ReviewStateBadge state={state} />,
    },
  ];
}

/** Reviews in rows, a page at a time. */
export function ReviewTable(props: {
  query: ReviewListQueryInput;
  isPast: boolean;
  mayManage: boolean;
}) {
  const { query, isPast, mayManage } = props;
  const { t } = useReviewsTranslation();
  const links = useReleasesLinks();
  const columns = useReviewColumns();
  const pages = usePages(query, [25]);
  const list = useReviewList({ ...query, ...pages.query });
  const none = isPast
    ? { title: t('reviews.emptyPast'), hint: t('reviews.emptyPastHint') }
    : { title: t('reviews.empty'), hint: t('reviews.emptyHint') };
  return (
    <ListTable
      what={t('reviews.what')}
      list={list}
      pages={pages}
      columns={columns}
      hrefOf={({ id }) => links.review(id)}
      emptyState={
        <EmptyState
          icon={<RiScales3Line />}
          title={query.q ? t('reviews.noMatch') : none.title}
          description={query.q ? t('reviews.noMatchHint') : none.hint}
          action={
            mayManage &&
            !isPast &&
            !query.q && (
              <ButtonLink variant="primary" href={links.newReview()}>
                {t('reviews.new')}
              </ButtonLink>
            )
          }
        />
      }
    />
  );
}
