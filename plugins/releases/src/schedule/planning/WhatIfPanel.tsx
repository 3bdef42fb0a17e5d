import { Alert, Button, Flex, Text } from '@backstage/ui';
import { Move, PlanCommit } from '@slipway/backstage-plugin-releases-common';
import { LoadError, LoadingRows } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';
import styles from './planning.module.css';
import { useCommitPlan, useWhatIf } from './usePlans';
import { WhatIfFindings } from './WhatIfFindings';

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
  const {
    data: whatIf,
    error,
    refetch,
    isFetching,
  } = useWhatIf(moves, { areMade: commit.isPending || commit.isSuccess });
  const refusals = whatIf?.moves.flatMap(({ refusal }) => refusal ?? []) ?? [];
  return (
    <Flex direction="column" gap="4">
      {!whatIf && error && (
        <LoadError
          what={t('planning.what')}
          error={error}
          onRetry={() => refetch()}
        />
      )}
      {!whatIf && !error && <LoadingRows rows={3} height={32} />}
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
        <Button variant="secondary" onPress={onCancel}>
          {props.cancelLabel ?? t('planning.cancel')}
        </Button>
      </Flex>
      <Text variant="body-small" color="secondary">
        {t('planning.nothingSaved')}
      </Text>
    </Flex>
  );
}
