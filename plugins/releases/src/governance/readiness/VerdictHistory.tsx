import { Flex, Text } from '@backstage/ui';
import {
  isOpenState,
  ReleaseOutline,
  Verdict,
  VerdictChange,
} from '@slipway/backstage-plugin-releases-common';
import { toneOfVerdict, VerdictBadge } from '../../releases/status';
import { LoadError } from '../../shared/feedback';
import { Section } from '../../shared/layout';
import { useTime } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import { periodsOf } from './periodsOf';
import { useVerdictHistory } from './useReadinessQueries';
import styles from './VerdictHistory.module.css';

function useWhy() {
  const { t } = useReleasesTranslation();
  return ({ own, inherited }: VerdictChange) => {
    const part = (what: 'own' | 'providers', verdict: Verdict) =>
      t(`readiness.history.${what}.${verdict}`);
    return inherited === 'not_applicable'
      ? part('own', own)
      : `${part('own', own)} ${part('providers', inherited)}`;
  };
}

/** How the verdict on a release went since it was planned. */
export function VerdictHistory(props: {
  release: Pick<ReleaseOutline, 'id' | 'state' | 'window' | 'updatedAt'>;
}) {
  const { release } = props;
  const { t } = useReleasesTranslation();
  const { data, error, refetch } = useVerdictHistory(release.id);
  const time = useTime(release.window?.timeZone);
  const why = useWhy();
  const periods = periodsOf(data?.items ?? [], release, time.now);

  if (data?.items.length === 0 && !isOpenState(release.state)) {
    return null;
  }
  return (
    <Section title={t('readiness.history.title')}>
      {error && !data && (
        <LoadError
          what={t('readiness.history.title')}
          error={error}
          onRetry={() => refetch()}
        />
      )}
      {data && periods.length === 0 && (
        <Text color="secondary">{t('readiness.history.none')}</Text>
      )}
      {periods.length > 0 && (
        <Flex direction="column" gap="3">
          <div aria-hidden className={styles.strip}>
            {periods.map(({ at, verdict, share }) => (
              <span
                key={at}
                className={styles[toneOfVerdict(verdict)]}
                style={{ flexGrow: share }}
              />
            ))}
          </div>
          <ol className={styles.list}>
            {[...periods].reverse().map(period => (
              <li key={period.at} className={styles.item}>
                <VerdictBadge verdict={period.verdict} />
                <Text as="span">
                  {t('readiness.history.since', {
                    time: time.instant(period.at),
                    zone: time.zone,
                  })}
                  <Text as="span" color="secondary">
                    {' '}
                    {why(period)}
                  </Text>
                </Text>
              </li>
            ))}
          </ol>
          {data?.truncated && (
            <Text color="secondary">{t('readiness.history.truncated')}</Text>
          )}
        </Flex>
      )}
    </Section>
  );
}
