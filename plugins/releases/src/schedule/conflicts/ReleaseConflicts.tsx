import { Flex, Link, Text } from '@backstage/ui';
import { RiCheckDoubleLine } from '@remixicon/react';
import { Release } from '@slipway/backstage-plugin-releases-common';
import { LoadError, LoadingRows } from '../../shared/feedback';
import { Section } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { useReleasesTranslation } from '../../shared/translation';
import { ConflictItem } from './ConflictItem';
import styles from './conflicts.module.css';
import { useReleaseConflicts } from './useConflictQueries';

/** Where the conflicts stand on the page of a release. */
export const CONFLICTS_ANCHOR = 'conflicts';

/** What a release collides with. */
export function ReleaseConflicts(props: { release: Release }) {
  const { id } = props.release;
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const { data, error, refetch } = useReleaseConflicts(id);
  return (
    <div id={CONFLICTS_ANCHOR}>
      <Section
        title={t('conflicts.title')}
        note={
          data &&
          data.items.length > 0 &&
          t('conflicts.total', { count: data.items.length })
        }
        actions={
          <Link href={links.conflicts()}>{t('conflicts.allConflicts')}</Link>
        }
      >
        {!data && error && (
          <LoadError
            what={t('conflicts.what')}
            error={error}
            onRetry={() => refetch()}
          />
        )}
        {!data && !error && <LoadingRows rows={2} height={48} />}
        {data?.items.length === 0 && (
          <Flex gap="2" align="center">
            <RiCheckDoubleLine aria-hidden size={16} />
            <Text color="secondary">{t('conflicts.onReleaseNone')}</Text>
          </Flex>
        )}
        {data && data.items.length > 0 && (
          <ul className={`${styles.list} ${styles.narrow}`}>
            {data.items.map(conflict => (
              <ConflictItem
                key={conflict.fingerprint}
                conflict={conflict}
                onPageOf={id}
                tellsKind
              />
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}
