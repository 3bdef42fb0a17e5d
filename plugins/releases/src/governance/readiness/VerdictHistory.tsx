import { Flex, Text } from '@backstage/ui';
import {
  isOpenState,
  RELEASE_STATES,
  ReleaseOutline,
  ReleaseState,
  Verdict,
  VerdictChange,
} from '@slipway/backstage-plugin-releases-common';
import { toneOfVerdict, VerdictBadge } from '../../releases/status';
import { LoadError } from '../../shared/feedback';
import { Section } from '../../shared/layout';
import { useTime } from '../../shared/time';
import {
  usePastTranslation,
  useReleasesTranslation,
} from '../../shared/translation';
import { periodsOf } from './periodsOf';
import { usePastInstant } from './usePastInstant';
import { useVerdictHistory } from './useReadinessQueries';
import { VerdictChanges } from './VerdictChanges';
import styles from './VerdictHistory.module.css';

function isState(state: string): state is ReleaseState {
  return (RELEASE_STATES as readonly string[]).includes(state);
}

/** What is said of a verdict of which no change is told. */
function useWhy() {
  const { t } = usePastTranslation();
  const { t: tr } = useReleasesTranslation();
  return ({ own, inherited, state, gatesRecorded }: VerdictChange) => {
    if (state !== undefined) {
      return t('past.history.ended', {
        state: isState(state)
          ? tr(`status.state.${state}`)
          : t('past.history.archived'),
      });
    }
    const part = (what: 'own' | 'providers', verdict: Verdict) =>
      t(`past.history.${what}.${verdict}`);
    return [
      part('own', own),
      ...(inherited === 'not_applicable' ? [] : [part('providers', inherited)]),
      ...(gatesRecorded ? [] : [t('past.history.notRecorded')]),
    ].join(' ');
  };
}

/**
 * How the verdict on a release went since it was planned, and what changed each
 * time. Selecting one shows the readiness as it stood.
 */
export function VerdictHistory(props: {
  release: Pick<ReleaseOutline, 'id' | 'state' | 'window' | 'updatedAt'>;
}) {
  const { release } = props;
  const { t } = usePastTranslation();
  const { data, error, refetch } = useVerdictHistory(release.id);
  const { knownAt, show } = usePastInstant();
  const time = useTime(release.window?.timeZone);
  const why = useWhy();
  const periods = periodsOf(data?.items ?? [], release, time.now);
  const selected =
    knownAt === undefined
      ? undefined
      : periods.findLast(({ at }) => Date.parse(at) <= Date.parse(knownAt));

  if (data?.items.length === 0 && !isOpenState(release.state)) {
    return null;
  }
  return (
    <Section title={t('past.history.title')}>
      {error && !data && (
        <LoadError
          what={t('past.history.title')}
          error={error}
          onRetry={() => refetch()}
        />
      )}
      {data && periods.length === 0 && (
        <Text color="secondary">{t('past.history.none')}</Text>
      )}
      {periods.length > 0 && (
        <Flex direction="column" gap="3">
          <div aria-hidden className={styles.strip}>
            {periods.map(period => (
              <button
                key={period.at}
                type="button"
                tabIndex={-1}
                className={`${styles[toneOfVerdict(period.verdict)]} ${
                  period === selected ? styles.shown : ''
                }`}
                style={{ flexGrow: period.share }}
                title={time.instant(period.at)}
                onClick={() => show(period.at)}
              />
            ))}
          </div>
          <Text as="p" variant="body-small" color="secondary">
            {t('past.history.strip')}
          </Text>
          <ol className={styles.list}>
            {[...periods].reverse().map(period => (
              <li key={period.at}>
                <div className={styles.item}>
                  <VerdictBadge verdict={period.verdict} />
                  <button
                    type="button"
                    className={styles.instant}
                    aria-pressed={period === selected}
                    aria-label={t('past.history.show', {
                      time: time.instant(period.at),
                      zone: time.zone,
                    })}
                    onClick={() => show(period.at)}
                  >
                    {t('past.history.since', {
                      time: time.instant(period.at),
                      zone: time.zone,
                    })}
                  </button>
                </div>
                <VerdictChanges
                  change={period}
                  releaseId={release.id}
                  releaseZone={release.window?.timeZone}
                  otherwise={
                    <Text as="p" color="secondary">
                      {why(period)}
                    </Text>
                  }
                />
              </li>
            ))}
          </ol>
          {data?.truncated && (
            <Text color="secondary">{t('past.history.truncated')}</Text>
          )}
        </Flex>
      )}
    </Section>
  );
}
