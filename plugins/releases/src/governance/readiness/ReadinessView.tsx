import { Flex, Text } from '@backstage/ui';
import {
  GATE_STAGES,
  GateResult,
  isContentOpen,
  ReleaseOutline,
} from '@slipway/backstage-plugin-releases-common';
import { PoliciesDiffer } from '../adoption';
import { RecordEvidence, useMayRecord } from '../evidence';
import { useMayWaive } from '../../schedule/waivers';
import { useReadiness } from '../../releases/record';
import { VerdictBadge } from '../../releases/status';
import { LoadError, LoadingRows } from '../../shared/feedback';
import { Columns, Section } from '../../shared/layout';
import { Sentence } from '../../shared/sentence';
import { useReleasesTranslation } from '../../shared/translation';
import { GateTable } from './GateTable';
import { HowLong } from './HowLong';
import { InheritedReadiness } from './InheritedReadiness';
import styles from './ReadinessView.module.css';
import { RootBlockers } from './RootBlockers';
import { VerdictHistory } from './VerdictHistory';
import { VoteOnGate } from './VoteOnGate';
import { WaiveGate } from './WaiveGate';

/** Whether a release may go, why, and who has to do what. */
export function ReadinessView(props: {
  release: ReleaseOutline;
  /** Stands before the headline, for example a picker. */
  picker?: React.ReactNode;
  /** The entity to speak of, if there is one. */
  entityRef?: string;
  /** What was decided about the release, beside its gates. */
  decisions?: React.ReactNode;
}) {
  const { release, picker, entityRef } = props;
  const { t } = useReleasesTranslation();
  const { data: readiness, error, refetch } = useReadiness(release.id);
  const zone = release.window?.timeZone;
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
      <Flex align="center" gap="3" className={styles.headline}>
        {picker && <div className={styles.picker}>{picker}</div>}
        <div aria-live="polite" className={styles.verdict}>
          {readiness && (
            <>
              <VerdictBadge verdict={readiness.verdict} />
              <Text as="h2" variant="body-large" weight="bold">
                <Sentence
                  of={readiness}
                  releaseZone={zone}
                  onPageOf={release.id}
                />
              </Text>
              <HowLong readiness={readiness} releaseZone={zone} />
            </>
          )}
        </div>
      </Flex>
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
        <Columns
          lead={
            <Section title={t('readiness.first')}>
              {readiness.rootBlockers.length === 0 ? (
                <Text color="secondary">{t('readiness.nothingToDo')}</Text>
              ) : (
                <RootBlockers readiness={readiness} releaseZone={zone} />
              )}
            </Section>
          }
          main={GATE_STAGES.map(stage => ({
            stage,
            gates: readiness.own.gates.filter(gate => gate.stage === stage),
          }))
            .filter(({ gates }) => gates.length > 0)
            .map(({ stage, gates }) => (
              <GateTable
                key={stage}
                stage={stage}
                gates={gates}
                release={{ ...release, revision: readiness.revision }}
                actionsOf={actionsOf}
              />
            ))}
          side={
            <>
              {props.decisions}
              <InheritedReadiness readiness={readiness} entityRef={entityRef} />
              <VerdictHistory release={release} />
            </>
          }
        />
      )}
    </Flex>
  );
}
