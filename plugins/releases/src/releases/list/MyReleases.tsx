import { Flex, Link, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { RiRocketLine } from '@remixicon/react';
import {
  ListedRelease,
  OPEN_STATES,
} from '@slipway/backstage-plugin-releases-common';
import { useQuery } from '@tanstack/react-query';
import { queryKeys, releasesApiRef, useOwnRefs } from '../../shared/api';
import { EmptyState, LoadError, LoadingRows } from '../../shared/feedback';
import { useReleasesLinks } from '../../shared/links';
import { WindowText } from '../../shared/time';
import { useWorkTranslation } from '../../shared/translation';
import { PlanLink } from '../record';
import { StateBadge } from '../status';
import styles from './MyReleases.module.css';
import { ReleaseVerdict } from './ReleaseVerdict';
import { MINE, MOST_OWNERS } from './useMine';

const SHOWN = 5;

/** The next releases of the signed-in person and their groups. */
function useMyReleases() {
  const api = useApi(releasesApiRef);
  const refs = useOwnRefs();
  const query = {
    responsibleRef: refs.data?.slice(0, MOST_OWNERS),
    state: [...OPEN_STATES],
    sort: 'start' as const,
    limit: SHOWN,
    standing: true,
    totalItems: true,
  };
  const list = useQuery({
    queryKey: queryKeys.releases(query),
    queryFn: ({ signal }) => api.listReleases(query, { signal }),
    enabled: refs.data !== undefined,
  });
  return refs.error
    ? { ...list, error: refs.error, refetch: refs.refetch }
    : list;
}

function Row({ release }: { release: ListedRelease }) {
  const { id, name, state, window } = release;
  const links = useReleasesLinks();
  const { t } = useWorkTranslation();
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Link href={links.release(id)} weight="bold">
          {name}
        </Link>
        <Text as="div" color="secondary" variant="body-small">
          {window ? <WindowText window={window} /> : t('work.card.noWindow')}
        </Text>
      </div>
      <Flex gap="2" align="center" className={styles.badges}>
        <StateBadge state={state} />
        <ReleaseVerdict release={release} />
      </Flex>
    </li>
  );
}

/** The next releases that the signed-in person or their groups own or manage. */
export function MyReleases() {
  const { t } = useWorkTranslation();
  const links = useReleasesLinks();
  const { data, error, refetch } = useMyReleases();
  if (!data) {
    return error ? (
      <LoadError
        what={t('work.card.releases')}
        error={error}
        onRetry={() => refetch()}
      />
    ) : (
      <LoadingRows rows={SHOWN} height={32} />
    );
  }
  if (data.items.length === 0) {
    return (
      <EmptyState
        icon={<RiRocketLine />}
        title={t('work.card.noReleases')}
        description={t('work.card.noReleasesHint')}
        action={<PlanLink variant="secondary" />}
      />
    );
  }
  return (
    <Flex direction="column" gap="3">
      <ul className={styles.list} aria-label={t('work.card.releases')}>
        {data.items.map(release => (
          <Row key={release.id} release={release} />
        ))}
      </ul>
      <Link href={`${links.list()}?${MINE}=true`} weight="bold">
        {t('work.card.allReleases')}
      </Link>
    </Flex>
  );
}
