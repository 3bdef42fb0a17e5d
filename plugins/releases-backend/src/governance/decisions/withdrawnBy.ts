import {
  isReady,
  Release,
  Verdict,
} from '@slipway/backstage-plugin-releases-common';
import { listParam, releaseParam, Said, said, zoneOf } from '../../platform';
import { CONDITIONS_GATE, REVIEW_GATE_TYPE } from './reviewGates';
import { StoredDecision } from './DecisionsStore';

/** What of a gate tells whether a decision still holds. @internal */
export interface GateStanding {
  id: string;
  name: string;
  type: string;
  stage: string;
  severity: string;
  status: Verdict;
}

const BEFORE_START = ['approval', 'start'];

/**
 * The gates that have to pass before the start and do not. What reviews decide
 * is not among them, nor the conditions of a decision.
 *
 * @internal
 */
export function openBeforeStart(
  gates: readonly GateStanding[],
): GateStanding[] {
  return gates.filter(
    ({ id, type, stage, severity, status }) =>
      severity === 'blocking' &&
      BEFORE_START.includes(stage) &&
      type !== REVIEW_GATE_TYPE &&
      id !== CONDITIONS_GATE &&
      !isReady(status),
  );
}

/**
 * The gates by which a go is withdrawn: they passed when it was decided, or
 * were not asked then, and do not pass now. A no-go is withdrawn by nothing.
 *
 * @internal
 */
export function withdrawnBy(
  decision: Pick<StoredDecision, 'decision' | 'openGates'> | undefined,
  gates: readonly GateStanding[],
): GateStanding[] {
  return decision === undefined || decision.decision === 'no_go'
    ? []
    : openBeforeStart(gates).filter(
        gate => !decision.openGates.some(({ id }) => id === gate.id),
      );
}

/** Why a go stands no longer by what the gates say. @internal */
export function whyWithdrawn(
  release: Release,
  gates: readonly Pick<GateStanding, 'name'>[],
): Said & { code: string } {
  return {
    code: 'gate_failed',
    ...said(
      {
        code: 'review.gate_failed',
        params: {
          release: releaseParam(release),
          count: gates.length,
          gates: listParam(gates.map(({ name }) => name)),
        },
      },
      zoneOf(release),
    ),
  };
}
