import { Flex, Link, Text } from '@backstage/ui';
import { LoadError } from '../../shared/feedback';
import { useReleasesLinks } from '../../shared/links';
import { WindowText } from '../../shared/time';
import {
  useReleasesTranslation,
  useWorkTranslation,
} from '../../shared/translation';
import { useMyWorkCounts, workSearch } from '../work';
import styles from './ForMe.module.css';
import { useForMe } from './useForMe';

const COUNTS = [
  { count: 'votes', kind: 'vote' },
  { count: 'waivers', kind: 'waiver_request' },
] as const;

/** What waits for the signed-in person, and what ships next, in a line. */
export function ForMe() {
  const { t } = useReleasesTranslation();
  const { t: tw } = useWorkTranslation();
  const links = useReleasesLinks();
  const { forMe, hasStarred, error, refetch } = useForMe();
  const { data: counted } = useMyWorkCounts();
  const work = counted?.totalItems ?? 0;
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
      {COUNTS.map(({ count: name, kind }) => {
        const count = forMe?.[name] ?? 0;
        return (
          count > 0 && (
            <Link
              key={name}
              weight="bold"
              href={`${links.myWork()}${workSearch(kind)}`}
            >
              {t(`portfolio.forMe.${name}`, { count })}
            </Link>
          )
        );
      })}
      {work > 0 && (
        <Link href={links.myWork()}>
          {tw('work.card.all', { count: work })}
        </Link>
      )}
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
