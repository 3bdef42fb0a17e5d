import { SearchField, Text } from '@backstage/ui';
import { ReviewTable, useMayManageReviews } from '../../governance/reviews';
import { Segments } from '../../shared/form';
import { ListPage } from '../../shared/layout';
import {
  useAddress,
  useReleasesLinks,
  useSearchText,
} from '../../shared/links';
import { ZoneSelect } from '../../shared/time';
import { useReviewsTranslation } from '../../shared/translation';
import styles from './reviewPages.module.css';

const PARAMETER = 'shown';

/** What is ahead comes in its order, what is past with the latest first. */
const QUERIES = {
  ahead: { state: ['planned' as const, 'open' as const] },
  past: { state: ['closed' as const], order: 'latest' as const },
};

/** Go/no-go reviews: those that are ahead, and those that were held. */
export function ReviewsPage() {
  const { t } = useReviewsTranslation();
  const links = useReleasesLinks();
  const mayManage = useMayManageReviews();
  const [search, change] = useAddress();
  const { text, setText, settled } = useSearchText();
  const shown = search.get(PARAMETER) === 'past' ? 'past' : 'ahead';
  return (
    <ListPage
      title={t('reviews.title')}
      add={{
        href: links.newReview(),
        label: t('reviews.new'),
        isAllowed: mayManage,
      }}
    >
      <div className={styles.bar}>
        <SearchField
          aria-label={t('reviews.search')}
          placeholder={t('reviews.searchHint')}
          size="small"
          value={text}
          onChange={setText}
        />
        <Segments
          label={t('reviews.shown')}
          options={[
            { id: 'ahead', label: t('reviews.ahead') },
            { id: 'past', label: t('reviews.past') },
          ]}
          value={shown}
          onChange={wanted =>
            change(next =>
              wanted === 'past'
                ? next.set(PARAMETER, wanted)
                : next.delete(PARAMETER),
            )
          }
        />
        <ZoneSelect offersRelease />
      </div>
      {mayManage === false && (
        <Text color="secondary">{t('reviews.mayNot')}</Text>
      )}
      <ReviewTable
        query={{ ...QUERIES[shown], q: settled || undefined }}
        isPast={shown === 'past'}
        mayManage={mayManage ?? false}
      />
    </ListPage>
  );
}
