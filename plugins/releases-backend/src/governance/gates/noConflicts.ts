import { ConflictKind } from '@slipway/backstage-plugin-releases-common';
import { counted } from '../../platform';
import { FoundConflict } from '../../schedule';
import { BuiltInGateType } from './BuiltInGateType';
import { GATE_IDS } from './gateIds';
import { GateKey } from './JudgedGate';
import { noParams } from './noParams';

const PHRASES: Record<ConflictKind, string> = {
  same_component: 'another release of the same component at the same time',
  dependency_overlap: 'a dependent service at the same time',
  order_violation: 'a release that must come first and comes later',
  off_departure: 'another time than its train leaves',
  window_violation: 'a freeze or a closed window',
  resource_contention: 'a shared resource beyond its capacity',
  environment_booking: 'an environment that is booked',
  people: 'a person in two places',
  milestone_slip: 'a milestone that slipped',
};

/** Of two releases in the wrong order the later one has to wait. */
function holdsUp({ cause }: FoundConflict, releaseId: string): boolean {
  return cause.kind !== 'order_violation' || cause.thenId === releaseId;
}

/** The gate that says the same, where there is one. */
function toldBy({ cause }: FoundConflict, releaseId: string): GateKey[] {
  if (cause.kind === 'window_violation') {
    return [{ releaseId, gateId: GATE_IDS.windowPlanned }];
  }
  return cause.kind === 'order_violation' && cause.why === 'requires'
    ? [{ releaseId, gateId: GATE_IDS.providersFirst }]
    : [];
}

/**
 * Nothing that the release collides with keeps it from going on as planned. An
 * emergency goes on all the same.
 *
 * @internal
 */
export const noConflicts: BuiltInGateType = {
  id: 'conflicts',
  paramsSchema: noParams,
  describe: () => 'No conflict that must be resolved.',
  evaluate(_params, { release, conflicts = [] }, now) {
    const { id, name, kind, state } = release;
    if (state === 'in_progress') {
      return {
        status: 'not_applicable',
        code: 'already_started',
        sentence: `${name} has started.`,
      };
    }
    const open = conflicts.filter(
      conflict =>
        conflict.severity === 'high' &&
        conflict.interval.end > Date.parse(now) &&
        holdsUp(conflict, id),
    );
    const [firstEnd] = open
      .map(({ interval }) => interval.end)
      .sort((a, b) => a - b);
    const validUntil =
      firstEnd === undefined ? undefined : new Date(firstEnd).toISOString();
    if (open.length === 0) {
      return {
        status: 'pass',
        code: 'no_open_conflict',
        sentence: `Nothing that ${name} collides with must be resolved.`,
      };
    }
    if (kind === 'emergency') {
      return {
        status: 'not_applicable',
        code: 'emergency',
        sentence: `${name} is an emergency and goes on in spite of ${counted(
          open.length,
          'conflict',
        )}.`,
        validUntil,
      };
    }
    const phrases = new Set(open.map(({ cause }) => PHRASES[cause.kind]));
    const told = open.map(conflict => toldBy(conflict, id));
    return {
      status: 'fail',
      code: 'conflict_open',
      sentence: `${counted(
        open.length,
        'conflict',
      )} of ${name} must be resolved: ${[...phrases].join(
        '; ',
      )}. Move it, or what it collides with.`,
      repeats: told.every(keys => keys.length > 0) ? told.flat() : undefined,
      validUntil,
    };
  },
};
