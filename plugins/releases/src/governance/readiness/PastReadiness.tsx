import { Alert, Button, Flex } from '@backstage/ui';
import { ReleaseOutline } from '@slipway/backstage-plugin-releases-common';
import { ReactNode } from 'react';
import { LoadError, LoadingRows } from '../../shared/feedback';
import { useTime } from '../../shared/time';
import {
  usePastTranslation,
  useReleasesTranslation,
} from '../../shared/translation';
import { ReadinessColumns } from './ReadinessColumns';
import { ReadinessHeadline } from './ReadinessHeadline';
import { usePastReadiness } from './useReadinessQueries';
import { VerdictHistory } from './VerdictHistory';

/** The readiness of a release as it stood. There is nothing to do about it. */
export function PastReadiness(props: {
  release: ReleaseOutline;
  knownAt: string;
  onBack: () => void;
  picker?: ReactNode;
}) {
  const { release, knownAt, onBack, picker } = props;
  const { t } = usePastTranslation();
  const { t: tr } = useReleasesTranslation();
  const time = useTime(release.window?.timeZone);
  const {
    data: readiness,
    error,
    refetch,
  } = usePastReadiness(release.id, knownAt);
  const isInstant = !Number.isNaN(Date.parse(knownAt));
  return (
    <Flex direction="column" gap="4">
      <Alert
        status="info"
        icon
        title={t('past.title', {
          time: isInstant ? time.instant(knownAt) : knownAt,
          zone: time.zone,
        })}
        description={t('past.explain')}
        customActions={
          <Button size="small" variant="secondary" onPress={onBack}>
            {t('past.back')}
          </Button>
        }
      />
      <ReadinessHeadline
        readiness={readiness}
        releaseId={release.id}
        releaseZone={release.window?.timeZone}
        picker={picker}
      />
      {!readiness && error && (
        <>
          <LoadError
            what={tr('readiness.title')}
            error={error}
            onRetry={() => refetch()}
          />
          <VerdictHistory release={release} />
        </>
      )}
      {!readiness && !error && <LoadingRows rows={6} height={36} />}
      {readiness && (
        <ReadinessColumns readiness={readiness} release={release} />
      )}
    </Flex>
  );
}
