import { Text } from '@backstage/ui';
import {
  GATE_STAGES,
  GateResult,
  Readiness,
  ReleaseOutline,
} from '@slipway/backstage-plugin-releases-common';
import { ReactNode } from 'react';
import { Columns, Section } from '../../shared/layout';
import { useReleasesTranslation } from '../../shared/translation';
import { GateTable } from './GateTable';
import { InheritedReadiness } from './InheritedReadiness';
import { RootBlockers } from './RootBlockers';
import { VerdictHistory } from './VerdictHistory';

/** Why a release is ready or not: its gates, its providers, and its history. */
export function ReadinessColumns(props: {
  readiness: Readiness;
  release: ReleaseOutline;
  /** The entity to speak of, if there is one. */
  entityRef?: string;
  /** What one may do about a gate, for those who may do anything. */
  actionsOf?: (gate: GateResult) => ReactNode;
  /** What was decided about the release, beside its gates. */
  decisions?: ReactNode;
}) {
  const { readiness, release, entityRef, actionsOf } = props;
  const { t } = useReleasesTranslation();
  return (
    <Columns
      lead={
        <Section title={t('readiness.first')}>
          {readiness.rootBlockers.length === 0 ? (
            <Text color="secondary">{t('readiness.nothingToDo')}</Text>
          ) : (
            <RootBlockers
              readiness={readiness}
              releaseZone={release.window?.timeZone}
            />
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
            isPast={readiness.stood !== undefined}
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
  );
}
