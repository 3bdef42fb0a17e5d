import { Text } from '@backstage/ui';
import { GateResult, isReady } from '@slipway/backstage-plugin-releases-common';
import { GateBadge } from '../../releases/status';
import { Section } from '../../shared/layout';
import { DataTable } from '../../shared/table';
import { useReleasesTranslation } from '../../shared/translation';
import { Due } from './Due';
import { EvidenceList } from './EvidenceList';
import { countGates } from './gateCounts';

/** Alike for every stage, so that their columns stand below each other. */
const WIDTHS = ['40%', '20%', '20%', '20%'];

function GateName({ gate }: { gate: GateResult }) {
  return (
    <>
      <Text as="div" weight="bold">
        {gate.name}
      </Text>
      <Text as="div" color="secondary">
        {gate.sentence}
      </Text>
    </>
  );
}

/** The gates of one stage. */
export function GateTable(props: {
  stage: GateResult['stage'];
  gates: readonly GateResult[];
  releaseZone?: string;
}) {
  const { t } = useReleasesTranslation();
  const title = t(`readiness.stage.${props.stage}`);
  const { passed, of } = countGates(props.gates);
  return (
    <Section
      title={title}
      note={t('readiness.passed', { passed: String(passed), of: String(of) })}
    >
      <DataTable
        label={title}
        widths={WIDTHS}
        columns={[
          t('readiness.gate'),
          t('readiness.status'),
          t('readiness.evidence'),
          t('readiness.who'),
        ]}
        rows={props.gates}
        keyOf={gate => gate.id}
        cellsOf={gate => [
          <GateName gate={gate} />,
          <GateBadge status={gate.status} />,
          <EvidenceList evidence={gate.evidence} />,
          <Due
            ownerRef={gate.ownerRef}
            dueAt={isReady(gate.status) ? undefined : gate.dueAt}
            releaseZone={props.releaseZone}
            isStacked
          />,
        ]}
      />
    </Section>
  );
}
