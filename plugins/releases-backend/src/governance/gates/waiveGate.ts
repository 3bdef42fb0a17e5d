import {
  activeWaivers,
  isReady,
  Release,
} from '@slipway/backstage-plugin-releases-common';
import { asWritten, together } from '../../platform';
import { BuiltInOutcome } from './BuiltInGateType';
import { gateSays } from './gateSays';
import { isWaivable, ReadyGate } from './ReadyGate';

/**
 * What a gate comes to beside the waivers of the release: one that does not
 * pass and is waived holds nothing up, and what it finds is still said.
 *
 * @param now - RFC 3339, UTC
 * @internal
 */
export function waiveGate(
  gate: Pick<ReadyGate, 'id' | 'waivable' | 'judgedBy'>,
  release: Release,
  outcome: BuiltInOutcome,
  now: string,
): BuiltInOutcome {
  if (isReady(outcome.status) || !isWaivable(gate)) {
    return outcome;
  }
  const waiver = activeWaivers(release, 'gate', now).get(gate.id);
  if (!waiver) {
    return outcome;
  }
  const { repeats: _, validUntil, ...rest } = outcome;
  const [first] = [waiver.expiresAt, ...(validUntil ? [validUntil] : [])].sort(
    (a, b) => Date.parse(a) - Date.parse(b),
  );
  return {
    ...rest,
    status: 'waived',
    ...gateSays(release, 'gate_waived', {
      by: { actor: waiver.grantedBy ?? '' },
      until: { at: waiver.expiresAt },
      reason: together(asWritten(waiver.reason)),
      finding: outcome.message ?? together(asWritten(outcome.sentence)),
    }),
    validUntil: first,
  };
}
