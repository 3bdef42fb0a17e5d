import { Flex, Link, Text } from '@backstage/ui';
import { WAITS_FOR } from '@slipway/backstage-plugin-releases-common';
import { LoadError } from '../../shared/feedback';
import { useReleasesLinks } from '../../shared/links';
import { WindowText } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './ForMe.module.css';
import { useForMe } from './useForMe';
import { waitsSearch } from './useWaits';

const COUNTS = { vote: 'votes', waiver: 'waivers' } as const;

/** What waits for the signed-in person, and what ships next, in a line. */
export function ForMe() {
  const { t } = useReleasesTranslation();
  const links = useReleasesLinks();
  const { forMe, hasStarred, error, refetch } = useForMe();
  if (error) {
    return (
      <LoadError
        what={t('portfolio.forMe.what')}
        error={error}
        onRetry={refetch}
      />
    );
  }
  const next = forMe?.upcoming.next;
  const nothing = hasStarred
    ? t('portfolio.forMe.noneStarred')
    : t('portfolio.forMe.none');
  return (
    <section
      className={styles.line}
      aria-label={t('portfolio.forMe.title')}
      aria-busy={!forMe}
    >
      {WAITS_FOR.map(thing => {
        const count = forMe?.[COUNTS[thing]] ?? 0;
        return (
          count > 0 && (
            <Link
              key={thing}
              weight="bold"
              href={`${links.list()}${waitsSearch(thing)}`}
            >
              {t(`portfolio.forMe.${COUNTS[thing]}`, { count })}
            </Link>
          )
        );
      })}
      {next && (
        <Flex gap="1" className={styles.next}>
          <Text color="secondary">
            {hasStarred
              ? t('portfolio.forMe.nextStarred')
              : t('portfolio.forMe.next')}
          </Text>
          <Link href={links.release(next.id)}>{next.name}</Link>
          <WindowText window={next.window} />
        </Flex>
      )}
      {forMe && !next && <Text color="secondary">{nothing}</Text>}
    </section>
  );
}
