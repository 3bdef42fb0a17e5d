import { Alert, Button, Flex, Text } from '@backstage/ui';
import {
  Move,
  PlanCommit,
  ReleasesApiError,
} from '@slipway/backstage-plugin-releases-common';
import { LoadError, LoadingRows } from '../../shared/feedback';
import { useNow } from '../../shared/time';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './planning.module.css';
import { useCommitPlan, useWhatIf } from './usePlans';
import { WhatIfFindings } from './WhatIfFindings';

/** Asked again, the answer would be the same. */
function isRefusal(error: Error): error is ReleasesApiError {
  return (
    error instanceof ReleasesApiError &&
    error.status >= 400 &&
    error.status < 500
  );
}

/** Why there is nothing to show of what some moves would change. */
function NoPreview(props: { error: Error; onRetry: () => void }) {
  const { error, onRetry } = props;
  const { t } = useReleasesTranslation();
  if (!isRefusal(error)) {
    return (
      <LoadError what={t('planning.what')} error={error} onRetry={onRetry} />
    );
  }
  const reasons = error.details.map(({ message }) => message);
  return (
    <Alert
      role="alert"
      status="warning"
      icon
      title={t('planning.cannotMove')}
      description={
        reasons.length > 0 ? [...new Set(reasons)].join(' ') : error.message
      }
    />
  );
}

/**
 * Shows what some moves would change, and makes them when a person says so:
 * exactly those, on exactly those revisions, or none.
 */
export function WhatIfPanel(props: {
  moves: readonly Move[];
  onMoved: (commit: PlanCommit) => void;
  onCancel: () => void;
  /** In place of "Cancel". */
  cancelLabel?: string;
}) {
  const { moves, onMoved, onCancel } = props;
  const { t } = useReleasesTranslation();
  const commit = useCommitPlan();
  const now = useNow();
  const hasPassed =
    !commit.isSuccess &&
    moves.some(({ window }) => Date.parse(window.end) <= now);
  const {
    data: whatIf,
    error,
    refetch,
    isFetching,
  } = useWhatIf(moves, {
    isOver: hasPassed || commit.isPending || commit.isSuccess,
  });
  const isRefused =
    hasPassed || (!whatIf && error !== null && isRefusal(error));
  const refusals = whatIf?.moves.flatMap(({ refusal }) => refusal ?? []) ?? [];
  return (
    <Flex direction="column" gap="4">
      {!whatIf && error && (
        <NoPreview error={error} onRetry={() => refetch()} />
      )}
      {hasPassed && (
        <Alert
          role="alert"
          status="warning"
          icon
          title={t('planning.timePassed')}
          description={t('planning.timePassedHint')}
        />
      )}
      {!whatIf && !error && !hasPassed && <LoadingRows rows={3} height={32} />}
      {whatIf && <WhatIfFindings whatIf={whatIf} />}
      {refusals.length > 0 && (
        <Alert
          status="info"
          icon
          title={t('planning.refused')}
          description={refusals.map(({ sentence }) => sentence).join(' ')}
        />
      )}
      {commit.error && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('planning.notMoved')}
          description={commit.error.message}
          customActions={
            <Button
              size="small"
              variant="secondary"
              onPress={() => {
                commit.reset();
                refetch();
              }}
            >
              {t('planning.again')}
            </Button>
          }
        />
      )}
      <Flex gap="2" className={styles.wrap}>
        {!isRefused && (
          <Button
            variant="primary"
            isDisabled={!whatIf || isFetching || refusals.length > 0}
            isPending={commit.isPending}
            onPress={() =>
              whatIf && commit.mutate(whatIf, { onSuccess: onMoved })
            }
          >
            {t('planning.move', { count: moves.length })}
          </Button>
        )}
        <Button variant="secondary" onPress={onCancel}>
          {props.cancelLabel ?? t('feedback.cancel')}
        </Button>
      </Flex>
      {!isRefused && (
        <Text variant="body-small" color="secondary">
          {t('planning.nothingSaved')}
        </Text>
      )}
    </Flex>
  );
}
