import { ReleaseKind } from '@slipway/backstage-plugin-releases-common';
import { emergencyReview } from '../gates/emergencyReview';
import { ReadyGate } from '../gates/ReadyGate';
import { HeldTo } from './heldTo';
import { PreparedPolicy } from './preparePolicy';
import { Selection } from './selectPolicies';
import { StoredPolicy } from './StoredPolicy';

/** What is asked of one release. @internal */
export interface AskedOfRelease {
  gates: ReadyGate[];
  /** The policies that select it. */
  policies: StoredPolicy[];
  /** As what it is judged: `standard` only where that is approved beforehand. */
  kind: ReleaseKind;
}

/** What is asked whichever policies there are. @internal */
export interface AskedAnyway {
  /** Of every release. */
  base: readonly ReadyGate[];
  /**
   * Of those that no policy asks an approval of, but for standard changes that
   * are approved beforehand.
   */
  defaultApproval?: ReadyGate;
}

/**
 * What the policies come to that a release is held to.
 *
 * @internal
 */
export function gatesAsked(
  { kind, policies, askedLate = [] }: HeldTo,
  { base, defaultApproval }: AskedAnyway,
): AskedOfRelease {
  const isEmergency = kind === 'emergency';
  const late = new Set(askedLate);
  const gates = [
    ...base,
    ...policies.flatMap(policy =>
      isEmergency ? policy.emergencyGates : policy.gates,
    ),
    ...(isEmergency
      ? [
          emergencyReview(
            policies.flatMap(
              ({ policy }) => policy.emergency?.reviewWithin ?? [],
            ),
          ),
        ]
      : []),
    ...approvalByDefault({ kind, policies }, defaultApproval),
  ];
  return {
    kind,
    policies: policies.map(({ policy }) => policy),
    gates: gates.map(gate =>
      late.has(gate.id) ? { ...gate, isAskedLate: true } : gate,
    ),
  };
}

/**
 * The approval by default, where nothing else asks for one.
 *
 * @internal
 */
export function approvalByDefault(
  { kind, policies }: Selection<PreparedPolicy>,
  defaultApproval: ReadyGate | undefined,
): ReadyGate[] {
  return defaultApproval &&
    kind !== 'standard' &&
    !policies.some(({ gates }) =>
      gates.some(({ type }) => type === defaultApproval.type),
    )
    ? [defaultApproval]
    : [];
}
