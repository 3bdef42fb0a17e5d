import { Alert, Button, Flex, Text } from '@backstage/ui';
import LinearProgress from '@material-ui/core/LinearProgress';
import { LedgerVerificationRun } from '@slipway/backstage-plugin-releases-common';
import { ActorName } from '../shared/catalog';
import { NotDone, RefusalText } from '../shared/feedback';
import { Section } from '../shared/layout';
import { useTime } from '../shared/time';
import { useAdministrationTranslation } from '../shared/translation';
import { Loaded } from './Loaded';
import { useLedgerVerification, useVerifyLedger } from './useAdministration';

function Outcome({ run }: { run: LedgerVerificationRun }) {
  const { t } = useAdministrationTranslation();
  const { result, problem, status } = run;
  if (status === 'failed') {
    return (
      <Alert
        status="warning"
        icon
        title={t('administration.ledger.failed')}
        description={problem}
      />
    );
  }
  if (!result) {
    return null;
  }
  const broken = result.firstBroken;
  return (
    <Alert
      status={result.intact ? 'success' : 'danger'}
      icon
      title={t(`administration.ledger.${result.intact ? 'intact' : 'broken'}`)}
      description={[
        ...(broken
          ? [
              t('administration.ledger.first', {
                subject: broken.subject,
                seq: String(broken.seq),
              }),
            ]
          : []),
        result.sentence,
      ].join(' ')}
    />
  );
}

function Run({ run }: { run: LedgerVerificationRun }) {
  const { status, chains, total, startedAt, startedBy } = run;
  const { t } = useAdministrationTranslation();
  const time = useTime();
  const counts = t('administration.ledger.running', {
    chains: String(chains),
    total: String(total),
  });
  return (
    <Flex direction="column" gap="3">
      <div role="status">
        {status === 'running' && <Text>{counts}</Text>}
        <Outcome run={run} />
        {status === 'never' && (
          <Text color="secondary">{t('administration.ledger.never')}</Text>
        )}
      </div>
      {status === 'running' && (
        <LinearProgress
          variant="determinate"
          aria-label={t('administration.ledger.progress')}
          aria-valuetext={counts}
          value={
            total === 0 ? 0 : Math.min(100, Math.floor((100 * chains) / total))
          }
        />
      )}
      {startedAt && startedBy && (
        <Text as="p" color="secondary" variant="body-small">
          <ActorName actor={startedBy} />
          {`, ${time.instant(startedAt)} ${time.zone}`}
        </Text>
      )}
    </Flex>
  );
}

/** Verifies all chains of the ledger, and says what came of it. */
export function LedgerSection() {
  const { t } = useAdministrationTranslation();
  const verification = useLedgerVerification();
  const verify = useVerifyLedger();
  return (
    <Section
      title={t('administration.ledger.title')}
      actions={
        <Button
          variant="primary"
          size="small"
          isPending={verify.isPending}
          isDisabled={verification.data?.status === 'running'}
          onPress={() => verify.mutate()}
        >
          {t('administration.ledger.start')}
        </Button>
      }
    >
      <Flex direction="column" gap="3">
        <Text color="secondary">{t('administration.ledger.hint')}</Text>
        {verify.error && (
          <NotDone title={t('administration.ledger.notStarted')}>
            <RefusalText error={verify.error} />
          </NotDone>
        )}
        <Loaded what={t('administration.ledger.title')} of={verification}>
          {run => <Run run={run} />}
        </Loaded>
      </Flex>
    </Section>
  );
}
