import {
  activeWaivers,
  Message,
} from '@slipway/backstage-plugin-releases-common';
import { releaseParam } from '../../platform';
import { FoundConflict } from '../../schedule';
import { BuiltInGateType } from './BuiltInGateType';
import { GATE_IDS } from './gateIds';
import { gateSays } from './gateSays';
import { GateKey } from './JudgedGate';
import { noParams } from './noParams';

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
    const { id, kind, state } = release;
    const about = { release: releaseParam(release) };
    if (state === 'in_progress') {
      return {
        status: 'not_applicable',
        ...gateSays(release, 'already_started', about),
      };
    }
    const waivers = activeWaivers(release, 'conflict', now);
    const holding = conflicts.filter(
      conflict =>
        conflict.severity === 'high' &&
        conflict.interval.end > Date.parse(now) &&
        holdsUp(conflict, id),
    );
    const open = holding.filter(({ fingerprint }) => !waivers.has(fingerprint));
    const [firstEnd] = holding
      .map(({ interval, fingerprint }) => {
        const waiver = waivers.get(fingerprint);
        return Math.min(
          interval.end,
          waiver ? Date.parse(waiver.expiresAt) : Infinity,
        );
      })
      .sort((a, b) => a - b);
    const validUntil =
      firstEnd === undefined ? undefined : new Date(firstEnd).toISOString();
    if (open.length === 0 && holding.length > 0) {
      return {
        status: 'waived',
        ...gateSays(release, 'conflicts_waived', {
          ...about,
          count: holding.length,
        }),
        validUntil,
      };
    }
    if (open.length === 0) {
      return {
        status: 'pass',
        ...gateSays(release, 'no_open_conflict', about),
      };
    }
    if (kind === 'emergency') {
      return {
        status: 'not_applicable',
        ...gateSays(release, 'emergency', { ...about, count: open.length }),
        validUntil,
      };
    }
    const kinds = new Set(open.map(({ cause }) => cause.kind));
    const told = open.map(conflict => toldBy(conflict, id));
    return {
      status: 'fail',
      ...gateSays(release, 'conflict_open', {
        ...about,
        count: open.length,
        kinds: [...kinds]
          .map((of): Message => ({ code: `conflictKind.${of}` }))
          .reduce((first, then) => ({
            code: 'phrase.inTurn',
            params: { first, then },
          })),
      }),
      repeats: told.every(keys => keys.length > 0) ? told.flat() : undefined,
      validUntil,
    };
  },
};
