import {
  ASKED_GATE_PARTS,
  AskedGateChange,
  AskedGatePart,
  PolicySetChange,
} from '@slipway/backstage-plugin-releases-common';
import { isDeepStrictEqual } from 'node:util';
import { isWaivable, ReadyGate } from '../gates/ReadyGate';
import { StoredPolicy } from './StoredPolicy';

/** A gate that one of two sets of policies asks otherwise. @internal */
export interface GateDifference
  extends Pick<AskedGateChange, 'change' | 'parts' | 'lessens'> {
  gate: ReadyGate;
}

/** By what two sets of policies differ. @internal */
export interface PolicyDifference {
  policies: Omit<PolicySetChange, 'sentence' | 'message'>[];
  gates: GateDifference[];
}

/** What two sets of policies ask of one release. @internal */
export interface AskedByPolicies {
  policies: readonly Pick<StoredPolicy, 'id' | 'name' | 'version'>[];
  gates: readonly ReadyGate[];
}

/** Parts that say what a gate is called and who acts, not what it takes. */
const HARMLESS: readonly AskedGatePart[] = ['name', 'ownerRef'];

/**
 * By what the policies of today differ from those that a release is held to,
 * each policy and each gate once: those of today in their order, then those
 * that went.
 *
 * @internal
 */
export function policyDifference(
  kept: AskedByPolicies,
  today: AskedByPolicies,
): PolicyDifference {
  return {
    policies: policyChanges(kept.policies, today.policies),
    gates: gateChanges(kept.gates, today.gates),
  };
}

/**
 * The gates that are asked only since the approval, once the policies of today
 * are adopted: what they add or ask otherwise, and what an earlier adoption
 * did.
 *
 * @internal
 */
export function gatesAskedLate(
  { gates }: PolicyDifference,
  today: AskedByPolicies,
  askedLate: readonly string[] = [],
): string[] {
  const differing = gates.flatMap(({ change, parts, gate }) =>
    change === 'added' || (change === 'changed' && !isHarmless(parts))
      ? gate.id
      : [],
  );
  const late = new Set([...askedLate, ...differing]);
  return today.gates.flatMap(({ id }) => (late.has(id) ? id : []));
}

function policyChanges(
  kept: AskedByPolicies['policies'],
  today: AskedByPolicies['policies'],
): PolicyDifference['policies'] {
  const old = new Map(kept.map(policy => [policy.id, policy]));
  const now = new Set(today.map(({ id }) => id));
  return [
    ...today.flatMap(({ id, name, version }) => {
      const was = old.get(id);
      if (!was) {
        return { change: 'came' as const, id, name, to: version };
      }
      return was.version === version
        ? []
        : {
            change: 'changed' as const,
            id,
            name,
            from: was.version,
            to: version,
          };
    }),
    ...kept
      .filter(({ id }) => !now.has(id))
      .map(({ id, name, version }) => ({
        change: 'went' as const,
        id,
        name,
        from: version,
      })),
  ];
}

function gateChanges(
  kept: readonly ReadyGate[],
  today: readonly ReadyGate[],
): GateDifference[] {
  const old = new Map(kept.map(gate => [gate.id, gate]));
  const now = new Set(today.map(({ id }) => id));
  return [
    ...today.flatMap((gate): GateDifference[] => {
      const was = old.get(gate.id);
      if (!was) {
        return [{ change: 'added', gate, parts: [], lessens: false }];
      }
      const parts = partsOf(was, gate);
      return parts.length === 0
        ? []
        : [{ change: 'changed', gate, parts, lessens: asksLess(was, gate) }];
    }),
    ...kept
      .filter(({ id }) => !now.has(id))
      .map(gate => ({
        change: 'removed' as const,
        gate,
        parts: [],
        lessens: isBinding(gate),
      })),
  ];
}

/** In what a gate is asked otherwise; one that is skipped takes nothing. */
function partsOf(was: ReadyGate, gate: ReadyGate): AskedGatePart[] {
  const isSkipped = was.isSkipped || gate.isSkipped;
  return ASKED_GATE_PARTS.filter(
    part =>
      !(isSkipped && (part === 'params' || part === 'waivable')) &&
      differsIn(part, was, gate),
  );
}

function isHarmless(parts: readonly AskedGatePart[]): boolean {
  return parts.every(part => HARMLESS.includes(part));
}

function isBinding({ severity, isSkipped }: ReadyGate): boolean {
  return severity === 'blocking' && !isSkipped;
}

/**
 * Whether less may be asked than before. What other parameters come to is not
 * known to anything but the type, so that they count as less.
 */
function asksLess(was: ReadyGate, gate: ReadyGate): boolean {
  const parts: readonly AskedGatePart[] = ['type', 'stage', 'params'];
  return (
    isBinding(was) &&
    (!isBinding(gate) ||
      (!isWaivable(was) && isWaivable(gate)) ||
      parts.some(part => differsIn(part, was, gate)))
  );
}

function differsIn(part: AskedGatePart, was: ReadyGate, gate: ReadyGate) {
  return !isDeepStrictEqual(partOf(was, part), partOf(gate, part));
}

function partOf(gate: ReadyGate, part: AskedGatePart): unknown {
  switch (part) {
    case 'emergency':
      return gate.isSkipped ?? false;
    case 'waivable':
      return isWaivable(gate);
    default:
      return gate[part];
  }
}
