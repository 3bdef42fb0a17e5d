import { Link, Text } from '@backstage/ui';
import {
  countGates,
  GateResult,
  isReady,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { ReactNode } from 'react';
import { EvidenceList } from '../evidence';
import { GateBadge } from '../../releases/status';
import { Section } from '../../shared/layout';
import { useReleasesLinks } from '../../shared/links';
import { Sentence } from '../../shared/sentence';
import { ResourceTable } from '../../shared/table';
import {
  useGatesTranslation,
  useReleasesTranslation,
  useRisksTranslation,
} from '../../shared/translation';
import { Checklist } from './Checklist';
import { Due } from './Due';
import styles from './GateTable.module.css';
import { Votes } from './Votes';

/** The release that gates are asked of. */
export type GatedRelease = Pick<Release, 'id' | 'name' | 'revision' | 'window'>;

function GateName(props: {
  gate: GateResult;
  release: GatedRelease;
  isPast?: boolean;
  children?: ReactNode;
}) {
  const { gate, release, isPast } = props;
  const { t } = useReleasesTranslation();
  const { t: tr } = useRisksTranslation();
  const links = useReleasesLinks();
  const { policy } = gate;
  const notes = [
    ...(gate.severity === 'advisory' ? [t('readiness.advisory')] : []),
    ...(policy
      ? [
          t('readiness.policy', {
            policy: policy.id,
            version: String(policy.version),
          }),
        ]
      : []),
  ];
  return (
    <>
      <Text as="div" weight="bold">
        {gate.name}
      </Text>
      <Text as="div" color="secondary">
        <Sentence
          of={gate}
          releaseZone={release.window?.timeZone}
          onPageOf={release.id}
        />
      </Text>
      <Votes gate={gate} releaseZone={release.window?.timeZone} />
      <Checklist gate={gate} release={release} />
      {gate.kind === 'risk' && !isPast && (
        <Link href={links.risks(release.id)}>{tr('risks.ofRelease')}</Link>
      )}
      {notes.length > 0 && (
        <Text as="div" variant="body-small" color="secondary">
          {notes.join(' · ')}
        </Text>
      )}
      {props.children}
    </>
  );
}

/** The gates of one stage. */
export function GateTable(props: {
  stage: GateResult['stage'];
  gates: readonly GateResult[];
  release: GatedRelease;
  /** Whether they are shown as they stood. */
  isPast?: boolean;
  /** What one may do about a gate, for those who may do anything. */
  actionsOf?: (gate: GateResult) => ReactNode;
}) {
  const { t } = useReleasesTranslation();
  const { t: tg } = useGatesTranslation();
  const { release, isPast, actionsOf } = props;
  const title = tg(`gates.stage.${props.stage}`);
  const { passed, of } = countGates(props.gates);
  const isLater =
    (props.stage === 'verify' || props.stage === 'close') &&
    props.gates.some(
      ({ counts, severity }) => severity === 'blocking' && !counts,
    );
  return (
    <Section
      title={title}
      note={
        of > 0 &&
        t('readiness.passed', { passed: String(passed), of: String(of) })
      }
    >
      {isLater && (
        <Text as="p" color="secondary" className={styles.later}>
          {tg('gates.later')}
        </Text>
      )}
      <ResourceTable
        label={title}
        columns={[
          {
            label: t('readiness.gate'),
            width: '46%',
            cell: gate => (
              <GateName gate={gate} release={release} isPast={isPast}>
                {actionsOf?.(gate)}
              </GateName>
            ),
          },
          {
            label: t('readiness.status'),
            isPlain: true,
            cell: ({ status }) => <GateBadge status={status} />,
          },
          ...(isPast
            ? []
            : [
                {
                  label: t('readiness.evidence'),
                  cell: ({ evidence }: GateResult) => (
                    <EvidenceList evidence={evidence} />
                  ),
                },
              ]),
          {
            label: t('readiness.who'),
            cell: ({ ownerRef, status, dueAt }) => (
              <Due
                ownerRef={ownerRef}
                dueAt={isReady(status) ? undefined : dueAt}
                releaseZone={release.window?.timeZone}
                isStacked
              />
            ),
          },
        ]}
        rows={props.gates}
        keyOf={({ id }) => id}
      />
    </Section>
  );
}
