import {
  ActualCorrection,
  LedgerChange,
  Release,
  releaseDeletePermission,
  releaseTransitionPermission,
  releaseUpdatePermission,
  TransitionRequest,
} from '@slipway/backstage-plugin-releases-common';
import { ApiError, stateName, WriteContext } from '../../platform';
import { ApprovalGuard } from './ApprovalGuard';
import { applyTransition, findRefusal } from './applyTransition';
import { correctActual } from './correctActual';
import { holdRefusal, offHold, onHold } from './holding';
import { ReleaseWriter } from './ReleaseWriter';
import { TransitionGuard } from './TransitionGuard';

/** @internal */
export interface ReleaseLifecycleOptions {
  writer: ReleaseWriter;
  guard: TransitionGuard;
  approval: ApprovalGuard;
}

/**
 * Moves a release through its life: from state to state, on hold, into the
 * archive, and back. Each step is made on a revision, and is written together
 * with its ledger entry or not at all.
 *
 * @internal
 */
export class ReleaseLifecycle {
  readonly #options: ReleaseLifecycleOptions;

  constructor(options: ReleaseLifecycleOptions) {
    this.#options = options;
  }

  /** @param told - what the ledger tells of it beyond what differs */
  async transition(
    context: WriteContext,
    id: string,
    { to, reason }: TransitionRequest,
    told?: LedgerChange['fields'],
  ): Promise<Release> {
    return this.#options.writer.writeOne(context, id, {
      permission: releaseTransitionPermission,
      what: `move this release to ${stateName(to)}`,
      edit: async (current, at) => {
        const refusal = findRefusal(current, to, reason);
        if (refusal?.kind === 'not_from_here') {
          throw ApiError.conflict(refusal.details[0].message, {
            details: refusal.details,
            current,
          });
        }
        if (refusal?.kind === 'reason_missing') {
          throw ApiError.input(refusal.details);
        }
        const { approval, guard } = this.#options;
        const confirm = await approval.prepare(current, to);
        const blockers = [
          ...(refusal?.details ?? []),
          ...(await guard.blockers(context.credentials, current, to, at)),
        ];
        if (blockers.length > 0) {
          throw ApiError.refused(
            `${current.name} cannot become ${stateName(to)} yet. ${
              blockers[0].message
            }`,
            blockers,
          );
        }
        const next = applyTransition(current, to, {
          at,
          actor: context.actor,
          reason,
        });
        return {
          next,
          warnings: to === 'planned' ? await approval.warnings(next, at) : [],
          action: 'transitioned',
          reason,
          told,
          confirm,
        };
      },
    });
  }

  async correctActual(
    context: WriteContext,
    id: string,
    correction: ActualCorrection,
  ): Promise<Release> {
    return this.#options.writer.writeOne(context, id, {
      permission: releaseUpdatePermission,
      what: 'correct the actual times of this release',
      edit: (current, at) => {
        const outcome = correctActual(current, correction, at);
        if ('notStarted' in outcome) {
          throw ApiError.conflict(outcome.notStarted, { current });
        }
        if ('invalid' in outcome) {
          throw ApiError.input(outcome.invalid);
        }
        return {
          next: { ...current, actual: outcome.actual },
          action: 'actual_corrected',
          reason: correction.reason,
        };
      },
    });
  }

  async hold(
    context: WriteContext,
    id: string,
    reason: string,
  ): Promise<Release> {
    return this.#options.writer.writeOne(context, id, {
      permission: releaseTransitionPermission,
      what: 'hold this release',
      edit: (current, at) => {
        const refusal = holdRefusal(current);
        if (refusal) {
          throw ApiError.conflict(refusal, { current });
        }
        return {
          next: onHold(current, { at, actor: context.actor, reason }),
          action: 'held',
          reason,
        };
      },
    });
  }

  async unhold(context: WriteContext, id: string): Promise<Release> {
    return this.#options.writer.writeOne(context, id, {
      permission: releaseTransitionPermission,
      what: 'take this release off hold',
      edit: current => {
        if (!current.hold) {
          throw ApiError.conflict(`${current.name} is not on hold.`, {
            current,
          });
        }
        return { next: offHold(current), action: 'unheld' };
      },
    });
  }

  async archive(context: WriteContext, id: string): Promise<Release> {
    return this.#options.writer.writeOne(context, id, {
      permission: releaseDeletePermission,
      what: 'archive this release',
      edit: (current, at) => ({
        next: { ...current, archivedAt: at },
        action: 'archived',
      }),
    });
  }

  async restore(context: WriteContext, id: string): Promise<Release> {
    return this.#options.writer.writeOne(context, id, {
      permission: releaseDeletePermission,
      what: 'restore this release',
      archived: true,
      edit: current => {
        if (!current.archivedAt) {
          throw ApiError.conflict(`${current.name} is not archived.`, {
            current,
          });
        }
        const { archivedAt: _, ...next } = current;
        return { next, action: 'restored' };
      },
    });
  }
}
