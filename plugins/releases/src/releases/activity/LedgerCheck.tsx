import { Alert, Flex, Text } from '@backstage/ui';
import { RiShieldCheckLine } from '@remixicon/react';
import { StatusBadge } from '../../shared/status';
import { useReleasesTranslation } from '../../shared/translation';
import { useLedgerVerification } from './useLedgerQueries';

/** Whether the chain of entries is as it was written. */
export function LedgerCheck(props: { id: string }) {
  const { t } = useReleasesTranslation();
  const { data, error } = useLedgerVerification(props.id);
  if (error) {
    return (
      <Text color="secondary">
        {t('activity.notVerified', { why: error.message })}
      </Text>
    );
  }
  if (!data) {
    return null;
  }
  return data.intact ? (
    <Flex gap="2" align="center">
      <StatusBadge tone="positive" icon={<RiShieldCheckLine aria-hidden />}>
        {t('activity.verified')}
      </StatusBadge>
      <Text color="secondary">
        {t('activity.intact', { count: data.entries })}
      </Text>
    </Flex>
  ) : (
    <Alert
      role="alert"
      status="danger"
      icon
      title={t('activity.broken')}
      description={data.firstBroken?.sentence ?? data.sentence}
    />
  );
}
