import { Flex, Text } from '@backstage/ui';
import {
  AdministrationHealth,
  EvidenceProviderHealth,
  NotificationsHealth,
} from '@slipway/backstage-plugin-releases-common';
import { Fact, Facts, Section } from '../shared/layout';
import { StatusBadge } from '../shared/status';
import { ResourceTable } from '../shared/table';
import { useTime } from '../shared/time';
import { useAdministrationTranslation } from '../shared/translation';
import { Loaded } from './Loaded';
import { useHealth } from './useAdministration';

function ProviderState({ provider }: { provider: EvidenceProviderHealth }) {
  const { t } = useAdministrationTranslation();
  if (provider.isFailing) {
    return (
      <StatusBadge tone="negative">
        {t('administration.health.failing')}
      </StatusBadge>
    );
  }
  return provider.succeededAt ? (
    <StatusBadge tone="positive">
      {t('administration.health.working')}
    </StatusBadge>
  ) : (
    <StatusBadge tone="neutral">
      {t('administration.health.notRun')}
    </StatusBadge>
  );
}

function Providers(props: { providers: readonly EvidenceProviderHealth[] }) {
  const { providers } = props;
  const { t } = useAdministrationTranslation();
  const time = useTime();
  const instant = (at: string | undefined) =>
    at === undefined ? t('administration.never') : time.instant(at);
  if (providers.length === 0) {
    return (
      <Text color="secondary">{t('administration.health.noProviders')}</Text>
    );
  }
  return (
    <ResourceTable
      label={t('administration.health.providers')}
      rows={providers}
      keyOf={({ id }) => id}
      columns={[
        {
          label: t('administration.health.provider'),
          cell: ({ id }) => <Text weight="bold">{id}</Text>,
        },
        {
          label: t('administration.health.state'),
          isPlain: true,
          cell: provider => <ProviderState provider={provider} />,
        },
        {
          label: t('administration.health.lastRun'),
          cell: ({ startedAt }) => <Text>{instant(startedAt)}</Text>,
        },
        {
          label: t('administration.health.lastFailure'),
          cell: ({ failedAt, problem }) => (
            <>
              <Text as="div">{instant(failedAt)}</Text>
              {problem && (
                <Text as="div" color="secondary" variant="body-small">
                  {problem}
                </Text>
              )}
            </>
          ),
        },
        {
          label: t('administration.health.next'),
          cell: ({ nextAt }) => <Text>{nextAt ? instant(nextAt) : '–'}</Text>,
        },
      ]}
    />
  );
}

function NotificationsState({ of }: { of: NotificationsHealth }) {
  const { waiting, oldestAt, lastFailure, givenUp } = of;
  const { t } = useAdministrationTranslation();
  const time = useTime();
  return (
    <>
      {waiting === 0
        ? t('administration.health.noticesDelivered')
        : t('administration.health.noticesWaiting', {
            count: waiting,
            time: oldestAt ? time.instant(oldestAt) : '–',
          })}
      {lastFailure && (
        <Text as="div" color="secondary" variant="body-small">
          {t('administration.health.noticesFailed', {
            time: time.instant(lastFailure.at),
            problem: lastFailure.message,
          })}
        </Text>
      )}
      {givenUp > 0 && (
        <Text as="div" color="secondary" variant="body-small">
          {t('administration.health.noticesGivenUp', { count: givenUp })}
        </Text>
      )}
    </>
  );
}

function Waiting(props: { health: AdministrationHealth }) {
  const { outbox, verdicts, notifications } = props.health;
  const { t } = useAdministrationTranslation();
  const time = useTime();
  return (
    <Facts isWide>
      <Fact name={t('administration.health.outbox')}>
        {outbox.waiting === 0
          ? t('administration.health.outboxEmpty')
          : t('administration.health.outboxWaiting', {
              count: outbox.waiting,
              time: outbox.oldestAt ? time.instant(outbox.oldestAt) : '–',
            })}{' '}
        {outbox.attempts > 0 &&
          t('administration.health.attempts', { count: outbox.attempts })}
      </Fact>
      <Fact name={t('administration.health.verdicts')}>
        {verdicts.waiting === 0
          ? t('administration.health.verdictsUpToDate')
          : t('administration.health.verdictsWaiting', {
              count: verdicts.waiting,
            })}
      </Fact>
      {notifications && (
        <Fact name={t('administration.health.notifications')}>
          <NotificationsState of={notifications} />
        </Fact>
      )}
    </Facts>
  );
}

/** How providers of evidence do, and what waits. */
export function HealthSection() {
  const { t } = useAdministrationTranslation();
  const health = useHealth();
  return (
    <Section title={t('administration.health.title')}>
      <Loaded what={t('administration.health.title')} of={health}>
        {data => (
          <Flex direction="column" gap="4">
            <Waiting health={data} />
            <Text as="h3" variant="body-medium" weight="bold">
              {t('administration.health.providers')}
            </Text>
            <Providers providers={data.providers} />
          </Flex>
        )}
      </Loaded>
    </Section>
  );
}
