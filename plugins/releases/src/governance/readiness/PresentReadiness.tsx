import { Flex } from '@backstage/ui';
import {
  GateResult,
  isContentOpen,
  ReleaseOutline,
} from '@slipway/backstage-plugin-releases-common';
import { ReactNode } from 'react';
import { useReadiness } from '../../releases/record';
import { useMayWaive } from '../../schedule/waivers';
import { LoadError, LoadingRows } from '../../shared/feedback';
import { useReleasesTranslation } from '../../shared/translation';
import { PoliciesDiffer } from '../adoption';
import { RecordEvidence, useMayRecord } from '../evidence';
import styles from './PresentReadiness.module.css';
import { ReadinessColumns } from './ReadinessColumns';
import { ReadinessHeadline } from './ReadinessHeadline';
import { VoteOnGate } from './VoteOnGate';
import { WaiveGate } from './WaiveGate';

/** Whether a release may go now, why, and who has to do what. */
export function PresentReadiness(props: {
  release: ReleaseOutline;
  picker?: ReactNode;
  entityRef?: string;
  /** What was decided about the release, beside its gates. */
  decisions?: ReactNode;
}) {
  const { release, picker, entityRef } = props;
  const { t } = useReleasesTranslation();
  const { data: readiness, error, refetch } = useReadiness(release.id);
  const waiving = useMayWaive(release.id);
  const mayRecord = useMayRecord(release.id);
  const asked = readiness?.own.gates ?? [];
  const isVotedOn = asked.some(({ approval }) => approval);
  const mayWaive =
    (isContentOpen(release.state) || release.state === 'verifying') &&
    (waiving.mayAsk || waiving.whyNot !== undefined);
  const isRecorded = mayRecord && asked.some(({ byHand }) => byHand);
  const judged = readiness && { ...release, revision: readiness.revision };
  const actionsOf =
    judged && (mayWaive || isVotedOn || isRecorded)
      ? (gate: GateResult) => (
          <Flex gap="2" align="center" className={styles.actions}>
            {isVotedOn && <VoteOnGate gate={gate} release={judged} />}
            {isRecorded && <RecordEvidence gate={gate} release={judged} />}
            {mayWaive && (
              <WaiveGate gate={gate} release={judged} may={waiving} />
            )}
          </Flex>
        )
      : undefined;

  return (
    <Flex direction="column" gap="4">
      <ReadinessHeadline
        readiness={readiness}
        releaseId={release.id}
        releaseZone={release.window?.timeZone}
        picker={picker}
      />
      {!readiness && error && (
        <LoadError
          what={t('readiness.title')}
          error={error}
          onRetry={() => refetch()}
        />
      )}
      {!readiness && !error && <LoadingRows rows={6} height={36} />}
      <PoliciesDiffer release={release} />
      {readiness && (
        <ReadinessColumns
          readiness={readiness}
          release={release}
          entityRef={entityRef}
          actionsOf={actionsOf}
          decisions={props.decisions}
        />
      )}
    </Flex>
  );
}
