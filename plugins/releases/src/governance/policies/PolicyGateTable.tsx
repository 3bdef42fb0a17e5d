import { Text } from '@backstage/ui';
import { RiErrorWarningLine, RiInformationLine } from '@remixicon/react';
import { PolicyGate } from '@slipway/backstage-plugin-releases-common';
import { EntityLink } from '../../shared/catalog';
import { Section } from '../../shared/layout';
import { StatusBadge } from '../../shared/status';
import { ResourceTable } from '../../shared/table';
import {
  useGatesTranslation,
  usePoliciesTranslation,
} from '../../shared/translation';
import { ParamWords } from './ParamWords';
import { useDueWords } from './useDueWords';
import { usePolicyWords } from './usePolicyWords';

function SeverityBadge({ severity }: Pick<PolicyGate, 'severity'>) {
  const { t: tp } = usePoliciesTranslation();
  const Icon = severity === 'blocking' ? RiErrorWarningLine : RiInformationLine;
  return (
    <StatusBadge
      tone={severity === 'blocking' ? 'info' : 'neutral'}
      icon={<Icon aria-hidden />}
    >
      {tp(`policies.severity.${severity}`)}
    </StatusBadge>
  );
}

function GateName({ gate }: { gate: PolicyGate }) {
  const { t: tp } = usePoliciesTranslation();
  const words = usePolicyWords();
  const { name, type, waivable } = gate;
  return (
    <>
      <Text as="div" weight="bold">
        {name}
      </Text>
      {words.type(type) !== name && (
        <Text as="div" color="secondary">
          {words.type(type)}
        </Text>
      )}
      {waivable !== undefined && (
        <Text as="div" color="secondary">
          {tp(
            waivable ? 'policies.gate.waivable' : 'policies.gate.notWaivable',
          )}
        </Text>
      )}
    </>
  );
}

/** The gates of one stage, as a policy asks for them. */
export function PolicyGateTable(props: {
  stage: PolicyGate['stage'];
  gates: readonly PolicyGate[];
}) {
  const { gates } = props;
  const { t: tg } = useGatesTranslation();
  const { t: tp } = usePoliciesTranslation();
  const words = usePolicyWords();
  const dueWords = useDueWords();
  const title = tg(`gates.stage.${props.stage}`);
  return (
    <Section title={title} note={tp('policies.gates', { count: gates.length })}>
      <ResourceTable
        label={title}
        columns={[
          {
            label: tp('policies.gate.title'),
            width: '30%',
            cell: gate => <GateName gate={gate} />,
          },
          {
            label: tp('policies.gate.params'),
            width: '34%',
            cell: ({ type, params }) => (
              <ParamWords
                type={type}
                params={params}
                fallback={words.typeHint(type)}
              />
            ),
          },
          {
            label: tp('policies.gate.severity'),
            isPlain: true,
            cell: ({ severity }) => <SeverityBadge severity={severity} />,
          },
          {
            label: tp('policies.gate.owner'),
            cell: ({ ownerRef, due }) => (
              <>
                {ownerRef ? (
                  <EntityLink entityRef={ownerRef} />
                ) : (
                  <Text color="secondary">
                    {tp('policies.gate.releaseOwner')}
                  </Text>
                )}
                {due && (
                  <Text as="div" color="secondary">
                    {tg('gates.due.title')}: {dueWords(due)}
                  </Text>
                )}
              </>
            ),
          },
        ]}
        rows={gates}
        keyOf={({ id }) => id}
      />
    </Section>
  );
}
