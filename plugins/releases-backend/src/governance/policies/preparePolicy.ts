import { PolicyGate } from '@slipway/backstage-plugin-releases-common';
import { releaseParam } from '../../platform';
import { gateSays } from '../gates/gateSays';
import { GateRegistry } from '../gates/GateRegistry';
import { AnyGateType, ReadyGate } from '../gates/ReadyGate';
import { noParams } from '../gates/noParams';
import { policyMatcher } from './policySelector';
import { ReadyPolicy } from './selectPolicies';
import { StoredPolicy } from './StoredPolicy';

/** A policy with its gates made ready. @internal */
export interface PreparedPolicy extends ReadyPolicy {
  gates: readonly ReadyGate[];
  /** The same, those that an emergency may pass over left open. */
  emergencyGates: readonly ReadyGate[];
}

/** A gate of a policy as it is asked, among those of others. @internal */
export function gateIdIn(policyId: string, gateId: string): string {
  return `${policyId}:${gateId}`;
}

type Says = (
  release: Parameters<typeof gateSays>[0],
) => ReturnType<AnyGateType['evaluate']>;

const skippedSays: Says = release => ({
  status: 'not_applicable',
  ...gateSays(release, 'skipped_in_emergency', {
    release: releaseParam(release),
  }),
});

/**
 * Makes a policy ready to select releases and to judge them. A gate that cannot
 * be judged any more, since a module is gone or takes other parameters now, is
 * never a pass.
 *
 * @internal
 */
export function preparePolicy(
  policy: StoredPolicy,
  registry: Pick<GateRegistry, 'read'>,
): PreparedPolicy {
  const { selector, standardChanges, emergency } = policy;
  const gates = policy.gates.map(gate => readyGate(policy, gate, registry));
  const skipped = new Set(
    emergency?.skip.map(id => gateIdIn(policy.id, id)) ?? [],
  );
  return {
    policy,
    selects: policyMatcher(selector),
    preApproves: standardChanges && policyMatcher(standardChanges),
    gates,
    emergencyGates: gates.map(gate =>
      skipped.has(gate.id)
        ? {
            ...gate,
            params: {},
            isSkipped: true,
            judgedBy: alike(gate.type, skippedSays),
          }
        : gate,
    ),
  };
}

function readyGate(
  { id, version }: StoredPolicy,
  gate: PolicyGate,
  registry: Pick<GateRegistry, 'read'>,
): ReadyGate {
  const named = {
    ...gate,
    id: gateIdIn(id, gate.id),
    policy: { id, version },
  };
  const read = registry.read(named);
  if ('ready' in read) {
    return { ...read.ready, policy: named.policy };
  }
  const [{ code }] = read.details;
  return {
    ...named,
    params: {},
    judgedBy: alike(gate.type, release => ({
      status: 'unknown',
      ...(code === 'unknown_gate_type'
        ? gateSays(release, 'type_missing', { type: gate.type })
        : gateSays(release, 'params_refused', {})),
    })),
  };
}

/** A type whose gates say the same of every release. */
function alike(id: string, says: Says): AnyGateType {
  return {
    id,
    paramsSchema: noParams,
    describe: () => '',
    evaluate: (_params, { release }) => says(release),
  };
}
