import { ButtonLink, Container, Flex, Text } from '@backstage/ui';
import { RiBookmarkLine } from '@remixicon/react';
import {
  ConflictFilterBar,
  ConflictGroups,
  toConflictQuery,
  useConflictFilters,
  useConflictList,
} from '../../schedule/conflicts';
import { PageHead } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { useTime, ZoneSelect } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './ConflictsPage.module.css';

/** What collides between releases, windows and bookings. */
export function ConflictsPage() {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const state = useConflictFilters();
  const time = useTime();
  const list = useConflictList(toConflictQuery(state.filters, state.choice));
  const [first] = list.data?.pages ?? [];
  const summary = first && [
    t('conflicts.total', { count: first.totalItems ?? first.items.length }),
    first.computedAt
      ? t('conflicts.computedAt', { time: time.relative(first.computedAt) })
      : t('conflicts.notComputed'),
  ];
  return (
    <Container py="4">
      <PageHead name={t('conflicts.title')} isTab />
      <Flex direction="column" gap="4">
        <ConflictFilterBar state={state} />
        <div className={styles.bar}>
          <Text color="secondary" role="status">
            {summary?.join(' ')}
          </Text>
          <Flex gap="2" align="center">
            <ButtonLink
              size="small"
              variant="secondary"
              iconStart={<RiBookmarkLine />}
              href={links.bookings()}
            >
              {t('bookings.title')}
            </ButtonLink>
            <ZoneSelect />
          </Flex>
        </div>
        <ConflictGroups
          list={list}
          isNarrowed={Object.values(state.filters).some(
            values => values.length > 0,
          )}
          shows={state.choice}
        />
      </Flex>
    </Container>
  );
}
