import { Button, Flex, Text } from '@backstage/ui';
import LinearProgress from '@material-ui/core/LinearProgress';
import { AdministrationHealth } from '@slipway/backstage-plugin-releases-common';
import { NotDone, RefusalText, useNotify } from '../shared/feedback';
import { Fact, Facts, Section } from '../shared/layout';
import { StatusBadge, Tone } from '../shared/status';
import { useTime } from '../shared/time';
import { useAdministrationTranslation } from '../shared/translation';
import { Loaded } from './Loaded';
import { useHealth, useRefresh } from './useAdministration';

type Dependencies = AdministrationHealth['dependencies'];

const TONES: Record<NonNullable<Dependencies['lastAttempt']>['status'], Tone> =
  {
    applied: 'positive',
    unchanged: 'positive',
    refused: 'warning',
    failed: 'negative',
    running: 'info',
  };

function LastRefresh({ snapshot, lastAttempt }: Dependencies) {
  const { t } = useAdministrationTranslation();
  const time = useTime();
  if (!lastAttempt) {
    return <Text color="secondary">{t('administration.refresh.none')}</Text>;
  }
  return (
    <Facts isWide>
      <Fact name={t('administration.refresh.last')}>
        <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
          <StatusBadge tone={TONES[lastAttempt.status]}>
            {t(`administration.refresh.status.${lastAttempt.status}`)}
          </StatusBadge>
          <Text as="span">{time.instant(lastAttempt.at)}</Text>
        </Flex>
        <Text as="p" color="secondary">
          {lastAttempt.sentence}
        </Text>
      </Fact>
      {snapshot && (
        <>
          <Fact name={t('administration.refresh.snapshot')}>
            {time.instant(snapshot.at)}
          </Fact>
          {snapshot.confirmedAt && (
            <Fact name={t('administration.refresh.confirmed')}>
              {time.instant(snapshot.confirmedAt)}
            </Fact>
          )}
          <Fact name={t('administration.refresh.size')}>
            {String(snapshot.entities)}
          </Fact>
        </>
      )}
    </Facts>
  );
}

/** How the dependencies were last read from the catalog, and a way to do so now. */
export function RefreshSection() {
  const { t } = useAdministrationTranslation();
  const health = useHealth();
  const refresh = useRefresh();
  const notify = useNotify();
  const last = health.data?.dependencies.lastAttempt;
  const isRunning = refresh.isPending || last?.status === 'running';
  const run = (options: { force?: boolean }) =>
    refresh.mutate(options, {
      onSuccess: ({ status, sentence }) =>
        status !== 'refused' &&
        notify({
          title: t('administration.refresh.done'),
          description: sentence,
        }),
    });
  return (
    <Section
      title={t('administration.refresh.title')}
      actions={
        <Flex gap="2">
          {last?.status === 'refused' && (
            <Button
              variant="secondary"
              size="small"
              isDisabled={isRunning}
              onPress={() => run({ force: true })}
            >
              {t('administration.refresh.force')}
            </Button>
          )}
          <Button
            variant="primary"
            size="small"
            isDisabled={isRunning}
            onPress={() => run({})}
          >
            {t('administration.refresh.run')}
          </Button>
        </Flex>
      }
    >
      <Flex direction="column" gap="3">
        <div role="status">
          {isRunning && <Text>{t('administration.refresh.running')}</Text>}
        </div>
        {isRunning && (
          <LinearProgress aria-label={t('administration.refresh.progress')} />
        )}
        {refresh.error && (
          <NotDone title={t('administration.refresh.notDone')}>
            <RefusalText error={refresh.error} />
          </NotDone>
        )}
        <Loaded what={t('administration.refresh.title')} of={health}>
          {({ dependencies }) => <LastRefresh {...dependencies} />}
        </Loaded>
      </Flex>
    </Section>
  );
}
